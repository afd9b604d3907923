using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Hrv;

/// <summary>How boxes follow each other in detrended fluctuation analysis.</summary>
public enum BoxLayout
{
    /// <summary>From the start, side by side; what is left over at the end is not used (Peng and others 1995).</summary>
    SideBySide,

    /// <summary>Each begins half a box after the one before, and a box without any residual is left out, as NeuroKit2 has it.</summary>
    HalfOverlapping,
}

/// <summary>How far intervals stray from the lines fitted in boxes of one length.</summary>
/// <param name="Beats">Length of a box, beats.</param>
/// <param name="FluctuationMs">F(n), ms.</param>
public readonly record struct FluctuationPoint(int Beats, double FluctuationMs);

/// <summary>Detrended fluctuation analysis (Peng and others 1995): how the spread around local trends grows with the length of a box.</summary>
/// <remarks>
/// The profile is the running sum of intervals minus their mean; a line is fitted in each box of n beats; F(n) is the root mean square of
/// what remains; alpha is the slope of ln F on ln n by ordinary least squares over every whole n of a range. 0.5 is what shuffled intervals have.
/// </remarks>
public static class DetrendedFluctuation
{
    /// <summary>A sum of squares that is rounding and nothing else, ms^2. Chosen: equal intervals leave far less, one clock tick far more.</summary>
    private const double NoResidualMs2 = 1e-6;

    /// <summary>The slope over the given boxes, or null where fewer than two boxes of the largest size fit or nothing fluctuates.</summary>
    /// <param name="intervalsMs">Intervals of one run.</param>
    /// <param name="smallest">Smallest box, beats; at least 3.</param>
    /// <param name="largest">Largest box, beats.</param>
    /// <param name="layout">How boxes follow each other.</param>
    public static double? Alpha(ReadOnlySpan<double> intervalsMs, int smallest, int largest, BoxLayout layout = BoxLayout.SideBySide)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smallest, 3);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(largest, smallest);
        var points = Points(intervalsMs, smallest, largest, layout);
        if (points.Length == 0)
        {
            return null;
        }

        var slope = Slope([.. points.Select(p => Math.Log(p.Beats))], [.. points.Select(p => Math.Log(p.FluctuationMs))]);
        return double.IsFinite(slope) ? slope : null;
    }

    /// <summary>F(n) for every whole n of a range; none where fewer than two boxes of the largest size fit.</summary>
    /// <param name="intervalsMs">Intervals of one run.</param>
    /// <param name="smallest">Smallest box, beats; at least 3.</param>
    /// <param name="largest">Largest box, beats.</param>
    /// <param name="layout">How boxes follow each other.</param>
    public static ImmutableArray<FluctuationPoint> Points(ReadOnlySpan<double> intervalsMs, int smallest, int largest, BoxLayout layout = BoxLayout.SideBySide)
    {
        if (intervalsMs.Length < 2 * largest)
        {
            return [];
        }

        var profile = Profile(intervalsMs);
        var points = ImmutableArray.CreateBuilder<FluctuationPoint>(largest - smallest + 1);
        for (var n = smallest; n <= largest; n++)
        {
            points.Add(new FluctuationPoint(n, Fluctuation(profile, n, layout == BoxLayout.SideBySide ? n : n / 2)));
        }

        return points.MoveToImmutable();
    }

    /// <summary>F(n): root mean square deviation from the lines of all boxes.</summary>
    /// <param name="profile">Running sum of intervals minus their mean.</param>
    /// <param name="box">Length of a box.</param>
    /// <param name="step">From the start of one box to that of the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Fluctuation(ReadOnlySpan<double> profile, int box, int step)
    {
        var centre = (box - 1) / 2.0;
        var sxx = box * ((box * (double)box) - 1) / 12;
        var total = 0.0;
        var boxes = 0;

        // With overlap the peer leaves out a box that would end exactly at the end of the series.
        var limit = step == box ? profile.Length - box : profile.Length - box - 1;
        for (var from = 0; from <= limit; from += step)
        {
            var values = profile.Slice(from, box);
            var mean = 0.0;
            foreach (var v in values)
            {
                mean += v - values[0];
            }

            mean = values[0] + (mean / box);
            double syy = 0, sxy = 0;
            for (var i = 0; i < values.Length; i++)
            {
                var d = values[i] - mean;
                syy += d * d;
                sxy += d * (i - centre);
            }

            var residual = Math.Max(0, syy - (sxy * sxy / sxx));
            if (step == box || residual > NoResidualMs2)
            {
                total += residual;
                boxes++;
            }
        }

        return Math.Sqrt(total / ((double)boxes * box));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] Profile(ReadOnlySpan<double> intervals)
    {
        var mean = Moments.Of(intervals).Mean;
        var profile = new double[intervals.Length];
        var sum = 0.0;
        for (var i = 0; i < profile.Length; i++)
        {
            sum += intervals[i] - mean;
            profile[i] = sum;
        }

        return profile;
    }

    private static double Slope(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double meanX = Moments.Of(x).Mean, meanY = Moments.Of(y).Mean, sxy = 0, sxx = 0;
        for (var i = 0; i < x.Length; i++)
        {
            sxy += (x[i] - meanX) * (y[i] - meanY);
            sxx += (x[i] - meanX) * (x[i] - meanX);
        }

        return sxy / sxx;
    }
}
