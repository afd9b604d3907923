using System.Collections.Immutable;
using System.CommandLine;
using Interbeat.Core;
using Interbeat.Dyads.Results;

namespace Interbeat.Cli.Plans;

/// <summary>Options fixed before the data is seen, and what a run makes of them.</summary>
/// <remarks>
/// A plan fixes every option that it may hold: one that it leaves out is planned at its default. An option typed beside the plan rules over it, and is named as a deviation
/// where its value differs. What names the data (files, names, events, offset, pseudo-partners) is no option of a plan, so that one plan serves many dyads.
/// </remarks>
internal sealed class AnalysisPlan
{
    private readonly ImmutableArray<PlanOption> options;
    private readonly PlanFile file;

    private AnalysisPlan(ImmutableArray<PlanOption> options, PlanFile file)
    {
        this.options = options;
        this.file = file;
    }

    /// <summary>Reads a plan and checks every line of it.</summary>
    /// <exception cref="InputException">The file is no plan, or a line holds an option or a value that is not known; the message names line and key.</exception>
    public static AnalysisPlan Read(string path, ImmutableArray<PlanOption> options)
    {
        var file = PlanFile.Read(path);
        foreach (var entry in file.Entries)
        {
            var option = options.FirstOrDefault(o => o.Key == entry.Key)
                ?? throw Unusable(file, entry, $"a plan knows no such option; it knows {string.Join(", ", options.Select(o => o.Key))}");
            if (option.Alone(option.Word(entry.Value)).Errors is [var error, ..])
            {
                throw Unusable(file, entry, error.Message);
            }
        }

        return new AnalysisPlan(options, file);
    }

    /// <summary>The command line with the plan's values where nothing was typed.</summary>
    public ParseResult ApplyTo(ParseResult typed)
    {
        var words = options
            .Where(option => !option.IsGiven(typed))
            .Select(option => (Option: option, Entry: EntryOf(option)))
            .Where(planned => planned.Entry is not null)
            .Select(planned => planned.Option.Word(planned.Entry!.Value));
        return typed.RootCommandResult.Command.Parse([.. typed.Tokens.Select(token => token.Value), .. words], typed.Configuration);
    }

    /// <summary>Whether a run with what was typed keeps to the plan.</summary>
    public PlanCheck Check(ParseResult typed) => new(file.Source, [.. options.Where(option => option.IsGiven(typed)).Select(option => Deviation(option, typed)).OfType<PlanDeviation>()]);

    /// <summary>The error of an option, with the plan's line where its value came from there.</summary>
    public InputException Located(InputException error) =>
        file.Entries.FirstOrDefault(entry => error.File == "--" + entry.Key) is { } entry ? Unusable(file, entry, error.Expected) : error;

    private PlanDeviation? Deviation(PlanOption option, ParseResult typed)
    {
        const string None = "none";
        var planned = option.Text(EntryOf(option) is { } entry ? option.Alone(option.Word(entry.Value)) : option.Alone());
        var used = option.Text(typed);
        return planned == used ? null : new PlanDeviation(option.Key, planned ?? None, used ?? None);
    }

    private PlanEntry? EntryOf(PlanOption option) => file.Entries.FirstOrDefault(entry => entry.Key == option.Key);

    private static InputException Unusable(PlanFile file, PlanEntry entry, string expected) =>
        new(file.Source.FileName, $"line {entry.Line}", expected.StartsWith(entry.Key, StringComparison.Ordinal) ? expected : $"{entry.Key}: {expected}");
}
