using Interbeat.Core;

namespace Interbeat.Signals.Corrections;

/// <summary>A layer over detected beats that finds and repairs wrong ones. Each is one file, listed in <see cref="BeatCorrections"/>.</summary>
public interface IBeatCorrection
{
    /// <summary>The name by which a user asks for it.</summary>
    string Name { get; }

    /// <summary>What it does, for the record of a result; null for the layer that does nothing.</summary>
    ProcessingStep? Step { get; }

    /// <summary>The beats with wrong ones repaired, and the list of what was done; a pure function.</summary>
    CorrectedBeats Correct(BeatSeries beats);
}
