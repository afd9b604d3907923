namespace Interbeat.Signals.Beats;

/// <summary>A detection that takes its signal piece by piece, as it is recorded.</summary>
/// <remarks>However the samples are cut into pieces, the result is the same, and the same as that of the whole signal at once. For one thread at a time.</remarks>
public interface IStreamingBeatDetector
{
    /// <summary>The beats found so far that no later sample can change, as fractional sample numbers, ascending.</summary>
    IReadOnlyList<double> SettledPositions { get; }

    /// <summary>Takes the next samples; NaN where missing.</summary>
    void Push(ReadOnlySpan<double> samples);

    /// <summary>Ends the signal; nothing can be pushed afterwards.</summary>
    DetectedBeats Complete();
}
