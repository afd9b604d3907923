using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Interbeat.Cli.Output;
using Interbeat.Model.Claims;
using Interbeat.Model.Parameters;

namespace Interbeat.Cli.Claims;

/// <summary>The ledger as a Markdown page: the sets that were run side by side, failures first, then row by row with what research says.</summary>
internal static class ClaimsPage
{
    private const string Opening = """
        # The ledger of claims

        The documents that this model was built from say many things about two nervous systems. Each is a row here, in our own words. A row is put to the model as an
        experiment with a criterion that was written before the run; it passes or fails, and beside it stands what research says. **A pass says that the model does what
        the claim says. It does not say that the claim is true of people.** For education and research, never for diagnosis.

        - **Sets**: `seed` holds the claims at full strength as the documents state them; `evidence` is scaled to published effects. Some rows have another criterion there.
        - **A row passes on its point estimate**; the 95 % interval stands beside it. No criterion was loosened, and an explanation does not turn a failure into a pass.
        - **Comes from**: the same experiment is run again without the terms that each row names as its own. Where the direction stays, at both ends of the interval, it is *emergent*; where it is lost, or
          where the form of an equation or a calibration makes it, it is *built in*. A dash: the direction does not hold in the first place.
        - **Research**: supported, mixed, contested, overstated, contradicted, outdated or a metaphor. Sources are named where they were read and checked.
        """;

    /// <summary>The page of one or more runs of the same rows.</summary>
    public static string Of(ImmutableArray<LedgerResult> runs)
    {
        var page = new StringBuilder(Opening).Append("\n\n");
        Made(page, runs);
        Failures(page, runs);
        Table(page, runs);
        RowByRow(page, runs);
        NotModelled(page, runs);
        AlwaysSaid(page);
        Calibrated(page, runs);
        return page.ToString();
    }

    private static void Made(StringBuilder page, ImmutableArray<LedgerResult> runs)
    {
        var request = runs[0].Request;
        var sets = runs.Length > 1 ? "both" : request.Set.Name;
        page.Append(CultureInfo.InvariantCulture, $"""
            ## How this page is made
            By this command, which takes minutes; the result does not depend on threads, and between machines by no more than the last digit of the platform's functions ([decision 6](../decisions/0006-own-elementary-functions.md)). Without a claim's own terms the run is of {request.AblationN} in each condition.

                interbeat claims --set {sets} --n {request.N} --seed {request.Seed} --out FILE.md


            """);
        page.Append("## In short\n");
        foreach (var run in runs)
        {
            page.Append("- ").Append(ClaimWords.Headline(run)).Append('\n');
        }

        page.Append('\n');
    }

    private static void Failures(StringBuilder page, ImmutableArray<LedgerResult> runs)
    {
        page.Append("## Failures\n");
        var failures = runs.SelectMany(run => run.Failures).ToList();
        if (failures.Count == 0)
        {
            page.Append("None.\n\n");
            return;
        }

        page.Append("| id | claim | set | value | would pass where |\n|---|---|---|---|---|\n");
        foreach (var row in failures)
        {
            Cells(page, row.Claim.Id, row.Claim.Statement, row.Set, ClaimWords.Measured(row.Measured), row.Criterion!.Text);
        }

        page.Append('\n');
    }

    private static void Table(StringBuilder page, ImmutableArray<LedgerResult> runs)
    {
        page.Append("## All rows\n");
        Cells(page, ["id", "claim", .. runs.SelectMany(run => (string[])[$"{run.Request.Set.Name}", "comes from"]), "research"]);
        page.Append('|').Append(string.Concat(Enumerable.Repeat("---|", 3 + (2 * runs.Length)))).Append('\n');
        for (var i = 0; i < runs[0].Rows.Length; i++)
        {
            var claim = runs[0].Rows[i].Claim;
            Cells(page, [claim.Id, claim.Statement, .. runs.SelectMany(run => Cell(run.Rows[i])), ClaimWords.Status(claim.Status)]);
        }

        page.Append('\n');
    }

    private static string[] Cell(ClaimResult row) => [Outcome(row), ClaimWords.Origin(row.Ablation?.Origin)];

