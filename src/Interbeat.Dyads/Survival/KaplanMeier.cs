using System.Collections.Immutable;

namespace Interbeat.Dyads.Survival;

/// <summary>The product-limit estimate of survival with right censoring.</summary>
/// <remarks>
/// Kaplan and Meier (1958), J. Am. Stat. Assoc. 53, 457-481: S(t) = product over event times up to t of (1 - d/n), with d events among n still watched. Those censored at
/// the time of an event are still watched at it. Variance by Greenwood (1926): S^2 times the sum of d / (n (n - d)). The 95 % band is taken on the scale of log(-log S)
/// (Kalbfleisch and Prentice 1980), so that it stays inside 0 to 1. It supposes that the times are independent; several ruptures of one session are not quite.
/// </remarks>
public static class KaplanMeier
{
    /// <summary>The 97.5 % quantile of the standard normal.</summary>
    private const double Normal975 = 1.959963984540054;

    /// <summary>A share within this of one half counts as one half: products such as 2/3 x 3/4 miss it by rounding.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The curve of some times.</summary>
    /// <exception cref="ArgumentException">A time is negative or not finite.</exception>
    public static SurvivalCurve Of(IEnumerable<SurvivalTime> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        var sorted = times.OrderBy(t => t.Seconds).ToArray();
        if (sorted.Any(t => !double.IsFinite(t.Seconds) || t.Seconds < 0))
        {
            throw new ArgumentException("Times are finite and not negative.", nameof(times));
        }

        var steps = ImmutableArray.CreateBuilder<SurvivalStep>();
        double survival = 1, greenwood = 0;
        double? median = null;
        for (var i = 0; i < sorted.Length;)
        {
            var (at, atRisk, events) = (sorted[i].Seconds, sorted.Length - i, 0);
            for (; i < sorted.Length && sorted[i].Seconds == at; i++)
            {
                events += sorted[i].Observed ? 1 : 0;
            }

            if (events == 0)
            {
                continue;
            }

            survival = events == atRisk ? 0 : survival * (1 - ((double)events / atRisk));
            greenwood += events == atRisk ? 0 : events / ((double)atRisk * (atRisk - events));
            median ??= survival <= 0.5 + Rounding ? at : null;
            var (low, high) = Band(survival, greenwood);
            steps.Add(new SurvivalStep(at, atRisk, events, survival, survival * survival * greenwood, low, high));
        }

        return new SurvivalCurve(sorted.Length, sorted.Count(t => t.Observed), steps.ToImmutable(), median, sorted.Length == 0 ? double.NaN : sorted[^1].Seconds);
    }

    private static (double Low, double High) Band(double survival, double greenwood)
    {
        if (survival == 0)
        {
            return (double.NaN, double.NaN);
        }

        var reach = Normal975 * Math.Sqrt(greenwood) / Math.Abs(Math.Log(survival));
        return (Math.Pow(survival, Math.Exp(reach)), Math.Pow(survival, Math.Exp(-reach)));
    }
}
