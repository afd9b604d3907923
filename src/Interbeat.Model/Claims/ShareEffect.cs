namespace Interbeat.Model.Claims;

/// <summary>Estimates of effect on shares of a whole whose parts are not independent of it, with their 95 % intervals.</summary>
public static class ShareEffect
{
    // Two-sided 95 % of the normal distribution.
    private const double Normal95 = 1.959964;

    /// <summary>A share in a subgroup over the share in the whole that holds it.</summary>
    /// <remarks>
    /// The subgroup and the rest are independent, so the interval is that of their ratio (Katz and others 1978), carried over: with a part w of the whole in the
    /// subgroup and a ratio R over the rest, the ratio over the whole is R / (w R + 1 - w), which rises with R.
    /// </remarks>
    /// <param name="countWithin">How many of the subgroup.</param>
    /// <param name="within">Size of the subgroup.</param>
    /// <param name="count">How many of the whole.</param>
    /// <param name="whole">Size of the whole.</param>
    /// <returns>Not a number where the subgroup is empty or nobody counts; without interval where the subgroup or the rest has none that count.</returns>
    public static Measured OverBase(int countWithin, int within, int count, int whole)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within, whole);
        if (within == 0 || count == 0)
        {
            return new(double.NaN);
        }

        var value = Effect.Share(countWithin, within).Value / Effect.Share(count, whole).Value;
        var (others, rest) = (count - countWithin, whole - within);
        if (others == 0 || Effect.ShareRatio(countWithin, within, others, rest) is not { Low: { } low, High: { } high })
        {
            return new(value);
        }

        var part = (double)within / whole;
        return new(value, OverWhole(low), OverWhole(high));

        double OverWhole(double overRest) => overRest / ((part * overRest) + 1 - part);
    }

    /// <summary>Distance of shares from reference shares, the square root of chi-square over n; the interval by the delta method on the multinomial, not below 0.</summary>
    /// <param name="counts">How many of each class.</param>
    /// <param name="reference">The share of each class, above 0.</param>
    /// <returns>Without interval where every share is the reference's.</returns>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public static Measured Distance(IReadOnlyList<int> counts, IReadOnlyList<double> reference)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(reference);
        if (counts.Count != reference.Count)
        {
            throw new ArgumentException($"Each class needs its reference; found {counts.Count} and {reference.Count}.", nameof(reference));
        }

        var n = (double)counts.Sum();
        var classes = counts.Zip(reference, (count, expected) => (Share: count / n, Expected: expected)).ToList();
        var distance = Math.Sqrt(classes.Sum(c => Math.Pow(c.Share - c.Expected, 2) / c.Expected));
        if (!(distance > 0))
        {
            return new(distance);
        }

        // Derivative of the distance by each share, and its variance over draws of a multinomial.
        var slopes = classes.Select(c => (c.Share, Slope: (c.Share - c.Expected) / (c.Expected * distance))).ToList();
        var mean = slopes.Sum(s => s.Share * s.Slope);
        var error = Math.Sqrt(Math.Max(0, slopes.Sum(s => s.Share * s.Slope * s.Slope) - (mean * mean)) / n);
        return new(distance, Math.Max(0, distance - (Normal95 * error)), distance + (Normal95 * error));
    }
}
