namespace Interbeat.Signals.Beats;

/// <summary>An accepted beat on its way through review and judgement of quality.</summary>
/// <param name="Point">The maximum of the QRS feature, as a point of the grid from the start of the stretch.</param>
/// <param name="Height">The feature's value there.</param>
/// <param name="Place">The R peak, in points from the start of the stretch.</param>
/// <param name="Shape">The waveform around the peak, with mean 0 and norm 1.</param>
internal sealed record TrackedBeat(int Point, float Height, double Place, float[] Shape)
{
    /// <summary>Correlations with the beats around it, as far as these are known.</summary>
    public float[] Correlations { get; } = new float[2 * BeatSimilarity.NeighboursEachSide];

    /// <summary>Number of correlations.</summary>
    public int CorrelationCount { get; set; }

    /// <summary>How much it looks like the beats around it, -1 to 1.</summary>
    public float Similarity { get; set; }
}
