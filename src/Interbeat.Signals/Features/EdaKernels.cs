using Interbeat.Signals.Eda;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Features;

/// <summary>The two filters of <see cref="EdaAnalysis"/> as windows of finite length, the slow one on a thinned grid.</summary>
internal sealed class EdaKernels
{
    /// <summary>Half width of the level's window, seconds. Chosen: the response has faded to about a thousandth.</summary>
    public const double TonicHalfSeconds = 30;

    /// <summary>Half width of the smoothing window, seconds. Chosen: the response has faded.</summary>
    public const double SmoothHalfSeconds = 1;

    /// <summary>Slowest grid, points per second. Chosen: holds what the smoothing at 3 Hz leaves.</summary>
    public const double GridHz = 8;

    /// <summary>The share of a half width that is not faded. Chosen.</summary>
    public const double FlatShare = 0.9;

    /// <summary>Kernels for samples at a rate.</summary>
    public EdaKernels(double rateHz)
    {
        Factor = FactorOf(rateHz);
        Rate = rateHz / Factor;
        Smooth = rateHz > EdaAnalysis.LowestSmoothedHz
            ? ZeroPhaseKernel.Of(Butterworth.LowPass(EdaAnalysis.SmoothOrder, EdaAnalysis.SmoothHz, rateHz), (int)Math.Ceiling(SmoothHalfSeconds * rateHz), FlatShare)
            : [1];
        Tonic = ZeroPhaseKernel.Of(Butterworth.LowPass(EdaAnalysis.TonicOrder, EdaAnalysis.TonicHz, Rate), (int)Math.Ceiling(TonicHalfSeconds * Rate), FlatShare);
    }

    /// <summary>Samples to a point of the grid.</summary>
    public int Factor { get; }

    /// <summary>Points of the grid per second.</summary>
    public double Rate { get; }

    /// <summary>Smoothing, in samples.</summary>
    public double[] Smooth { get; }

    /// <summary>Level, in points of the grid.</summary>
    public double[] Tonic { get; }

    /// <summary>From a point to the sample after which its level is known, in samples.</summary>
    public long Reach => (Tonic.Length / 2 * (long)Factor) + (Smooth.Length / 2);

    /// <summary>The largest factor that leaves 8 to 16 points a second, preferably one that divides the rate, so that every second has as many.</summary>
    private static int FactorOf(double rateHz)
    {
        var largest = Math.Max(1, (int)(rateHz / GridHz));
        for (var factor = largest; factor > largest / 2; factor--)
        {
            if (rateHz % factor == 0)
            {
                return factor;
            }
        }

        return largest;
    }
}
