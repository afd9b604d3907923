using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;
using Xunit.Abstractions;

namespace Interbeat.Signals.Tests;

/// <summary>Runs alone, so that the processor time and the memory of the process are those of the code under test.</summary>
[CollectionDefinition(nameof(SpeedTests), DisableParallelization = true)]
[Collection(nameof(SpeedTests))]
public sealed class SpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void A_day_of_beats_takes_less_than_a_second_of_processor_time()
    {
        var beats = HeartFeaturesTests.Modulated(0.8, 0.04, 0.25, 86400);
        AssertUnderASecond(() => HeartFeatures.PerSecond(LipponenTarvainen.Correct(beats), [], 0, 86400));
    }

    [Fact]
    public void Half_an_hour_of_ECG_takes_less_than_a_second_of_processor_time()
    {
        const double Seconds = 1800, Rate = 360;
        var signal = SyntheticEcg.Signal(SyntheticEcg.Samples(SyntheticEcg.Beats(Seconds), Seconds, Rate, 0.05, 31), Rate);
        AssertUnderASecond(() => BeatDetectors.Default.Detect(signal));
    }

    [Fact]
    public void Detection_takes_time_in_proportion_and_a_day_of_ECG_well_under_a_second_on_one_core()
    {
        const double Rate = 250, Piece = 600;
        var piece = SyntheticEcg.Samples(SyntheticEcg.Beats(Piece), Piece, Rate, 0.05, 32);
        var warm = SyntheticEcg.Signal(piece, Rate);
        for (var k = 0; k < 40; k++)
        {
            InterbeatDetector.DetectOnOneThread(warm);
        }

        double[] times = new double[3];
        for (var size = 0; size < times.Length; size++)
        {
            var samples = new double[(int)(21600 * Rate) << size];
            for (var at = 0; at < samples.Length; at += piece.Length)
            {
                piece.CopyTo(samples, at);
            }

            var signal = SyntheticEcg.Signal(samples, Rate);
            var allocated = GC.GetTotalAllocatedBytes();
            times[size] = Best(() => InterbeatDetector.DetectOnOneThread(signal));
            allocated = (GC.GetTotalAllocatedBytes() - allocated) / 5;
            output.WriteLine($"{samples.Length} samples: {times[size]:F0} ms of processor time, {allocated >> 20} MB allocated; on two threads {Best(() => InterbeatDetector.DetectOnTwoThreads(signal)):F0} ms in all");
            Assert.InRange(allocated, 0, 64 << 20);
        }

        Assert.InRange(times[2], 0, 1000);
        Assert.InRange(times[2] / times[0], 0, 8);
    }

    [Fact]
    public void A_stream_holds_no_more_memory_after_an_hour_than_after_a_minute()
    {
        const double Rate = 250, Seconds = 60;
        var minute = SyntheticEcg.Samples(SyntheticEcg.Beats(Seconds), Seconds, Rate, 0.05, 9);
        var stream = InterbeatDetector.Stream(Rate);
        stream.Push(minute);
        var early = GC.GetTotalMemory(true);
        for (var k = 0; k < 60; k++)
        {
            stream.Push(minute);
        }

        Assert.InRange(GC.GetTotalMemory(true) - early, long.MinValue, 4 << 20);
        Assert.True(stream.Complete().Beats.Count > 4000);
    }

    private static double Best(Action work) => Enumerable.Range(0, 5).Min(_ =>
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    });

    private void AssertUnderASecond(Action work)
    {
        var best = Best(work);
        output.WriteLine($"{best:F0} ms of processor time");
        Assert.InRange(best, 0, 1000);
    }
}
