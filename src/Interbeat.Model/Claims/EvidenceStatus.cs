namespace Interbeat.Model.Claims;

/// <summary>How a claim stands in the published literature, whatever the model makes of it.</summary>
public enum EvidenceStatus
{
    /// <summary>Research supports it.</summary>
    Supported,

    /// <summary>Some support, some against or missing.</summary>
    Mixed,

    /// <summary>Researchers disagree about it.</summary>
    Contested,

    /// <summary>Something true said too strongly.</summary>
    Overstated,

    /// <summary>Research found otherwise.</summary>
    Contradicted,

    /// <summary>True once, or by older figures.</summary>
    Outdated,

    /// <summary>A picture to think with rather than a statement that could be tested.</summary>
    Metaphor,
}
