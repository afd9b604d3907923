using System.Globalization;
using System.Text.RegularExpressions;
using Interbeat.Model.Claims;

namespace Interbeat.Model.Tests.Claims;

/// <summary>The ledger against the table of claims that it was written from.</summary>
public sealed partial class LedgerTableTests
{
    // Wanted in the table, and declared outside the model: there is no model of later outcomes.
    private static readonly string[] DeclaredNotModelled = ["F27", "F46"];

    private const int LongestSharedRun = 5;

    [ClaimTableFact]
    public void Every_row_of_the_table_is_in_the_ledger_and_no_other() =>
        Assert.Equal(ClaimTable.Rows().Select(row => row["id"]).Order(StringComparer.Ordinal), Ledger.All.Select(claim => claim.Id));

    [ClaimTableFact]
    public void Kind_and_status_are_the_tables_words()
    {
        foreach (var (claim, row) in Both())
        {
            var kind = DeclaredNotModelled.Contains(claim.Id) ? "not_modelled" : row["kind"];
            Assert.True(kind.Replace("_", "", StringComparison.Ordinal).Equals(claim.Kind.ToString(), StringComparison.OrdinalIgnoreCase), $"{claim.Id}: {claim.Kind}, table {kind}");
            Assert.True(row["status"].Equals(claim.Status.ToString(), StringComparison.OrdinalIgnoreCase), $"{claim.Id}: {claim.Status}, table {row["status"]}");
        }
    }

    [ClaimTableFact]
    public void A_criterion_holds_every_number_of_the_tables()
    {
        var missing = new List<string>();
        foreach (var (claim, row) in Both().Where(pair => pair.Claim.Experiment is not null))
        {
            var seed = row["pass_seed_set"].Split("evidence set")[0];
            var evidence = row["pass_evidence_set"] == "as seed set" ? seed : row["pass_evidence_set"];
            missing.AddRange(Missing(seed, claim.Experiment!.Seed.Text).Select(number => $"{claim.Id} seed: {number} of '{seed}' is not in '{claim.Experiment.Seed.Text}'"));
            missing.AddRange(Missing(evidence, claim.Experiment.Evidence.Text).Select(number => $"{claim.Id} evidence: {number} of '{evidence}' is not in '{claim.Experiment.Evidence.Text}'"));
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [ClaimTableFact]
    public void Statements_and_findings_are_our_own_words()
    {
        var quotes = ClaimTable.Rows().Select(row => Words(row["quote"])).Where(words => words.Count > LongestSharedRun).ToList();
        var copied = from claim in Ledger.All
                     from text in new[] { claim.Statement, claim.Evidence, claim.NotModelledBecause ?? "" }
                     from quote in quotes
                     let run = Shared(Words(text), quote)
                     where run > LongestSharedRun
                     select $"{claim.Id}: {run} words of '{string.Join(' ', quote)}'";

        Assert.Empty(copied);
    }

    private static IEnumerable<(Claim Claim, IReadOnlyDictionary<string, string> Row)> Both() =>
        ClaimTable.Rows().Join(Ledger.All, row => row["id"], claim => claim.Id, (row, claim) => (claim, row));

    // A percentage may be written as a share.
    private static IEnumerable<double> Missing(string table, string ledger)
    {
        var present = Numbers(ledger);
        return Numbers(table).Where(number => !present.Any(p => Same(p, number) || Same(p * 100, number)));
    }

    private static bool Same(double a, double b) => Math.Abs(a - b) < 1e-9;

    private static List<double> Numbers(string text) => [.. Number().Matches(text).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];

    private static List<string> Words(string text) => [.. Word().Matches(text.ToUpperInvariant()).Select(m => m.Value)];

    private static int Shared(List<string> a, List<string> b)
    {
        var longest = 0;
        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++)
            {
                var run = 0;
                while (i + run < a.Count && j + run < b.Count && a[i + run] == b[j + run])
                {
                    run++;
                }

                longest = Math.Max(longest, run);
            }
        }

        return longest;
    }

    [GeneratedRegex(@"(?<![A-Za-z])\d*\.?\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"[A-Z0-9']+")]
    private static partial Regex Word();
}
