using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Hrv;

/// <summary>Mean, standard deviation and root mean square in one pass that loses nothing over a day.</summary>
public static class Moments
{
    /// <summary>Mean and standard deviation (ddof 1) by Welford's recurrence (1962); NaN where there are too few values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (double Mean, double Sd) Of(ReadOnlySpan<double> values)
    {
        double mean = 0, squares = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var d = values[i] - mean;
            mean += d / (i + 1);
            squares += d * (values[i] - mean);
        }

        return (values.Length == 0 ? double.NaN : mean, values.Length < 2 ? double.NaN : Math.Sqrt(squares / (values.Length - 1)));
    }

    /// <summary>Root mean square with compensated summation (Neumaier 1974); NaN of nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double RootMeanSquare(ReadOnlySpan<double> values)
    {
        double sum = 0, lost = 0;
        foreach (var v in values)
        {
            var square = v * v;
            var next = sum + square;
            lost += sum >= square ? sum - next + square : square - next + sum;
            sum = next;
        }

        return values.Length == 0 ? double.NaN : Math.Sqrt((sum + lost) / values.Length);
    }

    /// <summary>A quantile by linear interpolation between order statistics.</summary>
    /// <param name="sorted">Ascending values, at least one.</param>
    /// <param name="share">0 to 1.</param>
    public static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var rank = share * (sorted.Length - 1);
        var below = (int)rank;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((rank - below) * (sorted[above] - sorted[below]));
    }
}
