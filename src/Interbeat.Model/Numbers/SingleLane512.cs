using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Interbeat.Model.Randomness;

namespace Interbeat.Model.Numbers;

/// <summary>Sixteen people in single precision.</summary>
public readonly struct SingleLane512 : ILane<SingleLane512>, IBits<SingleLane512>
{
    private const int MantissaBits = 23;
    private const uint ExponentBias = 127;
    private const uint BitsOfRootHalf = 0x3F3504F3U;
    private const uint SplitFrom = unchecked(BitsOfRootHalf - (ExponentBias << MantissaBits));

    // The bits of SinglePrecision.Shift.
    private const uint ShiftBits = 0x4B400000U;

    private readonly Vector512<float> values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SingleLane512(Vector512<float> values) => this.values = values;

    /// <inheritdoc/>
    public static int Count => 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator SingleLane512(double value) => new(Vector512.Create((float)value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 operator +(SingleLane512 left, SingleLane512 right) => new(left.values + right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 operator -(SingleLane512 left, SingleLane512 right) => new(left.values - right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 operator -(SingleLane512 value) => new(-value.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 operator *(SingleLane512 left, SingleLane512 right) => new(left.values * right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 operator /(SingleLane512 left, SingleLane512 right) => new(left.values / right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 Exp(SingleLane512 value) => SinglePrecision.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 Log(SingleLane512 value) => SinglePrecision.Log(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 Tanh(SingleLane512 value) => SinglePrecision.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 Sqrt(SingleLane512 value) => new(Vector512.Sqrt(value.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (SingleLane512 Sin, SingleLane512 Cos) SinCos(SingleLane512 value) => SinglePrecision.SinCos(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 Sin(SingleLane512 value) => SinglePrecision.SinCos(value).Sin;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 Min(SingleLane512 left, SingleLane512 right) => new(Vector512.MinNative(left.values, right.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 Max(SingleLane512 left, SingleLane512 right) => new(Vector512.MaxNative(left.values, right.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 SelectGreater(SingleLane512 left, SingleLane512 right, SingleLane512 then, SingleLane512 otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(left.values, right.values), then.values, otherwise.values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleLane512 FusedMultiplyAdd(SingleLane512 left, SingleLane512 right, SingleLane512 addend) => new(Vector512.FusedMultiplyAdd(left.values, right.values, addend.values));

    /// <inheritdoc/>
    public static SingleLane512 Load(ReadOnlySpan<double> values)
    {
        Span<float> numbers = stackalloc float[Count];
        for (var i = 0; i < Count; i++)
        {
            numbers[i] = (float)values[i];
        }

        return new(Vector512.Create<float>(numbers));
    }

    /// <inheritdoc/>
    public static void Store(SingleLane512 lane, Span<double> values)
    {
        for (var i = 0; i < Count; i++)
        {
            values[i] = lane.values[i];
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyGreater(SingleLane512 left, SingleLane512 right) => Vector512.GreaterThanAny(left.values, right.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (SingleLane512 First, SingleLane512 Second) Uniform(in LaneKeys keys, uint step, uint block)
    {
        var (first, second) = Threefry.Of(Words512.Load(keys.Low), Words512.Load(keys.High), Words512.Of(step), Words512.Of(block));
        return (Unit(first), Unit(second));
    }

    /// <inheritdoc/>
    public static void Uniforms(in LaneKeys keys, uint step, out ThreePairs<SingleLane512> numbers)
    {
        Threefry.Three(Words512.Load(keys.Low), Words512.Load(keys.High), step, out var words);
        numbers = new(Unit(words.FirstA), Unit(words.SecondA), Unit(words.FirstB), Unit(words.SecondB), Unit(words.FirstC), Unit(words.SecondC));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static SingleLane512 IBits<SingleLane512>.PowerOfTwo(SingleLane512 shifted) => new(((Vector512.ShiftLeft(shifted.values.AsUInt32(), MantissaBits)) + Vector512.Create(ExponentBias << MantissaBits)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (SingleLane512 Exponent, SingleLane512 Mantissa) IBits<SingleLane512>.Split(SingleLane512 value)
    {
        var bits = value.values.AsUInt32();
        var exponent = Vector512.ShiftRightLogical(bits - Vector512.Create(SplitFrom), MantissaBits);
        var mantissa = bits - Vector512.ShiftLeft(exponent, MantissaBits) + Vector512.Create(ExponentBias << MantissaBits);
        var shifted = (exponent + Vector512.Create(ShiftBits)).AsSingle() - Vector512.Create((float)(SinglePrecision.Shift + ExponentBias));
        return (new(shifted), new(mantissa.AsSingle()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static SingleLane512 IBits<SingleLane512>.SelectOdd(SingleLane512 shifted, SingleLane512 then, SingleLane512 otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.Equals(shifted.values.AsUInt32() & Vector512.Create<uint>(1), Vector512<uint>.Zero).AsSingle(), otherwise.values, then.values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static SingleLane512 IBits<SingleLane512>.NegateBySecondBit(SingleLane512 shifted, SingleLane512 value) =>
        new((value.values.AsUInt32() ^ Vector512.ShiftLeft(shifted.values.AsUInt32() & Vector512.Create<uint>(2), MantissaBits + 7)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SingleLane512 Unit(Words512 word) => new(Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Vector512.ShiftRightLogical(word.Values, 1).AsInt32()), Vector512.Create((float)UniformNumbers.Step), Vector512.Create((float)UniformNumbers.HalfStep)));
}
