using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Tests;

/// <summary>Series, beats and people with a known truth; the same seed gives the same numbers.</summary>
internal static class Simulated
{
    public const ulong Seed = 20240611;

    public static readonly ParallelOptions OneThread = new() { MaxDegreeOfParallelism = 1 };

    /// <summary>The heart's settings.</summary>
    public static readonly CouplingSettings Heart = CouplingSettings.For(Modality.Heart, double.PositiveInfinity);

    /// <summary>White Gaussian noise, variance 1.</summary>
    public static double[] White(ulong seed, string who, int count) => Ar(seed, who, count, 0);

    /// <summary>An autoregressive series of order 1 with variance 1.</summary>
    public static double[] Ar(ulong seed, string who, int count, double phi)
    {
        var random = CounterRandom.Stream(seed, "test/" + who);
        var series = new double[count];
        var last = random.NextNormal();
        for (var i = 0; i < count; i++)
        {
            series[i] = last;
            last = (phi * last) + (Math.Sqrt(1 - (phi * phi)) * random.NextNormal());
        }

        return series;
    }

    /// <summary>B repeats A <paramref name="lag"/> samples later, with noise; at a lag below zero A repeats B.</summary>
    public static PairedSeries Led(ulong seed, int count, int lag, double noise, double rateHz = 4)
    {
        var reach = Math.Abs(lag);
        var source = Ar(seed, "source", count + reach, 0.8);
        double[] a = [.. source.Skip(lag > 0 ? reach : 0).Take(count)];
        double[] b = [.. source.Skip(lag > 0 ? 0 : reach).Take(count)];
        return new PairedSeries(a, Plus(b, Ar(seed, "noise", count, 0.8), noise), rateHz);
    }

    /// <summary>Two series that share nothing.</summary>
    public static PairedSeries Apart(ulong seed, int count, double phi = 0.8, double rateHz = 4) => new(Ar(seed, "a", count, phi), Ar(seed, "b", count, phi), rateHz);

    public static double[] Plus(double[] series, double[] other, double gain) => [.. series.Zip(other, (x, y) => x + (gain * y))];

    public static PairedSeries Swapped(PairedSeries pair) => new(pair.B, pair.A, pair.RateHz);

    public static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double mx = 0, my = 0;
        for (var i = 0; i < x.Length; i++)
        {
            mx += x[i] / x.Length;
            my += y[i] / x.Length;
        }

        double xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
            xy += (x[i] - mx) * (y[i] - my);
        }

        return xy / Math.Sqrt(xx * yy);
    }

    /// <summary>Beats of a heart whose interval in ms is a function of time.</summary>
    public static BeatSeries Beats(double seconds, Func<double, double> intervalMs, double from = 0)
    {
        var times = new List<double>();
        for (var t = from; t <= seconds; t += intervalMs(t) / 1000)
        {
            times.Add(t);
        }

        return BeatSeries.FromTimes([.. times]);
    }

    /// <summary>A heart of 800 ms, breathing at a rate of its own (0.25 Hz for rhythm 0, less for 1, 2 and so on), and a slow part that follows <paramref name="slow"/> second by second (in units of 30 ms).</summary>
    public static BeatSeries HeartOf(double[] slow, int rhythm) =>
        Beats(slow.Length - 1, t => 800 + (25 * Math.Sin(2 * Math.PI * (0.25 - (0.035 * rhythm)) * t)) + (30 * slow[Math.Clamp((int)t, 0, slow.Length - 1)]));

    public static Recording Recording(string name, Channel channel, TimeBase? clock = null) =>
        new(name, channel, clock ?? TimeBase.Relative, [new InputFile(name + ".csv", name)]);

    public static Recording Recording(string name, BeatSeries beats, TimeBase? clock = null) => Recording(name, new BeatChannel("RR", beats), clock);

    public static Recording Recording(string name, SignalKind kind, double[] samples, double rateHz, double start = 0) =>
        Recording(name, new SampledChannel(kind.ToString(), kind, new UniformSignal(samples, rateHz, "a.u.", start)));

    /// <summary>A person of whom only quality matters.</summary>
    public static PersonSignals Person(string name, int seconds, double quality = 1) => new(
        Recording(name, BeatSeries.FromTimes([])), Modality.Heart, [], null, null, 0, [.. Enumerable.Repeat(quality, seconds)], [], []);

    public static PersonStates States(double[] arousal, AutonomicState[]? states = null) => new(
        null, null, arousal, arousal, arousal, [.. arousal.Select(_ => Trend.Stable)], states ?? StateSequence.Of(arousal));

    /// <summary>A coupling result with one epoch that spans everything.</summary>
    public static CouplingResult Coupling(CouplingVerdict verdict, int seconds, bool? bidirectional = null, double uncertaintyMs = 100, params double[] p) => new(
        "wcc", 0.5, 0.5, 0.5, [new CouplingEpoch(new TimeSpanSeconds(0, seconds), 0.5, 0.2, 0.01, verdict)], verdict, "", new LeadResult(null, null, null, ""), uncertaintyMs, bidirectional,
        [.. p.Select((value, i) => new NullResult(i == 0 ? "phase" : "circular", 0.1, 0.1, 1, value, 999, 0.5, ImmutableArray<double>.Empty, null))], null, [], []);
}
