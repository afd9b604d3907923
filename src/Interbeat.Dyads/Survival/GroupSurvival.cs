using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Dyads.Survival;

/// <summary>A survival curve over several dyads, with a band that treats the dyad, not the event, as the unit.</summary>
/// <param name="Curve">The curve of all events together; its own band is too narrow where a dyad's events are alike.</param>
/// <param name="Band">For each step of the curve the 2.5 % and 97.5 % percentiles over the resamples; a resample that is no longer watched then is left out, and the ends are NaN where fewer than half are watched.</param>
/// <param name="MedianInterval">Percentiles 2.5 and 97.5 of the resamples' medians, an unreached median counting as beyond every other; an end that is not reached is infinite. Null where there is no resample.</param>
/// <param name="Resamples">How many resamples.</param>
public sealed record GroupSurvival(SurvivalCurve Curve, ImmutableArray<(double Low, double High)> Band, (double Low, double High)? MedianInterval, int Resamples)
{
    /// <summary>Resamples unless asked otherwise. Chosen.</summary>
    public const int DefaultResamples = 999;

    private const double LowShare = 0.025;
    private const double HighShare = 0.975;

    /// <summary>Draws whole dyads with replacement (cluster bootstrap: Davison and Hinkley 1997, section 3.8).</summary>
    /// <param name="dyads">The times of each dyad; a dyad without any counts as drawn and adds nothing.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="resamples">How many resamples.</param>
    public static GroupSurvival Of(IReadOnlyList<IReadOnlyList<SurvivalTime>> dyads, ulong seed, int resamples = DefaultResamples)
    {
        ArgumentNullException.ThrowIfNull(dyads);
        var curve = KaplanMeier.Of(dyads.SelectMany(d => d));
        var curves = dyads.Count == 0 ? [] : Enumerable.Range(0, resamples).Select(i => Resampled(dyads, seed, i)).ToArray();
        var band = curve.Steps.Select(step =>
        {
            var known = curves.Select(c => c.At(step.Seconds)).Where(v => !double.IsNaN(v)).Order().ToArray();
            return 2 * known.Length < curves.Length || known.Length == 0 ? (double.NaN, double.NaN) : (Quantile(known, LowShare), Quantile(known, HighShare));
        });
        var medians = curves.Select(c => c.MedianSeconds ?? double.PositiveInfinity).Order().ToArray();
        return new GroupSurvival(curve, [.. band], medians.Length == 0 ? null : (Quantile(medians, LowShare), Quantile(medians, HighShare)), curves.Length);
    }

    private static SurvivalCurve Resampled(IReadOnlyList<IReadOnlyList<SurvivalTime>> dyads, ulong seed, int index)
    {
        var random = CounterRandom.Stream(seed, "survival/dyads", (ulong)index);
        var drawn = new List<SurvivalTime>();
        for (var i = 0; i < dyads.Count; i++)
        {
            drawn.AddRange(dyads[random.NextInt(dyads.Count)]);
        }

        return KaplanMeier.Of(drawn);
    }

    /// <summary>The smallest value that at least this share of all does not exceed.</summary>
    private static double Quantile(double[] sorted, double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
