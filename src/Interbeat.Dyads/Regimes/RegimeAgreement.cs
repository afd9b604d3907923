using Interbeat.Core;

namespace Interbeat.Dyads.Regimes;

/// <summary>How well estimated regimes agree with planted ones, second by second: Cohen's kappa (1960) over the six words.</summary>
/// <remarks>An estimate of unknown is a disagreement, as any other wrong word is. Seconds close to a change of the truth are free: nobody can say to the second when a state ends.</remarks>
/// <param name="Kappa">Agreement beyond chance, at most 1; null where truth and estimate are one and the same word throughout.</param>
/// <param name="Share">Share of the counted seconds with the same word, 0 to 1.</param>
/// <param name="CountedSeconds">Seconds that count.</param>
/// <param name="FreeSeconds">Seconds close to a change, which do not.</param>
public sealed record RegimeAgreement(double? Kappa, double Share, int CountedSeconds, int FreeSeconds)
{
    /// <summary>Seconds on either side of a change of the truth that are free. Chosen: the dwell of a regime.</summary>
    public const int FreeAroundChange = 20;

    /// <summary>The agreement of two series of equal length.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static RegimeAgreement Of(ReadOnlySpan<Regime> truth, ReadOnlySpan<Regime> estimate)
    {
        if (truth.Length != estimate.Length)
        {
            throw new ArgumentException($"truth of {truth.Length} s and estimate of {estimate.Length} s", nameof(estimate));
        }

        var free = Free(truth);
        var words = Enum.GetValues<Regime>().Length;
        var (inTruth, inEstimate) = (new int[words], new int[words]);
        var (counted, same) = (0, 0);
        for (var t = 0; t < truth.Length; t++)
        {
            if (free[t])
            {
                continue;
            }

            counted++;
            same += truth[t] == estimate[t] ? 1 : 0;
            inTruth[(int)truth[t]]++;
            inEstimate[(int)estimate[t]]++;
        }

        if (counted == 0)
        {
            return new(null, double.NaN, 0, truth.Length);
        }

        var byChance = inTruth.Zip(inEstimate, (x, y) => (double)x * y).Sum() / ((double)counted * counted);
        var share = (double)same / counted;
        return new(byChance < 1 ? (share - byChance) / (1 - byChance) : null, share, counted, truth.Length - counted);
    }

    /// <summary>Which seconds lie within <see cref="FreeAroundChange"/> of a change.</summary>
    private static bool[] Free(ReadOnlySpan<Regime> truth)
    {
        var free = new bool[truth.Length];
        for (var t = 1; t < truth.Length; t++)
        {
            if (truth[t] != truth[t - 1])
            {
                var from = Math.Max(0, t - FreeAroundChange);
                free.AsSpan(from, Math.Min(truth.Length, t + FreeAroundChange) - from).Fill(true);
            }
        }

        return free;
    }
}
