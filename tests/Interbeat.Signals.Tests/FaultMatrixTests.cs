using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Eda;
using Interbeat.Signals.Features;
using Interbeat.Signals.Hrv;
using Interbeat.Signals.Rsa;
using Interbeat.Signals.Tests.Eda;
using Interbeat.Signals.Tests.Voice;
using Interbeat.Signals.Voice;
using Xunit.Abstractions;

namespace Interbeat.Signals.Tests;

/// <summary>Every fault against every analysis of one person: no exception, nothing told inside the fault, and nothing changed well away from it.</summary>
public sealed class FaultMatrixTests(ITestOutputHelper output)
{
    private const ulong Seed = 501;
    private const int Seconds = 240;
    private const int FaultStart = 100;
    private const int FaultEnd = 140;

    /// <summary>The faults, as what stands at a time in a signal of a given value there.</summary>
    private static readonly (string Name, Func<double, double, CounterRandom, double> At)[] Faults =
    [
        ("missing", (_, _, _) => double.NaN),
        ("infinite", (_, _, _) => double.PositiveInfinity),
        ("missing in runs of 0.4 s", (x, t, _) => t % 0.5 < 0.4 ? double.NaN : x),
        ("lead off", (_, _, _) => 0),
        ("saturated", (_, _, _) => 1000),
        ("hum", (_, t, _) => 200 * Math.Sin(2 * Math.PI * 49.3 * t)),
        ("noise", (_, _, random) => 200 * random.NextNormal()),
        ("steps of 0.4 s", (_, t, _) => t % 0.8 < 0.4 ? 300 : -300),
        ("steps of 1.5 s", (_, t, _) => t % 3 < 1.5 ? 300 : -300),
        ("boxes of 0.1 s", (_, t, _) => t % 0.8 < 0.1 ? 300 : 0),
        ("intervals of 10 ms", (_, t, _) => t % 0.01 < 0.002 ? 300 : 0),
    ];

    /// <summary>The analyses: their signal, how far a fault may reach in seconds, the faults they cannot tell, and a value for each second.</summary>
    private static readonly Dictionary<string, (double[] Clean, double RateHz, double ReachSeconds, string[] Untold, Func<UniformSignal, IReadOnlyList<double>> Of)> Analyses = new()
    {
        ["interbeat, heart rate"] = (Heart(250), 250, 30, [], x => Features(x, "interbeat").HeartRateBpm),
        ["interbeat, RMSSD"] = (Heart(250), 250, 45, [], x => Features(x, "interbeat").RmssdMs),
        ["interbeat, ln RSA"] = (Heart(250), 250, 45, [], x => Features(x, "interbeat").LnRsa),
        ["pan-tompkins, heart rate"] = (Heart(250), 250, 30, Judging, x => Features(x, "pan-tompkins").HeartRateBpm),
        ["hamilton, heart rate"] = (Heart(250), 250, 30, Judging, x => Features(x, "hamilton").HeartRateBpm),
        ["pulse, heart rate"] = (Pulse(100), 100, 30, [], x => Features(x, "pulse").HeartRateBpm),
        ["derived breathing"] = (Heart(250), 250, 45, [], x => HeartDerivedBreathing.Fused(x, Beats(x, "interbeat").Corrected, 0, Seconds).RatePerMinute),
        ["RR-derived breathing"] = (Heart(250), 250, 45, [], x => HeartDerivedBreathing.FromIntervals(Beats(x, "interbeat").Corrected, 0, Seconds).RatePerMinute),
        ["RSA second by second"] = (Heart(250), 250, 45, [], x => RsaSecondBySecond.Of(Beats(x, "interbeat").Corrected, 0, Seconds, null).LnPower),
        ["skin conductance, level"] = (Skin(), 100, 60, [], x => EdaSeconds.Of(x, 0, Seconds).TonicUs),
        ["belt, breathing rate"] = (Belt(50), 50, 45, Rhythms, x => BreathingSeconds.Of(BreathDetector.FromBelt(x), 0, Seconds).RatePerMinute),
        ["chest, breathing rate"] = (Chest(50), 50, 45, [], x => ChestBreathing.From(x, x, x, 0, Seconds).RatePerMinute),
        ["voice, pitch"] = (Speech(16000), 16000, 35, ["intervals of 10 ms"], x => VoiceSeconds.Of(VoiceAnalysis.Of(x), 0, Seconds).F0Hz),
    };

    /// <summary>Detectors for comparison tell missing and resting signals only: they judge no quality, by their definition.</summary>
    private static string[] Judging => ["hum", "noise", "steps of 0.4 s", "steps of 1.5 s", "boxes of 0.1 s", "intervals of 10 ms", "missing in runs of 0.4 s"];

