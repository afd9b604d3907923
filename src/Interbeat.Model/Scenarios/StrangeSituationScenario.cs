using System.Collections.Immutable;
using Interbeat.Model.Claims;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Model.Scenarios;

/// <summary>A population of children in the Strange Situation: shares of the four classes and means of the scales.</summary>
public sealed class StrangeSituationScenario : IScenario
{
    // Dyads in memory at once. Chosen: some megabytes, and enough for any number of threads.
    private const int Block = 8192;

    /// <inheritdoc/>
    public string Name => "strange-situation";

    /// <inheritdoc/>
    public string WhatHappens => "Children of a population are raised, observed in the eight episodes of the Strange Situation, and coded.";

    /// <inheritdoc/>
    public int DefaultPairs => 1000;

    /// <inheritdoc/>
    /// <remarks>No dyad is kept. Chosen: ten times what it is made for.</remarks>
    public int MostPairs => 10_000_000;

    /// <inheritdoc/>
    public Condition? Session => null;

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken) => Figures(Study(request, null, null, cancellationToken));

    /// <summary>Studies the dyads block by block; none is kept.</summary>
    /// <param name="request">Parameter set, dyads, seed, threads.</param>
    /// <param name="functions">Published functions by which dyads are also classified; null for none.</param>
    /// <param name="progress">Told the share of dyads that are done; null where nobody watches.</param>
    /// <param name="cancellationToken">Breaks the study off.</param>
    public static StudyTotals Study(ScenarioRequest request, DiscriminantFunctions? functions, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var study = new StrangeSituationStudy(request.Set);
        var totals = new StudyTotals();
        var block = new StudiedDyad[Math.Min(Block, request.Pairs)];
        for (var first = 0; first < request.Pairs; first += block.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var dyads = block.AsMemory(0, Math.Min(block.Length, request.Pairs - first));
            study.Many(request.Seed, dyads, first, mainCare: null, request.Threads, cancellationToken);
            totals.Add(dyads.Span, functions);
            progress?.Report((double)totals.Count / request.Pairs);
        }

        return totals;
    }

    private static ScenarioResult Figures(StudyTotals totals)
    {
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        foreach (var kind in Enum.GetValues<AttachmentClass>())
        {
            var share = Effect.Share(totals.Of(kind), totals.Count);
            figures.Add(new($"class {"ABCD"[(int)kind]}", "share, by rule", "1", share.Value, share.Low, share.High, totals.Count));
        }

        var (means, reach) = (totals.MeanScales, totals.ScalesReach);
        (string Name, double Mean, double Reach)[] scales =
        [
            ("proximity seeking", means.ProximitySeeking, reach.ProximitySeeking),
            ("contact maintaining", means.ContactMaintaining, reach.ContactMaintaining),
            ("resistance", means.Resistance, reach.Resistance),
            ("avoidance", means.Avoidance, reach.Avoidance),
            ("disorganisation", means.Disorganisation, reach.Disorganisation),
        ];
        figures.AddRange(scales.Select(s => new ScenarioFigure(s.Name, "mean of the coded scale", "points", s.Mean, s.Mean - s.Reach, s.Mean + s.Reach, totals.Count)));
        return new(figures.ToImmutable(), []);
    }
}
