using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Formats;

namespace Interbeat.Cli.Analysis;

/// <summary>Finds the channels that were recorded of the same person beside the one that is compared.</summary>
/// <remarks>In a file of one person every other channel is that person's. In a file of both nothing tells whose a belt is: then only a channel that the user names counts.</remarks>
internal static class Companions
{
    /// <summary>A slower channel is no sound of a voice, in Hz: what the tracking of pitch needs.</summary>
    private const double SlowestSoundHz = 4000;

    /// <summary>The recording with its companions.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="file">Where it comes from.</param>
    /// <param name="request">What was asked about the person.</param>
    /// <param name="sharedFile">Whether the file holds both people.</param>
    /// <exception cref="InputException">A channel that is named does not exist or holds no samples.</exception>
    public static Recording AddTo(Recording recording, RecordedFile file, PersonRequest request, bool sharedFile)
    {
        var named = ImmutableArray.CreateBuilder<Channel>();
        Add(request.Breathing, SignalKind.Breathing, "breathing");
        Add(request.Motion, SignalKind.Movement, "movement");
        var others = sharedFile ? [] : file.Channels.Where(channel => channel.Name != recording.Channel.Name && channel.Kind != SignalKind.Unknown);
        return recording with { Companions = [.. named, .. others] };

        void Add(string? nameOrNumber, SignalKind kind, string word)
        {
            if (nameOrNumber is not null)
            {
                named.Add(ChannelSelection.Choose(file, nameOrNumber, null) is SampledChannel sampled
                    ? sampled with { Kind = kind }
                    : throw new InputException(file.Sources[0].FileName, $"channel {nameOrNumber}", $"samples were expected for {word}"));
            }
        }
    }

    /// <summary>The recording with the voice of another file. Where both files state when they began, the voice is put there; else it is taken to have begun with the recording.</summary>
    /// <exception cref="InputException">The file holds no sound that a voice can be read from.</exception>
    public static Recording AddVoice(Recording recording, RecordedFile file)
    {
        var voice = file.Channels.OfType<SampledChannel>().FirstOrDefault(channel => channel is { Kind: SignalKind.Voice, Signal.SamplingRateHz: >= SlowestSoundHz })
            ?? throw new InputException(file.Sources[0].FileName, null, FormattableString.Invariant($"a sound of at least {SlowestSoundHz} samples a second was expected for a voice"));
        return With(recording, file, voice);
    }

    /// <summary>The recording with the breathing of another file, put in time as a voice is.</summary>
    /// <exception cref="InputException">The file holds no breathing.</exception>
    public static Recording AddBreathing(Recording recording, RecordedFile file) =>
        With(recording, file, file.Channels.OfType<SampledChannel>().FirstOrDefault(channel => channel.Kind == SignalKind.Breathing)
            ?? throw new InputException(file.Sources[0].FileName, null, "a channel of breathing was expected; its name begins with breath, resp or belt"));

    private static Recording With(Recording recording, RecordedFile file, SampledChannel companion)
    {
        var later = recording.TimeBase.Start is { } start && file.TimeBase.Start is { } began ? (began - start).TotalSeconds : 0;
        return recording with
        {
            Companions = recording.Companions.Add(companion with { Signal = companion.Signal.Shift(later) }),
            Sources = [.. recording.Sources, .. file.Sources],
        };
    }
}
