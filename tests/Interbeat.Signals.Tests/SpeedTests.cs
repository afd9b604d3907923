using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;
using Xunit.Abstractions;

namespace Interbeat.Signals.Tests;

/// <summary>Runs alone, so that the processor time of the process is that of the code under test.</summary>
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

    private void AssertUnderASecond(Action work)
    {
        var best = Enumerable.Range(0, 3).Min(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            work();
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        });
        output.WriteLine($"{best:F0} ms of processor time");
        Assert.InRange(best, 0, 1000);
    }
}
