using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Eda;
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

    [Fact]
    public void An_hour_of_skin_conductance_takes_under_30_ms_of_processor_time()
    {
        var responses = Enumerable.Range(0, 240).Select(k => (10.0 + (15 * k), 0.3)).ToArray();
        var signal = Eda.SyntheticSkin.Signal(Eda.SyntheticSkin.Samples(3600, responses, 0.002));
        AssertUnder(30, 25, () => EdaAnalysis.Of(signal));
    }

    [Fact]
    public void An_hour_of_pulse_takes_under_half_a_second_of_processor_time()
    {
        var samples = Enumerable.Range(0, 3600 * 100).Select(i => Math.Sin(2 * Math.PI * 1.2 * i / 100)).ToArray();
        AssertUnder(500, 5, () => BeatDetectors.Find("pulse")!.Detect(new UniformSignal(samples, 100, "a.u.")));
    }

    private void AssertUnderASecond(Action work) => AssertUnder(1000, 3, work);

    private void AssertUnder(double milliseconds, int times, Action work)
    {
        var best = Enumerable.Range(0, times).Min(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            work();
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        });
        output.WriteLine($"{best:F0} ms of processor time");
        Assert.InRange(best, 0, milliseconds);
    }
}
