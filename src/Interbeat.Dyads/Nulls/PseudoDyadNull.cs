using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
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
    public static NullResult Row(IReadOnlyList<PairedSeries> pairs, CouplingSettings settings, double observed)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var sizes = pairs.Select(pair => Size(pair, settings)).Where(size => !double.IsNaN(size)).ToArray();
        var (mean, sd) = CouplingTest.MeanAndSd(sizes);
        var p = sizes.Length < LeastPairs ? (double?)null : (1.0 + sizes.Count(size => size >= observed)) / (1 + sizes.Length);
        var note = sizes.Length < LeastPairs
            ? string.Create(CultureInfo.InvariantCulture, $"too few pseudo-dyads ({sizes.Length}) to decide; {LeastPairs} are needed")
            : null;
        return new NullResult(Name, mean, sd, (observed - mean) / sd, p, sizes.Length, observed, [.. sizes], note);
    }

    private static double Size(PairedSeries pair, CouplingSettings settings)
    {
        var statistic = new CouplingStatistic(pair, settings);
        return statistic.ValidWindows == 0
            ? double.NaN
            : Math.Abs(statistic.Pass(statistic.Correlation.Prepare(pair.A), statistic.Correlation.Prepare(pair.B), statistic.NewWork(), Range.All).Signed);
    }
}
