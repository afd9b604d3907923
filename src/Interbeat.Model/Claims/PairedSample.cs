using System.Collections.Immutable;

namespace Interbeat.Model.Claims;

/// <summary>Values of the same pairs in two conditions, in the same order.</summary>
/// <param name="First">The first condition.</param>
/// <param name="Second">The second condition.</param>
/// <param name="Covariance">Their covariance with n - 1; 0 for a single pair.</param>
/// <param name="Differences">First less second, pair by pair.</param>
internal readonly record struct PairedSample(Sample First, Sample Second, double Covariance, ImmutableArray<double> Differences)
{
    /// <summary>The sample of the values.</summary>
    /// <exception cref="ArgumentException">The conditions differ in length, or hold nothing.</exception>
    public static PairedSample Of(IEnumerable<double> a, IEnumerable<double> b)
    {
        var (firsts, seconds) = (a.ToList(), b.ToList());
        if (firsts.Count != seconds.Count)
        {
            throw new ArgumentException($"A paired estimate needs each pair in both conditions; found {firsts.Count} and {seconds.Count} values.", nameof(b));
        }

        var (first, second) = (Sample.Of(firsts), Sample.Of(seconds));
        var products = firsts.Zip(seconds, (x, y) => (x - first.Mean) * (y - second.Mean)).Sum();
        return new(first, second, first.Count < 2 ? 0 : products / (first.Count - 1), [.. firsts.Zip(seconds, (x, y) => x - y)]);
    }
}
