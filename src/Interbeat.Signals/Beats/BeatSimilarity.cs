namespace Interbeat.Signals.Beats;

/// <summary>How much each beat looks like the beats around it.</summary>
/// <remarks>
/// The waveform around each beat is correlated with those of its neighbours; the beat's similarity is a high quantile of these correlations,
/// so a rhythm of two kinds of beats still finds its like. Noise has no like: its peaks share nothing but the peak. Neighbours before a
/// beat may lie beyond a gap, those after it may not.
/// </remarks>
/// <param name="rate">Points per second.</param>
/// <param name="judged">Receives the beats with their similarity, in order of time.</param>
internal sealed class BeatSimilarity(double rate, Action<TrackedBeat> judged)
{
    /// <summary>Neighbours to each side.</summary>
    public const int NeighboursEachSide = 6;

    /// <summary>Half width of the waveform, seconds. Chosen: the QRS complex and what surrounds it.</summary>
    public const double HalfSeconds = 0.15;

    /// <summary>Longest wait for neighbours that follow, seconds. Chosen.</summary>
    public const double WaitSeconds = 6;

    private const double Quantile = 0.7;

    private readonly List<TrackedBeat> beats = [];
    private int next;

    /// <summary>Adds the next beat.</summary>
    public void Add(TrackedBeat beat)
    {
        for (var b = Math.Max(0, beats.Count - NeighboursEachSide); b < beats.Count; b++)
        {
            var correlation = EcgKernels.Dot(beat.Shape, beats[b].Shape);
            beat.Correlations[beat.CorrelationCount++] = correlation;
            if (b >= next)
            {
                beats[b].Correlations[beats[b].CorrelationCount++] = correlation;
            }
        }

        beats.Add(beat);
        while (next + NeighboursEachSide < beats.Count)
        {
            Step();
        }
    }

    /// <summary>Ends the wait of beats that lie far behind a point.</summary>
    public void Advance(int point)
    {
        while (next < beats.Count && point - beats[next].Point > WaitSeconds * rate)
        {
            Step();
        }
    }

    /// <summary>Ends the stretch; its last beats stay as neighbours of what follows.</summary>
    public void End() => Advance(int.MaxValue);

    /// <summary>The waveform around a place with mean 0 and norm 1, so that a dot product is a correlation.</summary>
    /// <param name="light">The lightly filtered signal.</param>
    /// <param name="place">A fractional point.</param>
    /// <param name="rate">Points per second.</param>
    public static float[] Shape(ReadOnlySpan<float> light, double place, double rate)
    {
        var half = (int)Math.Round(HalfSeconds * rate);
        var shape = new float[(2 * half) + 1];
        var first = (int)Math.Floor(place);
        var share = (float)(place - first);
        var mean = 0f;
        for (var k = 0; k < shape.Length; k++)
        {
            var i = Math.Clamp(first - half + k, 0, light.Length - 2);
            shape[k] = light[i] + (share * (light[i + 1] - light[i]));
            mean += shape[k];
        }

        mean /= shape.Length;
        var squares = 0f;
        for (var k = 0; k < shape.Length; k++)
        {
            shape[k] -= mean;
            squares += shape[k] * shape[k];
        }

        var scale = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
        for (var k = 0; k < shape.Length; k++)
        {
            shape[k] *= scale;
        }

        return shape;
    }

    private void Step()
    {
        var beat = beats[next];
        var correlations = beat.Correlations.AsSpan(0, beat.CorrelationCount);
        correlations.Sort();
        beat.Similarity = correlations.Length == 0 ? 0 : correlations[(int)(Quantile * (correlations.Length - 1))];
        judged(beat);
        next++;
        if (next > NeighboursEachSide)
        {
            beats.RemoveAt(0);
            next--;
        }
    }
}
