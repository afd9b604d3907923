using System.Collections.Immutable;
using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Scenarios;

/// <summary>Two windows of four patterns: how much closeness and how much separateness each bears.</summary>
public sealed class Windows : IScenario
{
    /// <inheritdoc/>
    public string Name => "windows";

    /// <inheritdoc/>
    public string WhatHappens => "A partner comes nearer and nearer, or goes further and further, in ten minutes after two quiet ones: secure, anxious, avoidant and disorganised.";

    /// <inheritdoc/>
    public int DefaultPairs => 60;

    /// <inheritdoc/>
    public Condition? Session => null;

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var constants = new BondConstants(request.Set);
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        var series = ImmutableArray.CreateBuilder<ScenarioSeries>();
        foreach (var regime in CareRegime.All)
        {
            foreach (var dose in Enum.GetValues<DoseOf>())
            {
                var name = $"{GrownUp.Pattern(regime)}, {(dose == DoseOf.Closeness ? "closeness" : "separateness")}";
                var pairs = BearableDose.Ramp(regime, dose, request, cancellationToken);
                var doses = pairs.Select(p => BearableDose.Of(p, constants)).ToList();
                figures.Add(ScenarioFigure.Of(name, "dose borne, at most 1", "1", doses));
                figures.Add(ScenarioFigure.Of(name, "share who bear all of it", "1", doses.Select(d => d >= 1 ? 1.0 : 0)));
                series.Add(ScenarioSeries.OfFirst(name, "sympathetic tone", "1", pairs, s => s.Tones.Sympathetic));
                series.Add(ScenarioSeries.OfFirst(name, "shutdown", "1", pairs, s => s.Tones.Shutdown));
            }
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }
}
