using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Survival;

namespace Interbeat.Dyads.Ruptures;

/// <summary>How long after a rupture both had not yet returned.</summary>
/// <param name="Confirmed">Whether it is about ruptures that a person confirmed, moved or added; else about the machine's candidates, and nothing in it is a repair.</param>
/// <param name="Curve">The share without a return by a time after the onset, in s.</param>
public sealed record ReturnCurve(bool Confirmed, SurvivalCurve Curve)
{
    /// <summary>With fewer ruptures no curve is drawn. Chosen: each would be a step of more than a fifth.</summary>
    public const int LeastRuptures = 5;

    /// <summary>The curve of the confirmed ruptures where there are any, else of the candidates that nobody has rejected.</summary>
    public static ReturnCurve Of(ImmutableArray<Rupture> ruptures)
    {
        var confirmed = ruptures.Any(r => r.Confirmed == true);
        return new ReturnCurve(confirmed, KaplanMeier.Of(Times(ruptures.Where(r => confirmed ? r.Confirmed == true : r.Confirmed is null))));
    }

    /// <summary>Latencies as survival times; a rupture without a known end of watching is left out.</summary>
    public static IEnumerable<SurvivalTime> Times(IEnumerable<Rupture> ruptures)
    {
        ArgumentNullException.ThrowIfNull(ruptures);
        foreach (var rupture in ruptures)
        {
            if ((rupture.ReturnSeconds ?? rupture.CensoredAtSeconds) is { } end)
            {
                yield return new SurvivalTime(end - rupture.StartSeconds, !rupture.Censored);
            }
        }
    }
}
