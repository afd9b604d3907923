using System.Globalization;
using System.IO.Compression;
using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Tests.Shared;

namespace Interbeat.Signals.Tests;

/// <summary>Whatever comes in, every detector answers, and the default one says what it cannot trust.</summary>
public class BadInputTests
{
    private static readonly double[] Rates = [100, 250, 1000];

    [Fact]
    public void Every_detector_answers_every_signal()
    {
        foreach (var detector in BeatDetectors.All)
        {
            foreach (var rate in Rates)
            {
                foreach (var (name, samples) in Signals(rate))
                {
                    var found = detector.Detect(new UniformSignal(samples, rate, "mV"));
                    Assert.True(found.QualityShare is >= 0 and <= 1, $"{detector.Name}, {name}, {rate} Hz: quality {found.QualityShare}");
                    Assert.True(found.SamplePositions.Zip(found.SamplePositions.Skip(1)).All(p => p.First < p.Second), $"{detector.Name}, {name}, {rate} Hz: order");
                    Assert.True(found.SamplePositions.All(p => p >= 0 && p < samples.Length), $"{detector.Name}, {name}, {rate} Hz: range");
                    Assert.Equal(detector.Name, found.Detector);
                }
            }
        }
    }

    [Fact]
    public void A_gap_of_thirty_seconds_is_unknown_and_the_rest_is_not()
    {
        const double Rate = 250, Seconds = 180;
        var truth = SyntheticEcg.Beats(Seconds);
        var samples = SyntheticEcg.Samples(truth, Seconds, Rate, 0.03, 41);
        Array.Fill(samples, double.NaN, (int)(60 * Rate), (int)(30 * Rate));
        var found = BeatDetectors.Default.Detect(new UniformSignal(samples, Rate, "mV"));
        var span = Assert.Single(found.PoorSpans);
        Assert.Equal(60, span.StartSeconds, 1e-9);
        Assert.Equal(90, span.EndSeconds, 1e-9);
        Assert.Equal(2, found.Beats.Runs().Count());
        Assert.Equal(1 - (30.0 / 180), found.QualityShare, 1e-9);
        Assert.Equal(0, BeatScoring.Score([.. truth.Where(t => t is < 59.8 or > 90.2)], found.Beats.Times, 0.02).FN);
    }

    [SharedDataFact]
    public void A_poor_recording_at_500_Hz_has_the_beats_that_a_frozen_peer_finds_once_it_has_settled()
    {
        // The peer marks its detection, some 40 ms after the R peak, and guesses during its first three seconds; so its median delay is taken off.
        const double RateHz = 500, SettledSeconds = 3;
        var signal = new UniformSignal(Column("bad_500.csv.gz"), RateHz, "mV");
        double[] peer = [.. Column("expected_ecg_findpeaks_hamilton_bad_500.csv.gz").Select(p => p / RateHz).Where(t => t > SettledSeconds)];
        foreach (var detector in BeatDetectors.All.Where(d => d.Name != "pulse"))
        {
            double[] found = [.. detector.Detect(signal).SamplePositions.Select(p => p / RateHz).Where(t => t > SettledSeconds)];
            var delay = BeatScoring.Score(peer, found, 0.1).MedianOffsetMs / 1000;
            var score = BeatScoring.Score([.. peer.Select(t => t + delay)], found, 0.02);
            Assert.True(score.FN <= 2 && score.FP <= 2, $"{detector.Name}: delay {delay}, missed {score.FN}, extra {score.FP} of {peer.Length}");
        }
    }

    private static IEnumerable<(string Name, double[] Samples)> Signals(double rate)
    {
        const ulong Seed = 42;
        const double Seconds = 40;
        var count = (int)(Seconds * rate);
        var random = CounterRandom.Stream(Seed, "test/bad");
        var heart = SyntheticEcg.Samples(SyntheticEcg.Beats(Seconds), Seconds, rate, 0.03, Seed);
        yield return ("nothing", []);
        yield return ("one sample", [1]);
        yield return ("half a second", heart[..(int)(rate / 2)]);
        yield return ("a second", heart[..(int)rate]);
        yield return ("a second and one sample", heart[..((int)rate + 1)]);
        yield return ("all missing", [.. Enumerable.Repeat(double.NaN, count)]);
        yield return ("every tenth missing", [.. heart.Select((x, i) => i % 10 == 0 ? double.NaN : x)]);
        yield return ("missing runs", [.. heart.Select((x, i) => (int)(i / rate / 1.3) % 3 == 0 ? double.NaN : x)]);
        yield return ("infinite", [.. heart.Select((x, i) => i % 1000 == 0 ? double.NegativeInfinity : x)]);
        yield return ("flat", new double[count]);
        yield return ("saturated", [.. heart.Select(x => Math.Clamp(x, -0.1, 0.3))]);
        yield return ("hum", [.. Enumerable.Range(0, count).Select(i => Math.Sin(2 * Math.PI * 50 * i / rate))]);
        yield return ("lead off", [.. heart.Select((x, i) => i > count / 2 ? 0 : x)]);
        yield return ("intervals of 10 ms", SyntheticEcg.Samples([.. Enumerable.Range(0, (int)(Seconds * 100)).Select(i => i * 0.01)], Seconds, rate, 0, Seed));
        yield return ("noise", [.. Enumerable.Range(0, count).Select(_ => random.NextNormal())]);
        yield return ("huge", [.. heart.Select(x => x * 1e12)]);
        yield return ("beyond single precision", [.. heart.Select(x => x * 1e60)]);
        yield return ("tiny", [.. heart.Select(x => x * 1e-12)]);
        yield return ("on a large offset", [.. heart.Select(x => x + 1e6)]);
        yield return ("step", [.. heart.Select((x, i) => i > count / 2 ? x + 300 : x)]);
    }

    private static double[] Column(string name)
    {
        using var packed = new GZipStream(File.OpenRead(SharedData.File("data", "neurokit", "ecg_findpeaks_tests", name)), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(l => double.TryParse(l.Split(',')[^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var v) ? v : double.NaN).Where(double.IsFinite)];
    }
}
