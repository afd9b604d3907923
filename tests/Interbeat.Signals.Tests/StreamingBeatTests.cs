using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Tests.Shared;

namespace Interbeat.Signals.Tests;

/// <summary>However a signal is cut into pieces, its beats are the same.</summary>
public class StreamingBeatTests
{
    [Theory]
    [InlineData(100, 1)]
    [InlineData(250, 2)]
    [InlineData(360, 3)]
    [InlineData(1000, 4)]
    [InlineData(4000, 5)]
    public void Pieces_of_any_size_give_the_same_beats_as_the_whole(double rate, ulong seed)
    {
        var samples = Troubled(rate, seed);
        var whole = BeatDetectors.Default.Detect(new UniformSignal(samples, rate, "mV", 12));
        Assert.True(whole.PoorSpans.Length > 2 && whole.Beats.Count > 50);
        var random = CounterRandom.Stream(seed, "test/pieces");
        foreach (var largest in new[] { 3, 100, 5000, 100000 })
        {
            AssertSame(whole, InPieces(samples, rate, () => (int)(random.NextUniform() * largest)), $"rate {rate}, seed {seed}, pieces up to {largest}");
        }
    }

    [Fact]
    public void Two_threads_give_the_same_beats_as_one()
    {
        const ulong Seed = 6;
        var signal = new UniformSignal(Troubled(250, Seed), 250, "mV", 12);
        AssertSame(InterbeatDetector.DetectOnOneThread(signal), InterbeatDetector.DetectOnTwoThreads(signal), $"seed {Seed}");
    }

    [SharedDataFact]
    public void A_hard_record_in_pieces_gives_the_same_beats()
    {
        const ulong Seed = 7;
        var record = MitBihRecord.Read(SharedData.File("data", "mitdb"), "203");
        var random = CounterRandom.Stream(Seed, "test/pieces");
        AssertSame(
            BeatDetectors.Default.Detect(record.Ecg),
            InPieces(record.Ecg.Samples.ToArray(), record.Ecg.SamplingRateHz, () => (int)(random.NextUniform() * 2000), 0),
            $"seed {Seed}");
    }

    [Fact]
    public void Settled_beats_follow_within_seconds_and_never_change()
    {
        const double Rate = 250, Seconds = 120;
        var samples = SyntheticEcg.Samples(SyntheticEcg.Beats(Seconds), Seconds, Rate, 0.05, 8);
        var stream = InterbeatDetector.Stream(Rate);
        var settled = new List<double>();
        for (var at = 0; at < samples.Length; at += 250)
        {
            stream.Push(samples.AsSpan(at, 250));
            Assert.Equal(settled, stream.SettledPositions.Take(settled.Count));
            settled = [.. stream.SettledPositions];
            if (at > 30 * Rate)
            {
                Assert.InRange((at / Rate) - (settled[^1] / Rate), 0, 22);
            }
        }

        Assert.Equal(settled, stream.Complete().SamplePositions.Take(settled.Count));
    }

    [Fact]
    public void A_completed_stream_takes_nothing_more_and_a_rate_too_low_is_refused()
    {
        var stream = InterbeatDetector.Stream(250);
        Assert.Empty(stream.Complete().SamplePositions);
        Assert.Throws<ObjectDisposedException>(() => stream.Push([1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => InterbeatDetector.Stream(20));
        Assert.Throws<ArgumentOutOfRangeException>(() => InterbeatDetector.Stream(double.NaN));
    }

    private static DetectedBeats InPieces(double[] samples, double rate, Func<int> size, double start = 12)
    {
        var stream = InterbeatDetector.Stream(rate, start);
        for (var at = 0; at < samples.Length;)
        {
            var length = Math.Min(size(), samples.Length - at);
            stream.Push(samples.AsSpan(at, length));
            at += length;
        }

        return stream.Complete();
    }

    /// <summary>Two minutes with gaps of all lengths, a flat stretch, a spike, a burst of noise and single missing samples.</summary>
    private static double[] Troubled(double rate, ulong seed)
    {
        const double Seconds = 120;
        var samples = SyntheticEcg.Samples(SyntheticEcg.Beats(Seconds), Seconds, rate, 0.05, seed);
        var random = CounterRandom.Stream(seed, "test/trouble");
        void Fill(double from, double seconds, double value) => Array.Fill(samples, value, (int)(from * rate), (int)(seconds * rate));
        Fill(20, 0.5, double.NaN);
        Fill(21, 0.3, double.NaN);
        Fill(35, 4, 0.25);
        Fill(50, 30, double.NaN);
        samples[(int)(90 * rate)] = double.PositiveInfinity;
        samples[(int)(95 * rate)] += 500;
        for (var i = (int)(100 * rate); i < (int)(112 * rate); i++)
        {
            samples[i] += random.NextNormal();
        }

        samples[^1] = double.NaN;
        return samples;
    }

    private static void AssertSame(DetectedBeats expected, DetectedBeats actual, string message)
    {
        Assert.True(expected.SamplePositions.SequenceEqual(actual.SamplePositions), message);
        Assert.True(expected.PoorSpans.SequenceEqual(actual.PoorSpans), message);
        Assert.True(expected.Beats.Times.SequenceEqual(actual.Beats.Times), message);
        Assert.Equal(expected.QualityShare, actual.QualityShare);
    }
}
