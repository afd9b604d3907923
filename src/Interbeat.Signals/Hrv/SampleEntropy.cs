namespace Interbeat.Signals.Hrv;

/// <summary>Sample entropy (Richman and Moorman 2000): -ln(A / B), with m = 2.</summary>
/// <remarks>
/// B counts the pairs of templates of two successive intervals that are near, A those that stay near for three; near means that no two
/// corresponding values differ by more than r (Chebyshev, equality counts). Both take the first N - 2 templates; none is compared with itself.
/// </remarks>
/// <param name="A">Pairs of templates of three.</param>
/// <param name="B">Pairs of templates of two.</param>
public sealed record SampleEntropy(long A, long B)
{
    /// <summary>The customary tolerance as a share of the standard deviation (ddof 1).</summary>
    public const double ToleranceShare = 0.2;

    /// <summary>-ln(A / B), or null where A or B is 0.</summary>
    public double? Value => A == 0 || B == 0 ? null : Math.Log(B / (double)A);

    /// <summary>The exact counts of a series without gaps.</summary>
    /// <param name="intervals">The series.</param>
    /// <param name="tolerance">r, in the unit of the series, above 0.</param>
    public static SampleEntropy Of(ReadOnlySpan<double> intervals, double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        return intervals.Length < 3 ? new SampleEntropy(0, 0) : Of(NearTemplates.Of(intervals, tolerance));
    }

    /// <summary>Each pair is counted from both its templates; the last template of two has no third value and is left out.</summary>
    internal static SampleEntropy Of(NearTemplates near) => new(
        near.Triples.Sum(c => (long)c) / 2,
        (near.Pairs.Sum(c => (long)c) / 2) - near.Pairs[^1]);
}
