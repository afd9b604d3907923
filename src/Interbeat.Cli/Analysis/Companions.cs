using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Formats;

namespace Interbeat.Cli.Analysis;

/// <summary>Finds the channels that were recorded of the same person beside the one that is compared.</summary>
/// <remarks>In a file of one person every other channel is that person's. In a file of both nothing tells whose a belt is: then only a channel that the user names counts.</remarks>
internal static class Companions
{
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
}
