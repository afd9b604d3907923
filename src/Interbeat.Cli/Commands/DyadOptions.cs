using System.Collections.Immutable;
using System.CommandLine;
using Interbeat.Cli.Analysis;
using Interbeat.Cli.Plans;
using Interbeat.Core;

namespace Interbeat.Cli.Commands;

/// <summary>Two people on the command line: files, names, channels and clocks, spelt alike in every command about a dyad.</summary>
/// <param name="command">Name of the command, for an error.</param>
/// <param name="canListInstead">Whether the command also works without files, to list what it knows.</param>
internal sealed class DyadOptions(string command, bool canListInstead = false)
{
    private readonly Argument<string?> fileA = new("A") { Description = "The first person's recording, or one file with both people.", Arity = canListInstead ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne };
    private readonly Argument<string?> fileB = new("B") { Description = "The second person's recording; leave out when A holds both.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> nameA = new("--name-a") { Description = "The first person's name. Default: the channel given, else the file's name.", HelpName = "NAME" };
    private readonly Option<string?> nameB = new("--name-b") { Description = "The second person's name.", HelpName = "NAME" };
    private readonly Option<string?> channelA = new("--channel-a") { Description = "The first person's channel, by name or number.", HelpName = "CHANNEL" };
    private readonly Option<string?> channelB = new("--channel-b") { Description = "The second person's channel.", HelpName = "CHANNEL" };
    private readonly Option<string> modality = ModalityWords.Option();
    private readonly Option<double?> rate = SharedOptions.Rate();
    private readonly Option<double?> offset = NumberOption.Real("--offset-b", "SECONDS", "Seconds by which B's recording began later than A's.", "a number of seconds", _ => true);
    private readonly Option<double?> offsetUncertainty = NumberOption.Real("--offset-uncertainty", "MS", "Standard deviation of that offset, in ms.", "a number of ms, at least 0", ms => ms >= 0);
    private readonly Option<string?> events = new("--events") { Description = "BIDS events.tsv with marks in session seconds; a mark named baseline counts as one.", HelpName = "FILE" };
    private readonly Option<string[]> pseudo = new("--pseudo") { Description = "Recordings of other people doing the same task.", HelpName = "FILE...", AllowMultipleArgumentsPerToken = true };

    /// <summary>Gives the command these arguments and options.</summary>
    public void AddTo(Command target)
    {
        target.Arguments.Add(fileA);
        target.Arguments.Add(fileB);
        foreach (var option in (Option[])[nameA, nameB, channelA, channelB, modality, rate, offset, offsetUncertainty, events, pseudo])
        {
            target.Options.Add(option);
        }
    }

    /// <summary>Those that choose how the data is read, and not which data: a plan may fix them.</summary>
    public ImmutableArray<PlanOption> Plannable => [PlanOption.Of(modality), PlanOption.Of(channelA), PlanOption.Of(channelB), PlanOption.Of(rate)];

    /// <summary>What was given.</summary>
    /// <exception cref="InputException">Only one person can be told from it.</exception>
    public DyadRequest Read(ParseResult parsed)
    {
        var first = parsed.GetValue(fileA) ?? throw new InputException(command, null, "two recordings are expected, or --list");
        var second = parsed.GetValue(fileB);
        if (second is null && (parsed.GetValue(channelA) is null || parsed.GetValue(channelB) is null))
        {
            throw new InputException(command, null, "two recordings are expected, or one with --channel-a and --channel-b");
        }

        return new DyadRequest
        {
            A = new PersonRequest(first, NameOf(parsed, nameA), parsed.GetValue(channelA)),
            B = new PersonRequest(second ?? first, NameOf(parsed, nameB), parsed.GetValue(channelB)),
            Modality = ModalityWords.Parse(parsed.GetValue(modality)!),
            RateHz = parsed.GetValue(rate),
            OffsetSeconds = parsed.GetValue(offset),
            OffsetUncertaintyMs = parsed.GetValue(offsetUncertainty),
            EventsFile = parsed.GetValue(events),
            PseudoFiles = parsed.GetValue(pseudo) ?? [],
        };
    }

    // A blank name is none: a report about "" and Ben would help nobody.
    private static string? NameOf(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option)?.Trim() is { Length: > 0 } name ? name : null;
}
