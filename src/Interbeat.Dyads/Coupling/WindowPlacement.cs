namespace Interbeat.Dyads.Coupling;

/// <summary>Which of the two windows moves when a lag is tried. A lag above zero means that the first series comes first.</summary>
public enum WindowPlacement
{
    /// <summary>Each moves by half the lag: a swap of the two mirrors the lags and changes nothing else. Chosen here as the default.</summary>
    Shared,

    /// <summary>The window of whoever comes first stays, the other's moves later in time. The rule of rMEA (Kleinbub and Ramseyer 2021).</summary>
    LeaderFixed,

    /// <summary>Only the second series' window moves, both ways, so that a swap changes the numbers. The rule of Boker, Xu, Rotondo and King (2002).</summary>
    XFixed,
}

/// <summary>What becomes of windows that reach beyond the record at some lag.</summary>
public enum WindowEdges
{
    /// <summary>They do not count.</summary>
    Complete,

    /// <summary>They count with the pairs of samples that lie in the record, as long as half the window is left at every lag.</summary>
    Partial,
}

/// <summary>How far each window lies from the start of the pair at a lag.</summary>
internal static class WindowOffsets
{
    /// <summary>By how many samples the first series' window lies before the start.</summary>
    public static int Before(this WindowPlacement placement, int lag) => placement switch
    {
        WindowPlacement.LeaderFixed => Math.Min(lag, 0),
        WindowPlacement.XFixed => 0,
        _ => lag >> 1,
    };

    /// <summary>By how many samples any lag reaches before the start.</summary>
    public static int ReachBefore(this WindowPlacement placement, int maxLag) => placement switch
    {
        WindowPlacement.LeaderFixed => 0,
        WindowPlacement.XFixed => maxLag,
        _ => (maxLag + 1) / 2,
    };

    /// <summary>By how many samples any lag reaches beyond the end.</summary>
    public static int ReachAfter(this WindowPlacement placement, int maxLag) => placement == WindowPlacement.Shared ? (maxLag + 1) / 2 : maxLag;
}
