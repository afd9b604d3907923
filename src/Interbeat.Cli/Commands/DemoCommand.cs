using System.CommandLine;
using System.Reflection;
using Interbeat.Cli.Analysis;
using Interbeat.Cli.Output;
using Interbeat.Dyads;
using Interbeat.Reports;

namespace Interbeat.Cli.Commands;

/// <summary><c>interbeat demo</c>: a made-up couple's evening, analysed by the same road as any recording.</summary>
internal static class DemoCommand
{
    private const string DefaultFolder = "interbeat-demo";
    private const string ResourceFolder = "couple-evening/";

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
            "A couple's conversation with a rupture and a return, analysed like any recording. Ann and Ben are simulated.",
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
        var inputs = Directory.CreateTempSubdirectory("interbeat-demo-");
        try
        {
            Unpack(inputs.FullName);
            var request = new AnalyzeRequest
            {
                Dyad = new DyadRequest
                {
                    A = new PersonRequest(Path.Combine(inputs.FullName, "ann-rr.txt"), "Ann", null),
                    B = new PersonRequest(Path.Combine(inputs.FullName, "ben-rr.txt"), "Ben", null),
                    OffsetSeconds = 0,
                    OffsetUncertaintyMs = OffsetUncertaintyMs,
                    EventsFile = Path.Combine(inputs.FullName, "events.tsv"),
                },
                OutputFolder = folder,
                Force = force,
                Options = new AnalysisOptions { Seed = seed, ByCondition = true },
            };
            var result = await AnalysisRun.ExecuteAsync(request, terminal, cancellationToken).ConfigureAwait(false);
            SessionText.Write(result, terminal);
            terminal.Output.WriteLine(Path.Combine(folder, SessionFolder.ReportFile));
        }
        finally
        {
            inputs.Delete(recursive: true);
        }
    }

    private static void Unpack(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourceFolder, StringComparison.Ordinal)))
        {
            using var resource = assembly.GetManifestResourceStream(name)!;
            using var file = File.Create(Path.Combine(folder, name[ResourceFolder.Length..]));
            resource.CopyTo(file);
        }
    }
}
