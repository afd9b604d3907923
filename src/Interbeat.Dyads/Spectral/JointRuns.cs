using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Spectral;

/// <summary>The stretches in which both people's samples are present, each prepared for a transform of its own; nothing bridges a gap.</summary>
internal static class JointRuns
{
    /// <summary>The stretches of at least <paramref name="leastSamples"/>.</summary>
    public static List<Range> Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int leastSamples)
    {
        var runs = new List<Range>();
        var first = 0;
        for (var i = 0; i <= a.Length; i++)
        {
            if (i == a.Length || double.IsNaN(a[i]) || double.IsNaN(b[i]))
            {
                if (i > first && i - first >= leastSamples)
                {
                    runs.Add(first..i);
                }

                first = i + 1;
            }
        }

        return runs;
    }

    /// <summary>A run without its mean and, where asked, its straight line; null where nothing but rounding is left.</summary>
    public static double[]? Centred(ReadOnlySpan<double> run, bool detrend)
    {
        if (PairedSeries.IsConstant(run))
        {
            return null;
        }

        double middle = (run.Length - 1) / 2.0, mean = 0, largest = 0;
        foreach (var value in run)
        {
            mean += value / run.Length;
            largest = Math.Max(largest, Math.Abs(value));
        }

        double sxy = 0, sxx = 0;
        for (var i = 0; i < run.Length; i++)
        {
            sxy += (i - middle) * (run[i] - mean);
            sxx += (i - middle) * (i - middle);
        }

        var slope = detrend ? sxy / sxx : 0;
        var centred = new double[run.Length];
        var left = 0.0;
        for (var i = 0; i < run.Length; i++)
        {
            centred[i] = run[i] - mean - (slope * (i - middle));
            left = Math.Max(left, Math.Abs(centred[i]));
        }

        return left > PreparedSeries.RoundingShare * largest ? centred : null;
    }
}
