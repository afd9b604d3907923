using Interbeat.Model.Numbers;
using Interbeat.Model.Randomness;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Tests.Lanes;

/// <summary>The keyed noise: the published generator, the normal distribution, and independence of whatever is not its key.</summary>
public sealed class RandomnessTests
{
    private const ulong Seed = 20260;

    // Draws of a test; the bounds below are five standard errors for this number.
    private const int Draws = 400_000;
    private const double Errors = 5;

    [Theory]
    [InlineData(0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6b200159, 0x99ba4efe)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7)]
    [InlineData(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 0xc4923a9c, 0x483df7a0)]
    public void The_generator_gives_the_known_answers_of_Random123(uint lowKey, uint highKey, uint lowCounter, uint highCounter, uint first, uint second)
    {
        Assert.Equal((new Word(first), new Word(second)), Threefry.Of(new Word(lowKey), new Word(highKey), new Word(lowCounter), new Word(highCounter)));
        Assert.Equal((Words512.Of(first), Words512.Of(second)), Threefry.Of(Words512.Of(lowKey), Words512.Of(highKey), Words512.Of(lowCounter), Words512.Of(highCounter)));
    }

    [Fact]
    public void Three_pairs_side_by_side_are_the_pairs_one_by_one()
    {
        PairsEqualPair<Real>();
        PairsEqualPair<SingleReal>();
        PairsEqualPair<DoubleLane256>();
        PairsEqualPair<DoubleLane512>();
        PairsEqualPair<SingleLane256>();
        PairsEqualPair<SingleLane512>();
    }

    [Fact]
    public void Noise_has_the_moments_of_a_standard_normal_number_to_the_fourth()
    {
        var x = Normals();
        double Moment(int order) => x.Average(v => Math.Pow(v, order));

        // Variances of the first four powers of a normal number: 1, 2, 15, 96.
        Assert.Equal(0, Moment(1), Errors * Math.Sqrt(1.0 / Draws));
        Assert.Equal(1, Moment(2), Errors * Math.Sqrt(2.0 / Draws));
        Assert.Equal(0, Moment(3), Errors * Math.Sqrt(15.0 / Draws));
        Assert.Equal(3, Moment(4), Errors * Math.Sqrt(96.0 / Draws));
    }

    [Fact]
    public void Noise_has_the_tails_of_a_normal_number_and_reaches_beyond_what_a_sum_of_bytes_can()
    {
        var x = Normals();
        foreach (var (beyond, share) in ((double, double)[])[(1, .317310508), (2, .0455002639), (3, .00269979606), (4, 6.33424837e-5)])
        {
            Assert.Equal(share, x.Count(v => Math.Abs(v) > beyond) / (double)Draws, Errors * Math.Sqrt(share / Draws));
        }

        Assert.True(x.Max(Math.Abs) > 4, $"seed {Seed}");
    }

    [Fact]
    public void Channels_steps_people_and_pairs_are_not_correlated()
    {
        const int Steps = 40_000;
        var (mine, partner, nextPair) = (NoiseSource.Keys(Seed, 0, false), NoiseSource.Keys(Seed, 0, true), NoiseSource.Keys(Seed, 1, false));
        var series = Enumerable.Range(0, Steps).Select(step => Channels(mine, (uint)step)).ToArray();
        var others = new[] { partner, nextPair }.Select(keys => Enumerable.Range(0, Steps).Select(step => Channels(keys, (uint)step)[0]).ToArray()).ToArray();
        var bound = Errors / Math.Sqrt(Steps);
        for (var i = 0; i < 5; i++)
        {
            Assert.InRange(Correlation(series[..^1].Select(s => s[i]), series[1..].Select(s => s[i])), -bound, bound);
            for (var j = 0; j < i; j++)
            {
                Assert.InRange(Correlation(series.Select(s => s[i]), series.Select(s => s[j])), -bound, bound);
                Assert.InRange(Correlation(series.Select(s => s[i] * s[i]), series.Select(s => s[j] * s[j])), -bound, bound);
            }
        }

        Assert.All(others, other => Assert.InRange(Correlation(series.Select(s => s[0]), other), -bound, bound));
    }

    [Fact]
    public void A_persons_noise_is_the_same_in_any_lane()
    {
        const int Pairs = 16;
        var wide = NoiseSource.Keys(Seed, 100, second: true, Pairs);
        var row = new double[Pairs];
        for (uint step = 0; step < 50; step++)
        {
            SingleLane512.Store(NoiseSource.At<SingleLane512>(wide, step).Breathing, row);
            for (var pair = 0; pair < Pairs; pair++)
            {
                var own = NoiseSource.Keys(Seed, 100 + pair, second: true);
                Assert.Equal(NoiseSource.At<SingleReal>(own, step).Breathing.Value, (float)row[pair]);
                Assert.Equal(NoiseSource.At<Real>(own, step).Breathing.Value, row[pair], 2e-3);
            }
        }
    }

    private static double[] Normals()
    {
        var (keys, x, row) = (new LaneKeys(Seed, "test/normal", 0, lanes: DoubleLane512.Count), new double[Draws], new double[DoubleLane512.Count]);
        for (var (i, step) = (0, 0u); i < Draws; step++)
        {
            var (first, second) = Normal.Pair<DoubleLane512>(keys, step, 0);
            foreach (var half in (DoubleLane512[])[first, second])
            {
                DoubleLane512.Store(half, row);
                row.CopyTo(x, i);
                i += row.Length;
            }
        }

        return x;
    }

    private static void PairsEqualPair<T>()
        where T : struct, ILane<T>, IReal<T>
    {
        var keys = NoiseSource.Keys(Seed, 3, second: false, T.Count);
        foreach (var step in (uint[])[0, 1, 2, 77, 1_000_000, uint.MaxValue])
        {
            Normal.Pairs<T>(keys, step, out var n);
            (T, T)[] together = [(n.FirstA, n.SecondA), (n.FirstB, n.SecondB), (n.FirstC, n.SecondC)];
            for (uint block = 0; block < together.Length; block++)
            {
                Assert.Equal(Normal.Pair<T>(keys, step, block), together[block]);
            }
        }
    }

    private static double[] Channels(LaneKeys keys, uint step)
    {
        var noise = NoiseSource.At<Real>(keys, step);
        return [noise.Safety, noise.Sympathetic, noise.Brake, noise.Shutdown, noise.Breathing];
    }

    private static double Correlation(IEnumerable<double> x, IEnumerable<double> y)
    {
        var pairs = x.Zip(y).ToArray();
        var (mx, my) = (pairs.Average(p => p.First), pairs.Average(p => p.Second));
        return pairs.Sum(p => (p.First - mx) * (p.Second - my)) / Math.Sqrt(pairs.Sum(p => (p.First - mx) * (p.First - mx)) * pairs.Sum(p => (p.Second - my) * (p.Second - my)));
    }
}
