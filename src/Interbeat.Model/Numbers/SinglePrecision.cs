using System.Runtime.CompilerServices;

namespace Interbeat.Model.Numbers;

/// <summary>Elementary functions in single precision: as <see cref="DoublePrecision"/>, with shorter polynomials.</summary>
internal static class SinglePrecision
{
    /// <summary>Added to a number, rounds it to a whole one and leaves that in the lowest bits: 1.5 x 2^23.</summary>
    public const double Shift = 12582912;

    // Beyond these the result would not be a finite normal number.
    private const double LeastExponent = -87;
    private const double MostExponent = 88;

    // From here on tanh is 1 to the last bit.
    private const double TanhReach = 10;

    // ln 2 and pi / 2 as a sum of two singles.
    private const double Ln2High = 0.693147182464599609375;
    private const double Ln2Low = -1.904654323148236e-9;
    private const double HalfPiHigh = 1.57079637050628662109375;
    private const double HalfPiLow = -4.371138828673793e-8;

    /// <summary>The exponential.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, IBits<T>, IReal<T>
    {
        var (rest, scale) = Reduced(T.Max(LeastExponent, T.Min(MostExponent, x)));
        return T.FusedMultiplyAdd(rest, scale, scale);
    }

    /// <summary>The hyperbolic tangent, from exp(2x) - 1, so that small arguments lose nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh<T>(T x)
        where T : struct, IBits<T>, IReal<T>
    {
        var held = T.Max(-TanhReach, T.Min(TanhReach, x));
        var (rest, scale) = Reduced(held + held);
        var less = T.FusedMultiplyAdd(rest, scale, scale - 1);
        return less / (less + 2);
    }

    /// <summary>The natural logarithm of a positive normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, IBits<T>, IReal<T>
    {
        var (exponent, mantissa) = T.Split(x);
        var s = (mantissa - 1) / (mantissa + 1);
        var z = s * s;
        T p = 2 / 11.0;
        p = T.FusedMultiplyAdd(p, z, 2 / 9.0);
        p = T.FusedMultiplyAdd(p, z, 2 / 7.0);
        p = T.FusedMultiplyAdd(p, z, 2 / 5.0);
        p = T.FusedMultiplyAdd(p, z, 2 / 3.0);
        var small = T.FusedMultiplyAdd(p * z, s, exponent * Ln2Low);
        return T.FusedMultiplyAdd(exponent, Ln2High, T.FusedMultiplyAdd(2, s, small));
    }

    /// <summary>Sine and cosine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (T Sin, T Cos) SinCos<T>(T x)
        where T : struct, IBits<T>, IReal<T>
    {
        var quarter = T.FusedMultiplyAdd(x, 2 / Math.PI, Shift);
        var turns = quarter - Shift;
        var r = T.FusedMultiplyAdd(-turns, HalfPiLow, T.FusedMultiplyAdd(-turns, HalfPiHigh, x));
        var z = r * r;
        var sin = T.FusedMultiplyAdd(SinTail(z) * z, r, r);
        var cos = T.FusedMultiplyAdd(CosTail(z), z, 1);
        return (T.NegateBySecondBit(quarter, T.SelectOdd(quarter, cos, sin)), T.NegateBySecondBit(quarter + 1, T.SelectOdd(quarter, sin, cos)));
    }

    // exp(x) = scale (1 + rest), |rest| below .42.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T Fraction, T Scale) Reduced<T>(T x)
        where T : struct, IBits<T>, IReal<T>
    {
        var shifted = T.FusedMultiplyAdd(x, 1 / Ln2High, Shift);
        var whole = shifted - Shift;
        var r = T.FusedMultiplyAdd(-whole, Ln2Low, T.FusedMultiplyAdd(-whole, Ln2High, x));
        T p = 1 / 5040.0;
        p = T.FusedMultiplyAdd(p, r, 1 / 720.0);
        p = T.FusedMultiplyAdd(p, r, 1 / 120.0);
        p = T.FusedMultiplyAdd(p, r, 1 / 24.0);
        p = T.FusedMultiplyAdd(p, r, 1 / 6.0);
        p = T.FusedMultiplyAdd(p, r, .5);
        return (T.FusedMultiplyAdd(p * r, r, r), T.PowerOfTwo(shifted));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SinTail<T>(T z)
        where T : struct, IBits<T>, IReal<T>
    {
        T p = 1 / 362880.0;
        p = T.FusedMultiplyAdd(p, z, -1 / 5040.0);
        p = T.FusedMultiplyAdd(p, z, 1 / 120.0);
        return T.FusedMultiplyAdd(p, z, -1 / 6.0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T CosTail<T>(T z)
        where T : struct, IBits<T>, IReal<T>
    {
        T p = 1 / 40320.0;
        p = T.FusedMultiplyAdd(p, z, -1 / 720.0);
        p = T.FusedMultiplyAdd(p, z, 1 / 24.0);
        return T.FusedMultiplyAdd(p, z, -.5);
    }
}
