namespace Interbeat.Model.Bonds;

/// <summary>The inverse of the standard normal distribution.</summary>
public static class NormalQuantile
{
    private const int Halvings = 60;
    private const double Reach = 8;

    /// <summary>The number below which a standard normal number falls with this probability, by halving an interval: slow, exact to 1e-9 or better, and easy to check.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public static double Of(double probability)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(probability, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);
        var (low, high) = (-Reach, Reach);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle) < probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    // The distribution function by its series around 0 (Marsaglia 2004), which converges everywhere.
    private static double Below(double x)
    {
        var (sum, term, last) = (x, x, 0.0);
        for (var i = 3; sum != last; i += 2)
        {
            last = sum;
            term *= x * x / i;
            sum += term;
        }

        return .5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
    }
}
