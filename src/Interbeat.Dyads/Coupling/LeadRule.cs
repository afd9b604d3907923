using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Coupling;

/// <summary>Who led, said by name and only under four conditions (dyads, "Lead rule").</summary>
/// <remarks>
/// (a) coupling is present; (b) the lag is larger than the alignment's uncertainty U; (c) its 95 % interval by block bootstrap excludes 0, with at least
/// <see cref="LeastBlocks"/> blocks; (d) neither the lag nor its interval reaches the border of the search. Otherwise the sentence says which condition failed.
/// </remarks>
public static class LeadRule
{
    /// <summary>Fewer blocks give no interval.</summary>
    public const int LeastBlocks = 10;

    /// <summary>Bootstrap samples.</summary>
    private const int Resamples = 999;

    /// <summary>The rule's answer.</summary>
    public static LeadResult Decide(float[,] correlations, CouplingStatistic statistic, CouplingPass observed, CouplingVerdict verdict, double uncertaintyMs, (string A, string B) names, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(correlations);
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(observed);
        var lagSamples = statistic.Correlation.LagSamples(observed.StrongestLag);
        if (Math.Abs(lagSamples) == statistic.Settings.MaxLag)
        {
            return new LeadResult(null, null, null, "Who leads cannot be told: the strongest lag lies at the border of the search, so there is no peak.");
        }

        var size = Math.Abs(lagSamples) / statistic.Settings.RateHz;
        if (verdict != CouplingVerdict.Present)
        {
            return new LeadResult(null, null, null, "Who leads cannot be told: coupling is not present.");
        }

        var measured = string.Create(CultureInfo.InvariantCulture, $"lag {size:0.##} s, clocks ±{uncertaintyMs / 1000:0.##} s");
        var blocks = Blocks(statistic);
        if (blocks.Length < LeastBlocks)
        {
            return new LeadResult(null, size, null, $"Who leads cannot be told ({measured}): {blocks.Length} blocks are too few for an interval.");
        }

        var (low, high) = Interval(correlations, statistic, blocks, seed);
        var excludesZero = low > 0 || high < 0;
        var sizes = excludesZero ? (Math.Min(Math.Abs(low), Math.Abs(high)), Math.Max(Math.Abs(low), Math.Abs(high))) : (0, Math.Max(Math.Abs(low), Math.Abs(high)));
        if (!excludesZero || size * 1000 <= uncertaintyMs)
        {
            return new LeadResult(null, size, sizes, $"Who leads cannot be told ({measured}).");
        }

        if (sizes.Item2 >= statistic.Settings.MaxLag / statistic.Settings.RateHz)
        {
            return new LeadResult(null, size, sizes, $"Who leads cannot be told ({measured}): the lag's interval reaches the border of the search.");
        }

        var leader = lagSamples > 0 ? names.A : names.B;
        return new LeadResult(leader, size, sizes, string.Create(CultureInfo.InvariantCulture, $"{leader} leads by {size:0.##} s ({measured}; 95 % interval {sizes.Item1:0.##} to {sizes.Item2:0.##} s)."));
    }

    /// <summary>Stretches of valid windows, each as long as max(window, twice the largest lag), end to end.</summary>
    private static (int First, int End)[] Blocks(CouplingStatistic statistic)
    {
        var settings = statistic.Settings;
        var length = Math.Max(1, (int)Math.Ceiling(Math.Max(settings.WindowSeconds, 2 * settings.MaxLagSeconds) / settings.StepSeconds));
        var valid = statistic.Correlation.Valid;
        var blocks = new List<(int, int)>();
        for (var first = 0; first + length <= valid.Length; first += length)
        {
            if (valid.Slice(first, length).Contains(true))
            {
                blocks.Add((first, first + length));
            }
        }

        return [.. blocks];
    }

    /// <summary>2.5 and 97.5 % quantiles of the strongest lag over resampled blocks, in s with the internal sign.</summary>
    private static (double Low, double High) Interval(float[,] correlations, CouplingStatistic statistic, (int First, int End)[] blocks, ulong seed)
    {
        var lags = statistic.Correlation.Lags;
        var sums = BlockSums(correlations, statistic, blocks);
        var random = CounterRandom.Stream(seed, "lead/bootstrap");
        var drawn = new double[Resamples];
        var profile = new double[lags];
        for (var resample = 0; resample < Resamples; resample++)
        {
            Array.Clear(profile);
            for (var draw = 0; draw < blocks.Length; draw++)
            {
                var block = sums[random.NextInt(blocks.Length)];
                for (var lag = 0; lag < lags; lag++)
                {
                    profile[lag] += block[lag];
                }
            }

            drawn[resample] = statistic.Correlation.LagSamples(CouplingPass.Strongest(profile)) / statistic.Settings.RateHz;
        }

        Array.Sort(drawn);
        return (drawn[(int)(0.025 * (Resamples + 1)) - 1], drawn[(int)(0.975 * (Resamples + 1)) - 1]);
    }

    private static double[][] BlockSums(float[,] correlations, CouplingStatistic statistic, (int First, int End)[] blocks)
    {
        var sums = new double[blocks.Length][];
        for (var b = 0; b < blocks.Length; b++)
        {
            sums[b] = new double[statistic.Correlation.Lags];
            for (var window = blocks[b].First; window < blocks[b].End; window++)
            {
                for (var lag = 0; statistic.Correlation.Valid[window] && lag < sums[b].Length; lag++)
                {
                    var term = statistic.Settings.ToTerm(correlations[window, lag]);
                    sums[b][lag] += statistic.Settings.Absolute ? Math.Abs(term) : term;
                }
            }
        }

        return sums;
    }
}