    private static string Outcome(ClaimResult row) => row.Passes switch
    {
        null => ClaimWords.Outcome(row),
        true => $"{ClaimWords.Outcome(row)}, {ClaimWords.Measured(row.Measured)}",
        false => $"**{ClaimWords.Outcome(row)}**, {ClaimWords.Measured(row.Measured)}",
    };

    private static void RowByRow(StringBuilder page, ImmutableArray<LedgerResult> runs)
    {
        page.Append("## Row by row\n");
        for (var i = 0; i < runs[0].Rows.Length; i++)
        {
            var claim = runs[0].Rows[i].Claim;
            if (claim.Experiment is not { } experiment)
            {
                continue;
            }

            page.Append(CultureInfo.InvariantCulture, $"### {claim.Id} {claim.Statement}\n");
            page.Append(CultureInfo.InvariantCulture, $"Measured: {experiment.Statistic}. In the ledger: {ClaimWords.Kind(claim.Kind)}.\n");
            foreach (var run in runs)
            {
                Result(page, run.Rows[i]);
            }

            page.Append(CultureInfo.InvariantCulture, $"- Research, {ClaimWords.Status(claim.Status)}: {ClaimWords.Evidence(claim)}\n\n");
        }
    }

    private static void Result(StringBuilder page, ClaimResult row)
    {
        var parts = string.Join("; ", row.Measured!.Parts.Select(p => $"{p.Name} {ClaimWords.Number(p.Value, p.Low, p.High)}"));
        page.Append(CultureInfo.InvariantCulture, $"- `{row.Set}`: {Outcome(row)}; passes where {row.Criterion!.Text}.{(parts.Length == 0 ? "" : $" Parts: {parts}.")}\n");
        page.Append(CultureInfo.InvariantCulture, $"  Comes from: {ClaimWords.Origin(row.Ablation!.Origin)} ({row.Ablation.Because}{(row.Ablation.Without is { } without ? $": {ClaimWords.Measured(without)}" : "")}).\n");
    }

    private static void NotModelled(StringBuilder page, ImmutableArray<LedgerResult> runs)
    {
        page.Append("## Not modelled\n| id | claim | why | research |\n|---|---|---|---|\n");
        foreach (var claim in runs[0].Rows.Select(row => row.Claim).Where(claim => claim.Experiment is null))
        {
            Cells(page, claim.Id, claim.Statement, claim.NotModelledBecause!, $"{ClaimWords.Status(claim.Status)}: {ClaimWords.Evidence(claim)}");
        }

        page.Append('\n');
    }

    private static void AlwaysSaid(StringBuilder page)
    {
        page.Append("## Always said with the ledger\nWhat these rows say is easily taken for more than it is, or is wrong in the documents. They stand in every output of the command.\n\n");
        foreach (var claim in ClaimWords.AlwaysShown())
        {
            page.Append(CultureInfo.InvariantCulture, $"- {claim.Id} {claim.Statement}: **{ClaimWords.Status(claim.Status)}**. {ClaimWords.Evidence(claim)}\n");
        }
    }

    private static void Calibrated(StringBuilder page, ImmutableArray<LedgerResult> runs)
    {
        page.Append("\n## What was calibrated\nValues chosen so that the model meets the target named beside them, on seeds of 1000 and above and never on the scored seed. A row that was itself such a target is built in.\n\n");
        Cells(page, ["parameter", "what it is", .. runs.Select(run => run.Request.Set.Name), "target"]);
        page.Append('|').Append(string.Concat(Enumerable.Repeat("---|", 3 + runs.Length))).Append('\n');
        var sets = runs.Select(run => run.Request.Set).ToList();
        foreach (var symbol in sets.SelectMany(set => set.All).Where(IsCalibrated).Select(p => p.Symbol).Distinct())
        {
            var source = sets.Select(set => set[symbol]).First(IsCalibrated).Source;
            Cells(page, [$"`{symbol}`", sets[0][symbol].Meaning, .. sets.Select(set => Figures.Short(set[symbol].Value)), source]);
        }

        static bool IsCalibrated(Parameter parameter) => parameter.Mark == ParameterMark.Calibrated;
    }

    private static void Cells(StringBuilder page, params IEnumerable<string> cells) =>
        page.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
