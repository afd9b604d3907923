using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Confounds;

/// <summary>Two people's series without what the breathing of both explains.</summary>
/// <remarks>
/// Each series is regressed on its own and the partner's breathing at lags from minus to plus <see cref="ReachSeconds"/> (dyads, section 6), since breathing moves the heart
/// within a few seconds, and a shared pace of breathing couples two hearts that do not answer each other. What is left can still hold breathing that acts in another than a linear way.
/// Coupling that runs through breathing itself is taken out as well: a fall does not tell the two apart.
/// </remarks>
public static class BreathingPartial
{
    /// <summary>Lags reach so far to either side, in s.</summary>
    public const double ReachSeconds = 5;

    /// <summary>From one lag to the next, in s. Chosen: resolves breathing up to 60 a minute.</summary>
    public const double StepSeconds = 0.5;

    /// <summary>The step, for the record of a result.</summary>
    public static ProcessingStep Step { get; } = new(
        "coupling without breathing",
        1,
        "Each series is regressed on its own and the partner's breathing at lags from -5 to +5 s in steps of 0.5 s; the residuals go through the same statistic and nulls as the raw series.",
        "Partial coupling; lags chosen",
        ImmutableSortedDictionary<string, string>.Empty.Add("reachSeconds", "5").Add("stepSeconds", "0.5"));

    /// <summary>The residuals of both; null where there is too little data.</summary>
    /// <param name="pair">The two series.</param>
    /// <param name="breathingA">A's breathing on the same grid; NaN where missing.</param>
    /// <param name="breathingB">B's breathing.</param>
    public static PairedSeries? Residuals(PairedSeries pair, double[] breathingA, double[] breathingB)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var step = Math.Max(1, (int)Math.Round(StepSeconds * pair.RateHz));
        var reach = (int)Math.Round(ReachSeconds * pair.RateHz) / step;
        int[] lags = [.. Enumerable.Range(-reach, (2 * reach) + 1).Select(lag => lag * step)];
        return LaggedRegression.Residual(pair.A, [breathingA, breathingB], lags) is { } a && LaggedRegression.Residual(pair.B, [breathingB, breathingA], lags) is { } b
            ? new PairedSeries(a, b, pair.RateHz)
            : null;
    }
}
