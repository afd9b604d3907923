using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Breathing;

/// <summary>How high each QRS complex stands, from its deepest to its highest sample.</summary>
/// <remarks>
/// Largest minus smallest sample within 50 ms of the beat after a filter from 1 to 30 Hz, each extreme refined by a parabola, in the unit of the signal. It needs no
/// baseline and no polarity. A beat within a stretch of missing samples has none.
/// </remarks>
internal static class QrsHeights
{
    /// <summary>Half width of what belongs to the complex, seconds. Chosen.</summary>
    public const double HalfSeconds = 0.05;

    private const double LowHz = 1;
    private const double HighHz = 30;
    private const int FilterOrder = 2;
    private const double PaddingSeconds = 1;

    /// <summary>One height a beat; NaN where the complex is not wholly recorded.</summary>
    public static double[] Of(UniformSignal ecg, BeatSeries beats)
    {
        var rate = ecg.SamplingRateHz;
        var heights = new double[beats.Count];
        Array.Fill(heights, double.NaN);
        var sections = Butterworth.BandPass(FilterOrder, LowHz, Math.Min(HighHz, 0.45 * rate), rate);
        var half = Math.Max(1, (int)Math.Round(HalfSeconds * rate));
        var beat = 0;
        foreach (var stretch in Stretches.Finite(ecg.Samples, (int)rate))
        {
            var light = ZeroPhase.Filter(sections, ecg.Samples[stretch], (int)(PaddingSeconds * rate));
            for (; beat < beats.Count; beat++)
            {
                var at = (int)Math.Round((beats.Times[beat] - ecg.StartSeconds) * rate) - stretch.Start.Value;
                if (at >= light.Length)
                {
                    break;
                }

                if (at >= half && at + half < light.Length)
                {
                    heights[beat] = Height(light, at - half, at + half);
                }
            }
        }

        return heights;
    }

    private static double Height(double[] light, int from, int to)
    {
        int low = from, high = from;
        for (var i = from; i <= to; i++)
        {
            low = light[i] < light[low] ? i : low;
            high = light[i] > light[high] ? i : high;
        }

        return Vertex(light, high) - Vertex(light, low);
    }

    /// <summary>The value at the vertex of the parabola through a sample and its neighbours, where the sample is an extreme.</summary>
    private static double Vertex(double[] y, int i)
    {
        if (i == 0 || i == y.Length - 1 || (y[i] - y[i - 1]) * (y[i] - y[i + 1]) <= 0)
        {
            return y[i];
        }

        var slope = (y[i + 1] - y[i - 1]) / 2;
        return y[i] - (slope * slope / (2 * (y[i - 1] - (2 * y[i]) + y[i + 1])));
    }
}
