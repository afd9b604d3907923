namespace Interbeat.Signals.Hrv;

/// <summary>Approximate entropy (Pincus 1991) with m = 2: phi(2) - phi(3).</summary>
/// <remarks>phi(m) is the mean over the N - m + 1 templates of ln(C / (N - m + 1)), where C counts the near templates, each also near to itself.</remarks>
public static class ApproximateEntropy
{
    /// <summary>The value of a series without gaps, or null for fewer than three values.</summary>
    /// <param name="intervals">The series.</param>
    /// <param name="tolerance">r, in the unit of the series, above 0.</param>
    public static double? Of(ReadOnlySpan<double> intervals, double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        return intervals.Length < 3 ? null : Of(NearTemplates.Of(intervals, tolerance));
    }

    internal static double Of(NearTemplates near) => Phi(near.Pairs) - Phi(near.Triples);

    private static double Phi(int[] others)
    {
        var sum = 0.0;
        foreach (var count in others)
        {
            sum += Math.Log((count + 1.0) / others.Length);
        }

        return sum / others.Length;
    }
}
