namespace Interbeat.Model.Claims;

/// <summary>Estimates of effect with their 95 % intervals.</summary>
/// <remarks>
/// Intervals are large-sample ones; the ledger is scored at a thousand pairs. Where the same pairs run through both conditions, with the same individuals and
/// the same noise, the paired estimates are the right ones; the others are for groups that share nobody. An estimate that does not exist, such as a standardised difference of groups
/// without spread, is not a number, and no criterion holds for it.
/// </remarks>
public static class Effect
{
    // Two-sided 95 % of the normal distribution.
    private const double Normal95 = 1.959964;

    // A correlation's Fisher transform has variance 1/(n - 3) (Fisher 1921).
    private const int FisherLost = 3;

    /// <summary>A number that no chance entered: it has no interval.</summary>
    public static Measured Exact(double value) => new(value);

    /// <summary>The mean, with mean +- 1.96 standard errors; one value has no interval.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static Measured Mean(IEnumerable<double> values)
    {
        var sample = Sample.Of(values);
        return Around(sample.Mean, sample.Count < 2 ? null : Math.Sqrt(sample.SquaredError));
    }

    /// <summary>Mean of <paramref name="a"/> less mean of <paramref name="b"/>, two independent groups of possibly unequal spread (Welch 1938).</summary>
    public static Measured Difference(IEnumerable<double> a, IEnumerable<double> b)
    {
        var (first, second) = (Sample.Of(a), Sample.Of(b));
        return Around(first.Mean - second.Mean, Few(first, second) ? null : Math.Sqrt(first.SquaredError + second.SquaredError));
    }

    /// <summary>The standardised difference of <paramref name="a"/> over <paramref name="b"/> by their pooled spread, with the correction for small samples (Hedges 1981) and its large-sample interval (Hedges and Olkin 1985).</summary>
    /// <returns>Not a number where the groups have no spread.</returns>
    public static Measured CohenD(IEnumerable<double> a, IEnumerable<double> b)
    {
        var (first, second) = (Sample.Of(a), Sample.Of(b));
        var freedom = first.Count + second.Count - 2;
        var pooled = ((first.Count - 1) * first.Variance) + ((second.Count - 1) * second.Variance);
        if (Few(first, second) || !(pooled > 0))
        {
            return new(double.NaN);
        }

        var d = SmallSample(freedom) * (first.Mean - second.Mean) / Math.Sqrt(pooled / freedom);
        double people = first.Count + second.Count;
        return Around(d, Math.Sqrt((people / ((double)first.Count * second.Count)) + (d * d / (2 * people))));
    }

    /// <summary>Mean of <paramref name="a"/> over mean of <paramref name="b"/>, two independent groups of positive means; the interval by the delta method on the logarithm.</summary>
    /// <returns>Not a number where a mean is not positive.</returns>
    public static Measured Ratio(IEnumerable<double> a, IEnumerable<double> b)
    {
        var (first, second) = (Sample.Of(a), Sample.Of(b));
        if (!(first.Mean > 0 && second.Mean > 0))
        {
            return new(double.NaN);
        }

        var ratio = first.Mean / second.Mean;
        return Few(first, second) ? new(ratio) : Scaled(ratio, Math.Sqrt(Relative(first) + Relative(second)));
    }

    /// <summary>Mean of <paramref name="a"/> less mean of <paramref name="b"/>, measured on the same pairs in the same order; the interval is that of the mean of each pair's own difference.</summary>
    /// <exception cref="ArgumentException">The conditions differ in length, or hold nothing.</exception>
    public static Measured PairedDifference(IEnumerable<double> a, IEnumerable<double> b) => Mean(PairedSample.Of(a, b).Differences);

    /// <summary>Mean of <paramref name="a"/> over mean of <paramref name="b"/>, two positive means measured on the same pairs in the same order; the interval by the delta method on the logarithm, with the covariance of the two.</summary>
    /// <returns>Not a number where a mean is not positive.</returns>
    /// <exception cref="ArgumentException">The conditions differ in length, or hold nothing.</exception>
    public static Measured PairedRatio(IEnumerable<double> a, IEnumerable<double> b)
    {
        var paired = PairedSample.Of(a, b);
        var (first, second) = (paired.First, paired.Second);
        if (!(first.Mean > 0 && second.Mean > 0))
        {
            return new(double.NaN);
        }

        var ratio = first.Mean / second.Mean;
        var squared = Relative(first) + Relative(second) - (2 * paired.Covariance / (first.Count * first.Mean * second.Mean));
        return Few(first, second) ? new(ratio) : Scaled(ratio, Math.Sqrt(Math.Max(0, squared)));
    }

