using System.Collections.Immutable;
using Interbeat.Model.Bonds;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Scenarios;

/// <summary>An anxious person and an avoidant partner after a short quarrel, beside a secure person with the same partner and two secure people.</summary>
public sealed class PursuitWithdrawal : IScenario
{
    private const double Seconds = 1200;

    // What is read begins when the quarrel's own effect has passed.
    private const double ReadFromSeconds = 600;

    /// <inheritdoc/>
    public string Name => "pursuit-withdrawal";

    /// <inheritdoc/>
    public string WhatHappens => "Two minutes of quarrel, twenty minutes in all: anxious with avoidant, secure with avoidant, secure with secure.";

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
        var couples = new[] { (CareRegime.Inconsistent, CareRegime.Rejecting), (CareRegime.Consistent, CareRegime.Rejecting), (CareRegime.Consistent, CareRegime.Consistent) };
        foreach (var (first, second) in couples)
        {
            var name = $"{GrownUp.Pattern(first)} with {GrownUp.Pattern(second)}";
            var pairs = InParallel.Of(request.Pairs, request.Threads, i => Pursuit.Of(Couple(first, second, dynamics, request.Seed, i), Seconds, dynamics, request.Seed, i), cancellationToken);
            Add("distance of the second", p => p.Distance);
            Add("protest of the first", p => p.Protest);
            Add("sympathetic tone of the first", p => p.FirstSympathetic);
            Add("neuroceived safety of the second", p => p.SecondSafety);
            Add("resentment of the second", p => p.Resentment);

            void Add(string number, Func<PursuitPoint, double> of)
            {
                figures.Add(ScenarioFigure.Of(name, number, "1", pairs.Select(p => Late(p).Average(of))));
                series.Add(new(name, number, "1", Pursuit.RecordSeconds, [.. Enumerable.Range(0, pairs[0].Length).Select(i => pairs.Average(p => of(p[i])))]));
            }
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }

    /// <summary>What is left of a pursuit when the quarrel has passed.</summary>
    public static IEnumerable<PursuitPoint> Late(ImmutableArray<PursuitPoint> points) => points.Skip((int)(ReadFromSeconds / Pursuit.RecordSeconds));

    private static PairPeople Couple(CareRegime first, CareRegime second, BondDynamics dynamics, ulong seed, int index)
    {
        // Different numbers for the two, so that two of one regime are not one person twice.
        return new(Person(first, 2 * index), Person(second, (2 * index) + 1));

        Simulation.Person Person(CareRegime regime, int number) => new(GrownUp.Of(regime, dynamics.Learning, seed, number).ToTraits(dynamics.Learning), PersonState<Real>.AtRest);
    }
}
