using System.CommandLine;
using Interbeat.Cli.Features;
using Interbeat.Cli.Output;
using Interbeat.Cli.Pictures;
using Interbeat.Core;
using Interbeat.Formats;

namespace Interbeat.Cli.Commands;

/// <summary><c>interbeat features FILE --out FILE.tsv</c>: one person's series at one value a second.</summary>
internal static class FeaturesCommand
{
    private const string Out = "--out";

    /// <summary>The command, writing to <paramref name="terminal"/>.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = SharedOptions.File();
        var target = new Option<string>(Out) { Description = "The file to write: tab-separated values, one row a second, n/a where unknown.", HelpName = "FILE.tsv", Required = true };
        var channel = new Option<string[]>("--channel") { Description = "Use only this channel, by name or number; may be given several times.", HelpName = "CHANNEL" };
        var (rate, plot, force) = (SharedOptions.Rate(), SharedOptions.Plot(), SharedOptions.Overwrite());
        var command = new ExampleCommand(
            "features",
            "One person by the second: heart rate, ln RSA, RMSSD, breathing rate, skin conductance, motion, quality.",
            "interbeat features ann.hea --out ann.tsv --plot ann.html",
            "interbeat features ann.csv --rate 100 --channel ECG --channel RSP --out ann.tsv") { file, target, channel, rate, plot, force };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var overwrite = parsed.GetValue(force);
            var inputs = RecordingFiles.At(parsed.GetValue(file)!);
            var tsv = OutputFile.Of(Out, parsed.GetValue(target), overwrite, inputs)!;
            var page = OutputFile.Of(PictureFile.Option, parsed.GetValue(plot), overwrite, inputs);
            if (page is not null && ResolvedPath.Same(ResolvedPath.Of(page.Path), ResolvedPath.Of(tsv.Path)))
            {
                throw new InputException(PictureFile.Option, null, "another file than that of --out is expected");
            }

            var recorded = Restricted(
                RecordingReader.Read(parsed.GetValue(file)!, new ReadOptions { RateHz = parsed.GetValue(rate) }, cancellationToken),
                parsed.GetValue(channel) ?? []);
            var table = PersonFeatures.Of(recorded);
            await tsv.WriteAsync(FeaturesTsv.Write(table), cancellationToken).ConfigureAwait(false);
            await PictureFile.WriteAsync(page, () => FeaturesPicture.Of(recorded, table), terminal, cancellationToken).ConfigureAwait(false);
            Write(recorded, table, tsv, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static RecordedFile Restricted(RecordedFile file, string[] asked)
    {
        var kept = asked.Select(name => ChannelSelection.Choose(file, name, null)).Distinct().ToList();
        return kept.Count == 0 ? file : file with { Channels = [.. kept] };
    }

    private static void Write(RecordedFile file, FeatureTable table, OutputFile tsv, Terminal terminal)
    {
        terminal.Output.WriteLine($"{file.Sources[0].FileName}: {table.Seconds} s from {Figures.Clock(table.StartSecond)}, written to {tsv.Path}");
        new TextTable(
            FeatureTableColumn.Headers,
            [.. table.Columns.Select(c => c.Cells)]).WriteTo(terminal);
        foreach (var warning in table.Warnings)
        {
            terminal.Output.WriteLine($"Warning: {warning}");
        }
    }
}
