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
    private readonly Argument<string> fileA = new("A") { Description = "The first person's recording, or one file with both people." };
    private readonly Argument<string?> fileB = new("B") { Description = "The second person's recording; leave out when A holds both.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> outputFolder = new("--out") { Description = "Folder for the report.", HelpName = "DIR", Required = true };
    private readonly Option<bool> force = SharedOptions.Force();
    private readonly Option<string?> nameA = new("--name-a") { Description = "The first person's name. Default: the channel given, else the file's name.", HelpName = "NAME" };
    private readonly Option<string?> nameB = new("--name-b") { Description = "The second person's name.", HelpName = "NAME" };
    private readonly Option<string?> channelA = new("--channel-a") { Description = "The first person's channel, by name or number.", HelpName = "CHANNEL" };
    private readonly Option<string?> channelB = new("--channel-b") { Description = "The second person's channel.", HelpName = "CHANNEL" };
    private readonly Option<string> modality = ModalityWords.Option();
    private readonly Option<double?> rate = SharedOptions.Rate();
    private readonly Option<double?> offset = NumberOption.Real("--offset-b", "SECONDS", "Seconds by which B's recording began later than A's.", "a number of seconds", _ => true);
    private readonly Option<double?> offsetUncertainty = NumberOption.Real("--offset-uncertainty", "MS", "Standard deviation of that offset, in ms.", "a number of ms, at least 0", ms => ms >= 0);
    private readonly Option<string?> baseline = new("--baseline") { Description = "Both people's own baseline in session seconds, or auto: the start of the session stands in, and states are weak.", HelpName = "START..END|auto" };
    private readonly Option<string?> baselineA = new("--baseline-a") { Description = "The first person's baseline, where it differs.", HelpName = "START..END|auto" };
    private readonly Option<string?> baselineB = new("--baseline-b") { Description = "The second person's baseline, where it differs.", HelpName = "START..END|auto" };
    private readonly Option<string?> events = new("--events") { Description = "BIDS events.tsv with marks in session seconds; a mark named baseline counts as one.", HelpName = "FILE" };
    private readonly Option<bool> byCondition = new("--by-condition") { Description = "Results of their own for each trial_type of the events." };
    private readonly Option<string[]> pseudo = new("--pseudo") { Description = "Recordings of other people doing the same task.", HelpName = "FILE...", AllowMultipleArgumentsPerToken = true };
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
            parts.fileA, parts.fileB, parts.outputFolder, parts.force,
            parts.nameA, parts.nameB, parts.channelA, parts.channelB, parts.modality, parts.rate,
            parts.offset, parts.offsetUncertainty, parts.baseline, parts.baselineA, parts.baselineB,
            parts.events, parts.byCondition, parts.pseudo, parts.surrogates, parts.seed, parts.threads, parts.json,
        };
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
        var first = parsed.GetValue(fileA)!;
        var second = parsed.GetValue(fileB);
        if (second is null && (parsed.GetValue(channelA) is null || parsed.GetValue(channelB) is null))
        {
            throw new InputException("analyze", null, "two recordings are expected, or one with --channel-a and --channel-b");
        }

        var both = parsed.GetValue(baseline);
        return new AnalyzeRequest
        {
            A = new PersonRequest(first, NameOf(parsed, nameA), parsed.GetValue(channelA)),
            B = new PersonRequest(second ?? first, NameOf(parsed, nameB), parsed.GetValue(channelB)),
            OutputFolder = parsed.GetValue(outputFolder)!,
            Force = parsed.GetValue(force),
            Modality = ModalityWords.Parse(parsed.GetValue(modality)!),
            RateHz = parsed.GetValue(rate),
            OffsetSeconds = parsed.GetValue(offset),
            OffsetUncertaintyMs = parsed.GetValue(offsetUncertainty),
            EventsFile = parsed.GetValue(events),
            PseudoFiles = parsed.GetValue(pseudo) ?? [],
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

    // A blank name is none: a report about "" and Ben would help nobody.
    private static string? NameOf(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option)?.Trim() is { Length: > 0 } name ? name : null;

    private static BaselineRequest BaselineOf(string option, string? own, string? both) =>
        own is null ? BaselineText.Parse("--baseline", both) : BaselineText.Parse(option, own);
}
