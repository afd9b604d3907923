using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Interbeat.Cli.Claims;
using Interbeat.Cli.Output;
using Interbeat.Core;
using Interbeat.Dyads;
using Interbeat.Model.Claims;
using Interbeat.Model.Parameters;

namespace Interbeat.Cli.Commands;

/// <summary><c>interbeat claims</c>: the ledger of what the model was built on, each row put to the model.</summary>
internal sealed class ClaimsCommand
{
    private const string BothSets = "both";

    // Chosen: the criteria are written for at least this many.
    private const int DefaultN = 1000;

    // Chosen: below, the groups that chance makes are empty too often for a statistic; above, the records of all pairs do not fit into memory.
    private const int LeastN = 10;
    private const int MostN = 10_000;

    private readonly Option<string> set = new("--set")
    {
        Description = $"Parameter set: {string.Join(", ", ParameterSets.All.Select(s => s.Name))}, or {BothSets} one after the other.",
        HelpName = "NAME",
        DefaultValueFactory = _ => ParameterSets.Seed.Name,
    };

    private readonly Option<int> n = NumberOption.Count("--n", $"Pairs, children or people in each condition, {LeastN} to {MostN}; 0 for {DefaultN}.", 0);
    private readonly Option<string[]> ids = new("--id") { Description = "Only these rows, for example F16 or F16,F17; may be given again.", HelpName = "ID", DefaultValueFactory = _ => [] };
    private readonly Option<ulong> seed = SharedOptions.Seed();
    private readonly Option<int> threads = NumberOption.Count("--threads", "Threads that may work at once; 0 for one per processor. The result does not depend on it.", 0);
    private readonly Option<bool> json = SharedOptions.Json();
    private readonly Option<string?> page = new("--out") { Description = "Also write the ledger as a page: one column for each set that was run.", HelpName = "FILE.md" };
    private readonly Option<bool> force = SharedOptions.Overwrite();

    private ClaimsCommand()
    {
    }

    /// <summary>The command, writing to <paramref name="terminal"/>.</summary>
    public static Command Create(Terminal terminal)
    {
        var parts = new ClaimsCommand();
        var command = new ExampleCommand(
            "claims",
            "What the documents behind the model say, claim by claim: put to the model, passed or failed, and beside it what research says. Exit code 3 when a claim fails.",
            "interbeat claims --set evidence --n 1000",
            "interbeat claims --id F16,F45 --json",
            "interbeat claims --set both --out claims.md") { parts.set, parts.n, parts.ids, parts.seed, parts.threads, parts.json, parts.page, parts.force };
        command.SetAction((parsed, cancellationToken) => parts.RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var sets = Sets(parsed.GetValue(set)!);
        var claims = Asked(parsed.GetValue(ids)!);
        var count = Count(parsed.GetValue(n));
        var target = OutputFile.Of("--out", parsed.GetValue(page), parsed.GetValue(force), []);
        var requests = sets.Select(s => new LedgerRequest(claims, s, count, parsed.GetValue(seed), parsed.GetValue(threads)));

        var runs = await ProgressDisplay.RunAsync(terminal, "claims", progress => requests.Select(request => Run(request, progress, cancellationToken)).ToImmutableArray()).ConfigureAwait(false);
        if (target is not null)
        {
            await target.WriteAsync(ClaimsPage.Of(runs), cancellationToken).ConfigureAwait(false);
            terminal.Error.WriteLine(target.Path);
        }

        Write(runs, parsed.GetValue(json), terminal);
        return runs.All(run => run.Failures.IsEmpty) ? ExitCode.Done : ExitCode.Unheld;
    }

    private static int Count(int asked) => asked switch
    {
        0 => DefaultN,
        >= LeastN and <= MostN => asked,
        _ => throw new InputException("--n", null, string.Create(CultureInfo.InvariantCulture, $"found {asked}; the statistics of groups take {LeastN} to {MostN}")),
    };

    private static LedgerResult Run(LedgerRequest request, IProgress<AnalysisProgress>? progress, CancellationToken cancellationToken) =>
        LedgerRun.Of(request, progress is null ? null : new Share(progress, $"claims, set {request.Set.Name}"), cancellationToken);

    private static ImmutableArray<ParameterSet> Sets(string name) =>
        name.Equals(BothSets, StringComparison.OrdinalIgnoreCase) ? [ParameterSets.Seed, ParameterSets.Evidence] : [ParameterSets.Find(name)];

    private static ImmutableArray<Claim> Asked(string[] words)
    {
        var named = words.SelectMany(word => word.Split(',', StringSplitOptions.TrimEntries)).Select(Ledger.Find).Distinct().ToImmutableArray();
        return named.IsEmpty ? Ledger.All : named;
    }

    private static void Write(ImmutableArray<LedgerResult> runs, bool json, Terminal terminal)
    {
        if (json)
        {
            JsonOutput.Write(terminal.Output, runs.SelectMany(run => run.Rows).Select(ClaimDocument.Of));
            return;
        }

        ClaimsText.Write(runs, terminal);
    }

    /// <summary>Passes the share of rows that are done on to the display.</summary>
    private sealed class Share(IProgress<AnalysisProgress> display, string step) : IProgress<double>
    {
        public void Report(double value) => display.Report(new AnalysisProgress(step, value));
    }
}
