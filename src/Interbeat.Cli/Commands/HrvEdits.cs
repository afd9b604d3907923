using System.Globalization;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Signals.Corrections;

namespace Interbeat.Cli.Commands;

/// <summary>A person's changes of beats over the correction: the person has the last word.</summary>
internal static class HrvEdits
{
    /// <summary>The beats with the changes of the request; the same beats where there are none.</summary>
    /// <exception cref="InputException">A change cannot be made; the message names its line.</exception>
    public static CorrectedBeats Apply(CorrectedBeats corrected, Channel channel, HrvCommand.Request request)
    {
        if (request.Edits is not { Rows: { IsEmpty: false } rows } table)
        {
            return corrected;
        }

        // A channel of beats ends with its last beat: one that was missed after it may be added.
        var span = channel.Span;
        var last = span.EndSeconds + (channel is BeatChannel ? request.MaxInterval : 0);
        if (rows.FirstOrDefault(e => e.ToSeconds is { } to && (to < span.StartSeconds || to > last)) is { } outside)
        {
            throw new InputException(
                table.Source.FileName, outside.Position, string.Create(CultureInfo.InvariantCulture, $"{outside.ToSeconds} s lies outside the recording; a moment from {span.StartSeconds:0.###} to {last:0.###} s is expected"));
        }

        try
        {
            var edited = ManualEdits.Apply(corrected.Corrected, [.. rows.Select(e => new BeatEdit(e.FromSeconds, e.ToSeconds, e.Author, null, e.Reason))]);

            // Where beats were deleted an interval may have become longer than allowed.
            var limited = BeatSeries.FromTimes(edited.Corrected.Times, edited.Corrected.StartsRun, request.MaxInterval);
            return corrected.Then(edited with { Corrected = limited });
        }
        catch (BeatEditException fault)
        {
            throw new InputException(table.Source.FileName, rows[fault.Index].Position, $"{fault.Message}; beats are named by their time after the correction \"{request.Correction.Name}\"", fault);
        }
    }
}
