using System.Collections.Immutable;
using Interbeat.Cli.Output;
using Interbeat.Model.Claims;

namespace Interbeat.Cli.Claims;

/// <summary>The ledger on a terminal.</summary>
internal static class ClaimsText
{
    /// <summary>What a pass means, each run, and what research says of the rows that are always shown.</summary>
    public static void Write(ImmutableArray<LedgerResult> runs, Terminal terminal)
    {
        terminal.Output.WriteLine("A pass says that the model does what the claim says, not that the claim is true of people; 'research' says how it stands there.");
        foreach (var run in runs)
        {
            Write(run, terminal);
        }

        AlwaysSaid(terminal.Output);
    }

    private static void Write(LedgerResult run, Terminal terminal)
    {
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(ClaimWords.Headline(run));
        new TextTable(["id", "claim", "in the model", "value [95 % interval]", "passes where", "comes from", "research"], [.. run.Rows.Select(Row)])
        {
            IsAlarm = cell => cell == ClaimWords.Failed,
        }.WriteTo(terminal);
    }

    private static void AlwaysSaid(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Always said with the ledger, whatever the model does:");
        foreach (var claim in ClaimWords.AlwaysShown())
        {
            output.WriteLine($"  {claim.Id} {claim.Statement}: {ClaimWords.Status(claim.Status)}. {ClaimWords.Evidence(claim)}");
        }
    }

    private static string[] Row(ClaimResult row) =>
    [
        row.Claim.Id,
        row.Claim.Statement,
        ClaimWords.Outcome(row),
        ClaimWords.Measured(row.Measured),
        row.Criterion?.Text ?? "-",
        ClaimWords.Origin(row.Ablation?.Origin),
        ClaimWords.Status(row.Claim.Status),
    ];
}
