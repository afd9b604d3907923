using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>What the annotations of a record say about the type of each beat.</summary>
/// <param name="Channel">The channel of beats that was made of them.</param>
/// <param name="Beats">How many beats.</param>
/// <param name="NotNormal">How many carry another symbol than <c>N</c>, by symbol (ecgcodes.h), the most frequent first.</param>
public sealed record AnnotatedBeats(string Channel, int Beats, ImmutableArray<(string Symbol, int Count)> NotNormal)
{
    /// <summary>What is to be said where a channel's beats stand for normal ones though they are annotated otherwise; null where nothing is.</summary>
    /// <param name="file">The file.</param>
    /// <param name="channel">The channel that was chosen.</param>
    public static string? Remark(RecordedFile file, Channel channel)
    {
        ArgumentNullException.ThrowIfNull(file);
        var types = channel is BeatChannel ? file.AnnotatedBeats.FirstOrDefault(a => a.Channel == channel.Name) : null;
        return types is null or { NotNormal.IsEmpty: true }
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{types.NotNormal.Sum(n => n.Count)} of {types.Beats} beats are annotated as not normal ({string.Join(", ", types.NotNormal.Select(n => $"{n.Count} {n.Symbol}"))}): the intervals of all of them count as NN.");
    }
}
