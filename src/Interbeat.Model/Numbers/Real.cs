using System.Runtime.CompilerServices;
using Interbeat.Model.Randomness;

namespace Interbeat.Model.Numbers;

/// <summary>A double as the number type of the equations: the reference to which every other type is held.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Real(double Value) : ILane<Real>, IBits<Real>
{
    private const int MantissaBits = 52;
    private const ulong ExponentBias = 1023;
    private const ulong BitsOfRootHalf = 0x3FE6A09E667F3BCDUL;
    private const ulong SplitFrom = unchecked(BitsOfRootHalf - (ExponentBias << MantissaBits));

    // The bits of DoublePrecision.Shift.
    private const ulong ShiftBits = 0x4338000000000000UL;

    /// <inheritdoc/>
    public static int Count => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Real(double value) => new(value);

    /// <summary>The double itself; nothing is lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator double(Real value) => value.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator +(Real left, Real right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator -(Real left, Real right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator -(Real value) => new(-value.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator *(Real left, Real right) => new(left.Value * right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real operator /(Real left, Real right) => new(left.Value / right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Exp(Real value) => DoublePrecision.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Log(Real value) => DoublePrecision.Log(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Tanh(Real value) => DoublePrecision.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Sqrt(Real value) => new(Math.Sqrt(value.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Real Sin, Real Cos) SinCos(Real value) => DoublePrecision.SinCos(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Sin(Real value) => DoublePrecision.SinCos(value).Sin;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Min(Real left, Real right) => left.Value < right.Value ? left : right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Max(Real left, Real right) => left.Value > right.Value ? left : right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real SelectGreater(Real left, Real right, Real then, Real otherwise) => left.Value > right.Value ? then : otherwise;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real FusedMultiplyAdd(Real left, Real right, Real addend) => new(Math.FusedMultiplyAdd(left.Value, right.Value, addend.Value));

    /// <inheritdoc/>
    public static Real Load(ReadOnlySpan<double> values) => values[0];

    /// <inheritdoc/>
    public static void Store(Real lane, Span<double> values) => values[0] = lane.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyGreater(Real left, Real right) => left.Value > right.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Real First, Real Second) Uniform(in LaneKeys keys, uint step, uint block)
    {
        var (first, second) = Threefry.Of(Word.Load(keys.Low), Word.Load(keys.High), Word.Of(step), Word.Of(block));
        return (Unit(first), Unit(second));
    }

    /// <inheritdoc/>
    public static void Uniforms(in LaneKeys keys, uint step, out ThreePairs<Real> numbers)
    {
        Threefry.Three(Word.Load(keys.Low), Word.Load(keys.High), step, out var words);
        numbers = new(Unit(words.FirstA), Unit(words.SecondA), Unit(words.FirstB), Unit(words.SecondB), Unit(words.FirstC), Unit(words.SecondC));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Real IBits<Real>.PowerOfTwo(Real shifted) => new(BitConverter.UInt64BitsToDouble((BitConverter.DoubleToUInt64Bits(shifted.Value) << MantissaBits) + (ExponentBias << MantissaBits)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (Real Exponent, Real Mantissa) IBits<Real>.Split(Real value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value.Value);
        var exponent = (bits - SplitFrom) >> MantissaBits;
        var mantissa = bits - (exponent << MantissaBits) + (ExponentBias << MantissaBits);
        var shifted = BitConverter.UInt64BitsToDouble(exponent + ShiftBits) - (DoublePrecision.Shift + ExponentBias);
        return (new(shifted), new(BitConverter.UInt64BitsToDouble(mantissa)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Real IBits<Real>.SelectOdd(Real shifted, Real then, Real otherwise) => (BitConverter.DoubleToUInt64Bits(shifted.Value) & 1) == 0 ? otherwise : then;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Real IBits<Real>.NegateBySecondBit(Real shifted, Real value) =>
        new(BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(value.Value) ^ ((BitConverter.DoubleToUInt64Bits(shifted.Value) & 2) << (MantissaBits + 10))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real Unit(Word word) => FusedMultiplyAdd((int)(word.Value >> 1), UniformNumbers.Step, UniformNumbers.HalfStep);
}
