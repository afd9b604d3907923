using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Interbeat.Core;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Files;

/// <summary>Many sessions as one table, one row for each person and session and, where there are conditions, for each person and condition: what dyadic mixed models take.</summary>
/// <remarks>Tab-separated with a header; <c>n/a</c> where unknown. A coupling belongs to two people and stands in both rows. The columns are explained in docs/guide/long-table.md.</remarks>
public static class LongTable
{
    /// <summary>The word in the column <c>condition</c> for the whole session.</summary>
    public const string WholeSession = "session";

    private const int Decimals = 6;

    /// <summary>The columns in their order.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "dyad", "session", "person", "partner", "role", "partner_role", "condition", "duration_s",
        "coupling_signed", "coupling_absolute", "coupling_verdict", "coupling_phase_z", "coupling_phase_p", "leads", "lag_s", "alignment_uncertainty_ms",
        "hr_bpm", "ln_rsa", "arousal", "partner_hr_bpm", "partner_ln_rsa", "partner_arousal",
        "settled_s", "mobilised_s", "state_unknown_s", "co_regulation_s", "ruptures",
    ];

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(IEnumerable<LongTableSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        var text = new StringBuilder().AppendJoin('\t', Columns).Append('\n');
        foreach (var session in sessions)
        {
            var result = session.Result;
            TimeSpanSeconds[] whole = [new(0, result.Timeline.Count)];
            Append(text, session, new Part(WholeSession, whole, result.Timeline.Count, result.Coupling, result.Ruptures));
            foreach (var (name, condition) in result.Conditions)
            {
                Append(text, session, new Part(name, condition.Spans, condition.DurationSeconds, condition.Coupling, condition.Ruptures));
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, LongTableSession session, Part part)
    {
        var (a, b) = (session.Result.Timeline.A, session.Result.Timeline.B);
        var (nameA, nameB) = (session.Result.A.Name, session.Result.B.Name);
        AppendRow(text, session, part, (nameA, session.RoleA, a), (nameB, session.RoleB, b));
        AppendRow(text, session, part, (nameB, session.RoleB, b), (nameA, session.RoleA, a));
    }

    private static void AppendRow(StringBuilder text, LongTableSession session, Part part, (string Name, string? Role, PersonTimeline Line) own, (string Name, string? Role, PersonTimeline Line) partner)
    {
        int[] seconds = [.. Enumerable.Range(0, session.Result.Timeline.Count).Where(t => part.Spans.Any(span => span.Contains(t)))];
        var phase = part.Coupling.Nulls.FirstOrDefault(row => row.Name == "phase");
        var lead = part.Coupling.Lead;
        string Mean(ImmutableArray<double> column) => Number(seconds.Select(t => column[t]).Where(v => !double.IsNaN(v)).DefaultIfEmpty(double.NaN).Average());
        string InState(AutonomicState state) => Whole(seconds.Count(t => own.Line.State[t] == state));
        text.AppendJoin(
            '\t',
            TsvCell.Text(session.Dyad), TsvCell.Text(session.Session), TsvCell.Text(own.Name), TsvCell.Text(partner.Name), Role(own.Role), Role(partner.Role), TsvCell.Text(part.Name), Whole(part.DurationSeconds),
            Number(part.Coupling.Signed), Number(part.Coupling.Absolute), CouplingJson.Verdict(part.Coupling.Verdict), Number(phase?.Z), Number(phase?.P),
            lead.Leader is null ? TsvCell.Missing : lead.Leader == own.Name ? "true" : "false", Number(lead.Leader is null ? null : lead.LagSeconds), Number(part.Coupling.AlignmentUncertaintyMs),
            Mean(own.Line.HeartRateBpm), Mean(own.Line.LnRsa), Mean(own.Line.Arousal), Mean(partner.Line.HeartRateBpm), Mean(partner.Line.LnRsa), Mean(partner.Line.Arousal),
            InState(AutonomicState.Settled), InState(AutonomicState.Mobilised), InState(AutonomicState.Unknown),
            Whole(seconds.Count(t => session.Result.Timeline.Regime[t] == Regime.CoRegulation)), Whole(part.Ruptures.Length));
        text.Append('\n');
    }

    private static string Role(string? role) => role is null ? TsvCell.Missing : TsvCell.Text(role);

    private static string Number(double? value) => TsvCell.Number(value ?? double.NaN, Decimals);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record Part(string Name, IReadOnlyCollection<TimeSpanSeconds> Spans, int DurationSeconds, CouplingResult Coupling, ImmutableArray<Rupture> Ruptures);
}

/// <summary>One session of a study.</summary>
/// <param name="Dyad">The dyad's name; its sessions share it.</param>
/// <param name="Session">The session's name.</param>
/// <param name="RoleA">A's role, for example <c>patient</c>; null where roles are alike.</param>
/// <param name="RoleB">B's role.</param>
/// <param name="Result">What was found.</param>
public sealed record LongTableSession(string Dyad, string Session, string? RoleA, string? RoleB, SessionResult Result);
