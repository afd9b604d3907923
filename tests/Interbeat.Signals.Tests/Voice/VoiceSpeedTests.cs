using Interbeat.Signals.Voice;
using Xunit.Abstractions;
using static Interbeat.Signals.Tests.Voice.Sounds;

namespace Interbeat.Signals.Tests.Voice;

/// <summary>Runs alone, so that the processor time of the process is that of the code under test.</summary>
[Collection(nameof(SpeedTests))]
public sealed class VoiceSpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void Ten_minutes_of_a_voice_take_a_few_seconds_of_processor_time()
    {
        const double Minutes = 10;
        var spoken = Glide(90, 300, 5).Concat(Silence(5)).ToArray();
        var sound = Signal(Mix([.. Enumerable.Repeat(spoken, (int)(6 * Minutes)).SelectMany(s => s)], Noise(60 * Minutes, 0.001)));
        var best = Enumerable.Range(0, 3).Min(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            VoiceSummary.Of(VoiceAnalysis.Of(sound));
            return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        });
        output.WriteLine($"{best:F2} s of processor time for {Minutes} min at {Rate} Hz");
        Assert.InRange(best, 0, 5);
    }
}
