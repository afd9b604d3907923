using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Results;

namespace Interbeat.SampleData;

/// <summary>A made-up coupling with nulls and a lag map.</summary>
internal static class SampleCoupling
{
    private const int EpochSeconds = 60;
    private const int EpochStep = 10;
    private const double MaxLagSeconds = 8;
    private const double LagStep = 0.25;
    private const int Surrogates = 999;

    public static CouplingResult Of(int seconds, string leader, bool withNulls, ulong seed)
    {
        _ = leader;
        ImmutableArray<NullResult> nulls = withNulls ? [Null("phase", 0.31, 0.16, seed), Null("circular", 0.31, 0.19, seed)] : [];
        return new CouplingResult(
            "wcc",
            0.31,
            0.28,
            0.44,
            Epochs(seconds, seed, withNulls),
            withNulls ? CouplingVerdict.Present : CouplingVerdict.Undecided,
            withNulls ? "Present: phase p = 0.002 (n = 999), circular p = 0.021 (n = 999), each at most 0.05; more than chance alignment; a shared task is not excluded." : "Undecided: no null could be computed.",
            new LeadResult(null, 0.1, (0, 0.9), "Who leads cannot be told (lag 0.1 s, clocks ±0.16 s)."),
            160,
            null,
            nulls,
            Map(seconds, seed),
            [],
            []);
    }

    public static CouplingResult NotComputed() => new(
        "wcc",
        null,
        null,
        null,
        [],
        CouplingVerdict.Undecided,
        "No window of 30 s has all its samples in both people.",
        new LeadResult(null, null, null, "No window of 30 s has all its samples in both people."),
        160,
        null,
        [],
        null,
        [],
        ["No window of 30 s has all its samples in both people."]);

    private static ImmutableArray<CouplingEpoch> Epochs(int seconds, ulong seed, bool withNulls)
    {
        var random = CounterRandom.Stream(seed, "sample/epoch");
        var epochs = ImmutableArray.CreateBuilder<CouplingEpoch>();
        var value = 0.2;
        for (var start = 0; start + EpochSeconds <= seconds; start += EpochStep)
        {
            value = (0.9 * value) + 0.02 + (0.1 * random.NextNormal());
            var missing = start % 1500 is > 700 and < 800;
            var bound = withNulls ? 0.42 + (0.02 * random.NextNormal()) : double.NaN;
            var verdict = withNulls && !missing && Math.Abs(value) > bound ? CouplingVerdict.Present : CouplingVerdict.Undecided;
            epochs.Add(new CouplingEpoch(new TimeSpanSeconds(start, start + EpochSeconds), missing ? double.NaN : value, bound, withNulls ? 0.2 : double.NaN, verdict));
        }

        return epochs.ToImmutable();
    }

    private static NullResult Null(string name, double observed, double centre, ulong seed)
    {
        var random = CounterRandom.Stream(seed, "sample/null/" + name);
        var values = ImmutableArray.CreateBuilder<double>(Surrogates);
        for (var i = 0; i < Surrogates; i++)
        {
            values.Add(Math.Abs(centre + (0.05 * random.NextNormal())));
        }

        var mean = values.Average();
        var sd = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (Surrogates - 1));
        var p = (1 + values.Count(v => v >= observed)) / (double)(1 + Surrogates);
        return new NullResult(name, mean, sd, (observed - mean) / sd, p, Surrogates, observed, values.ToImmutable(), name == "circular" ? "Anticonservative at this autocorrelation." : null);
    }

    private static LagMap Map(int seconds, ulong seed)
    {
        var random = CounterRandom.Stream(seed, "sample/map");
        var windows = Enumerable.Range(0, Math.Max(1, seconds - 30)).Where(s => s % (seconds > 7200 ? 10 : 1) == 0).Select(s => s + 15.0).ToImmutableArray();
        var lags = Enumerable.Range(0, (int)(2 * MaxLagSeconds / LagStep) + 1).Select(i => (i * LagStep) - MaxLagSeconds).ToImmutableArray();
        var r = new float[windows.Length, lags.Length];
        var (peak, strength) = (0.0, 0.4);
        for (var w = 0; w < windows.Length; w++)
        {
            peak = (0.98 * peak) + (0.25 * random.NextNormal());
            strength = Math.Clamp((0.99 * strength) + (0.03 * random.NextNormal()), -0.8, 0.9);
            for (var l = 0; l < lags.Length; l++)
            {
                r[w, l] = windows[w] % 1500 is > 720 and < 790 ? float.NaN : (float)(strength * Math.Cos((lags[l] - peak) * 0.7) * Math.Exp(-Math.Abs(lags[l] - peak) / 8));
            }
        }

        return new LagMap(windows, lags, r);
    }
}
