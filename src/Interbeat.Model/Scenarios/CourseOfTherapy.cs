using System.Collections.Immutable;
using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;

namespace Interbeat.Model.Scenarios;

/// <summary>Two hundred meetings with a therapist or a friend after each of four childhoods; then a hard time, and what comes back in it.</summary>
public sealed class CourseOfTherapy : IScenario
{
    private const int Meetings = 200;
    private const int Block = 10;
    private const double WeekSeconds = 7 * 86400;

    // Sympathetic tone of a calm person, at which the weight of the new trace is stated.
    private const double Calm = .15;
    private const double Half = .5;

    private static readonly ImmutableArray<int> Stated = [20, 60, 100, 200];

    /// <inheritdoc/>
    public string Name => "course-of-therapy";

    /// <inheritdoc/>
    public string WhatHappens => "Two hundred weekly meetings after each of four childhoods, with a therapist or a friend; then ten minutes of stress alone, and half an hour after it.";

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
        foreach (var (regime, companion) in CareRegime.All.Select(r => (r, Companion.Therapist)).Append((CareRegime.Rejecting, Companion.Friend)))
        {
            var name = $"{regime.Name} care, {companion.Name}";
            var people = InParallel.Of(request.Pairs, request.Threads, i => One(regime, companion, dynamics, request.Seed, i), cancellationToken);
            AddFigures(figures, name, people, dynamics);
            series.Add(InTime(name, "security index", people, traces => traces.SecurityIndex(Calm, dynamics.Learning)));
            series.Add(InTime(name, "weight of the new trace", people, traces => traces.NewWeight(Calm, dynamics.Learning)));
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }

    private static (ImmutableArray<CourseStage> Stages, StressBlock Stress) One(CareRegime regime, Companion companion, BondDynamics dynamics, ulong seed, int index)
    {
        var stages = CourseOfMeetings.Of(GrownUp.Of(regime, dynamics.Learning, seed, index), companion, Meetings, Block, dynamics, seed, index);
        return (stages, StressBlock.Of(stages[^1].Traces, companion, dynamics, seed, index));
    }

    private static void AddFigures(
        ImmutableArray<ScenarioFigure>.Builder figures, string condition, (ImmutableArray<CourseStage> Stages, StressBlock Stress)[] people, BondDynamics dynamics)
    {
        Add("security index before", people.Select(p => Index(p.Stages[0])));
        foreach (var meetings in Stated)
        {
            Add($"security index after {meetings} meetings", people.Select(p => Index(At(p.Stages, meetings))));
            Add($"weight of the new trace after {meetings} meetings", people.Select(p => At(p.Stages, meetings).Traces.NewWeight(Calm, dynamics.Learning)));
        }

        Add("share whose new trace weighs half by 200 meetings", people.Select(p => p.Stages[^1].Traces.NewWeight(Calm, dynamics.Learning) >= Half ? 1.0 : 0));
        Add("security index under stress", people.Select(p => p.Stress.Under));
        Add("sympathetic tone under stress", people.Select(p => p.Stress.SympatheticUnder));
        Add("security index after stress", people.Select(p => p.Stress.After));

        void Add(string name, IEnumerable<double> values) => figures.Add(ScenarioFigure.Of(condition, name, "1", values));
        double Index(CourseStage stage) => stage.Traces.SecurityIndex(Calm, dynamics.Learning);
    }

    private static CourseStage At(ImmutableArray<CourseStage> stages, int meetings) => stages[meetings / Block];

    private static ScenarioSeries InTime(string condition, string name, (ImmutableArray<CourseStage> Stages, StressBlock Stress)[] people, Func<TwoTraces, double> number) => new(
        condition, name, "1", Block * WeekSeconds, [.. Enumerable.Range(0, people[0].Stages.Length).Select(i => people.Average(p => number(p.Stages[i].Traces)))]);
}
