namespace Interbeat.Model.Claims;

/// <summary>What a claim is to this model, as the ledger was written before the model ran.</summary>
public enum ClaimKind
{
    /// <summary>Expected to follow from terms that do not name it.</summary>
    Emergent,

    /// <summary>Written into a term.</summary>
    ByConstruction,

    /// <summary>Wanted, and not shown when the ledger was written.</summary>
    Target,

    /// <summary>Outside the model; the row says why.</summary>
    NotModelled,
}
