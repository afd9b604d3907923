using Interbeat.Core;
using Interbeat.Dyads;
using Interbeat.Dyads.Results;

namespace Interbeat.Cli.Analysis;

/// <summary>Everything that <c>analyze</c> was asked for, checked as far as that goes without opening a file.</summary>
internal sealed record AnalyzeRequest
{
    /// <summary>The two people.</summary>
    public required DyadRequest Dyad { get; init; }

    /// <summary>Where the report goes.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Whether files in the way are replaced.</summary>
    public bool Force { get; init; }

    /// <summary>The plan and what departs from it; null without one.</summary>
    public PlanCheck? Plan { get; init; }

    /// <summary>What was planted, second by second from the start of the recordings; null for recordings of people.</summary>
    public PlantedTruth? Truth { get; init; }

    /// <summary>Baselines, seed, surrogates, threads; its modality and pseudo-partners are filled in from the files.</summary>
    public AnalysisOptions Options { get; init; } = new();
}
