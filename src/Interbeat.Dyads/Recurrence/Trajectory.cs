namespace Interbeat.Dyads.Recurrence;

/// <summary>From two people's series to the vectors of a recurrence plot.</summary>
public static class Trajectory
{
    /// <summary>One trajectory for each person.</summary>
    public static (EmbeddedVectors A, EmbeddedVectors B) Each(ReadOnlySpan<double> a, ReadOnlySpan<double> b, RecurrenceSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (first, second) = Prepared(a, b, settings);
        return (EmbeddedVectors.Of([first], settings.Delay, settings.Embedding), EmbeddedVectors.Of([second], settings.Delay, settings.Embedding));
    }

    /// <summary>One trajectory of both together.</summary>
    public static EmbeddedVectors Joint(ReadOnlySpan<double> a, ReadOnlySpan<double> b, RecurrenceSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (first, second) = Prepared(a, b, settings);
        return EmbeddedVectors.Of([first, second], settings.Delay, settings.Embedding);
    }

    /// <summary>The largest squared distance that recurs under these settings; NaN where there are no pairs.</summary>
    /// <param name="a">A's vectors.</param>
    /// <param name="b">B's vectors; the same object for a trajectory with itself.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="theiler">Pairs fewer samples apart are left out of a rate; 0 for none.</param>
    /// <param name="options">Threads and cancellation.</param>
    public static double LargestSquare(EmbeddedVectors a, EmbeddedVectors b, RecurrenceSettings settings, int theiler, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Categorical)
        {
            return 0;
        }

        return settings.Radius is { } radius
            ? Radius.LargestSquare(radius, Scale(a, b, settings.Rescale, options))
            : new RadiusSearch().LargestSquareAtRate(a, b, settings.RatePercent / 100, theiler);
    }

    /// <summary>What distances are divided by.</summary>
    public static double Scale(EmbeddedVectors a, EmbeddedVectors b, DistanceScale scale, ParallelOptions options) => scale switch
    {
        DistanceScale.Mean => Radius.MeanDistance(a, b, options),
        DistanceScale.Max => Radius.LargestDistance(a, b, options),
        _ => 1,
    };

    private static (double[] A, double[] B) Prepared(ReadOnlySpan<double> a, ReadOnlySpan<double> b, RecurrenceSettings settings)
    {
        if (settings.Categorical)
        {
            var codes = new Dictionary<double, double>();
            return (Codes(a, codes), Codes(b, codes));
        }

        return settings.ZScore ? (ZScores(a), ZScores(b)) : (a.ToArray(), b.ToArray());
    }

    /// <summary>Categories as whole numbers from 0, so that two that differ do so by at least 1.</summary>
    private static double[] Codes(ReadOnlySpan<double> series, Dictionary<double, double> codes)
    {
        var coded = new double[series.Length];
        for (var i = 0; i < coded.Length; i++)
        {
            if (double.IsNaN(series[i]))
            {
                coded[i] = double.NaN;
            }
            else if (!codes.TryGetValue(series[i], out coded[i]))
            {
                codes[series[i]] = coded[i] = codes.Count;
            }
        }

        return coded;
    }

    private static double[] ZScores(ReadOnlySpan<double> series)
    {
        double sum = 0, squares = 0;
        var present = 0;
        foreach (var value in series)
        {
            if (!double.IsNaN(value))
            {
                sum += value;
                present++;
            }
        }

        var mean = sum / present;
        foreach (var value in series)
        {
            squares += double.IsNaN(value) ? 0 : (value - mean) * (value - mean);
        }

        var sd = Math.Sqrt(squares / (present - 1));
        var scores = new double[series.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = (series[i] - mean) / sd;
        }

        return scores;
    }
}
