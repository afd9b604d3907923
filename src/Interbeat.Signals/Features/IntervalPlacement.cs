namespace Interbeat.Signals.Features;

/// <summary>Which instant an interval between two beats stands for.</summary>
public enum IntervalPlacement
{
    /// <summary>The beat that completes it: the convention of heart rate spectra. It makes a series late by half an interval.</summary>
    End,

    /// <summary>The middle between its two beats: a slow heart is then no later than a fast one, which matters where two hearts are compared.</summary>
    Middle,
}
