namespace Interbeat.Dyads.States;

/// <summary>Averages over a stretch that slides by one value.</summary>
internal static class Smoothing
{
    /// <summary>Least share of a stretch that must be present. Chosen.</summary>
    private const double LeastCoverage = 0.8;

    /// <summary>The mean of the present values in the <paramref name="length"/> values centred on each; NaN where fewer than 80 % are present.</summary>
    public static double[] CentredMean(ReadOnlySpan<double> values, int length)
    {
        var half = length / 2;
        var mean = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            double sum = 0;
            var present = 0;
            var stretch = values[Math.Max(0, i - half)..Math.Min(values.Length, i + half + 1)];
            foreach (var value in stretch)
            {
                if (!double.IsNaN(value))
                {
                    sum += value;
                    present++;
                }
            }

            mean[i] = present >= LeastCoverage * stretch.Length ? sum / present : double.NaN;
        }

        return mean;
    }

    /// <summary>Each missing value replaced by the nearest present one that is at most <paramref name="reach"/> values away.</summary>
    public static double[] FillFromNearest(ReadOnlySpan<double> values, int reach)
    {
        var filled = values.ToArray();
        for (var i = 0; i < filled.Length; i++)
        {
            for (var distance = 1; distance <= reach && double.IsNaN(filled[i]); distance++)
            {
                filled[i] = i - distance >= 0 && !double.IsNaN(values[i - distance]) ? values[i - distance]
                    : i + distance < values.Length ? values[i + distance]
                    : double.NaN;
            }
        }

        return filled;
    }
}
