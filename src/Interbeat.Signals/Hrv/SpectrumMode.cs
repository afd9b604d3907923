namespace Interbeat.Signals.Hrv;

/// <summary>How the power of intervals is spread over frequencies.</summary>
public enum SpectrumMode
{
    /// <summary>Mean of windows of 300 s: steady figures, frequencies told apart to 0.0067 Hz.</summary>
    Welch,

    /// <summary>One periodogram of the whole longest run: every line by itself, and each figure as restless as the recording.</summary>
    Whole,
}
