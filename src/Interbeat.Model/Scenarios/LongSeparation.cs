using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Scenarios;

/// <summary>A young child of consistent care whose carer stays away for ten days.</summary>
public sealed class LongSeparation : IScenario
{
    /// <summary>How long it lasts, in days.</summary>
    public const int Days = 10;

    private const double HourSeconds = 3600;
    private const double CarerSpread = .06;
    private const string Everyone = "carer absent";

    // Events of need that a young child has lived through; an adult has 600.
    private const int Events = 150;

    /// <inheritdoc/>
    public string Name => "long-separation";

    /// <inheritdoc/>
    public string WhatHappens => "A young child of consistent care; the carer stays away for ten days and nobody takes their place.";

    /// <inheritdoc/>
    public int DefaultPairs => 40;

    /// <inheritdoc/>
    public Condition? Session => null;

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var dynamics = BondDynamics.Of(request.Set);
        var children = InParallel.Of(request.Pairs, request.Threads, i => One(dynamics, request.Seed, i), cancellationToken);
        return new(
            [
                ScenarioFigure.Of(Everyone, "peak of attachment activation after", "h", children.Select(c => PeakHours(c, p => p.Attachment))),
                ScenarioFigure.Of(Everyone, "peak of shutdown after", "h", children.Select(c => PeakHours(c, p => p.Shutdown))),
                ScenarioFigure.Of(Everyone, "peak of minimising after", "h", children.Select(c => PeakHours(c, p => p.Minimise))),
                ScenarioFigure.Of(Everyone, "largest shutdown", "1", children.Select(c => c.Max(p => p.Shutdown))),
                ScenarioFigure.Of(Everyone, "largest share of need minimised", "1", children.Select(c => c.Max(p => p.Minimise))),
            ],
            [
                InTime("attachment activation", children, p => p.Attachment),
                InTime("trace of unanswered need", children, p => p.Unanswered),
                InTime("shutdown", children, p => p.Shutdown),
                InTime("share of need minimised", children, p => p.Minimise),
            ]);
    }

    /// <summary>One child's separation.</summary>
    public static ImmutableArray<SeparationPoint> One(BondDynamics dynamics, ulong seed, int index)
    {
        ArgumentNullException.ThrowIfNull(dynamics);
        var random = CounterRandom.Stream(seed, "model/long-separation", (ulong)index);
        var carer = CareRegime.Consistent.Answers.Individual(CarerSpread, ref random);
        var child = Learner.AtBirth(dynamics.Learning).After(Events, carer, dynamics.Learning, ref random);
        return Separation.Of(child, Days, dynamics, seed, index);
    }

    /// <summary>When a number is largest, in hours since the start.</summary>
    public static double PeakHours(ImmutableArray<SeparationPoint> points, Func<SeparationPoint, double> number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var largest = 0;
        for (var i = 1; i < points.Length; i++)
        {
            largest = number(points[i]) > number(points[largest]) ? i : largest;
        }

        return largest * Separation.StepSeconds / HourSeconds;
    }

    private static ScenarioSeries InTime(string name, ImmutableArray<SeparationPoint>[] children, Func<SeparationPoint, double> number) =>
        new(Everyone, name, "1", Separation.StepSeconds, [.. Enumerable.Range(0, children[0].Length).Select(i => children.Average(c => number(c[i])))]);
}
