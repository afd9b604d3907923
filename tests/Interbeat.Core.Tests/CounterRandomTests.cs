using System.Numerics;
using Interbeat.Core;

namespace Interbeat.Core.Tests;

/// <summary>The generator against its definition, and the laws that make a seed repeatable.</summary>
public sealed class CounterRandomTests
{
    [Fact]
    public void It_is_SplitMix64_as_published()
    {
        // First output for state 0, as printed by the reference C program of Steele, Lea and Flood's generator (Vigna, splitmix64.c).
        Assert.Equal(0xE220A8397B1DCDAFUL, ReferenceSplitMix(0).First());

        foreach (var (seed, purpose, index) in new[] { (1UL, "null/phase", 0UL), (42UL, "null/circular", 998UL), (ulong.MaxValue, "", 3UL) })
        {
            var stream = CounterRandom.Stream(seed, purpose, index);
            foreach (var expected in ReferenceSplitMix(ReferenceKey(seed, purpose, index)).Take(20))
            {
                Assert.Equal(expected, stream.NextBits());
            }
        }
    }

    [Fact]
    public void A_stream_does_not_depend_on_what_other_streams_drew()
    {
        var alone = Draw(CounterRandom.Stream(7, "a"), 100);

        var first = CounterRandom.Stream(7, "a");
        var other = CounterRandom.Stream(7, "b");
        var interleaved = new ulong[100];
        for (var i = 0; i < interleaved.Length; i++)
        {
            for (var k = 0; k < i % 5; k++)
            {
                other.NextBits();
            }

            interleaved[i] = first.NextBits();
        }

        Assert.Equal(alone, interleaved);
    }

    [Fact]
    public void Seed_purpose_and_index_each_give_another_stream()
    {
        var streams = new List<ulong[]>();
        foreach (var seed in new ulong[] { 0, 1, 2 })
        {
            foreach (var purpose in new[] { "null/phase", "null/phasf", "" })
            {
                streams.AddRange(Enumerable.Range(0, 20).Select(i => Draw(CounterRandom.Stream(seed, purpose, (ulong)i), 5)));
            }
        }

        Assert.Equal(streams.Count * 5, streams.SelectMany(s => s).Distinct().Count());
    }

    [Fact]
    public void Uniform_numbers_fill_the_unit_interval_evenly()
    {
        const int Bins = 100;
        const int Draws = 100_000;
        var random = CounterRandom.Stream(11, "test/uniform");
        var counts = new int[Bins];
        for (var i = 0; i < Draws; i++)
        {
            var u = random.NextUniform();
            Assert.InRange(u, 0, 1 - double.Epsilon);
            counts[(int)(u * Bins)]++;
        }

        Assert.InRange(ChiSquare(counts, Draws), ChiSquare99Lower, ChiSquare99Upper);
    }

    [Fact]
    public void Integers_are_even_and_stay_below_their_bound()
    {
        const int Bins = 100;
        const int Draws = 100_000;
        var random = CounterRandom.Stream(12, "test/int");
        var counts = new int[Bins];
        for (var i = 0; i < Draws; i++)
        {
            counts[random.NextInt(Bins)]++;
        }

        Assert.InRange(ChiSquare(counts, Draws), ChiSquare99Lower, ChiSquare99Upper);
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(0, random.NextInt(1));
            Assert.InRange(random.NextInt(int.MaxValue), 0, int.MaxValue - 1);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_bound_below_one_is_refused(int bound) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CounterRandom.Stream(1, "x").NextInt(bound));

    [Fact]
    public void Normal_numbers_have_the_normal_moments()
    {
        const int Draws = 200_000;
        var random = CounterRandom.Stream(13, "test/normal");
        double sum = 0, squares = 0, fourth = 0;
        for (var i = 0; i < Draws; i++)
        {
            var z = random.NextNormal();
            Assert.True(double.IsFinite(z));
            sum += z;
            squares += z * z;
            fourth += z * z * z * z;
        }

        // Five standard errors: 1, sqrt(2) and sqrt(96) over sqrt(n).
        Assert.Equal(0, sum / Draws, 0.0112);
        Assert.Equal(1, squares / Draws, 0.0158);
        Assert.Equal(3, fourth / Draws, 0.1096);
    }

    // 0.1 % and 99.9 % points of chi-square with 99 degrees of freedom.
    private const double ChiSquare99Lower = 61.137;
    private const double ChiSquare99Upper = 148.230;

    private static double ChiSquare(int[] counts, int draws)
    {
        var expected = (double)draws / counts.Length;
        return counts.Sum(c => (c - expected) * (c - expected) / expected);
    }

    private static ulong[] Draw(CounterRandom random, int count)
    {
        var drawn = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            drawn[i] = random.NextBits();
        }

        return drawn;
    }

    // Written from the paper with unbounded integers, so that it shares neither code nor overflow rules with the product.
    private static readonly BigInteger Word = BigInteger.One << 64;

    private static IEnumerable<ulong> ReferenceSplitMix(BigInteger state)
    {
        while (true)
        {
            state = (state + Hex("9E3779B97F4A7C15")) % Word;
            yield return (ulong)ReferenceMix(state);
        }
    }

    private static BigInteger ReferenceMix(BigInteger z)
    {
        z = (z ^ (z >> 30)) * Hex("BF58476D1CE4E5B9") % Word;
        z = (z ^ (z >> 27)) * Hex("94D049BB133111EB") % Word;
        return z ^ (z >> 31);
    }

    private static BigInteger ReferenceKey(ulong seed, string purpose, ulong index)
    {
        var fnv = BigInteger.Parse("14695981039346656037", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var c in purpose)
        {
            fnv = (fnv ^ c) * 1099511628211 % Word;
        }

        return ReferenceMix((ReferenceMix(ReferenceMix(seed) ^ fnv) + (index * Hex("9E3779B97F4A7C15"))) % Word);
    }

    private static BigInteger Hex(string digits) =>
        BigInteger.Parse("0" + digits, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
}
