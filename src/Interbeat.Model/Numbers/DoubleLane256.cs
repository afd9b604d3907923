using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Interbeat.Model.Randomness;

namespace Interbeat.Model.Numbers;

/// <summary>Four people in double precision.</summary>
public readonly struct DoubleLane256 : ILane<DoubleLane256>, IBits<DoubleLane256>
{
    private const int MantissaBits = 52;
    private const ulong ExponentBias = 1023;
    private const ulong BitsOfRootHalf = 0x3FE6A09E667F3BCDUL;
    private const ulong SplitFrom = unchecked(BitsOfRootHalf - (ExponentBias << MantissaBits));

    // The bits of DoublePrecision.Shift.
    private const ulong ShiftBits = 0x4338000000000000UL;

    private readonly Vector256<double> values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private DoubleLane256(Vector256<double> values) => this.values = values;

    /// <inheritdoc/>
    public static int Count => 4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator DoubleLane256(double value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 operator +(DoubleLane256 left, DoubleLane256 right) => new(left.values + right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 operator -(DoubleLane256 left, DoubleLane256 right) => new(left.values - right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 operator -(DoubleLane256 value) => new(-value.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 operator *(DoubleLane256 left, DoubleLane256 right) => new(left.values * right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 operator /(DoubleLane256 left, DoubleLane256 right) => new(left.values / right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 Exp(DoubleLane256 value) => DoublePrecision.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 Log(DoubleLane256 value) => DoublePrecision.Log(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 Tanh(DoubleLane256 value) => DoublePrecision.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 Sqrt(DoubleLane256 value) => new(Vector256.Sqrt(value.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (DoubleLane256 Sin, DoubleLane256 Cos) SinCos(DoubleLane256 value) => DoublePrecision.SinCos(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 Sin(DoubleLane256 value) => DoublePrecision.SinCos(value).Sin;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 Min(DoubleLane256 left, DoubleLane256 right) => new(Vector256.MinNative(left.values, right.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 Max(DoubleLane256 left, DoubleLane256 right) => new(Vector256.MaxNative(left.values, right.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 SelectGreater(DoubleLane256 left, DoubleLane256 right, DoubleLane256 then, DoubleLane256 otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(left.values, right.values), then.values, otherwise.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane256 FusedMultiplyAdd(DoubleLane256 left, DoubleLane256 right, DoubleLane256 addend) => new(Vector256.FusedMultiplyAdd(left.values, right.values, addend.values));

    /// <inheritdoc/>
    public static DoubleLane256 Load(ReadOnlySpan<double> values) => new(Vector256.Create(values));

    /// <inheritdoc/>
    public static void Store(DoubleLane256 lane, Span<double> values) => lane.values.CopyTo(values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyGreater(DoubleLane256 left, DoubleLane256 right) => Vector256.GreaterThanAny(left.values, right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (DoubleLane256 First, DoubleLane256 Second) Uniform(in LaneKeys keys, uint step, uint block)
    {
        var (first, second) = Threefry.Of(Words128.Load(keys.Low), Words128.Load(keys.High), Words128.Of(step), Words128.Of(block));
        return (Unit(first), Unit(second));
    }

    /// <inheritdoc/>
    public static void Uniforms(in LaneKeys keys, uint step, out ThreePairs<DoubleLane256> numbers)
    {
        Threefry.Three(Words128.Load(keys.Low), Words128.Load(keys.High), step, out var words);
        numbers = new(Unit(words.FirstA), Unit(words.SecondA), Unit(words.FirstB), Unit(words.SecondB), Unit(words.FirstC), Unit(words.SecondC));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static DoubleLane256 IBits<DoubleLane256>.PowerOfTwo(DoubleLane256 shifted) => new(((Vector256.ShiftLeft(shifted.values.AsUInt64(), MantissaBits)) + Vector256.Create(ExponentBias << MantissaBits)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (DoubleLane256 Exponent, DoubleLane256 Mantissa) IBits<DoubleLane256>.Split(DoubleLane256 value)
    {
        var bits = value.values.AsUInt64();
        var exponent = Vector256.ShiftRightLogical(bits - Vector256.Create(SplitFrom), MantissaBits);
        var mantissa = bits - Vector256.ShiftLeft(exponent, MantissaBits) + Vector256.Create(ExponentBias << MantissaBits);
        var shifted = (exponent + Vector256.Create(ShiftBits)).AsDouble() - Vector256.Create((DoublePrecision.Shift + ExponentBias));
        return (new(shifted), new(mantissa.AsDouble()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static DoubleLane256 IBits<DoubleLane256>.SelectOdd(DoubleLane256 shifted, DoubleLane256 then, DoubleLane256 otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.Equals(shifted.values.AsUInt64() & Vector256.Create<ulong>(1), Vector256<ulong>.Zero).AsDouble(), otherwise.values, then.values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static DoubleLane256 IBits<DoubleLane256>.NegateBySecondBit(DoubleLane256 shifted, DoubleLane256 value) =>
        new((value.values.AsUInt64() ^ Vector256.ShiftLeft(shifted.values.AsUInt64() & Vector256.Create<ulong>(2), MantissaBits + 10)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleLane256 Unit(Words128 word) => new(Vector256.FusedMultiplyAdd(Vector256.ConvertToDouble(Vector256.WidenLower(Vector128.ShiftRightLogical(word.Values, 1).ToVector256Unsafe()).AsInt64()), Vector256.Create(UniformNumbers.Step), Vector256.Create(UniformNumbers.HalfStep)));
}
