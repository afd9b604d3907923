using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Hrv;

namespace Interbeat.Cli.Commands;

/// <summary>What <c>interbeat hrv</c> takes from a file: beats with their layers over the stretch asked for, and the breathing recorded with them.</summary>
/// <param name="Beats">The beats.</param>
/// <param name="Asked">The stretch asked for, as far as the recording reaches.</param>
/// <param name="Breathing">The breathing; null where nothing is known of it.</param>
/// <param name="BreathingChannel">The channel that it was taken from, named or found; null where there is none.</param>
/// <param name="RateHz">Samples per second of the heart's channel; null for a channel of beats.</param>
/// <param name="Steps">What was done, in order.</param>
/// <param name="Warnings">What was odd.</param>
internal sealed record HrvInput(
    CorrectedBeats Beats,
    TimeSpanSeconds Asked,
    BreathingRecord? Breathing,
    string? BreathingChannel,
    double? RateHz,
    ImmutableArray<ProcessingStep> Steps,
    ImmutableArray<string> Warnings)
{
    /// <summary>The beats and breathing of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="channel">The channel of the heart.</param>
    /// <param name="request">The resolved options.</param>
    /// <exception cref="InputException">The channel holds no heart, the stretch lies outside it, or a change of a beat cannot be made.</exception>
    public static HrvInput Of(RecordedFile file, Channel channel, HrvCommand.Request request)
    {
        var span = channel.Span;
        if (request.From >= span.DurationSeconds)
        {
            throw new InputException("--from", null, string.Create(CultureInfo.InvariantCulture, $"{request.From} lies outside: the recording lasts {span.DurationSeconds:0.#} s"));
        }

        var detector = channel is SampledChannel ? BeatDetectors.For(channel.Kind) : null;
        var found = Found(file, channel, detector);

        // The longest interval is asked for once more: a detector has its own limit, which a shorter one tightens.
        var runs = BeatSeries.FromTimes(found.Times, found.StartsRun, request.MaxInterval);
        var corrected = request.Correction.Correct(runs);
        var (from, to) = (span.StartSeconds + request.From, span.StartSeconds + request.To);
        var remarks = new List<string?>
        {
            AnnotatedBeats.Remark(file, channel),
            detector is not null && channel is SampledChannel sampled ? SamplingRateRemark.Of(detector, sampled) : null,
            channel.Kind == SignalKind.Pulse ? NotNormalToNormal : null,
            ScatteredRhythm.Remark(runs, corrected, request.Correction.Name, from, to),
        };
        var breathing = HrvBreathing.Of(file, channel, runs, request, remarks);
        return new HrvInput(
            HrvEdits.Apply(corrected, channel, request).Within(from, to),
            new TimeSpanSeconds(from, Math.Min(to, span.EndSeconds)),
            breathing?.Record,
            breathing?.Channel,
            (channel as SampledChannel)?.Signal.SamplingRateHz,
            [.. ((ProcessingStep?[])[detector?.Step, request.Correction.Step, request.Edits is null ? null : ManualEdits.Step, breathing?.Record.Step]).OfType<ProcessingStep>()],
            [.. file.Warnings, .. remarks.OfType<string>()]);
    }

    // Measured by this program on NeuroKit2's resting example, 5 min at 100 Hz (docs/science/hrv.md).
    private const string NotNormalToNormal = "The intervals lie between pulse waves (PP) and are not NN intervals: pulse transit time adds its own variation. In one recording at rest RMSSD after correction was 36.8 ms from the pulse and 36.9 ms from the electrocardiogram; how far they agree elsewhere is not known.";

    private static BeatSeries Found(RecordedFile file, Channel channel, IBeatDetector? detector) => channel switch
    {
        BeatChannel { Beats: var beats } => beats,
        SampledChannel { Kind: SignalKind.Ecg or SignalKind.Unknown or SignalKind.Pulse, Signal: var signal } => detector!.Detect(signal).Beats,
        { Kind: SignalKind.HeartRate } => throw Unfit(file, channel, "holds a heart rate at a constant rate, in which the single intervals are lost; an electrocardiogram, a pulse wave or beat intervals are expected"),
        _ => throw Unfit(file, channel, "an electrocardiogram, a pulse wave or beat intervals are expected"),
    };

    /// <summary>A channel that cannot be used for what it was asked for.</summary>
    internal static InputException Unfit(RecordedFile file, Channel channel, string expected) => new(file.Sources[0].FileName, $"channel {channel.Name}", expected);
}
