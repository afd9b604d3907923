namespace Interbeat.Model.StrangeSituation;

/// <summary>Who is in the room with the infant.</summary>
public enum Company
{
    /// <summary>The parent.</summary>
    Parent,

    /// <summary>The parent and a stranger.</summary>
    ParentAndStranger,

    /// <summary>A stranger, the parent being away.</summary>
    Stranger,

    /// <summary>Nobody.</summary>
    Nobody,
}

/// <summary>One episode of the Strange Situation.</summary>
/// <param name="Number">1 to 8.</param>
/// <param name="WhatHappens">What happens, in a few words.</param>
/// <param name="Company">Who is there.</param>
/// <param name="Seconds">Length in seconds unless something ends or extends it.</param>
/// <param name="LongestSeconds">Length in seconds to which it may be extended while the infant is still crying.</param>
/// <param name="Reunion">Whether the parent comes back in it.</param>
public sealed record Episode(int Number, string WhatHappens, Company Company, double Seconds, double LongestSeconds, bool Reunion)
{
    /// <summary>Whether the parent is away.</summary>
    public bool Separation => Company is Company.Stranger or Company.Nobody;

    /// <summary>1 while the parent is there, 0 while not.</summary>
    public double ParentPresence => Separation ? 0 : 1;
}
