using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Coupling;

/// <summary>Whether both series keep a steady rhythm of one rate for minutes: two such rhythms of one rate are in step by chance, and no surrogate of phases tells.</summary>
/// <remarks>
/// Each series has its slow course removed (a mean over one window around each sample). Both keep one steady rhythm when there is a lag from
/// <see cref="FromSeconds"/> to <see cref="ToSeconds"/> at which the correlation of each with itself still reaches <see cref="LeastCorrelation"/>, and another at which each goes against itself: two of one rate come round together, and
/// only these can be in step. Breathing at will and heart rate at rest lose their phase long before; paced breathing does not. Chosen.
/// </remarks>
public static class SteadyRhythm
{
    /// <summary>The shortest time over which a rhythm must keep its phase, in s: three windows of a heart.</summary>
    public const double FromSeconds = 90;

    /// <summary>The longest, in s.</summary>
    public const double ToSeconds = 150;

    /// <summary>The least correlation of a series with itself after that time.</summary>
    public const double LeastCorrelation = 0.3;

    /// <summary>Half a turn later a rhythm goes against itself by at least this; less than it comes round, since a rhythm of short peaks does so less. Chosen.</summary>
    public const double LeastOpposition = 0.15;

    /// <summary>Whether both do. False where the session is too short to tell.</summary>
    public static bool InBoth(PairedSeries pair, SurrogateSettings settings)
    {
        ArgumentNullException.ThrowIfNull(pair);
        double[] a = WithoutSlowCourse(pair.A, settings.Window / 2), b = WithoutSlowCourse(pair.B, settings.Window / 2);
        var last = Math.Min((int)(ToSeconds * settings.RateHz), pair.Count / 2);
        bool comesRound = false, goesAgainst = false;
        for (var lag = (int)(FromSeconds * settings.RateHz); lag <= last && !(comesRound && goesAgainst); lag++)
        {
            double ofA = Correlation(a.AsSpan(..^lag), a.AsSpan(lag..)), ofB = Correlation(b.AsSpan(..^lag), b.AsSpan(lag..));
            comesRound |= Math.Min(ofA, ofB) >= LeastCorrelation;
            goesAgainst |= Math.Max(ofA, ofB) <= -LeastOpposition;
        }

        return comesRound && goesAgainst;
    }

    private static double[] WithoutSlowCourse(double[] series, int half)
    {
        var sums = new double[series.Length + 1];
        var present = new int[series.Length + 1];
        for (var i = 0; i < series.Length; i++)
        {
            var missing = double.IsNaN(series[i]);
            sums[i + 1] = sums[i] + (missing ? 0 : series[i]);
            present[i + 1] = present[i] + (missing ? 0 : 1);
        }

        return [.. series.Select((value, i) =>
        {
            int from = Math.Max(0, i - half), to = Math.Min(series.Length, i + half + 1);
            return value - ((sums[to] - sums[from]) / (present[to] - present[from]));
        })];
    }

    /// <summary>Uncentred correlation over the samples that both have; 0 where there are none.</summary>
    private static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (!double.IsNaN(x[i] + y[i]))
            {
                xy += x[i] * y[i];
                xx += x[i] * x[i];
                yy += y[i] * y[i];
            }
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : 0;
    }
}
