using System.Runtime.CompilerServices;

namespace Interbeat.Dyads.Coupling;

/// <summary>A series centred on its mean, with the sum and the inverse norm of every window of it.</summary>
/// <remarks>Missing samples are held as 0 and must be left out by the caller's plan. The object may be refilled; it belongs to one thread while it is.</remarks>
public sealed class PreparedSeries
{
    /// <summary>A window whose variance is below this share of the whole series' variance has none but rounding.</summary>
    private const double NoVarianceShare = 1e-12;

    /// <summary>A deviation below this share of the level is rounding: differences of beat times within a day are exact to 2e-11 of an interval. Chosen.</summary>
    internal const double RoundingShare = 1e-9;

    private readonly int window;
    private double leastVariance;

    internal PreparedSeries(ReadOnlySpan<double> series, int window)
    {
        this.window = window;
        Centred = new double[series.Length];
        Sums = new double[Math.Max(0, series.Length - window + 1)];
        InverseNorms = new double[Sums.Length];
        Fill(series);
    }

    internal double[] Centred { get; }

    internal double[] Sums { get; }

    /// <summary>1 / sqrt(sum of squared deviations in the window), or 0 where nothing varies.</summary>
    internal double[] InverseNorms { get; }

    /// <summary>Takes another series of the same length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(ReadOnlySpan<double> series)
    {
        var (mean, variance) = Centre(series);
        leastVariance = Math.Max(NoVarianceShare * variance, RoundingShare * RoundingShare * mean * mean);
        var floor = window * leastVariance;
        double sum = 0, squares = 0;
        for (var i = 0; i < Sums.Length; i++)
        {
            if (i % window == 0)
            {
                // A fresh start once a window: rounding never runs further than one window.
                (sum, squares) = SumsFrom(i);
            }
            else
            {
                double leaves = Centred[i - 1], enters = Centred[i + window - 1];
                sum += enters - leaves;
                squares += (enters * enters) - (leaves * leaves);
            }

            var deviation = squares - (sum * sum / window);
            Sums[i] = sum;
            InverseNorms[i] = deviation > floor ? 1 / Math.Sqrt(deviation) : 0;
        }
    }

    /// <summary>Pearson's r of a stretch of each, in two passes; 0 where either does not vary.</summary>
    internal static double Correlate(PreparedSeries a, int startA, PreparedSeries b, int startB, int length)
    {
        ReadOnlySpan<double> x = a.Centred.AsSpan(startA, length), y = b.Centred.AsSpan(startB, length);
        double meanX = 0, meanY = 0;
        for (var i = 0; i < x.Length; i++)
        {
            meanX += x[i] / x.Length;
            meanY += y[i] / x.Length;
        }

        double xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }

        return xx > a.leastVariance * length && yy > b.leastVariance * length ? xy / Math.Sqrt(xx * yy) : 0;
    }

    private (double Mean, double Variance) Centre(ReadOnlySpan<double> series)
    {
        double sum = 0;
        var present = 0;
        foreach (var value in series)
        {
            if (!double.IsNaN(value))
            {
                sum += value;
                present++;
            }
        }

        var mean = present == 0 ? 0 : sum / present;
        double squares = 0;
        for (var i = 0; i < series.Length; i++)
        {
            var centred = double.IsNaN(series[i]) ? 0 : series[i] - mean;
            Centred[i] = centred;
            squares += centred * centred;
        }

        return (mean, present == 0 ? 0 : squares / present);
    }

    private (double Sum, double Squares) SumsFrom(int start)
    {
        double sum = 0, squares = 0;
        foreach (var value in Centred.AsSpan(start, window))
        {
            sum += value;
            squares += value * value;
        }

        return (sum, squares);
    }
}
