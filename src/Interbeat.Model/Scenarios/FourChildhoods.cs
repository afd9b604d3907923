using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Scenarios;

/// <summary>What six hundred events of need under four regimes of care teach.</summary>
public sealed class FourChildhoods : IScenario
{
    private const int Events = 600;
    private const int Blocks = 60;
    private const double CarerSpread = .06;

    /// <inheritdoc/>
    public string Name => "four-childhoods";

    /// <inheritdoc/>
    public string WhatHappens => "Consistent, inconsistent, rejecting and frightening care, 600 events of need each.";

    /// <inheritdoc/>
    public int DefaultPairs => 300;

    /// <inheritdoc/>
    public Condition? Session => null;

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var constants = new ModelConstants(request.Set);
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        var series = ImmutableArray.CreateBuilder<ScenarioSeries>();
        foreach (var regime in CareRegime.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var children = Enumerable.Range(0, request.Pairs).Select(i => Raise(regime, request.Seed, i, constants.Learning)).ToList();
            var grown = children.Select(c => c[^1]).ToList();
            var policies = grown.Select(g => g.Policy(constants.Learning.Temperature)).ToList();
            Add("signals need", policies.Select(p => p.Signal));
            Add("amplifies need", policies.Select(p => p.Amplify));
            Add("minimises need", policies.Select(p => p.Minimise));
            Add("reliance", grown.Select(g => g.Reliance));
            Add("expected rejection", grown.Select(g => g.Rejection));
            Add("learned fright", grown.Select(g => g.Fright));
            Add("capacity", grown.Select(g => g.Capacity));
            Add("upper border of the window", grown.Select(g => constants.Drives.WindowBase + (constants.Drives.WindowCapacity * g.Capacity)));
            series.Add(new(regime.Name, "capacity", "1", Events / Blocks, [.. Enumerable.Range(0, Blocks + 1).Select(b => children.Average(c => c[b].Capacity))]) { Across = "events of need" });

            void Add(string name, IEnumerable<Real> values) => figures.Add(ScenarioFigure.Of(regime.Name, name, "1", values.Select(v => v.Value)));
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }

    // The child at birth and after each block of events.
    private static Learner[] Raise(CareRegime regime, ulong seed, int index, LearningConstants constants)
    {
        var random = CounterRandom.Stream(seed, "model/childhood/" + regime.Name, (ulong)index);
        var care = regime.Answers.Individual(CarerSpread, ref random);
        var stages = new Learner[Blocks + 1];
        stages[0] = Learner.AtBirth(constants);
        for (var block = 1; block <= Blocks; block++)
        {
            stages[block] = stages[block - 1].After(Events / Blocks, care, constants, ref random);
        }

        return stages;
    }
}
