using System.Collections.Immutable;

namespace Interbeat.Dyads.Survival;

/// <summary>The share that has not had the event by a time, by Kaplan and Meier's estimate.</summary>
/// <param name="Count">How many were watched.</param>
/// <param name="Events">In how many the event was seen.</param>
/// <param name="Steps">One row a time at which an event was seen, ascending.</param>
/// <param name="MedianSeconds">The first time at which the share is at most one half; null where it never falls so far.</param>
/// <param name="LongestSeconds">The longest time watched; nothing is known beyond it. NaN where nobody was watched.</param>
public sealed record SurvivalCurve(int Count, int Events, ImmutableArray<SurvivalStep> Steps, double? MedianSeconds, double LongestSeconds)
{
    /// <summary>The share at a time; NaN beyond the longest time watched, unless it has already fallen to 0.</summary>
    public double At(double seconds)
    {
        var survival = 1.0;
        foreach (var step in Steps)
        {
            if (step.Seconds > seconds)
            {
                break;
            }

            survival = step.Survival;
        }

        return seconds <= LongestSeconds || survival == 0 ? survival : double.NaN;
    }
}

/// <summary>One fall of the curve.</summary>
/// <param name="Seconds">When.</param>
/// <param name="AtRisk">How many were still watched, without an event, just before.</param>
/// <param name="Events">How many events were seen then.</param>
/// <param name="Survival">The share from then on, 0 to 1.</param>
/// <param name="Variance">Greenwood's variance of that share.</param>
/// <param name="Low">Lower end of the pointwise 95 % band; NaN where the share is 0.</param>
/// <param name="High">Upper end; NaN where the share is 0.</param>
public readonly record struct SurvivalStep(double Seconds, int AtRisk, int Events, double Survival, double Variance, double Low, double High);
