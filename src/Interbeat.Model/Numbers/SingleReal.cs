using System.Runtime.CompilerServices;
using Interbeat.Model.Randomness;

namespace Interbeat.Model.Numbers;

/// <summary>A number in single precision: the reference of the lanes of that precision.</summary>
/// <param name="Value">The number.</param>
public readonly record struct SingleReal(float Value) : ILane<SingleReal>, IBits<SingleReal>
{
    private const int MantissaBits = 23;
    private const uint ExponentBias = 127;
    private const uint BitsOfRootHalf = 0x3F3504F3U;
    private const uint SplitFrom = unchecked(BitsOfRootHalf - (ExponentBias << MantissaBits));

    // The bits of SinglePrecision.Shift.
    private const uint ShiftBits = 0x4B400000U;

    /// <inheritdoc/>
    public static int Count => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator SingleReal(double value) => new((float)value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal operator +(SingleReal left, SingleReal right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal operator -(SingleReal left, SingleReal right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal operator -(SingleReal value) => new(-value.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal operator *(SingleReal left, SingleReal right) => new(left.Value * right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal operator /(SingleReal left, SingleReal right) => new(left.Value / right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal Exp(SingleReal value) => SinglePrecision.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal Log(SingleReal value) => SinglePrecision.Log(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal Tanh(SingleReal value) => SinglePrecision.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal Sqrt(SingleReal value) => new(MathF.Sqrt(value.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (SingleReal Sin, SingleReal Cos) SinCos(SingleReal value) => SinglePrecision.SinCos(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal Sin(SingleReal value) => SinglePrecision.SinCos(value).Sin;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal Min(SingleReal left, SingleReal right) => left.Value < right.Value ? left : right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal Max(SingleReal left, SingleReal right) => left.Value > right.Value ? left : right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal SelectGreater(SingleReal left, SingleReal right, SingleReal then, SingleReal otherwise) => left.Value > right.Value ? then : otherwise;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleReal FusedMultiplyAdd(SingleReal left, SingleReal right, SingleReal addend) => new(MathF.FusedMultiplyAdd(left.Value, right.Value, addend.Value));

    /// <inheritdoc/>
    public static SingleReal Load(ReadOnlySpan<double> values) => values[0];

    /// <inheritdoc/>
    public static void Store(SingleReal lane, Span<double> values) => values[0] = lane.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyGreater(SingleReal left, SingleReal right) => left.Value > right.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (SingleReal First, SingleReal Second) Uniform(in LaneKeys keys, uint step, uint block)
    {
        var (first, second) = Threefry.Of(Word.Load(keys.Low), Word.Load(keys.High), Word.Of(step), Word.Of(block));
        return (Unit(first), Unit(second));
    }

    /// <inheritdoc/>
    public static void Uniforms(in LaneKeys keys, uint step, out ThreePairs<SingleReal> numbers)
    {
        Threefry.Three(Word.Load(keys.Low), Word.Load(keys.High), step, out var words);
        numbers = new(Unit(words.FirstA), Unit(words.SecondA), Unit(words.FirstB), Unit(words.SecondB), Unit(words.FirstC), Unit(words.SecondC));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static SingleReal IBits<SingleReal>.PowerOfTwo(SingleReal shifted) => new(BitConverter.UInt32BitsToSingle((BitConverter.SingleToUInt32Bits(shifted.Value) << MantissaBits) + (ExponentBias << MantissaBits)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (SingleReal Exponent, SingleReal Mantissa) IBits<SingleReal>.Split(SingleReal value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value.Value);
        var exponent = (bits - SplitFrom) >> MantissaBits;
        var mantissa = bits - (exponent << MantissaBits) + (ExponentBias << MantissaBits);
        var shifted = BitConverter.UInt32BitsToSingle(exponent + ShiftBits) - (float)(SinglePrecision.Shift + ExponentBias);
        return (new(shifted), new(BitConverter.UInt32BitsToSingle(mantissa)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static SingleReal IBits<SingleReal>.SelectOdd(SingleReal shifted, SingleReal then, SingleReal otherwise) => (BitConverter.SingleToUInt32Bits(shifted.Value) & 1) == 0 ? otherwise : then;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static SingleReal IBits<SingleReal>.NegateBySecondBit(SingleReal shifted, SingleReal value) =>
        new(BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(value.Value) ^ ((BitConverter.SingleToUInt32Bits(shifted.Value) & 2) << (MantissaBits + 7))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SingleReal Unit(Word word) => FusedMultiplyAdd((float)(int)(word.Value >> 1), UniformNumbers.Step, UniformNumbers.HalfStep);
}
