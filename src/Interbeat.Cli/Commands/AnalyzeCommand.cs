using System.Collections.Immutable;
using System.CommandLine;
using Interbeat.Cli.Analysis;
using Interbeat.Cli.Output;
using Interbeat.Cli.Plans;
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
    private readonly Option<string?> breathingA = new("--breathing-a") { Description = "The first person's breathing: a channel of the recording, or a file begun with it. Default: the first channel of the file that is known to be breathing.", HelpName = "CHANNEL|FILE" };
    private readonly Option<string?> breathingB = new("--breathing-b") { Description = "The second person's breathing.", HelpName = "CHANNEL|FILE" };
    private readonly Option<string?> motionA = new("--motion-a") { Description = "The first person's movement channel, which masks. Default: the first of the file that is known to be movement.", HelpName = "CHANNEL" };
    private readonly Option<string?> motionB = new("--motion-b") { Description = "The second person's movement channel.", HelpName = "CHANNEL" };
    private readonly Option<string?> voiceA = new("--voice-a") { Description = "Sound of the first person's voice, begun with the recording: coupling is given in speech and in silence.", HelpName = "FILE.wav" };
    private readonly Option<string?> voiceB = new("--voice-b") { Description = "Sound of the second person's voice.", HelpName = "FILE.wav" };
    private readonly Option<string> detrend = TrendWords.Option();
    private readonly Option<bool> taskMean = new("--task-mean") { Description = "Take the mean of the other people (--pseudo) on the task's clock out of each series." };
    private readonly Option<int> surrogates = NumberOption.Count("--surrogates", "Surrogates of each null; 0 for none.", AnalysisOptions.DefaultSurrogates);
    private readonly Option<ulong> seed = SharedOptions.Seed();
    private readonly Option<int> threads = NumberOption.Count("--threads", "Threads that may work at once; 0 for one per processor. The result does not depend on it.", 0);
    private readonly Option<string?> plan = new("--plan") { Description = "Options fixed before the data was seen; one typed beside it is named as a deviation.", HelpName = "FILE.yaml" };
    private readonly Option<string?> writePlan = new("--write-plan") { Description = "Write the present options as a plan and stop; no recording is read.", HelpName = "FILE.yaml" };
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
            parts.byCondition, parts.breathingA, parts.breathingB, parts.motionA, parts.motionB, parts.voiceA, parts.voiceB, parts.detrend, parts.taskMean, parts.surrogates, parts.seed, parts.plan, parts.writePlan, parts.threads, parts.json,
        };
        parts.dyad.AddTo(command);
        command.SetAction((parsed, cancellationToken) => parts.RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(writePlan) is { } target)
        {
            return await WritePlanAsync(parsed, target, terminal, cancellationToken).ConfigureAwait(false);
        }

        var request = parsed.GetValue(plan) is { } path ? Planned(parsed, path) : RequestOf(parsed);
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

    private ImmutableArray<PlanOption> Plannable =>
    [
        .. dyad.Plannable,
        PlanOption.Of(baseline), PlanOption.Of(baselineA), PlanOption.Of(baselineB), PlanOption.Of(byCondition),
        PlanOption.Of(breathingA), PlanOption.Of(breathingB), PlanOption.Of(motionA), PlanOption.Of(motionB), PlanOption.Of(detrend), PlanOption.Of(taskMean), PlanOption.Of(surrogates), PlanOption.Of(seed),
    ];

    private async Task<int> WritePlanAsync(ParseResult parsed, string target, Terminal terminal, CancellationToken cancellationToken)
    {
        var file = OutputFile.Of(writePlan.Name, target, parsed.GetValue(force), RequestOf(parsed).Dyad.InputFiles())!;
        await file.WriteAsync(PlanText.Of(parsed, Plannable), cancellationToken).ConfigureAwait(false);
        terminal.Output.WriteLine(target);
        return ExitCode.Done;
    }

    private AnalyzeRequest Planned(ParseResult typed, string path)
    {
        var read = AnalysisPlan.Read(path, Plannable);
        try
        {
            return RequestOf(read.ApplyTo(typed)) with { Plan = read.Check(typed) };
        }
        catch (InputException unusable)
        {
            throw read.Located(unusable);
        }
    }

    private AnalyzeRequest RequestOf(ParseResult parsed)
    {
        var both = parsed.GetValue(baseline);
        var people = dyad.Read(parsed);
        return new AnalyzeRequest
        {
            Dyad = people with
            {
                A = people.A.WithBreathing(parsed.GetValue(breathingA)) with { Motion = parsed.GetValue(motionA), VoiceFile = parsed.GetValue(voiceA) },
                B = people.B.WithBreathing(parsed.GetValue(breathingB)) with { Motion = parsed.GetValue(motionB), VoiceFile = parsed.GetValue(voiceB) },
            },
            OutputFolder = parsed.GetValue(outputFolder)!,
            Force = parsed.GetValue(force),
            Options = new AnalysisOptions
            {
                Seed = parsed.GetValue(seed),
                Surrogates = parsed.GetValue(surrogates),
                Threads = parsed.GetValue(threads),
                ByCondition = parsed.GetValue(byCondition),
                Detrend = TrendWords.Parse(parsed.GetValue(detrend)!),
                TaskMean = parsed.GetValue(taskMean),
                BaselineA = BaselineOf("--baseline-a", parsed.GetValue(baselineA), both),
                BaselineB = BaselineOf("--baseline-b", parsed.GetValue(baselineB), both),
            },
        };
    }

    private static BaselineRequest BaselineOf(string option, string? own, string? both) =>
        own is null ? BaselineText.Parse("--baseline", both) : BaselineText.Parse(option, own);
}
