using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Interbeat.Model.Randomness;

namespace Interbeat.Model.Numbers;

/// <summary>Eight people in double precision.</summary>
public readonly struct DoubleLane512 : ILane<DoubleLane512>, IBits<DoubleLane512>
{
    private const int MantissaBits = 52;
    private const ulong ExponentBias = 1023;
    private const ulong BitsOfRootHalf = 0x3FE6A09E667F3BCDUL;
    private const ulong SplitFrom = unchecked(BitsOfRootHalf - (ExponentBias << MantissaBits));

    // The bits of DoublePrecision.Shift.
    private const ulong ShiftBits = 0x4338000000000000UL;

    private readonly Vector512<double> values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private DoubleLane512(Vector512<double> values) => this.values = values;

    /// <inheritdoc/>
    public static int Count => 8;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator DoubleLane512(double value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 operator +(DoubleLane512 left, DoubleLane512 right) => new(left.values + right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 operator -(DoubleLane512 left, DoubleLane512 right) => new(left.values - right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 operator -(DoubleLane512 value) => new(-value.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 operator *(DoubleLane512 left, DoubleLane512 right) => new(left.values * right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 operator /(DoubleLane512 left, DoubleLane512 right) => new(left.values / right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 Exp(DoubleLane512 value) => DoublePrecision.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 Log(DoubleLane512 value) => DoublePrecision.Log(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 Tanh(DoubleLane512 value) => DoublePrecision.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 Sqrt(DoubleLane512 value) => new(Vector512.Sqrt(value.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (DoubleLane512 Sin, DoubleLane512 Cos) SinCos(DoubleLane512 value) => DoublePrecision.SinCos(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 Sin(DoubleLane512 value) => DoublePrecision.SinCos(value).Sin;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 Min(DoubleLane512 left, DoubleLane512 right) => new(Vector512.MinNative(left.values, right.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 Max(DoubleLane512 left, DoubleLane512 right) => new(Vector512.MaxNative(left.values, right.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 SelectGreater(DoubleLane512 left, DoubleLane512 right, DoubleLane512 then, DoubleLane512 otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(left.values, right.values), then.values, otherwise.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLane512 FusedMultiplyAdd(DoubleLane512 left, DoubleLane512 right, DoubleLane512 addend) => new(Vector512.FusedMultiplyAdd(left.values, right.values, addend.values));

    /// <inheritdoc/>
    public static DoubleLane512 Load(ReadOnlySpan<double> values) => new(Vector512.Create(values));

    /// <inheritdoc/>
    public static void Store(DoubleLane512 lane, Span<double> values) => lane.values.CopyTo(values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyGreater(DoubleLane512 left, DoubleLane512 right) => Vector512.GreaterThanAny(left.values, right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (DoubleLane512 First, DoubleLane512 Second) Uniform(in LaneKeys keys, uint step, uint block)
    {
        var (first, second) = Threefry.Of(Words256.Load(keys.Low), Words256.Load(keys.High), Words256.Of(step), Words256.Of(block));
        return (Unit(first), Unit(second));
    }

    /// <inheritdoc/>
    public static void Uniforms(in LaneKeys keys, uint step, out ThreePairs<DoubleLane512> numbers)
    {
        Threefry.Three(Words256.Load(keys.Low), Words256.Load(keys.High), step, out var words);
        numbers = new(Unit(words.FirstA), Unit(words.SecondA), Unit(words.FirstB), Unit(words.SecondB), Unit(words.FirstC), Unit(words.SecondC));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static DoubleLane512 IBits<DoubleLane512>.PowerOfTwo(DoubleLane512 shifted) => new(((Vector512.ShiftLeft(shifted.values.AsUInt64(), MantissaBits)) + Vector512.Create(ExponentBias << MantissaBits)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (DoubleLane512 Exponent, DoubleLane512 Mantissa) IBits<DoubleLane512>.Split(DoubleLane512 value)
    {
        var bits = value.values.AsUInt64();
        var exponent = Vector512.ShiftRightLogical(bits - Vector512.Create(SplitFrom), MantissaBits);
        var mantissa = bits - Vector512.ShiftLeft(exponent, MantissaBits) + Vector512.Create(ExponentBias << MantissaBits);
        var shifted = (exponent + Vector512.Create(ShiftBits)).AsDouble() - Vector512.Create((DoublePrecision.Shift + ExponentBias));
        return (new(shifted), new(mantissa.AsDouble()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static DoubleLane512 IBits<DoubleLane512>.SelectOdd(DoubleLane512 shifted, DoubleLane512 then, DoubleLane512 otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.Equals(shifted.values.AsUInt64() & Vector512.Create<ulong>(1), Vector512<ulong>.Zero).AsDouble(), otherwise.values, then.values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static DoubleLane512 IBits<DoubleLane512>.NegateBySecondBit(DoubleLane512 shifted, DoubleLane512 value) =>
        new((value.values.AsUInt64() ^ Vector512.ShiftLeft(shifted.values.AsUInt64() & Vector512.Create<ulong>(2), MantissaBits + 10)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleLane512 Unit(Words256 word) => new(Vector512.FusedMultiplyAdd(Vector512.ConvertToDouble(Vector512.WidenLower(Vector256.ShiftRightLogical(word.Values, 1).ToVector512Unsafe()).AsInt64()), Vector512.Create(UniformNumbers.Step), Vector512.Create(UniformNumbers.HalfStep)));
}
