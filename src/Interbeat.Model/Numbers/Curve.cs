using System.Runtime.CompilerServices;

namespace Interbeat.Model.Numbers;

/// <summary>The few curves that the equations are made of.</summary>
public static class Curve
{
    /// <summary>The logistic curve 1 / (1 + exp(-x)), from 0 to 1. The exponential is finite for any number, and so is the derivative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Logistic<T>(T x)
        where T : struct, IReal<T> => 1 / (1 + T.Exp(-x));

    /// <summary>The part above zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Positive<T>(T x)
        where T : struct, IReal<T> => T.Max(x, 0);

    /// <summary>The number, held within 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Unit<T>(T x)
        where T : struct, IReal<T> => T.Min(T.Max(x, 0), 1);

    /// <summary>The size without the sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Size<T>(T x)
        where T : struct, IReal<T> => T.Max(x, -x);

    /// <summary>One step of <paramref name="x"/> towards <paramref name="target"/> by the share <paramref name="gain"/> of the distance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Towards<T>(T x, T target, T gain)
        where T : struct, IReal<T> => T.FusedMultiplyAdd(gain, target - x, x);
}
