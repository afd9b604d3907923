namespace Interbeat.Model.Claims;

/// <summary>Where a claim's direction comes from, as the ablation decides it.</summary>
public enum ClaimOrigin
{
    /// <summary>It stays when every term that names it is taken out.</summary>
    Emergent,

    /// <summary>It is written into a term, into the form of an equation, or was calibrated.</summary>
    ByConstruction,
}
