namespace Interbeat.Validation;

/// <summary>One-sided exact bounds of a share (Clopper and Pearson 1934), by bisection on the binomial distribution.</summary>
internal static class BinomialBounds
{
    private const int Halvings = 60;

    /// <summary>The share below which a count as large as this would come up less often than 1 - <paramref name="confidence"/>.</summary>
    public static double Lower(int found, int of, double confidence) =>
        found == 0 ? 0 : Bisect(share => 1 - AtMost(found - 1, of, share) < 1 - confidence);

    /// <summary>The share above which a count as small as this would come up less often than 1 - <paramref name="confidence"/>.</summary>
    public static double Upper(int found, int of, double confidence) =>
        found == of ? 1 : Bisect(share => AtMost(found, of, share) > 1 - confidence);

    private static double Bisect(Predicate<double> tooSmall)
    {
        double low = 0, high = 1;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = tooSmall(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static double AtMost(int count, int of, double share)
    {
        // From term to term, from the logarithm of the first on.
        double log = of * Math.Log(1 - share), sum = Math.Exp(log);
        for (var i = 1; i <= count; i++)
        {
            log += Math.Log((of - i + 1.0) / i) + Math.Log(share / (1 - share));
            sum += Math.Exp(log);
        }

        return sum;
    }
}
