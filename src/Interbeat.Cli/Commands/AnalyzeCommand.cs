using System.CommandLine;
using Interbeat.Cli.Analysis;
using Interbeat.Cli.Output;
using Interbeat.Core;
using Interbeat.Dyads;
using Interbeat.Reports;

namespace Interbeat.Cli.Commands;

/// <summary><c>interbeat analyze A B --out DIR</c>: two recordings in, a co-regulation report out.</summary>
internal sealed class AnalyzeCommand
{
    private readonly DyadOptions dyad = new("analyze");
    private readonly Option<string> outputFolder = new("--out") { Description = "Folder for the report.", HelpName = "DIR", Required = true };
    private readonly Option<bool> force = SharedOptions.Force();
    private readonly Option<string?> baseline = new("--baseline") { Description = "Both people's own baseline in session seconds, or auto: the start of the session stands in, and states are weak.", HelpName = "START..END|auto" };
    private readonly Option<string?> baselineA = new("--baseline-a") { Description = "The first person's baseline, where it differs.", HelpName = "START..END|auto" };
    private readonly Option<string?> baselineB = new("--baseline-b") { Description = "The second person's baseline, where it differs.", HelpName = "START..END|auto" };
    private readonly Option<bool> byCondition = new("--by-condition") { Description = "Results of their own for each trial_type of the events." };
    private readonly Option<int> surrogates = NumberOption.Count("--surrogates", "Surrogates of each null; 0 for none.", AnalysisOptions.DefaultSurrogates);
    private readonly Option<ulong> seed = SharedOptions.Seed();
    private readonly Option<int> threads = NumberOption.Count("--threads", "Threads that may work at once; 0 for one per processor. The result does not depend on it.", 0);
    private readonly Option<bool> json = SharedOptions.Json();

    private AnalyzeCommand()
    {
    }

    /// <summary>The command, writing to <paramref name="terminal"/>.</summary>
    public static Command Create(Terminal terminal)
    {
        var parts = new AnalyzeCommand();
        var command = new ExampleCommand(
            "analyze",
            "Two recordings in, a co-regulation report out: report.html, summary.json, timeline.tsv, the beats and provenance.json.",
            "interbeat analyze ann.txt ben.txt --out evening --baseline 0..300",
            "interbeat analyze session.csv --channel-a patient --channel-b therapist --modality movement --rate 10 --out session")
        {
            parts.outputFolder, parts.force, parts.baseline, parts.baselineA, parts.baselineB,
            parts.byCondition, parts.surrogates, parts.seed, parts.threads, parts.json,
        };
        parts.dyad.AddTo(command);
        command.SetAction((parsed, cancellationToken) => parts.RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var request = RequestOf(parsed);
        var result = await AnalysisRun.ExecuteAsync(request, terminal, cancellationToken).ConfigureAwait(false);
        if (parsed.GetValue(json))
        {
            var summary = await File.ReadAllTextAsync(Path.Combine(request.OutputFolder, SessionFolder.SummaryFile), cancellationToken).ConfigureAwait(false);
            terminal.Output.WriteLine(summary.TrimEnd());
        }
        else
        {
            SessionText.Write(result, terminal);
            terminal.Output.WriteLine(Path.Combine(request.OutputFolder, SessionFolder.ReportFile));
        }

        return ExitCode.Done;
    }

    private AnalyzeRequest RequestOf(ParseResult parsed)
    {
        var both = parsed.GetValue(baseline);
        return new AnalyzeRequest
        {
            Dyad = dyad.Read(parsed),
            OutputFolder = parsed.GetValue(outputFolder)!,
            Force = parsed.GetValue(force),
            Options = new AnalysisOptions
            {
                Seed = parsed.GetValue(seed),
                Surrogates = parsed.GetValue(surrogates),
                Threads = parsed.GetValue(threads),
                ByCondition = parsed.GetValue(byCondition),
                BaselineA = BaselineOf("--baseline-a", parsed.GetValue(baselineA), both),
                BaselineB = BaselineOf("--baseline-b", parsed.GetValue(baselineB), both),
            },
        };
    }

    private static BaselineRequest BaselineOf(string option, string? own, string? both) =>
        own is null ? BaselineText.Parse("--baseline", both) : BaselineText.Parse(option, own);
}
