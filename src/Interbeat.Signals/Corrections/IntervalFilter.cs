using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Signals.Corrections;

/// <summary>A customary rule on single intervals under its name: a jump from the interval before, an absolute range, a quotient of neighbours.</summary>
/// <remarks>
/// The rules come from papers and programs that drop what they flag; here the beats of such a stretch are spread evenly as by <see cref="ThresholdCorrection"/>,
/// and the excluded mode leaves them out. They are offered so that figures of other work can be followed, not because they are better.
/// </remarks>
public sealed class IntervalFilter : IBeatCorrection
{
    private const int MethodVersion = 1;
    private const double JumpShare = 0.2;
    private const double LowestQuotient = 0.8;
    private const double HighestQuotient = 1.2;

    private readonly IntervalRule rule;

    private IntervalFilter(string name, string description, string source, IntervalRule rule)
    {
        Name = name;
        this.rule = rule;
        Step = new ProcessingStep(
            $"beat correction ({name})",
            MethodVersion,
            description + " are artefacts; the beats of such a stretch are spread evenly over its time, within each run.",
            source,
            ImmutableSortedDictionary<string, string>.Empty);
    }

    /// <summary>Every filter.</summary>
    public static ImmutableArray<IntervalFilter> All { get; } =
    [
        new("jump-20-percent", "RR intervals that differ by more than 20 % from the one before", "after Malik and others 1989, as open software reads it; repair chosen", Jump),
        Range(300),
        Range(375),
        new(
            "quotient-0.8-1.2",
            "RR intervals whose quotient with the one after, either way round, lies outside 0.8 to 1.2",
            "after Piskorski and Guzik 2005; repair chosen",
            Quotient),
    ];

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ProcessingStep? Step { get; }

    /// <inheritdoc/>
    public CorrectedBeats Correct(BeatSeries beats) => EvenSpread.Repair(beats, rule);

    private static IntervalFilter Range(int lowestMs)
    {
        const int HighestMs = 2000;
        return new(
            $"range-{lowestMs}-{HighestMs}",
            $"RR intervals outside {lowestMs} to {HighestMs} ms",
            "customary limits of adults; repair chosen",
            (intervals, _) => [.. intervals.Select(s => s * 1000 < lowestMs || s * 1000 > HighestMs)]);
    }

    private static bool[] Jump(double[] intervals, double[] medians) =>
        [.. intervals.Select((s, i) => i > 0 && Math.Abs(s - intervals[i - 1]) > JumpShare * intervals[i - 1])];

    private static bool[] Quotient(double[] intervals, double[] medians) =>
        [.. intervals.Select((s, i) => i + 1 < intervals.Length && (Outside(s / intervals[i + 1]) || Outside(intervals[i + 1] / s)))];

    private static bool Outside(double quotient) => quotient < LowestQuotient || quotient > HighestQuotient;
}
