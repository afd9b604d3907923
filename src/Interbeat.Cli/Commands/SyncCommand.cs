using System.Collections.Immutable;
using System.CommandLine;
using Interbeat.Cli.Analysis;
using Interbeat.Cli.Output;
using Interbeat.Cli.Pictures;
using Interbeat.Cli.Pictures.Coupling;
using Interbeat.Core;
using Interbeat.Dyads;
using Interbeat.Dyads.Measures;
using Interbeat.Dyads.Nulls;
using Interbeat.Reports.Files;

namespace Interbeat.Cli.Commands;

/// <summary><c>interbeat sync A B --measure NAME</c>: one coupling measure with its nulls; <c>sync --list</c>: the measures.</summary>
internal sealed class SyncCommand
{
    private readonly DyadOptions dyad = new("sync", canListInstead: true);
    private readonly Option<string> measure = new("--measure") { Description = "The measure; --list names them.", HelpName = "NAME", DefaultValueFactory = _ => CouplingMeasures.All[0].Name };
    private readonly Option<string[]> parameters = new("--param") { Description = "A parameter of the measure; may be given several times.", HelpName = "KEY=VALUE", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> nulls = new("--null") { Description = $"Nulls to hold it against: {string.Join(", ", NullNames)}. Default: those that back a verdict, and pseudo where --pseudo is given.", HelpName = "NAMES", AllowMultipleArgumentsPerToken = true };
    private readonly Option<int> surrogates = NumberOption.Count("--surrogates", "Surrogates of each null; 0 for none.", AnalysisOptions.DefaultSurrogates);
    private readonly Option<ulong> seed = SharedOptions.Seed();
    private readonly Option<int> threads = NumberOption.Count("--threads", "Threads that may work at once; 0 for one per processor. The result does not depend on it.", 0);
    private readonly Option<bool> list = new("--list") { Description = "List the measures with their parameters." };
    private readonly Option<bool> json = SharedOptions.Json();
    private readonly Option<string?> plot = SharedOptions.Plot();
    private readonly Option<bool> force = SharedOptions.Overwrite();

    private SyncCommand()
    {
    }

    private static IEnumerable<string> NullNames => SurrogateNulls.All.Select(n => n.Name).Append(PseudoDyadNull.Name);

    /// <summary>The command, writing to <paramref name="terminal"/>.</summary>
    public static Command Create(Terminal terminal)
    {
        var parts = new SyncCommand();
        var command = new ExampleCommand(
            "sync",
            "One measure of how two people's signals go together, held against its nulls.",
            "interbeat sync ann.txt ben.txt --measure wcc --param windowSeconds=60 --json",
            "interbeat sync ann.txt ben.txt --measure coherence --plot ann-ben.html",
            "interbeat sync --list") { parts.measure, parts.parameters, parts.nulls, parts.surrogates, parts.seed, parts.threads, parts.list, parts.plot, parts.force, parts.json };
        parts.dyad.AddTo(command);
        command.SetAction((parsed, cancellationToken) => parts.RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(list))
        {
            MeasureList.Write(terminal, parsed.GetValue(json));
            return ExitCode.Done;
        }

        var request = dyad.Read(parsed);
        var page = OutputFile.Of(PictureFile.Option, parsed.GetValue(plot), parsed.GetValue(force), request.InputFiles());
        var asked = new MeasureRequest
        {
            Measure = CouplingMeasures.Find(parsed.GetValue(measure)!),
            Parameters = ParametersOf(parsed.GetValue(parameters) ?? []),
            Modality = request.Modality,
            Nulls = NullsOf(parsed.GetValue(nulls) ?? [], request),
            Surrogates = parsed.GetValue(surrogates),
            Seed = parsed.GetValue(seed),
            Threads = parsed.GetValue(threads),
        };
        var (loaded, reading) = await ProgressDisplay.RunAsync(terminal, asked.Measure.Title, progress => Measure(request, asked, progress, cancellationToken)).ConfigureAwait(false);
        var threadsOfPicture = new ParallelOptions { MaxDegreeOfParallelism = asked.Threads > 0 ? asked.Threads : -1, CancellationToken = cancellationToken };
        await PictureFile.WriteAsync(page, () => SyncPicture.Of(loaded, new PicturedPair(asked.Measure, reading, asked.Seed, threadsOfPicture)), terminal, cancellationToken).ConfigureAwait(false);
        if (parsed.GetValue(json))
        {
            terminal.Output.WriteLine(System.Text.Encoding.UTF8.GetString(CouplingJson.Write(reading.Coupling, reading.Settings.ToParameters())).TrimEnd());
        }
        else
        {
            CouplingText.Write(reading.Coupling, terminal);
        }

        return ExitCode.Done;
    }

    private static (LoadedDyad Loaded, PairReading Reading) Measure(DyadRequest request, MeasureRequest asked, IProgress<AnalysisProgress>? progress, CancellationToken cancellationToken)
    {
        var loaded = new DyadLoader(request, cancellationToken).Load();
        var wanted = asked with { Pseudo = loaded.Pseudo };
        var reading = PairMeasurement.Run(loaded.Dyad, wanted, progress is null ? null : new StepProgress(progress, asked.Measure.Title), cancellationToken);
        return (loaded, reading with { Coupling = reading.Coupling with { Warnings = [.. reading.Coupling.Warnings, .. loaded.Warnings] } });
    }

    private static Dictionary<string, string> ParametersOf(IEnumerable<string> given)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in given)
        {
            var at = word.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || !values.TryAdd(word[..at], word[(at + 1)..]))
            {
                throw new InputException("--param", null, at <= 0 ? $"found '{word}'; KEY=VALUE is expected" : $"'{word[..at]}' is given twice");
            }
        }

        return values;
    }

    private static ImmutableArray<ISurrogateNull> NullsOf(string[] given, DyadRequest request)
    {
        var names = given.SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var unknown = names.FirstOrDefault(name => !NullNames.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null)
        {
            throw new InputException("--null", null, $"found '{unknown}'; expected some of {string.Join(", ", NullNames)}");
        }

        if (names.Contains(PseudoDyadNull.Name, StringComparer.OrdinalIgnoreCase) && request.PseudoFiles.Count == 0)
        {
            throw new InputException("--null", null, "pseudo needs --pseudo with recordings of other people doing the same task");
        }

        return names.Length == 0 ? SurrogateNulls.Default : [.. SurrogateNulls.All.Where(n => names.Contains(n.Name, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>Passes the share of one step on.</summary>
    private sealed class StepProgress(IProgress<AnalysisProgress> target, string step) : IProgress<double>
    {
        public void Report(double value) => target.Report(new AnalysisProgress(step, value));
    }
}