    /// <summary>The difference of two conditions measured on the same pairs in the same order, by the spread within a condition (root of the mean variance), with the correction for small samples; its interval takes the covariance of the conditions into account (Bonett 2008).</summary>
    /// <returns>Not a number where the conditions have no spread.</returns>
    /// <exception cref="ArgumentException">The conditions differ in length, or hold nothing.</exception>
    public static Measured PairedCohenD(IEnumerable<double> a, IEnumerable<double> b)
    {
        var paired = PairedSample.Of(a, b);
        var (first, second, freedom) = (paired.First, paired.Second, paired.First.Count - 1);
        var within = (first.Variance + second.Variance) / 2;
        if (Few(first, second) || !(within > 0))
        {
            return new(double.NaN);
        }

        // What the spread is uncertain by, and what the mean difference is.
        var d = SmallSample(freedom) * (first.Mean - second.Mean) / Math.Sqrt(within);
        var ofSpread = ((first.Variance * first.Variance) + (second.Variance * second.Variance) + (2 * paired.Covariance * paired.Covariance)) / (8 * within * within);
        var ofMean = Sample.Of(paired.Differences).Variance / within;
        return Around(d, Math.Sqrt(((d * d * ofSpread) + ofMean) / freedom));
    }

    /// <summary>Pearson's correlation, with the interval of its Fisher transform.</summary>
    /// <returns>Not a number where one side has no spread.</returns>
    /// <exception cref="ArgumentException">The sides differ in length.</exception>
    public static Measured Correlation(IEnumerable<double> x, IEnumerable<double> y)
    {
        var (xs, ys) = (x.ToList(), y.ToList());
        if (xs.Count != ys.Count)
        {
            throw new ArgumentException($"A correlation needs pairs; found {xs.Count} and {ys.Count} values.", nameof(y));
        }

        var (first, second) = (Sample.Of(xs), Sample.Of(ys));
        var r = xs.Zip(ys, (a, b) => (a - first.Mean) * (b - second.Mean)).Sum() / (xs.Count - 1) / Math.Sqrt(first.Variance * second.Variance);
        if (!double.IsFinite(r) || xs.Count <= FisherLost || Math.Abs(r) >= 1)
        {
            return new(r);
        }

        var (z, reach) = (Math.Atanh(r), Normal95 / Math.Sqrt(xs.Count - FisherLost));
        return new(r, Math.Tanh(z - reach), Math.Tanh(z + reach));
    }

    /// <summary>A share of <paramref name="n"/>, with Wilson's score interval (Wilson 1927).</summary>
    public static Measured Share(int count, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, Math.Max(1, count));
        var (p, squared) = ((double)count / n, Normal95 * Normal95);
        var centre = (p + (squared / (2 * n))) / (1 + (squared / n));
        var reach = Normal95 * Math.Sqrt((p * (1 - p) / n) + (squared / (4.0 * n * n))) / (1 + (squared / n));
        return new(p, Math.Max(0, centre - reach), Math.Min(1, centre + reach));
    }

    /// <summary>One share over another, from independent groups; the interval on the logarithm (Katz and others 1978).</summary>
    /// <returns>Not a number where the second share is 0; without interval where the first is.</returns>
    public static Measured ShareRatio(int countA, int a, int countB, int b)
    {
        var (first, second) = (Share(countA, a), Share(countB, b));
        if (countB == 0)
        {
            return new(double.NaN);
        }

        var ratio = first.Value / second.Value;
        return countA == 0 ? new(0) : Scaled(ratio, Math.Sqrt((1.0 / countA) - (1.0 / a) + (1.0 / countB) - (1.0 / b)));
    }

    // Hedges' approximate correction factor.
    private static double SmallSample(int freedom) => 1 - (3.0 / ((4 * freedom) - 1));

    private static bool Few(Sample a, Sample b) => a.Count < 2 || b.Count < 2;

    private static double Relative(Sample sample) => sample.SquaredError / (sample.Mean * sample.Mean);

    private static Measured Around(double value, double? error) => error is { } e ? new(value, value - (Normal95 * e), value + (Normal95 * e)) : new(value);

    private static Measured Scaled(double value, double logError) => new(value, value * Math.Exp(-Normal95 * logError), value * Math.Exp(Normal95 * logError));
}
