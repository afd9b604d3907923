using System.CommandLine;
using Interbeat.Cli.Analysis;
using Interbeat.Cli.Output;
using Interbeat.Cli.Simulation;
using Interbeat.Dyads;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Reports;
using Interbeat.Reports.Words;

namespace Interbeat.Cli.Commands;

/// <summary><c>interbeat demo</c>: a couple's evening from the model, written as recordings and analysed by the same road as any, with the truth beside what was found.</summary>
internal static class DemoCommand
{
    private const string DefaultFolder = "interbeat-demo";

    // Both recordings come from one simulated clock; this stands for two straps heard by one receiver. Chosen.
    private const double OffsetUncertaintyMs = 100;

    /// <summary>The command, writing to <paramref name="terminal"/>.</summary>
    public static Command Create(Terminal terminal)
    {
        var seed = SharedOptions.Seed();
        var outputFolder = new Option<string>("--out") { Description = "Folder for the report.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine(".", DefaultFolder) };
        var force = SharedOptions.Force();
        var command = new ExampleCommand(
            "demo",
            "A couple's evening with a rupture and a return, simulated, written and analysed like any recording, with the truth beside the estimate.",
            "interbeat demo",
            "interbeat demo --out evening") { seed, outputFolder, force };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var isDefault = parsed.GetResult(outputFolder)?.Implicit ?? true;
            var folder = parsed.GetValue(outputFolder)!;

            // The demo may replace what it made before, and nothing else, without being told to.
            var mayReplace = parsed.GetValue(force) || (isDefault && OutputFolder.HoldsOnlyASession(folder));
            await RunAsync(folder, mayReplace, parsed.GetValue(seed), terminal, cancellationToken).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task RunAsync(string folder, bool force, ulong seed, Terminal terminal, CancellationToken cancellationToken)
    {
        OutputFolder.Check(folder, force);
        var recordings = Directory.CreateTempSubdirectory("interbeat-demo-");
        try
        {
            var simulation = new ScenarioRequest(ParameterSets.Seed, 1, seed);
            var session = SimulatedSession.Of(CoupleEvening.Evening, simulation.Set, seed);
            await SimulatedSessionFolder.WriteAsync(recordings.FullName, CoupleEvening.Evening.Name, session, simulation, cancellationToken).ConfigureAwait(false);
            var request = Analysis(recordings.FullName, folder, force, seed) with { Truth = session.Truth };
            var result = await AnalysisRun.ExecuteAsync(request, terminal, cancellationToken).ConfigureAwait(false);
            SessionText.Write(result, terminal);
            terminal.Output.WriteLine(TruthWords.Sentence(AnalysisRun.TruthOf(request, result)!, result));
            terminal.Output.WriteLine(Path.Combine(folder, SessionFolder.ReportFile));
        }
        finally
        {
            recordings.Delete(recursive: true);
        }
    }

    private static AnalyzeRequest Analysis(string recordings, string folder, bool force, ulong seed) => new()
    {
        Dyad = new DyadRequest
        {
            A = new PersonRequest(Path.Combine(recordings, "a-rr.txt"), "Ann", null),
            B = new PersonRequest(Path.Combine(recordings, "b-rr.txt"), "Ben", null),
            OffsetSeconds = 0,
            OffsetUncertaintyMs = OffsetUncertaintyMs,
            EventsFile = Path.Combine(recordings, "events.tsv"),
        },
        OutputFolder = folder,
        Force = force,
        Options = new AnalysisOptions { Seed = seed, ByCondition = true },
    };
}
