using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Tests;

namespace Interbeat.Validation.WhyWeDiffer.Inputs;

/// <summary>One of NeuroKit2's example recordings (100 Hz) and what the library makes of it.</summary>
internal sealed class ExampleRecording
{
    private readonly Lazy<CorrectedBeats> beats;
    private readonly Lazy<Breaths> breaths;

    private ExampleRecording(string title, NeuroKitFile file)
    {
        Title = title;
        File = file;
        beats = new(() => LipponenTarvainen.Correct(BeatDetectors.Default.Detect(file.Signal("ECG", "mV")).Beats));
        breaths = new(() => BreathDetector.FromBelt(file.Signal("RSP")));
    }

    public static ExampleRecording Resting { get; } = new("resting, 5 min", NeuroKitFile.Resting());

    public static ExampleRecording EventRelated { get; } = new("event-related, 2.5 min", NeuroKitFile.EventRelated());

    public static IReadOnlyList<ExampleRecording> Both { get; } = [Resting, EventRelated];

    /// <summary>Its name on the page.</summary>
    public string Title { get; }

    /// <summary>Signals and frozen figures.</summary>
    public NeuroKitFile File { get; }

    /// <summary>Our R times, corrected.</summary>
    public CorrectedBeats Beats => beats.Value;

    /// <summary>Breaths from its belt.</summary>
    public Breaths Breaths => breaths.Value;

    /// <summary>A frozen figure of NeuroKit2.</summary>
    public double? NeuroKit(params ReadOnlySpan<string> names) => File.Peer.Figure(names);

    /// <summary>Mean and RMSSD of a series of beats, ms.</summary>
    public static (double MeanMs, double RmssdMs) Rhythm(BeatSeries series) =>
        (series.Intervals().Average(i => i.DurationMs), Signals.Features.Rmssd.Of(series));
}
