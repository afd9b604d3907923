using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>What one file (or one record of several files) holds, as read: nothing chosen, nothing corrected.</summary>
/// <param name="Format">The format's name, for example <c>wfdb</c> or <c>rr-text</c>.</param>
/// <param name="Sources">The files read, the one that was asked for first.</param>
/// <param name="TimeBase">What the zero of the channels' clock means.</param>
/// <param name="Channels">The channels in the file's order.</param>
/// <param name="Events">Marks that the file holds, in seconds on its clock.</param>
/// <param name="Warnings">What was odd, in sentences that name the position.</param>
public sealed record RecordedFile(
    string Format,
    ImmutableArray<InputFile> Sources,
    TimeBase TimeBase,
    ImmutableArray<Channel> Channels,
    EventTrack Events,
    ImmutableArray<string> Warnings)
{
    /// <summary>
    /// Whether the rate of the sampled channels is not known: they carry 1 Hz as a stand-in, so that their times are row numbers. Only with
    /// <see cref="ReadOptions.AllowUnknownRate"/>; such a file can be looked at, not analysed.
    /// </summary>
    public bool RateIsPlaceholder { get; init; }

    /// <summary>
    /// Whether the file is one column without a telling name in the range of RR intervals, read as samples only because a rate was stated. Where
    /// the rate was meant for another file, that is wrong.
    /// </summary>
    public bool CouldBeIntervals { get; init; }

    /// <summary>The types of the beats of those channels that were made of annotations.</summary>
    public ImmutableArray<AnnotatedBeats> AnnotatedBeats { get; init; } = [];

    /// <summary>Rate and number of samples of each channel as they stand in the file, where the reader reduced them; null where the channels carry the file's own rate.</summary>
    public StoredSampling? Stored { get; init; }
}
