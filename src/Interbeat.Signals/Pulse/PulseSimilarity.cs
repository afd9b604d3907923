using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Pulse;

/// <summary>How much each pulse looks like the pulses around it.</summary>
/// <remarks>
/// The waveform around each beat is correlated with those of its neighbours; the beat's similarity is a high quantile of these correlations,
/// so a rhythm of two kinds of beats still finds its like. Noise has no like: its peaks share nothing but the peak.
/// </remarks>
internal static class PulseSimilarity
{
    /// <summary>Half width of the waveform, seconds. Chosen: the upstroke and the top of a pulse.</summary>
    public const double HalfSeconds = 0.15;

    /// <summary>Points of the waveform; more than enough for the 8 Hz that the band-pass leaves.</summary>
    private const int Points = 31;

    private const int NeighboursEachSide = 6;
    private const double Quantile = 0.7;

    /// <summary>The similarity of each beat, -1 to 1; 0 for a lone beat.</summary>
    /// <param name="signal">The lightly filtered signal.</param>
    /// <param name="positions">Beats as fractional sample numbers.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static double[] Of(ReadOnlySpan<double> signal, IReadOnlyList<double> positions, double rateHz)
    {
        var shapes = new double[positions.Count][];
        for (var b = 0; b < shapes.Length; b++)
        {
            shapes[b] = Shape(signal, positions[b], rateHz);
        }

        var similarity = new double[shapes.Length];
        Span<double> correlations = stackalloc double[2 * NeighboursEachSide];
        for (var b = 0; b < shapes.Length; b++)
        {
            var count = 0;
            for (var other = Math.Max(0, b - NeighboursEachSide); other < Math.Min(shapes.Length, b + NeighboursEachSide + 1); other++)
            {
                if (other != b)
                {
                    correlations[count++] = Dot(shapes[b], shapes[other]);
                }
            }

            if (count > 0)
            {
                correlations[..count].Sort();
                similarity[b] = correlations[(int)(Quantile * (count - 1))];
            }
        }

        return similarity;
    }

    /// <summary>The waveform with mean 0 and norm 1, so that a dot product is a correlation.</summary>
    private static double[] Shape(ReadOnlySpan<double> signal, double position, double rateHz)
    {
        var shape = new double[Points];
        var mean = 0.0;
        for (var k = 0; k < Points; k++)
        {
            var away = ((2.0 * k / (Points - 1)) - 1) * HalfSeconds * rateHz;
            var i = Math.Clamp((int)Math.Round(position + away), 0, signal.Length - 1);
            shape[k] = signal[i];
            mean += shape[k] / Points;
        }

        var squares = 0.0;
        for (var k = 0; k < Points; k++)
        {
            shape[k] -= mean;
            squares += shape[k] * shape[k];
        }

        var scale = squares > 0 ? 1 / Math.Sqrt(squares) : 0;
        for (var k = 0; k < Points; k++)
        {
            shape[k] *= scale;
        }

        return shape;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var k = 0; k < a.Length; k++)
        {
            sum += a[k] * b[k];
        }

        return sum;
    }
}
