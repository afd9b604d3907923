using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Interbeat.Dyads.Segments;

/// <summary>Correlations of some pairings of segments, averaged: Fisher's z per lag with its sign and as a size, and the mean |r|.</summary>
/// <param name="Signed">Per lag, mean z.</param>
/// <param name="Absolute">Per lag, mean |z|.</param>
/// <param name="MeanAbsoluteR">Mean |r| over lags and pairings.</param>
/// <param name="Pairings">How many pairings.</param>
public sealed record LagProfile(double[] Signed, double[] Absolute, double MeanAbsoluteR, int Pairings)
{
    /// <summary>|r| is cut here before Fisher's z, so that z stays finite.</summary>
    private const double LargestCorrelation = 1 - 1e-12;

    /// <summary>Index of lag 0; above it the first series comes first.</summary>
    public int Zero => Signed.Length / 2;

    /// <summary>The profile of A's segment <paramref name="ofA"/> with some of B's.</summary>
    public static LagProfile Of(SegmentedPair pair, int ofA, IEnumerable<int> ofB)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(ofB);
        double[] c = new double[pair.Room], signed = new double[pair.Room], absolute = new double[pair.Room];
        double sizes = 0;
        var pairings = 0;
        foreach (var other in ofB)
        {
            pair.Correlate(ofA, other, c);
            sizes += SumOfSizes(c.AsSpan(0, pair.Lags));
            Add(c, signed, absolute);
            pairings++;
        }

        return new LagProfile(Over(signed.AsSpan(0, pair.Lags), pairings), Over(absolute.AsSpan(0, pair.Lags), pairings), sizes / pair.Lags / pairings, pairings);
    }

    /// <summary>The mean of several profiles of as many pairings each.</summary>
    public static LagProfile Mean(IReadOnlyList<LagProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        double[] signed = new double[profiles[0].Signed.Length], absolute = new double[signed.Length];
        foreach (var profile in profiles)
        {
            for (var lag = 0; lag < signed.Length; lag++)
            {
                signed[lag] += profile.Signed[lag] / profiles.Count;
                absolute[lag] += profile.Absolute[lag] / profiles.Count;
            }
        }

        return new LagProfile(signed, absolute, profiles.Average(p => p.MeanAbsoluteR), profiles.Sum(p => p.Pairings));
    }

    private static double SumOfSizes(ReadOnlySpan<double> c)
    {
        double sum = 0;
        foreach (var value in c)
        {
            sum += Math.Abs(value);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<double> c, Span<double> signed, Span<double> absolute)
    {
        var limit = Vector256.Create(LargestCorrelation);
        for (var i = 0; i < c.Length; i += Vector256<double>.Count)
        {
            var r = Vector256.Min(Vector256.Max(Vector256.Create<double>(c[i..]), -limit), limit);
            var z = Vector256.Log((Vector256<double>.One + r) / (Vector256<double>.One - r)) * 0.5;
            (Vector256.Create<double>(signed[i..]) + z).CopyTo(signed[i..]);
            (Vector256.Create<double>(absolute[i..]) + Vector256.Abs(z)).CopyTo(absolute[i..]);
        }
    }

    private static double[] Over(ReadOnlySpan<double> sums, int count)
    {
        var means = new double[sums.Length];
        for (var i = 0; i < means.Length; i++)
        {
            means[i] = sums[i] / count;
        }

        return means;
    }
}
