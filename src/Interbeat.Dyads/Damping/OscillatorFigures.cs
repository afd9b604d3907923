using System.Collections.Immutable;

namespace Interbeat.Dyads.Damping;

/// <summary>The figures of a fit that are held against surrogates.</summary>
internal static class OscillatorFigures
{
    /// <summary>Place of A's own R² without the partner.</summary>
    public const int AloneR2A = 2;

    /// <summary>Place of B's.</summary>
    public const int AloneR2B = 3;

    /// <summary>Place of the largest real part of the system's eigenvalues.</summary>
    public const int LargestRealEigenvalue = 8;

    /// <summary>Their names, in order.</summary>
    public static ImmutableArray<string> Keys { get; } =
    [
        "r2Coupled", "r2Uncoupled", "aR2Uncoupled", "bR2Uncoupled", "aPeriodSeconds", "bPeriodSeconds", "aZetaPerSecond", "bZetaPerSecond", "maxReEigenvaluePerSecond",
    ];

    /// <summary>Their values; NaN where one cannot be computed.</summary>
    /// <param name="fit">A fit in time of one sample.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static double[] Of(OscillatorFit fit, double rateHz) =>
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
    ];
}
