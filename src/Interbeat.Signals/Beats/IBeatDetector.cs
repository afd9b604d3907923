using Interbeat.Core;

namespace Interbeat.Signals.Beats;

/// <summary>Finds the R peaks of an electrocardiogram or the peaks of a pulse wave. Each detector is one file, listed in <see cref="BeatDetectors"/>.</summary>
public interface IBeatDetector
{
    /// <summary>The name by which a user asks for it.</summary>
    string Name { get; }

    /// <summary>Fewer samples per second than this hold no beat for it.</summary>
    double LowestRateHz { get; }

    /// <summary>What it does, for the record of a result.</summary>
    ProcessingStep Step { get; }

    /// <summary>The beats of a signal; a pure function, safe to call from several threads.</summary>
    /// <param name="signal">An ECG, or a pulse wave for a detector of pulses, in any unit; NaN where samples are missing.</param>
    DetectedBeats Detect(UniformSignal signal);
}
