namespace Interbeat.Dyads.Regression;

/// <summary>The least-squares line through the present values of a series.</summary>
public static class LinearTrend
{
    /// <summary>The series without its line; missing values stay missing, and fewer than two present ones leave it as it is.</summary>
    public static double[] Removed(ReadOnlySpan<double> series)
    {
        var rest = series.ToArray();
        if (Line(series) is { } line)
        {
            for (var t = 0; t < rest.Length; t++)
            {
                rest[t] -= line.Level + (line.Slope * (t - line.Centre));
            }
        }

        return rest;
    }

    /// <summary>The series without its mean; missing values stay missing.</summary>
    public static double[] Centred(ReadOnlySpan<double> series)
    {
        var level = Line(series)?.Level ?? 0;
        var rest = series.ToArray();
        for (var t = 0; t < rest.Length; t++)
        {
            rest[t] -= level;
        }

        return rest;
    }

    /// <summary>Level at the mean index of the present values, slope per sample and that index; null below two present values.</summary>
    internal static (double Level, double Slope, double Centre)? Line(ReadOnlySpan<double> series)
    {
        double present = 0, centre = 0, level = 0;
        for (var t = 0; t < series.Length; t++)
        {
            if (!double.IsNaN(series[t]))
            {
                present++;
                centre += t;
                level += series[t];
            }
        }

        if (present < 2)
        {
            return null;
        }

        (centre, level) = (centre / present, level / present);
        double spread = 0, product = 0;
        for (var t = 0; t < series.Length; t++)
        {
            if (!double.IsNaN(series[t]))
            {
                spread += (t - centre) * (t - centre);
                product += (t - centre) * (series[t] - level);
            }
        }

        return (level, product / spread, centre);
    }
}
