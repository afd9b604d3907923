namespace Interbeat.Model.Claims;

/// <summary>One row of the ledger: something that the documents behind the model say, what research says about it, and how the model is asked.</summary>
public sealed record Claim
{
    /// <summary>The row's id, for example <c>F16</c>; ids that begin with H are historical facts.</summary>
    public required string Id { get; init; }

    /// <summary>The claim in our own words.</summary>
    public required string Statement { get; init; }

    /// <summary>How it stands in the literature.</summary>
    public required EvidenceStatus Status { get; init; }

    /// <summary>What research says about it, in a few words.</summary>
    public required string Evidence { get; init; }

    /// <summary>Where that is published; empty where no source has been read and checked.</summary>
    public string Source { get; init; } = "";

    /// <summary>The ledger's word for it.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>How it is put to the model; null for what is not modelled.</summary>
    public Experiment? Experiment { get; init; }

    /// <summary>What was calibrated against this very statistic, and on which seeds; null where nothing was. Such a row is never called emergent.</summary>
    public string? CalibratedOn { get; init; }

    /// <summary>Why it is not modelled, in one sentence; null for what is.</summary>
    public string? NotModelledBecause { get; init; }
}
