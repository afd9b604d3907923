using Interbeat.Model.Claims;

namespace Interbeat.Model.Tests.Claims;

/// <summary>Shares of a whole against figures worked out by hand.</summary>
public sealed class ShareEffectTests
{
    [Fact]
    public void A_share_over_its_base_has_the_interval_of_subgroup_against_rest()
    {
        // 15 of 100 within, 5 of 100 in the rest: R 3, error of its logarithm sqrt(1/15 - 1/100 + 1/5 - 1/100); over the whole, of which half is within, 2 R / (R + 1).
        var ratio = ShareEffect.OverBase(15, 100, 20, 200);
        var error = 1.959964 * Math.Sqrt((1.0 / 15) + .2 - .02);

        Assert.Equal(1.5, ratio.Value, 12);
        Assert.Equal(2 / (1 + (1 / (3 * Math.Exp(-error)))), ratio.Low!.Value, 9);
        Assert.Equal(2 / (1 + (1 / (3 * Math.Exp(error)))), ratio.High!.Value, 9);
    }

    [Fact]
    public void Nobody_who_counts_leaves_no_ratio_and_a_rest_without_leaves_no_interval()
    {
        Assert.True(double.IsNaN(ShareEffect.OverBase(0, 0, 5, 50).Value));
        Assert.True(double.IsNaN(ShareEffect.OverBase(0, 10, 0, 50).Value));
        Assert.Null(ShareEffect.OverBase(5, 10, 5, 50).Low);
        Assert.Equal(5, ShareEffect.OverBase(5, 10, 5, 50).Value, 12);
    }

    [Fact]
    public void A_distance_of_two_shares_is_that_of_one_share_with_its_error()
    {
        // Two classes, .6 against .5: distance |.6 - .5| / sqrt(.5 x .5) = .2, error 2 sqrt(.6 x .4 / 100).
        var distance = ShareEffect.Distance([60, 40], [.5, .5]);

        Assert.Equal(.2, distance.Value, 12);
        Assert.Equal(.2 - (1.959964 * 2 * Math.Sqrt(.24 / 100)), distance.Low!.Value, 9);
        Assert.Equal(.2 + (1.959964 * 2 * Math.Sqrt(.24 / 100)), distance.High!.Value, 9);
        Assert.Equal(0, ShareEffect.Distance([50, 50], [.5, .5]).Value);
        Assert.Throws<ArgumentException>(() => ShareEffect.Distance([1, 2], [1]));
    }

    [Fact]
    public void The_interval_of_a_distance_is_as_wide_as_the_distance_varies()
    {
        // 400 samples of 500 from known shares: the mean half-width against the standard deviation of the distance.
        double[] shares = [.14, .5, .12, .24], reference = [.147, .42, .16, .273];
        var random = Interbeat.Core.CounterRandom.Stream(31, "test/distance");
        var (distances, errors) = (new List<double>(), new List<double>());
        for (var sample = 0; sample < 400; sample++)
        {
            var counts = new int[shares.Length];
            for (var i = 0; i < 500; i++)
            {
                var (kind, left) = (0, random.NextUniform());
                while (kind < shares.Length - 1 && left >= shares[kind])
                {
                    left -= shares[kind++];
                }

                counts[kind]++;
            }

            var distance = ShareEffect.Distance(counts, reference);
            distances.Add(distance.Value);
            errors.Add((distance.High!.Value - distance.Value) / 1.959964);
        }

        var mean = distances.Average();
        var deviation = Math.Sqrt(distances.Sum(d => (d - mean) * (d - mean)) / (distances.Count - 1));
        Assert.InRange(errors.Average() / deviation, .85, 1.15);
    }
}
