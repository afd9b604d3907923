using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Interbeat.Model.Randomness;

namespace Interbeat.Model.Numbers;

/// <summary>Eight people in single precision.</summary>
public readonly struct SingleLane256 : ILane<SingleLane256>, IBits<SingleLane256>
{
    private const int MantissaBits = 23;
    private const uint ExponentBias = 127;
    private const uint BitsOfRootHalf = 0x3F3504F3U;
    private const uint SplitFrom = unchecked(BitsOfRootHalf - (ExponentBias << MantissaBits));

    // The bits of SinglePrecision.Shift.
    private const uint ShiftBits = 0x4B400000U;

    private readonly Vector256<float> values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SingleLane256(Vector256<float> values) => this.values = values;

    /// <inheritdoc/>
    public static int Count => 8;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator SingleLane256(double value) => new(Vector256.Create((float)value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 operator +(SingleLane256 left, SingleLane256 right) => new(left.values + right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 operator -(SingleLane256 left, SingleLane256 right) => new(left.values - right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 operator -(SingleLane256 value) => new(-value.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 operator *(SingleLane256 left, SingleLane256 right) => new(left.values * right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 operator /(SingleLane256 left, SingleLane256 right) => new(left.values / right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 Exp(SingleLane256 value) => SinglePrecision.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 Log(SingleLane256 value) => SinglePrecision.Log(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 Tanh(SingleLane256 value) => SinglePrecision.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 Sqrt(SingleLane256 value) => new(Vector256.Sqrt(value.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (SingleLane256 Sin, SingleLane256 Cos) SinCos(SingleLane256 value) => SinglePrecision.SinCos(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 Sin(SingleLane256 value) => SinglePrecision.SinCos(value).Sin;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 Min(SingleLane256 left, SingleLane256 right) => new(Vector256.MinNative(left.values, right.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 Max(SingleLane256 left, SingleLane256 right) => new(Vector256.MaxNative(left.values, right.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 SelectGreater(SingleLane256 left, SingleLane256 right, SingleLane256 then, SingleLane256 otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(left.values, right.values), then.values, otherwise.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane256 FusedMultiplyAdd(SingleLane256 left, SingleLane256 right, SingleLane256 addend) => new(Vector256.FusedMultiplyAdd(left.values, right.values, addend.values));

    /// <inheritdoc/>
    public static SingleLane256 Load(ReadOnlySpan<double> values)
    {
        Span<float> numbers = stackalloc float[Count];
        for (var i = 0; i < Count; i++)
        {
            numbers[i] = (float)values[i];
        }

        return new(Vector256.Create<float>(numbers));
    }

    /// <inheritdoc/>
    public static void Store(SingleLane256 lane, Span<double> values)
    {
        for (var i = 0; i < Count; i++)
        {
            values[i] = lane.values[i];
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyGreater(SingleLane256 left, SingleLane256 right) => Vector256.GreaterThanAny(left.values, right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (SingleLane256 First, SingleLane256 Second) Uniform(in LaneKeys keys, uint step, uint block)
    {
        var (first, second) = Threefry.Of(Words256.Load(keys.Low), Words256.Load(keys.High), Words256.Of(step), Words256.Of(block));
        return (Unit(first), Unit(second));
    }

    /// <inheritdoc/>
    public static void Uniforms(in LaneKeys keys, uint step, out ThreePairs<SingleLane256> numbers)
    {
        Threefry.Three(Words256.Load(keys.Low), Words256.Load(keys.High), step, out var words);
        numbers = new(Unit(words.FirstA), Unit(words.SecondA), Unit(words.FirstB), Unit(words.SecondB), Unit(words.FirstC), Unit(words.SecondC));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static SingleLane256 IBits<SingleLane256>.PowerOfTwo(SingleLane256 shifted) => new(((Vector256.ShiftLeft(shifted.values.AsUInt32(), MantissaBits)) + Vector256.Create(ExponentBias << MantissaBits)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (SingleLane256 Exponent, SingleLane256 Mantissa) IBits<SingleLane256>.Split(SingleLane256 value)
    {
        var bits = value.values.AsUInt32();
        var exponent = Vector256.ShiftRightLogical(bits - Vector256.Create(SplitFrom), MantissaBits);
        var mantissa = bits - Vector256.ShiftLeft(exponent, MantissaBits) + Vector256.Create(ExponentBias << MantissaBits);
        var shifted = (exponent + Vector256.Create(ShiftBits)).AsSingle() - Vector256.Create((float)(SinglePrecision.Shift + ExponentBias));
        return (new(shifted), new(mantissa.AsSingle()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static SingleLane256 IBits<SingleLane256>.SelectOdd(SingleLane256 shifted, SingleLane256 then, SingleLane256 otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.Equals(shifted.values.AsUInt32() & Vector256.Create<uint>(1), Vector256<uint>.Zero).AsSingle(), otherwise.values, then.values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static SingleLane256 IBits<SingleLane256>.NegateBySecondBit(SingleLane256 shifted, SingleLane256 value) =>
        new((value.values.AsUInt32() ^ Vector256.ShiftLeft(shifted.values.AsUInt32() & Vector256.Create<uint>(2), MantissaBits + 7)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SingleLane256 Unit(Words256 word) => new(Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(Vector256.ShiftRightLogical(word.Values, 1).AsInt32()), Vector256.Create((float)UniformNumbers.Step), Vector256.Create((float)UniformNumbers.HalfStep)));
}
