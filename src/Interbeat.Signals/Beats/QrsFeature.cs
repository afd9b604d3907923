using System.Runtime.CompilerServices;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Beats;

/// <summary>The series in which QRS complexes stand out: short-time slope of the band-passed signal.</summary>
/// <remarks>Slope, squaring and moving integration are those of Pan and Tompkins (1985); the square root afterwards keeps the series linear in the gain, so that a large beat does not hide a small one.</remarks>
internal static class QrsFeature
{
    /// <summary>The band of the QRS complex, Hz. Chosen within the customary 5 to 20.</summary>
    public const double LowHz = 5;

    /// <summary>Upper edge, Hz.</summary>
    public const double HighHz = 20;

    /// <summary>Length of the moving integration, seconds: about one QRS complex.</summary>
    public const double IntegrationSeconds = 0.1;

    private const int FilterOrder = 2;
    private const double PaddingSeconds = 0.5;

    /// <summary>Root mean square slope around each sample, in the signal's unit per second.</summary>
    public static double[] Compute(ReadOnlySpan<double> segment, double rateHz)
    {
        var high = Math.Min(HighHz, SignalSegments.UsableShareOfRate * rateHz);
        var filtered = ZeroPhase.Filter(Butterworth.BandPass(FilterOrder, LowHz, high, rateHz), segment, (int)(PaddingSeconds * rateHz));
        SquareSlope(filtered, rateHz);
        return RootOfMovingMean(filtered, Math.Max(1, (int)Math.Round(IntegrationSeconds * rateHz / 2)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SquareSlope(Span<double> x, double rateHz)
    {
        if (x.Length < 3)
        {
            x.Clear();
            return;
        }

        var before = x[0];
        for (var i = 1; i < x.Length - 1; i++)
        {
            var slope = (x[i + 1] - before) * rateHz / 2;
            before = x[i];
            x[i] = slope * slope;
        }

        x[0] = x[1];
        x[^1] = x[^2];
    }

    /// <summary>Root of the mean over the window of 2 half + 1 samples, shrinking at the ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] RootOfMovingMean(ReadOnlySpan<double> squares, int half)
    {
        var roots = new double[squares.Length];
        var sum = 0.0;
        var end = 0;
        for (var i = 0; i < squares.Length; i++)
        {
            while (end < squares.Length && end <= i + half)
            {
                sum += squares[end++];
            }

            var first = i - half;
            if (first > 0)
            {
                sum -= squares[first - 1];
            }

            roots[i] = Math.Sqrt(Math.Max(0, sum) / (end - Math.Max(0, first)));
        }

        return roots;
    }
}
