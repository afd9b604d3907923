using System.Globalization;
using Interbeat.Dyads.Results;

namespace Interbeat.Cli.Output;

/// <summary>One coupling in the few lines that fit a terminal.</summary>
internal static class CouplingText
{
    /// <summary>Headline, verdict, leader, nulls, the measure's own figures and warnings.</summary>
    public static void Write(CouplingResult coupling, Terminal terminal)
    {
        var output = terminal.Output;
        output.WriteLine($"{coupling.Measure}: {Figures.Short(coupling.Value)} (signed {Figures.Short(coupling.Signed)}, absolute {Figures.Short(coupling.Absolute)})");
        WriteVerdict(coupling, terminal);
        var single = coupling.Figures.Where(f => f.Series.IsDefault && !f.OnlyToReproduce).ToArray();
        if (single.Length > 0)
        {
            new TextTable(["figure", "value"], [.. single.Select(f => (string[])[f.Key, Figures.Short(f.Value)])]).WriteTo(terminal);
        }

        foreach (var warning in coupling.Warnings)
        {
            output.WriteLine($"Warning: {warning}");
        }
    }

    /// <summary>Verdict, leader and nulls.</summary>
    public static void WriteVerdict(CouplingResult coupling, Terminal terminal)
    {
        terminal.Output.WriteLine($"Coupling: {Word(coupling.Verdict)}. {coupling.VerdictRule}");
        terminal.Output.WriteLine(Lead(coupling.Lead));
        if (!coupling.Nulls.IsEmpty)
        {
            new TextTable(["null", "observed", "mean", "sd", "z", "p", "n"], [.. coupling.Nulls.Select(Row)]).WriteTo(terminal);
        }
    }

    private static string Word(CouplingVerdict verdict) => verdict switch
    {
        CouplingVerdict.Present => "present",
        CouplingVerdict.Absent => "absent",
        _ => "undecided",
    };

    /// <summary>Who leads, or why that cannot be told.</summary>
    public static string Lead(LeadResult lead) => lead.Leader is { } name
        ? $"Leader: {name}, by {Figures.Short(lead.LagSeconds)} s. {lead.Reason}"
        : $"Leader: none is named. {lead.Reason}";

    private static string[] Row(NullResult row) =>
    [
        row.Name,
        Figures.Short(row.Observed),
        Figures.Short(row.Mean),
        Figures.Short(row.Sd),
        Figures.Short(row.Z),
        Figures.P(row.P),
        row.N.ToString(CultureInfo.InvariantCulture),
    ];
}
