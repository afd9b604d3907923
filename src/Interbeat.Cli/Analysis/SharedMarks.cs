using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Clocks;

namespace Interbeat.Cli.Analysis;

/// <summary>Puts two recordings on one clock by the moments that both mark, where there are such.</summary>
/// <param name="A">A's recording.</param>
/// <param name="B">B's recording, its clock corrected to A's rate.</param>
/// <param name="Alignment">How the two lie to each other.</param>
/// <param name="Warnings">What is odd, in sentences.</param>
internal sealed record SharedMarks(Recording A, Recording B, Alignment Alignment, ImmutableArray<string> Warnings)
{
    private const string RoleA = "a";
    private const string RoleB = "b";

    /// <summary>Aligns the two. An offset that the user states rules over marks; two channels of one file share their clock.</summary>
    /// <param name="a">A's recording.</param>
    /// <param name="b">B's recording.</param>
    /// <param name="marksA">The marks in A's own recording, on A's clock.</param>
    /// <param name="marksB">The marks in B's own recording.</param>
    /// <param name="listed">Marks of an events file; those that name a recording are on its clock.</param>
    /// <param name="request">The stated offset.</param>
    public static SharedMarks Align(Recording a, Recording b, EventTrack marksA, EventTrack marksB, EventTrack listed, DyadRequest request)
    {
        RefuseUnknownRecordings(a, b, listed, request);
        var declared = Alignments.Of(a, b, request.OffsetSeconds, request.OffsetUncertaintyMs);
        var pairs = SyncMarks.Pair([.. marksA.Events, .. listed.Events.Where(mark => IsOf(mark, a, RoleA))], [.. marksB.Events, .. listed.Events.Where(mark => IsOf(mark, b, RoleB))], out var unpaired);
        if (declared.Basis == AlignmentBasis.SharedFile)
        {
            return new SharedMarks(a, b, declared, []);
        }

        ImmutableArray<string> warnings = [.. unpaired.Select(label => $"The two recordings have different numbers of marks named \"{label}\"; which belong together cannot be told, and they are not used for the clocks.")];
        if (pairs.IsEmpty)
        {
            return new SharedMarks(a, b, declared, warnings);
        }

        if (request.OffsetSeconds is not null)
        {
            return new SharedMarks(a, b, declared, [.. warnings, "Both recordings mark shared moments; they are not used, since an offset was stated."]);
        }

        // A declared uncertainty rules for every basis.
        var fit = SyncMarks.Fit(pairs);
        var fitted = request.OffsetUncertaintyMs is { } uncertainty ? fit with { UncertaintyMs = uncertainty } : fit;
        return new SharedMarks(a, b.WithClockRate(SyncMarks.RateOf(fitted)), fitted, warnings);
    }

    /// <summary>Marks of A's and B's own clocks on the session's, beside those that are there already.</summary>
    /// <param name="ofA">Marks on A's clock.</param>
    /// <param name="ofB">Marks on B's own clock.</param>
    /// <param name="session">The session.</param>
    public IEnumerable<SessionEvent> OnSession(IEnumerable<SessionEvent> ofA, IEnumerable<SessionEvent> ofB, Session session)
    {
        var rate = SyncMarks.RateOf(Alignment);
        return ofA.Select(mark => mark with { OnsetSeconds = mark.OnsetSeconds - session.StartOnClockA, Recording = null })
            .Concat(ofB.Select(mark => mark with { OnsetSeconds = (rate * mark.OnsetSeconds) - session.StartOnClockB, DurationSeconds = rate * mark.DurationSeconds, Recording = null }));
    }

    /// <summary>The marks of an events file on the session's clock.</summary>
    public IEnumerable<SessionEvent> OnSession(EventTrack listed, Session session) => listed.Events
        .Where(mark => mark.Recording is null)
        .Concat(OnSession(listed.Events.Where(mark => IsOf(mark, A, RoleA)), listed.Events.Where(mark => IsOf(mark, B, RoleB)), session));

    private static bool IsOf(SessionEvent mark, Recording recording, string role) =>
        mark.Recording is { } name
        && (name.Equals(role, StringComparison.OrdinalIgnoreCase)
            || name.Equals(recording.PersonName, StringComparison.OrdinalIgnoreCase)
            || name.Equals(recording.Sources[0].FileName, StringComparison.OrdinalIgnoreCase));

    private static void RefuseUnknownRecordings(Recording a, Recording b, EventTrack listed, DyadRequest request)
    {
        if (listed.Events.FirstOrDefault(mark => mark.Recording is not null && !IsOf(mark, a, RoleA) && !IsOf(mark, b, RoleB)) is { } unknown)
        {
            throw new InputException(
                Path.GetFileName(request.EventsFile!),
                "column recording",
                $"found '{unknown.Recording}'; expected a, b, {a.PersonName}, {b.PersonName}, {a.Sources[0].FileName} or {b.Sources[0].FileName}");
        }
    }
}
