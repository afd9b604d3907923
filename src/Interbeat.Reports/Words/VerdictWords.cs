using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Words;

/// <summary>A verdict on coupling and the rule that gave it, in words.</summary>
public static class VerdictWords
{
    private static readonly string[] Prefixes = ["Present: ", "Absent: ", "Undecided: "];

    // The report says these in the verdict itself; the rest of the rule stays.
    private static readonly (string Said, string Instead)[] Repeated = [(": no more than chance.", "."), ("; more than chance alignment; ", "; ")];

    /// <summary>The rule's own words with a full stop, without the verdict that it may begin with.</summary>
    public static string Rule(CouplingResult coupling)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        var rule = coupling.VerdictRule;
        var prefix = Prefixes.FirstOrDefault(p => rule.StartsWith(p, StringComparison.Ordinal)) ?? "";
        rule = rule[prefix.Length..];
        foreach (var (said, instead) in Repeated)
        {
            rule = rule.Replace(said, instead, StringComparison.Ordinal);
        }

        return Phrase.Ended(rule);
    }

    /// <summary>The verdict as the first words of a sentence.</summary>
    public static string Verdict(CouplingVerdict verdict) => verdict switch
    {
        CouplingVerdict.Present => "More than chance alignment explains",
        CouplingVerdict.Absent => "No more than chance alignment explains",
        _ => "Undecided",
    };
}
