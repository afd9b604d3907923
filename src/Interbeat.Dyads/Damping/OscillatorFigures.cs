using System.Collections.Immutable;
using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Damping;

/// <summary>The figures of a fit that are held against surrogates.</summary>
internal static class OscillatorFigures
{
    /// <summary>Place of what A's own R² has above that of an AR(1) process with A's own coefficient.</summary>
    public const int AboveOwnAr1A = 9;

    /// <summary>Place of B's.</summary>
    public const int AboveOwnAr1B = 10;

    /// <summary>Place of the largest real part of the system's eigenvalues.</summary>
    public const int LargestRealEigenvalue = 8;

    /// <summary>Their names, in order.</summary>
    public static ImmutableArray<string> Keys { get; } =
    [
        "r2Coupled", "r2Uncoupled", "aR2Uncoupled", "bR2Uncoupled", "aPeriodSeconds", "bPeriodSeconds", "aZetaPerSecond", "bZetaPerSecond", "maxReEigenvaluePerSecond",
        "aR2AboveOwnAr1", "bR2AboveOwnAr1",
    ];

    /// <summary>Their values; NaN where one cannot be computed.</summary>
    /// <param name="fit">A fit in time of one sample.</param>
    /// <param name="a">A's series, whose fit it is.</param>
    /// <param name="b">B's series.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static double[] Of(OscillatorFit fit, ReadOnlySpan<double> a, ReadOnlySpan<double> b, double rateHz)
    {
        var derivatives = new LocalDerivatives(fit.Tau, fit.Embedding, 1);
        return
        [
            fit.R2,
            fit.AloneR2,
            fit.A.AloneR2,
            fit.B.AloneR2,
            fit.A.Period / rateHz,
            fit.B.Period / rateHz,
            fit.A.Zeta * rateHz,
            fit.B.Zeta * rateHz,
            fit.LargestRealEigenvalue() * rateHz,
            fit.A.AloneR2 - derivatives.Ar1R2(Ar1Null.Coefficient(a)),
            fit.B.AloneR2 - derivatives.Ar1R2(Ar1Null.Coefficient(b)),
        ];
    }
}
