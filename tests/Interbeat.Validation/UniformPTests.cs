using System.Globalization;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Xunit.Abstractions;

namespace Interbeat.Validation;

/// <summary>Pairs that share nothing have p spread evenly from 0 to 1.</summary>
public sealed class UniformPTests(ITestOutputHelper output)
{
    /// <summary>p are multiples of 1 / 100.</summary>
    private const int Surrogates = 99;

    /// <summary>1 % point of Kolmogorov and Smirnov's distance times root n; a little large for p that are multiples of 1 / 100.</summary>
    private const double Critical = 1.628;

    /// <summary>One-sided 1 % point.</summary>
    private const double OneSidedCritical = 1.517;

    private static int Pairs => Scale.Full ? 1000 : 150;

    [Fact]
    public void Phase_p_are_uniform()
    {
        var p = P(new PhaseRandomisedNull(), Scale.FiveMinutes);
        Assert.InRange(Math.Max(Above(p), Below(p)), 0, Critical / Math.Sqrt(Pairs));
    }

    [Fact]
    public void Circular_p_are_nowhere_smaller_than_uniform()
    {
        // The longer side of the seam is shorter than the session, so that this null is conservative by construction.
        Assert.InRange(Above(P(new CircularShiftNull(), 3200)), 0, OneSidedCritical / Math.Sqrt(Pairs));
    }

    /// <summary>The largest excess of the share of p at or below a value over that value: too many small p.</summary>
    private static double Above(double[] p) => Enumerable.Range(1, Surrogates + 1).Max(k => ShareUpTo(p, k) - (k / (Surrogates + 1.0)));

    /// <summary>The largest lack: too many large p.</summary>
    private static double Below(double[] p) => Enumerable.Range(1, Surrogates + 1).Max(k => (k / (Surrogates + 1.0)) - ShareUpTo(p, k));

    private static double ShareUpTo(double[] p, int k) => p.Count(value => value <= (k + 0.5) / (Surrogates + 1)) / (double)p.Length;

    private double[] P(ISurrogateNull kind, int count)
    {
        var p = Scale.Each(Pairs, index =>
        {
            var pair = Scale.Pair(SimulatedPairs.Independent(count, 0.9, index));
            var values = NullDistribution.Of(kind, pair, pair.AIsLarger, new CouplingStatistic(pair, Scale.Heart), Surrogates, Scale.Seed, Scale.OneThread).Session;
            return NullRows.Row(kind.Name, values, CouplingTest.Size(pair, Scale.Heart), null).P!.Value;
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Name}: {Pairs} pairs of AR .9, largest excess of small p {Above(p):0.000}, of large p {Below(p):0.000}; a tenth below {p.Count(v => v <= 0.1) / (double)Pairs:0.000}"));
        return p;
    }
}
