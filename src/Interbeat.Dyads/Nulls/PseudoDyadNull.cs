using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Nulls;

/// <summary>Task-matched pseudo-dyads: the statistic of pairs that hold one of the two people and someone who was not there.</summary>
/// <remarks>Keeps the task and the time of the session, destroys the interaction; the only null here that can tell a shared task from coupling.</remarks>
public static class PseudoDyadNull
{
    /// <summary>With fewer pairs the smallest p is above .05/2, so no verdict is given (dyads, section 3).</summary>
    public const int LeastPairs = 39;

    /// <summary>Name of the null.</summary>
    public const string Name = "pseudo";

    /// <summary>The null as a step, for the record of a result.</summary>
    public static ProcessingStep Step { get; } = new(
        "pseudo-dyad null",
        1,
        "The same statistic for pairs of one person of this dyad with a person of another, roles kept where they are known, each from the start of its own recording. Fewer than 39 pairs give no p.",
        "Chosen bound: the smallest p of n pairs is 1 / (n + 1)",
        ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The null's row beside the observed size.</summary>
    /// <param name="sizes">The statistic's size in each pair that never met; NaN where it could not be computed.</param>
    /// <param name="observed">The observed size.</param>
    public static NullResult Row(IEnumerable<double> sizes, double observed)
    {
        var present = sizes.Where(size => !double.IsNaN(size)).ToArray();
        var limit = present.Length < LeastPairs
            ? string.Create(CultureInfo.InvariantCulture, $"too few pseudo-dyads ({present.Length}) to decide; {LeastPairs} are needed")
            : null;
        return NullRows.Row(Name, present, observed, limit);
    }
}
