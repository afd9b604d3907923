using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Words;

/// <summary>A verdict on coupling and the rule that gave it, in words.</summary>
public static class VerdictWords
{
    private static readonly string[] Prefixes = ["Present: ", "Absent: ", "Undecided: "];

    /// <summary>The rule's own words with a full stop, without the verdict that it may begin with.</summary>
    public static string Rule(CouplingResult coupling)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        var rule = coupling.VerdictRule;
        var prefix = Prefixes.FirstOrDefault(p => rule.StartsWith(p, StringComparison.Ordinal)) ?? "";
        return Phrase.Ended(rule[prefix.Length..]);
    }

    /// <summary>The verdict as the first words of a sentence.</summary>
    public static string Verdict(CouplingVerdict verdict) => verdict switch
    {
        CouplingVerdict.Present => "More than chance alignment explains",
        CouplingVerdict.Absent => "No more than chance alignment explains",
        _ => "Undecided",
    };
}