    /// <summary>
    /// A belt at both its limits shows just such edges and still the right rate, and hum of 49.3 Hz sampled at 50 Hz is a sine of 0.7 Hz: a slow
    /// enough rhythm of any shape is breathing to it.
    /// </summary>
    private static string[] Rhythms => ["hum", "steps of 1.5 s", "boxes of 0.1 s", "intervals of 10 ms"];

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var (analysis, _) in Analyses)
        {
            foreach (var (fault, _) in Faults)
            {
                pairs.Add(analysis, fault);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Nothing_is_told_inside_a_fault_and_nothing_changes_well_away_from_it(string analysis, string fault)
    {
        var (clean, rate, reach, untold, of) = Analyses[analysis];
        var calm = of(new UniformSignal(clean, rate, "a.u."));
        var hurt = of(new UniformSignal(Hurt(clean, rate, Faults.Single(f => f.Name == fault).At), rate, "a.u."));
        Assert.Equal(Seconds, hurt.Count);
        var told = Enumerable.Range(FaultStart + 2, FaultEnd - FaultStart - 4).Count(s => !double.IsNaN(hurt[s]));

        // A published detector's levels do not come down again after a fault of a thousandfold height; what went before stands.
        var recovers = !untold.SequenceEqual(Judging);
        var away = Enumerable.Range(0, Seconds).Where(s => s + 1 < FaultStart - reach || (recovers && s > FaultEnd + reach)).ToArray();
        var changed = away.Count(s => double.IsNaN(calm[s]) != double.IsNaN(hurt[s]) || Math.Abs(calm[s] - hurt[s]) > 1e-3 * Math.Abs(calm[s]));
        output.WriteLine($"{analysis} x {fault}: {told} seconds told inside, {changed} of {away.Length} changed outside, seed {Seed}");
        Assert.True(away.Count(s => !double.IsNaN(calm[s])) > away.Length / 3, "the clean signal has no values");
        Assert.Equal(0, changed);
        Assert.True(untold.Contains(fault) || told == 0, $"{told} seconds told inside");
    }

    [Fact]
    public void Every_correction_and_every_index_answers_the_beats_of_every_fault()
    {
        foreach (var (name, at) in Faults)
        {
            var signal = new UniformSignal(Hurt(Heart(250), 250, at), 250, "mV");
            foreach (var detector in BeatDetectors.All)
            {
                var found = detector.Detect(signal);
                Assert.DoesNotContain(found.Beats.Intervals(), i => found.PoorSpans.Any(p => p.StartSeconds < i.EndSeconds && p.EndSeconds > i.EndSeconds - (i.DurationMs / 1000)));
                foreach (var correction in BeatCorrections.All)
                {
                    var summary = HrvAnalysis.Of(correction.Correct(found.Beats), HrvOptions.Default);
                    Assert.All(summary.Indices, index => Assert.True(index.Value is null ? index.Note is not null : double.IsFinite(index.Value.Value), $"{name}, {detector.Name}, {correction.Name}: {index}"));
                }
            }
        }
    }

    private static double[] Hurt(double[] clean, double rate, Func<double, double, CounterRandom, double> at)
    {
        var random = CounterRandom.Stream(Seed, "test/fault");
        var hurt = (double[])clean.Clone();
        for (var i = (int)(FaultStart * rate); i < (int)(FaultEnd * rate); i++)
        {
            hurt[i] = at(clean[i], i / rate, random);
        }

        return hurt;
    }

    private static CorrectedBeats Beats(UniformSignal signal, string detector) => LipponenTarvainen.Correct(BeatDetectors.Find(detector)!.Detect(signal).Beats);

    private static HeartSeconds Features(UniformSignal signal, string detector) =>
        HeartFeatures.PerSecond(Beats(signal, detector), BeatDetectors.Find(detector)!.Detect(signal).PoorSpans, 0, Seconds);

    private static double[] Heart(double rate) =>
        [.. SyntheticEcg.Samples(SyntheticEcg.Beats(Seconds), Seconds, rate, 0.01, Seed).Select((x, i) => x * (1 + (0.1 * Math.Sin(2 * Math.PI * 0.25 * i / rate))))];

    private static double[] Pulse(double rate) =>
        [.. Enumerable.Range(0, (int)(Seconds * rate)).Select(i => 2 * Math.PI * 1.1 * i / rate).Select(p => Math.Sin(p) + (0.3 * Math.Sin((2 * p) - 1)))];

    private static double[] Belt(double rate) => [.. Enumerable.Range(0, (int)(Seconds * rate)).Select(i => Math.Sin(2 * Math.PI * 0.25 * i / rate))];

    private static double[] Chest(double rate)
    {
        var random = CounterRandom.Stream(Seed, "test/chest");
        return [.. Enumerable.Range(0, (int)(Seconds * rate)).Select(i => (0.01 * Math.Sin(2 * Math.PI * 0.25 * i / rate)) + (0.001 * random.NextNormal()))];
    }

    private static double[] Skin() => SyntheticSkin.Samples(Seconds, [.. Enumerable.Range(0, 11).Select(k => (5.0 + (21 * k), 0.4))]);

    private static double[] Speech(double rate)
    {
        var tone = Sounds.Tone(120, 0.7, rate: rate);
        var noise = CounterRandom.Stream(Seed, "test/room");
        var samples = new double[(int)(Seconds * rate)];
        for (var i = 0; i < samples.Length; i++)
        {
            var k = i % (int)rate;
            samples[i] = (k < tone.Length ? tone[k] : 0) + (0.0005 * noise.NextNormal());
        }

        return samples;
    }
}
