using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;

namespace Interbeat.Signals.Tests;

/// <summary>However beats arrive, and whatever comes later, a second's value is the same.</summary>
public class RunningHeartFeaturesTests
{
    private const int Seconds = 900;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pieces_of_any_size_give_the_same_bits_as_the_whole(ulong seed)
    {
        var (beats, poor) = Troubled(seed);
        var whole = HeartFeatures.PerSecond(beats, poor, -20, Seconds).Columns;
        Assert.All(whole, column => Assert.InRange(column.Values.Count(double.IsFinite), 100, Seconds));
        foreach (var largest in new[] { 1, 7, 300 })
        {
            var random = CounterRandom.Stream(seed, "test/pieces");
            var pieces = Collected(stream =>
            {
                var marked = MarkedBeat.Of(beats).ToArray();
                var nextPoor = 0;
                for (var at = 0; at < marked.Length;)
                {
                    var length = Math.Min(1 + (int)(random.NextUniform() * largest), marked.Length - at);
                    var until = marked[at..(at + length)].Max(b => b.CorrectedSeconds ?? b.OriginalSeconds);
                    for (; nextPoor < poor.Length && poor[nextPoor].StartSeconds < until; nextPoor++)
                    {
                        stream.PushPoor(poor[nextPoor]);
                    }

                    stream.Push(marked.AsSpan(at, length));
                    at += length;
                }
            });
            AssertSame(whole, pieces, Seconds, $"seed {seed}, pieces up to {largest}");
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void A_clock_that_is_told_brings_values_forward_and_changes_none(ulong seed)
    {
        var (beats, poor) = Troubled(seed);
        var whole = HeartFeatures.PerSecond(beats, poor, -20, Seconds).Columns;
        var told = Collected(stream =>
        {
            PushUntil(stream, beats, poor, double.PositiveInfinity, everySeconds: 0.7);
        });
        AssertSame(whole, told, Seconds, $"seed {seed}");
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void After_its_delay_a_value_is_there_and_nothing_later_changes_it(ulong seed)
    {
        var (beats, poor) = Troubled(seed);
        var whole = HeartFeatures.PerSecond(beats, poor, -20, Seconds).Columns;
        var random = CounterRandom.Stream(seed, "test/cuts");
        for (var trial = 0; trial < 60; trial++)
        {
            var cut = 100 + (random.NextUniform() * 700);
            var seen = new List<FeatureValue>();
            var stream = new RunningHeartFeatures(-20, seen.Add, Seconds);
            PushUntil(stream, beats, [.. poor.Where(p => p.StartSeconds < cut)], cut, everySeconds: double.PositiveInfinity);
            stream.AdvanceTo(cut);
            foreach (var value in seen)
            {
                var expected = whole[value.Column].Values[value.Second];
                Assert.True(expected.Equals(value.Value) && whole[value.Column].Reasons[value.Second] == value.Reason, $"seed {seed}, cut at {cut:R}, {value} instead of {expected}");
            }

            for (var c = 0; c < whole.Length; c++)
            {
                var due = (int)Math.Floor(cut + 20 - 1 - stream.Columns[c].DelaySeconds);
                Assert.True(seen.Count(v => v.Column == c) > due, $"seed {seed}, cut at {cut:R}: {stream.Columns[c].Name} of second {due} is due");
            }
        }
    }

    [Fact]
    public void A_delay_is_that_of_the_window_the_filters_and_one_interval()
    {
        // Second s ends at s + 1. The epoch's last point lies 15 s after s, the cubic needs 5 s more and the band-pass its half width.
        Assert.Equal((double[])[3, 14 + 5 + (LnRsaSeconds.HalfPoints / 2.0) + 3, 17.5, 32.5, 17.5], HeartFeatures.Columns.Select(c => c.DelaySeconds));
    }

    [Fact]
    public void A_gap_changes_only_the_seconds_whose_windows_touch_it()
    {
        var beats = HeartFeaturesTests.Modulated(0.8, 0.04, 0.22, 600);
        var startsRun = new bool[beats.Count];
        var broken = beats.Times.ToArray().ToList().FindIndex(t => t > 300);
        startsRun[broken] = true;
        var (from, to) = (beats.Times[broken - 1], beats.Times[broken]);
        var whole = Of(beats).Columns;
        var holed = Of(BeatSeries.FromTimes(beats.Times, startsRun)).Columns;
        double[] reach = [0, 15 + 5 + (LnRsaSeconds.HalfPoints / 2.0), 15, 30, 0];
        for (var c = 0; c < whole.Length; c++)
        {
            var changed = Enumerable.Range(0, 590).Where(s => !whole[c].Values[s].Equals(holed[c].Values[s])).ToArray();
            Assert.NotEmpty(changed);
            Assert.InRange(changed[0], from - reach[c] - 2, double.MaxValue);
            Assert.InRange(changed[^1], 0, to + reach[c] + 2);
        }
    }

    [Fact]
    public void Every_absence_has_its_reason()
    {
        var metronome = Of(BeatSeries.FromTimes([.. Enumerable.Range(0, 800).Select(i => i * 0.75)])).Columns;
        Assert.Equal(AbsentReason.NoVariance, metronome[HeartFeatures.LnRsa].Reasons[300]);
        Assert.Equal(0, metronome[HeartFeatures.Rmssd].Values[300], 1e-6);
        Assert.Equal(AbsentReason.Gap, metronome[HeartFeatures.LnRsa].Reasons[5]);
        Assert.Equal(AbsentReason.NotCovered, metronome[HeartFeatures.HeartRate].Reasons[599]);

        var beats = HeartFeaturesTests.Modulated(0.7, 0.03, 0.25, 600);
        var marks = beats.Times.ToArray().Where((t, i) => t is > 285 and < 315 && i % 5 == 0).Select(t => new BeatCorrection(BeatClass.Ectopic, t, t));
        var marked = HeartFeatures.PerSecond(new CorrectedBeats(beats, beats, [.. marks]), [], 0, 590).Columns;
        Assert.Equal(AbsentReason.TooManyCorrected, marked[HeartFeatures.LnRsa].Reasons[300]);

        // Runs of two beats with short gaps: most of the time is under intervals, yet no two follow each other.
        var pairs = Enumerable.Range(0, 300).SelectMany(i => (double[])[2.0 * i, (2.0 * i) + 1.9]).ToArray();
        var lonely = Of(BeatSeries.FromTimes(pairs, [.. pairs.Select((_, i) => i % 2 == 0)])).Columns;
        Assert.Equal(AbsentReason.TooFewBeats, lonely[HeartFeatures.Rmssd].Reasons[300]);
        foreach (var column in metronome.Concat(marked).Concat(lonely))
        {
            Assert.All(column.Values.Zip(column.Reasons), p => Assert.Equal(double.IsNaN(p.First), p.Second != AbsentReason.None));
        }
    }

    [Fact]
    public void RMSSD_of_a_breathing_heart_is_that_of_sampled_sine_differences()
    {
        // RR_i = 800 + 40 sin(2 pi i / 10): differences have the amplitude 2 * 40 sin(pi / 10), over whole cycles the mean square is half its square.
        var times = new double[800];
        for (var i = 1; i < times.Length; i++)
        {
            times[i] = times[i - 1] + 0.8 + (0.04 * Math.Sin(2 * Math.PI * i / 10));
        }

        var expected = 80 * Math.Sin(Math.PI / 10) / Math.Sqrt(2);
        var features = Of(BeatSeries.FromTimes(times));
        Assert.Equal(expected, features.RmssdLongMs[300], 0.02 * expected);
        Assert.Equal(expected, features.RmssdMs[300], 0.04 * expected);
    }

    [Fact]
    public void Hard_beats_are_survived()
    {
        var fast = Of(BeatSeries.FromTimes([.. Enumerable.Range(0, 60000).Select(i => i * 0.01)]));
        Assert.Equal(6000, fast.HeartRateBpm[300], 1e-6);
        var steps = new List<double> { 0 };
        while (steps[^1] < 600)
        {
            steps.Add(steps[^1] + ((int)(steps[^1] / 0.9) % 2 == 0 ? 0.3 : 2.9));
        }

        Assert.True(double.IsFinite(Of(BeatSeries.FromTimes([.. steps])).RmssdMs[300]));
        var far = HeartFeatures.PerSecond(Plain(BeatSeries.FromTimes([-1e9, 1, 2, 3, 1e9])), [], 0, 10);
        Assert.Equal(60, far.HeartRateBpm[1], 1e-9);
        Assert.Empty(HeartFeatures.PerSecond(Plain(BeatSeries.FromTimes([1, 2])), [], 0, 0).LnRsa);
    }

    [Fact]
    public void A_gap_of_a_month_costs_its_seconds_and_no_memory()
    {
        const int Month = 30 * 86400;
        var values = 0L;
        var stream = new RunningHeartFeatures(0, value => values += double.IsNaN(value.Value) || value.Column == HeartFeatures.Quality ? 1 : 0);
        stream.Push(MarkedBeat.At(1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        stream.Push(MarkedBeat.At(Month));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        stream.Finish();
        Assert.Equal(5L * Month, values);
    }

    [Fact]
    public void Beats_after_the_last_second_take_no_memory()
    {
        var stream = new RunningHeartFeatures(0, _ => { }, 10);
        for (var i = 0; i < 100; i++)
        {
            stream.Push(MarkedBeat.At(i));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 100; i < 100_000; i++)
        {
            stream.Push(MarkedBeat.At(i));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void What_is_out_of_order_or_not_finite_is_refused_and_changes_nothing()
    {
        var stream = new RunningHeartFeatures(0, _ => { });
        stream.Push(MarkedBeat.At(5));
        foreach (var bad in (double[])[5, 4.9, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e12])
        {
            Assert.Contains("ascend strictly", Assert.Throws<ArgumentException>(() => stream.Push(MarkedBeat.At(bad))).Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentException>(() => stream.Push(new MarkedBeat(null, null)));
        Assert.Throws<ArgumentException>(() => stream.PushPoor(new(4, 6)));
        Assert.Throws<ArgumentException>(() => stream.AdvanceTo(double.NaN));
        stream.AdvanceTo(7);
        Assert.Throws<ArgumentException>(() => stream.AdvanceTo(6));
        Assert.Throws<ArgumentException>(() => stream.Push(MarkedBeat.At(7)));
        stream.Push(MarkedBeat.At(7.5));
        stream.Finish();
        Assert.Throws<ObjectDisposedException>(() => stream.Push(MarkedBeat.At(8)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RunningHeartFeatures(double.NaN, _ => { }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RunningHeartFeatures(0, _ => { }, 10, 1000));
    }

    [Fact]
    public void Marked_beats_hold_every_beat_and_every_mark_of_their_layer()
    {
        const ulong Seed = 8;
        var (beats, _) = Troubled(Seed);
        var cut = beats.Within(100.3, 700.9);
        foreach (var layer in (CorrectedBeats[])[beats, cut])
        {
            var marked = MarkedBeat.Of(layer).ToArray();
            Assert.Equal(layer.Original.Times.ToArray(), marked.Where(b => b.OriginalSeconds is not null).Select(b => b.OriginalSeconds!.Value));
            Assert.Equal(layer.Corrected.Times.ToArray(), marked.Where(b => b.CorrectedSeconds is not null).Select(b => b.CorrectedSeconds!.Value));
            Assert.Equal(layer.Corrected.StartsRun.ToArray(), marked.Where(b => b.CorrectedSeconds is not null).Select(b => b.StartsRun));
        }

        Assert.True(beats.Corrections.Length > 20, $"seed {Seed}");
        Assert.Equal(
            beats.Corrections.Select(c => c.Class).Order(),
            MarkedBeat.Of(beats).Where(b => b.Class != BeatClass.Normal).Select(b => b.Class).Order());
    }

    private static HeartSeconds Of(BeatSeries beats) => HeartFeatures.PerSecond(Plain(beats), [], 0, 600);

    private static CorrectedBeats Plain(BeatSeries beats) => new(beats, beats, []);

    private static ImmutableArray<FeatureSeries> Collected(Action<RunningHeartFeatures> push) =>
        FeatureSeries.Collect(HeartFeatures.Columns, Seconds, onValue =>
        {
            var stream = new RunningHeartFeatures(-20, onValue, Seconds);
            push(stream);
            stream.Finish();
        });

    /// <summary>Pushes what happens up to a time, and tells the clock before a beat when so long has passed since it was told last.</summary>
    private static void PushUntil(RunningHeartFeatures stream, CorrectedBeats beats, TimeSpanSeconds[] poor, double until, double everySeconds)
    {
        var nextPoor = 0;
        var told = -1000.0;
        foreach (var beat in MarkedBeat.Of(beats))
        {
            var earliest = Math.Min(beat.OriginalSeconds ?? double.PositiveInfinity, beat.CorrectedSeconds ?? double.PositiveInfinity);
            var latest = Math.Max(beat.OriginalSeconds ?? double.NegativeInfinity, beat.CorrectedSeconds ?? double.NegativeInfinity);
            if (latest > until)
            {
                return;
            }

            for (; nextPoor < poor.Length && poor[nextPoor].StartSeconds < latest; nextPoor++)
            {
                stream.PushPoor(poor[nextPoor]);
            }

            if (earliest - told > everySeconds)
            {
                told = Math.BitDecrement(earliest);
                stream.AdvanceTo(told);
            }

            stream.Push(beat);
        }
    }

    private static void AssertSame(ImmutableArray<FeatureSeries> expected, ImmutableArray<FeatureSeries> actual, int seconds, string message)
    {
        for (var c = 0; c < expected.Length; c++)
        {
            for (var s = 0; s < seconds; s++)
            {
                var isSame = expected[c].Values[s].Equals(actual[c].Values[s]) && expected[c].Reasons[s] == actual[c].Reasons[s];
                Assert.True(isSame, $"{message}: {expected[c].Column.Name} of second {s} is {actual[c].Values[s]:R} instead of {expected[c].Values[s]:R}");
            }
        }
    }

    /// <summary>A quarter of an hour with gaps, poor spans, starts of runs, and early, extra and missed beats that are corrected.</summary>
    private static (CorrectedBeats Beats, TimeSpanSeconds[] Poor) Troubled(ulong seed)
    {
        var random = CounterRandom.Stream(seed, "test/heart");
        var times = new List<double>();
        for (var t = -10.0; t < 880; t += 0.75 + (0.05 * Math.Sin(2 * Math.PI * 0.23 * t)) + (0.01 * random.NextNormal()))
        {
            var chance = random.NextUniform();
            if (t is (> 200 and < 230) or (> 400 and < 404) || chance < 0.02)
            {
                continue;
            }

            times.Add(chance is > 0.02 and < 0.04 ? t - 0.2 : t);
            if (chance is > 0.04 and < 0.06)
            {
                times.Add(t + 0.3);
            }
        }

        var startsRun = times.Select((_, i) => i is 300 or 301 or 700).ToArray();
        return (LipponenTarvainen.Correct(BeatSeries.FromTimes([.. times.Order()], startsRun)), [new(500, 502), new(501, 501.5), new(640.2, 640.3)]);
    }
}
