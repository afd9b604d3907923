using System.Collections.Immutable;
using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;

namespace Interbeat.Model.Scenarios;

/// <summary>A hundred meetings with all six qualities, without one of them, with none, and with nobody there.</summary>
public sealed class SixQualities : IScenario
{
    private const int Meetings = 100;
    private const int Block = 5;
    private const double WeekSeconds = 7 * 86400;
    private const double Calm = .15;

    /// <inheritdoc/>
    public string Name => "six-qualities";

    /// <inheritdoc/>
    public string WhatHappens => "A hundred weekly meetings of people with an insecure history: all six qualities, one taken out at a time, none, somebody who only hurts, and an empty room.";

    /// <inheritdoc/>
    public int DefaultPairs => 60;

    /// <inheritdoc/>
    public Condition? Session => null;

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var dynamics = BondDynamics.Of(request.Set);
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        var series = ImmutableArray.CreateBuilder<ScenarioSeries>();
        foreach (var companion in Companions())
        {
            var people = InParallel.Of(request.Pairs, request.Threads, i => One(companion, dynamics, request.Seed, i), cancellationToken);
            Add("practice", "meetings", people.Select(p => p[^1].Traces.Practice));
            Add("weight of the new trace", "1", people.Select(p => p[^1].Traces.NewWeight(Calm, dynamics.Learning)));
            Add("rise of the security index", "1", people.Select(p => p[^1].Traces.SecurityIndex(Calm, dynamics.Learning) - p[0].Traces.SecurityIndex(Calm, dynamics.Learning)));
            series.Add(new(companion.Name, "practice", "meetings", Block * WeekSeconds, [.. Enumerable.Range(0, people[0].Length).Select(i => people.Average(p => p[i].Traces.Practice))]));

            void Add(string name, string unit, IEnumerable<double> values) => figures.Add(ScenarioFigure.Of(companion.Name, name, unit, values));
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }

    private static IEnumerable<Companion> Companions() =>
        Enum.GetValues<Quality>().Select(Companion.Therapist.Without).Prepend(Companion.Therapist).Append(Companion.None).Append(Companion.Hurtful).Append(Companion.Absent);

    private static ImmutableArray<CourseStage> One(Companion companion, BondDynamics dynamics, ulong seed, int index)
    {
        var regime = GrownUp.Insecure[index % GrownUp.Insecure.Length];
        return CourseOfMeetings.Of(GrownUp.Of(regime, dynamics.Learning, seed, index), companion, Meetings, Block, dynamics, seed, index);
    }
}
