using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Scenarios;

/// <summary>What a scenario gave.</summary>
/// <param name="Figures">Its figures.</param>
/// <param name="Series">Means over pairs in time, for a picture.</param>
public sealed record ScenarioResult(ImmutableArray<ScenarioFigure> Figures, ImmutableArray<ScenarioSeries> Series);

/// <summary>One figure: a mean over pairs with its interval.</summary>
/// <param name="Condition">Under which condition.</param>
/// <param name="Name">What it is.</param>
/// <param name="Unit">Its unit; <c>1</c> for a pure number.</param>
/// <param name="Value">The mean.</param>
/// <param name="Low">Lower end of the 95 % interval of the mean (normal, by the spread over pairs); null for a single pair.</param>
/// <param name="High">Upper end; null for a single pair.</param>
/// <param name="Count">Number of pairs.</param>
public sealed record ScenarioFigure(string Condition, string Name, string Unit, double Value, double? Low, double? High, int Count)
{
    // Two-sided 95 % of the normal distribution.
    private const double Normal95 = 1.959964;

    /// <summary>The figure of one value a pair.</summary>
    public static ScenarioFigure Of(string condition, string name, string unit, IEnumerable<double> perPair)
    {
        var values = perPair.ToList();
        var mean = values.Average();
        if (values.Count < 2)
        {
            return new(condition, name, unit, mean, null, null, values.Count);
        }

        var variance = values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
        var reach = Normal95 * Math.Sqrt(variance / values.Count);
        return new(condition, name, unit, mean, mean - reach, mean + reach, values.Count);
    }
}

/// <summary>A mean over pairs in time, or over something else that goes on.</summary>
/// <param name="Condition">Under which condition.</param>
/// <param name="Name">What it is.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="StepSeconds">Time between values, in seconds; in the unit of <see cref="Across"/> where that is not time.</param>
/// <param name="Values">The values from time 0 on.</param>
public sealed record ScenarioSeries(string Condition, string Name, string Unit, double StepSeconds, ImmutableArray<double> Values)
{
    /// <summary>The unit of <see cref="Across"/> while the series goes over time.</summary>
    public const string Time = "s";

    /// <summary>What the values go over: <see cref="Time"/>, or for example events of a childhood.</summary>
    public string Across { get; init; } = Time;

    /// <summary>What happened meanwhile, for a picture.</summary>
    public ImmutableArray<SessionEvent> Events { get; init; } = [];

    /// <summary>The mean over pairs of a number of the first person's state, with what happened.</summary>
    public static ScenarioSeries OfFirst(Condition condition, string name, string unit, IReadOnlyList<RecordedPair> pairs, Func<PersonState<Real>, Real> number)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return OfFirst(condition.Name, name, unit, pairs, number) with { Events = condition.Events };
    }

    /// <summary>The mean over pairs of a number of the first person's state.</summary>
    public static ScenarioSeries OfFirst(string condition, string name, string unit, IReadOnlyList<RecordedPair> pairs, Func<PersonState<Real>, Real> number)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var track = pairs[0].A;
        return new(condition, name, unit, track.StepSeconds, [.. Enumerable.Range(0, track.States.Count).Select(i => pairs.Average(p => number(p.A.States[i]).Value))]);
    }
}
