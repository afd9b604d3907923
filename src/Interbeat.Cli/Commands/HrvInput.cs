using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Hrv;

namespace Interbeat.Cli.Commands;

/// <summary>What <c>interbeat hrv</c> takes from a file: beats with their layers over the stretch asked for, and the breathing recorded with them.</summary>
internal sealed record HrvInput(CorrectedBeats Beats, BreathingRecord? Breathing, ImmutableArray<string> Warnings)
{
    /// <summary>The beats and breathing of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="channel">The channel of the heart.</param>
    /// <param name="request">The resolved options.</param>
    public static HrvInput Of(RecordedFile file, Channel channel, HrvCommand.Request request)
    {
        var found = Found(file, channel);

        // The longest interval is asked for once more: a detector has its own limit, which a shorter one tightens.
        var runs = BeatSeries.FromTimes(found.Times, found.StartsRun, request.MaxInterval);
        var corrected = Edited(request.Correction.Correct(runs), request);
        var start = channel.Span.StartSeconds;
        var warnings = file.Warnings;
        var breathing = BreathingOf(file, channel, runs, request, ref warnings);
        if (channel.Kind == SignalKind.Pulse)
        {
            // Source: NeuroKit2's reading of one recording by both signals, in the project's design notes.
            warnings = warnings.Add("The intervals lie between pulse waves (PP) and are not NN intervals: pulse transit time adds its own variation. A peer read RMSSD 39.2 ms from the pulse and 76.5 ms from the electrocardiogram of the same 5 min.");
        }

        return new HrvInput(corrected.Within(start + request.From, start + request.To), breathing, warnings);
    }

    private static BeatSeries Found(RecordedFile file, Channel channel) => channel switch
    {
        BeatChannel { Beats: var beats } => beats,
        SampledChannel { Kind: SignalKind.Ecg or SignalKind.Unknown or SignalKind.Pulse, Signal: var signal } => BeatDetectors.For(channel.Kind).Detect(signal).Beats,
        { Kind: SignalKind.HeartRate } => throw Unfit(file, channel, "holds a heart rate at a constant rate, in which the single intervals are lost; an electrocardiogram, a pulse wave or beat intervals are expected"),
        _ => throw Unfit(file, channel, "an electrocardiogram, a pulse wave or beat intervals are expected"),
    };

    /// <summary>A person's changes lie over the correction: the person has the last word.</summary>
    private static CorrectedBeats Edited(CorrectedBeats corrected, HrvCommand.Request request)
    {
        if (request.Edits.IsEmpty)
        {
            return corrected;
        }

        try
        {
            var edited = ManualEdits.Apply(corrected.Corrected, [.. request.Edits.Select(e => new BeatEdit(e.FromSeconds, e.ToSeconds, e.Author, null, e.Reason))]);

            // Where beats were deleted an interval may have become longer than allowed.
            var limited = BeatSeries.FromTimes(edited.Corrected.Times, edited.Corrected.StartsRun, request.MaxInterval);
            return corrected.Then(edited with { Corrected = limited });
        }
        catch (BeatEditException fault)
        {
            throw new InputException(request.EditsFile!, request.Edits[fault.Index].Position, $"{fault.Message}; beats are named by their time after the correction \"{request.Correction.Name}\"", fault);
        }
    }

    /// <summary>A sensor of breathing goes before the electrocardiogram; which of several belongs to the person, only the user knows.</summary>
    private static BreathingRecord? BreathingOf(RecordedFile file, Channel heart, BeatSeries beats, HrvCommand.Request request, ref ImmutableArray<string> warnings)
    {
        var preset = request.Bands.Breathing;
        var belts = file.Channels.Where(c => c is SampledChannel && c.Kind == SignalKind.Breathing).ToList();
        if (request.Breathing is { } asked)
        {
            var channel = ChannelSelection.Choose(file, asked, null);
            return channel is SampledChannel { Kind: SignalKind.Breathing or SignalKind.Unknown, Signal: var signal }
                ? BreathingRecord.OfBelt(signal, preset)
                : throw Unfit(file, channel, "a breathing signal is expected");
        }

        if (belts is [SampledChannel { Signal: var belt }])
        {
            return BreathingRecord.OfBelt(belt, preset);
        }

        if (belts.Count > 1)
        {
            warnings = warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{belts.Count} channels of breathing ({string.Join(", ", belts.Select(b => b.Name))}): none is taken; name the person's own with --breathing."));
        }

        var ecg = heart.Kind == SignalKind.Ecg ? heart : file.Channels.FirstOrDefault(c => c is SampledChannel && c.Kind == SignalKind.Ecg);
        return ecg is SampledChannel { Signal: var signalOfHeart } ? BreathingRecord.OfEcg(signalOfHeart, beats, preset) : null;
    }

    private static InputException Unfit(RecordedFile file, Channel channel, string expected) => new(file.Sources[0].FileName, $"channel {channel.Name}", expected);
}
