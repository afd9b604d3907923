using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Eda;
using Interbeat.Signals.Features;
using Interbeat.Signals.Tests.Eda;
using Interbeat.Tests.Shared;
using Xunit.Abstractions;

namespace Interbeat.Signals.Tests;

/// <summary>Skin conductance, motion and breathing by the second: however samples arrive, and whatever comes later, a second's value is the same.</summary>
public class RunningSlowFeaturesTests(ITestOutputHelper output)
{
    private const int Seconds = 400;
    private const double Offset = -3.3;

    [Theory]
    [InlineData(4, 1)]
    [InlineData(15.5, 2)]
    [InlineData(100, 3)]
    public void Skin_conductance_in_pieces_gives_the_same_bits_as_the_whole(double rate, ulong seed)
    {
        var samples = Skin(rate);
        var whole = OfSkin(samples, rate, () => samples.Length);
        Assert.All(whole, column => Assert.InRange(column.Values.Count(double.IsFinite), 100, Seconds));
        var random = CounterRandom.Stream(seed, "test/pieces");
        foreach (var largest in new[] { 2, 50, 5000 })
        {
            AssertSame(whole, OfSkin(samples, rate, () => 1 + (int)(random.NextUniform() * largest)), $"rate {rate}, seed {seed}, pieces up to {largest}");
        }
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(100, 5)]
    public void After_its_delay_a_skin_conductance_value_is_there_and_nothing_later_changes_it(double rate, ulong seed)
    {
        var samples = Skin(rate);
        var whole = OfSkin(samples, rate, () => samples.Length);
        var random = CounterRandom.Stream(seed, "test/cuts");
        for (var trial = 0; trial < 20; trial++)
        {
            var cut = (int)((60 + (random.NextUniform() * 320)) * rate);
            var seen = new List<FeatureValue>();
            var stream = new RunningEdaFeatures(rate, Offset, seen.Add, Seconds);
            stream.Push(samples.AsSpan(0, cut));
            foreach (var value in seen)
            {
                Assert.True(whole[value.Column].Values[value.Second].Equals(value.Value), $"rate {rate}, seed {seed}, cut {cut}: {value} instead of {whole[value.Column].Values[value.Second]:R}");
            }

            for (var c = 0; c < whole.Length; c++)
            {
                var due = (int)Math.Floor(Offset + (cut / rate) - 1 - stream.Columns[c].DelaySeconds);
                Assert.True(seen.Count(v => v.Column == c) > due, $"rate {rate}, seed {seed}, cut {cut}: {stream.Columns[c].Name} of second {due} is due");
            }
        }
    }

    [SharedDataFact]
    public void Skin_conductance_by_the_second_is_near_the_whole_analysis()
    {
        var signal = NeuroKitFile.EventRelated().Signal("EDA", "uS");
        var whole = EdaAnalysis.Of(signal);
        var seconds = (int)signal.DurationSeconds;
        var features = EdaSeconds.Of(signal, 0, seconds);
        var differences = Enumerable.Range(0, seconds)
            .Select(s => Math.Abs(features.TonicUs[s] - Enumerable.Range(100 * s, 100).Average(i => whole.LowPass.TonicUs[i]))).Order().ToArray();
        output.WriteLine($"level: median difference {differences[seconds / 2]:F4} uS, 99th percentile {differences[(int)(0.99 * seconds)]:F4} uS, largest {differences[^1]:F4} uS");
        Assert.InRange(differences[seconds / 2], 0, 0.005);
        Assert.InRange(differences[^1], 0, 0.05);
        var off = 0;
        for (var s = 30; s < seconds - 30; s++)
        {
            var expected = whole.LowPass.Responses.Count(r => r.PeakSeconds >= s - 29.5 && r.PeakSeconds < s + 30.5);
            off += Math.Abs(features.ResponsesPerMinute[s] - expected) > 0.5 ? 1 : 0;
            Assert.Equal(expected, features.ResponsesPerMinute[s], 1.01);
        }

        output.WriteLine($"responses: another number in {off} of {seconds - 60} windows");
    }

    [Fact]
    public void Gain_scales_the_level_and_a_late_start_shifts_the_seconds()
    {
        var samples = Skin(100);
        var plain = EdaSeconds.Of(new UniformSignal(samples, 100, "uS"), 0, Seconds);
        var twice = EdaSeconds.Of(new UniformSignal([.. samples.Select(x => 2 * x)], 100, "uS"), 0, Seconds, 2 * EdaAnalysis.DefaultThresholdUs);
        var later = EdaSeconds.Of(new UniformSignal(samples, 100, "uS", 1000), 995, Seconds);
        for (var s = 0; s < Seconds - 5; s++)
        {
            Assert.Equal(2 * plain.TonicUs[s], twice.TonicUs[s], 1e-9);
            Assert.Equal(plain.ResponsesPerMinute[s], twice.ResponsesPerMinute[s], 1e-9);
            Assert.Equal(plain.TonicUs[s], later.TonicUs[s + 5], 1e-9);
        }
    }

