using System.Globalization;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Hrv;

namespace Interbeat.Cli.Commands;

/// <summary>Breathing beside the beats of <c>interbeat hrv</c>, with the channel that it was taken from.</summary>
internal sealed record HrvBreathing(BreathingRecord Record, string Channel)
{
    /// <summary>A sensor of breathing goes before the electrocardiogram; which of several belongs to the person, only the user knows.</summary>
    /// <param name="file">The file.</param>
    /// <param name="heart">The channel of the heart.</param>
    /// <param name="beats">Its beats before correction.</param>
    /// <param name="request">The resolved options.</param>
    /// <param name="remarks">Where to say what was left aside.</param>
    public static HrvBreathing? Of(RecordedFile file, Channel heart, BeatSeries beats, HrvCommand.Request request, List<string?> remarks)
    {
        var preset = request.Bands.Breathing;
        if (request.Breathing is { } asked)
        {
            var channel = ChannelSelection.Choose(file, asked, null);
            return channel is SampledChannel { Kind: SignalKind.Breathing or SignalKind.Unknown, Signal: var signal }
                ? new HrvBreathing(BreathingRecord.OfBelt(signal, preset), channel.Name)
                : throw HrvInput.Unfit(file, channel, "a breathing signal is expected");
        }

        var belts = file.Channels.OfType<SampledChannel>().Where(c => c.Kind == SignalKind.Breathing).ToList();
        if (belts is [var belt])
        {
            return new HrvBreathing(BreathingRecord.OfBelt(belt.Signal, preset), belt.Name);
        }

        if (belts.Count > 1)
        {
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{belts.Count} channels of breathing ({string.Join(", ", belts.Select(b => b.Name))}): none is taken; name the person's own with --breathing."));
        }

        return OfComplexes(file, heart, beats, preset);
    }

    /// <summary>The complexes of an electrocardiogram are looked up at its own beats: those of a pulse or another device lie elsewhere.</summary>
    private static HrvBreathing? OfComplexes(RecordedFile file, Channel heart, BeatSeries beats, Signals.Breathing.BreathingPreset preset)
    {
        if (heart is SampledChannel { Kind: SignalKind.Ecg } own)
        {
            return new HrvBreathing(BreathingRecord.OfEcg(own.Signal, beats, preset), own.Name);
        }

        return file.Channels.OfType<SampledChannel>().Where(c => c.Kind == SignalKind.Ecg).ToList() is [var only]
            ? new HrvBreathing(BreathingRecord.OfEcg(only.Signal, BeatDetectors.For(SignalKind.Ecg).Detect(only.Signal).Beats, preset), only.Name)
            : null;
    }
}
