namespace Interbeat.Model.StrangeSituation;

/// <summary>The four classes of the Strange Situation, of a dyad and not of a child.</summary>
public enum AttachmentClass
{
    /// <summary>A, avoidant.</summary>
    Avoidant,

    /// <summary>B, secure.</summary>
    Secure,

    /// <summary>C, resistant.</summary>
    Resistant,

    /// <summary>D, disorganised.</summary>
    Disorganised,
}