    [Fact]
    public void Samples_too_slow_or_infinite_say_so()
    {
        var slow = EdaSeconds.Of(new UniformSignal([.. Enumerable.Repeat(3.0, 100)], 1, "uS"), 0, 100);
        Assert.All(slow.Columns[EdaSeconds.TonicColumn].Reasons, reason => Assert.Equal("rateTooLow", reason.Word()));
        Assert.Contains("infinite", Assert.Throws<ArgumentException>(() => new RunningEdaFeatures(4, 0, _ => { }).Push([1, double.PositiveInfinity])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new RunningMotionFeatures(1, 4, 0, _ => { }).Push([double.NegativeInfinity]));
        Assert.Throws<ArgumentException>(() => new RunningMotionFeatures(3, 4, 0, _ => { }).Push([1.0]));
        Assert.Throws<ArgumentException>(() => new RunningMotionFeatures(3, 4, 0, _ => { }).Push([1.0], [1.0], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RunningMotionFeatures(2, 4, 0, _ => { }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RunningEdaFeatures(double.NaN, 0, _ => { }));
    }

    [Fact]
    public void Motion_in_pieces_gives_the_same_bits_as_the_whole_and_waits_for_nothing()
    {
        const ulong Seed = 6;
        const double Rate = 12.5;
        var random = CounterRandom.Stream(Seed, "test/motion");
        var samples = Enumerable.Range(0, 3000).Select(i => i is > 1000 and < 1400 || random.NextUniform() < 0.05 ? double.NaN : random.NextNormal()).ToArray();
        var whole = MotionSeconds.OfEnergy(new UniformSignal(samples, Rate, "a.u."), 0, 240);
        var axes = MotionSeconds.OfAcceleration(new(samples, Rate, "g"), new(samples, Rate, "g"), new(samples, Rate, "g"), 0, 240);
        var pieces = new List<FeatureValue>();
        var axisPieces = new List<FeatureValue>();
        var stream = new RunningMotionFeatures(1, Rate, 0, pieces.Add, 240);
        var axisStream = new RunningMotionFeatures(3, Rate, 0, axisPieces.Add, 240);
        for (var at = 0; at < samples.Length;)
        {
            var length = Math.Min(1 + (int)(random.NextUniform() * 40), samples.Length - at);
            var piece = samples.AsSpan(at, length);
            stream.Push(piece);
            axisStream.Push(piece, piece, piece);
            at += length;
            Assert.Equal((int)Math.Floor(at / Rate), pieces.Count(v => v.Column == MotionSeconds.MotionColumn));
        }

        Assert.Equal(whole.Motion, pieces.Where(v => v.Column == MotionSeconds.MotionColumn).Select(v => v.Value));
        Assert.Equal(axes.Motion, axisPieces.Where(v => v.Column == MotionSeconds.MotionColumn).Select(v => v.Value));
        Assert.InRange(whole.Motion.Count(double.IsNaN), 32, 60);
    }

    [Fact]
    public void A_breath_tells_its_seconds_and_a_pause_is_known_after_the_slowest_breath()
    {
        var seen = new List<FeatureValue>();
        var stream = new RunningBreathingFeatures(0, BreathingPreset.Adult, seen.Add);
        stream.Push(new Breath(0.5, 2, 4.5, 1));
        stream.Push(new Breath(4.5, 6, 7.5, 1));
        Assert.True(double.IsNaN(Rates(seen).First()), "half a second is too little");
        Assert.Equal((double[])[15, 15, 15, 17.5, 20, 20], Rates(seen).Skip(1));
        Assert.Equal(7, Rates(seen).Count());
        stream.AdvanceTo(39);
        Assert.Equal(9, Rates(seen).Count());
        Assert.True(double.IsNaN(Rates(seen).Last()));
        Assert.Throws<ArgumentException>(() => stream.Push(new Breath(7, 8, 40, 1)));
        Assert.Throws<ArgumentException>(() => stream.Push(new Breath(30, 31, 38, 1)));
        Assert.Throws<ArgumentException>(() => stream.Push(new Breath(40, double.NaN, double.NaN, 1)));
        stream.Finish();
        Assert.Equal(39, Rates(seen).Count());

        static IEnumerable<double> Rates(List<FeatureValue> values) => values.Where(v => v.Column == BreathingSeconds.RateColumn).Select(v => v.Value);
    }

    /// <summary>Responses of all sizes, with missing samples, a short stretch, a long plateau and a slow rise.</summary>
    private static double[] Skin(double rate)
    {
        var full = SyntheticSkin.Samples(Seconds, [.. Enumerable.Range(0, 20).Select(k => (10.0 + (17 * k), 0.03 * (k + 1)))], 0.002);
        var samples = new double[(int)((Seconds - 1) * rate)];
        for (var i = 0; i < samples.Length; i++)
        {
            var t = i / rate;
            var isMissing = t is (> 150 and < 150.5) or (> 156 and < 160) or (> 300 and < 318);
            samples[i] = isMissing ? double.NaN : full[(int)(t * SyntheticSkin.Rate)] + Math.Clamp((t - 200) / 40, 0, 1);
        }

        return samples;
    }

    private static ImmutableArray<FeatureSeries> OfSkin(double[] samples, double rate, Func<int> size) =>
        FeatureSeries.Collect(EdaSeconds.ColumnsFor(rate), Seconds, onValue =>
        {
            var stream = new RunningEdaFeatures(rate, Offset, onValue, Seconds);
            for (var at = 0; at < samples.Length;)
            {
                var length = Math.Min(size(), samples.Length - at);
                stream.Push(samples.AsSpan(at, length));
                at += length;
            }

            stream.Finish();
        });

    private static void AssertSame(ImmutableArray<FeatureSeries> expected, ImmutableArray<FeatureSeries> actual, string message)
    {
        for (var c = 0; c < expected.Length; c++)
        {
            Assert.True(expected[c].Values.SequenceEqual(actual[c].Values) && expected[c].Reasons.SequenceEqual(actual[c].Reasons), $"{message}: {expected[c].Column.Name}");
        }
    }
}
