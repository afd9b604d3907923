using Interbeat.Core;
using Interbeat.Model.Claims;

namespace Interbeat.Model.Tests.Claims;

/// <summary>Estimates of effect against figures worked out by hand or published.</summary>
public sealed class EffectTests
{
    [Fact]
    public void A_mean_reaches_196_standard_errors_to_each_side()
    {
        // 2, 4, 6: mean 4, variance 4, standard error 2 / sqrt 3.
        var mean = Effect.Mean([2, 4, 6]);

        Assert.Equal(4, mean.Value, 12);
        Assert.Equal(4 - (1.959964 * 2 / Math.Sqrt(3)), mean.Low!.Value, 9);
        Assert.Equal(4 + (1.959964 * 2 / Math.Sqrt(3)), mean.High!.Value, 9);
        Assert.Null(Effect.Mean([7]).Low);
    }

    [Fact]
    public void A_difference_takes_each_groups_own_spread()
    {
        // Variances 4 and 1, three values each: standard error sqrt(4/3 + 1/3).
        var difference = Effect.Difference([2, 4, 6], [0, 1, 2]);

        Assert.Equal(3, difference.Value, 12);
        Assert.Equal(3 + (1.959964 * Math.Sqrt(5.0 / 3)), difference.High!.Value, 9);
    }

    [Fact]
    public void Cohens_d_is_corrected_for_few_values()
    {
        // Pooled variance 2.5, so 3 / sqrt 2.5 = 1.89737; correction 1 - 3 / 15 for four degrees of freedom.
        var d = Effect.CohenD([2, 4, 6], [0, 1, 2]);

        Assert.Equal(.8 * 3 / Math.Sqrt(2.5), d.Value, 9);
        var error = Math.Sqrt((6.0 / 9) + (d.Value * d.Value / 12));
        Assert.Equal(d.Value - (1.959964 * error), d.Low!.Value, 9);
    }

    [Fact]
    public void A_standardised_difference_without_spread_is_not_a_number() => Assert.True(double.IsNaN(Effect.CohenD([1, 1], [2, 2]).Value));

    [Fact]
    public void A_ratio_has_an_interval_that_is_even_on_the_logarithm()
    {
        var ratio = Effect.Ratio([2, 4, 6], [1, 2, 3]);

        Assert.Equal(2, ratio.Value, 12);
        Assert.Equal(ratio.Value / ratio.Low!.Value, ratio.High!.Value / ratio.Value, 9);
        Assert.Equal(Math.Log(2) + (1.959964 * Math.Sqrt((4.0 / 3 / 16) + (1.0 / 3 / 4))), Math.Log(ratio.High.Value), 9);
        Assert.True(double.IsNaN(Effect.Ratio([1, 2], [-1, 1]).Value));
    }

    [Fact]
    public void A_paired_difference_has_the_interval_of_each_pairs_own_difference()
    {
        // Differences 1, 3, 2: mean 2, variance 1; as independent groups the variances 100 and 121 would hide it.
        var difference = Effect.PairedDifference([11, 23, 32], [10, 20, 30]);

        Assert.Equal(2, difference.Value, 12);
        Assert.Equal(2 - (1.959964 / Math.Sqrt(3)), difference.Low!.Value, 9);
        Assert.True(Effect.Difference([11, 23, 32], [10, 20, 30]).Low < 0);
        Assert.Null(Effect.PairedDifference([2], [1]).Low);
        Assert.Throws<ArgumentException>(() => Effect.PairedDifference([1, 2], [1]));
    }

    [Fact]
    public void A_paired_ratio_takes_out_what_the_two_conditions_share()
    {
        // Each pair takes twice as long, so the ratio is certain.
        var certain = Effect.PairedRatio([2, 4, 6], [1, 2, 3]);
        Assert.Equal(2, certain.Value, 12);
        Assert.Equal(2, certain.Low!.Value, 6);
        Assert.Equal(2, certain.High!.Value, 6);

        // Reversed: covariance -2, so the variance of the logarithm is 4/48 + 1/12 + 2 * 2 / (3 * 4 * 2) = 1/3.
        var reversed = Effect.PairedRatio([2, 4, 6], [3, 2, 1]);
        Assert.Equal(2 * Math.Exp(1.959964 * Math.Sqrt(1.0 / 3)), reversed.High!.Value, 9);
        Assert.True(double.IsNaN(Effect.PairedRatio([1, 2], [-1, 1]).Value));
        Assert.Throws<ArgumentException>(() => Effect.PairedRatio([1, 2], [1]));
    }

    [Fact]
    public void A_paired_standardised_difference_narrows_with_the_likeness_of_the_conditions()
    {
        // Variances 4 and 1, covariance 2, so the spread is sqrt 2.5; differences 2, 3, 4 of variance 1; correction 1 - 3 / 7 for two degrees of freedom.
        var d = Effect.PairedCohenD([2, 4, 6], [0, 1, 2]);

        Assert.Equal(4.0 / 7 * 3 / Math.Sqrt(2.5), d.Value, 9);
        var error = Math.Sqrt(((d.Value * d.Value * (16 + 1 + 8) / (8 * 6.25)) + (1 / 2.5)) / 2);
        Assert.Equal(d.Value - (1.959964 * error), d.Low!.Value, 9);
        Assert.True(double.IsNaN(Effect.PairedCohenD([1, 1], [2, 2]).Value));
    }

    [Fact]
    public void Paired_intervals_hold_the_truth_95_times_in_a_hundred()
    {
        const int Pairs = 20;
        // People differ ten times as much as the noise; a condition adds 1, adds 40, or multiplies by 1.5.
        const int Studies = 2000;
        var (difference, ratio, effect) = (0, 0, 0);
        for (var study = 0; study < Studies; study++)
        {
            var random = CounterRandom.Stream(1, "tests/paired-effects", (ulong)study);
            var (low, added, far, longer) = (new double[Pairs], new double[Pairs], new double[Pairs], new double[Pairs]);
            for (var i = 0; i < Pairs; i++)
            {
                var person = 50 + (10 * random.NextNormal());
                (low[i], added[i], far[i], longer[i]) = (person + random.NextNormal(), person + 1 + random.NextNormal(), person + 40 + random.NextNormal(), (1.5 * person) + random.NextNormal());
            }

            difference += Holds(Effect.PairedDifference(added, low), 1);
            ratio += Holds(Effect.PairedRatio(longer, low), 1.5);
            effect += Holds(Effect.PairedCohenD(far, low), 40 / Math.Sqrt(101));
        }

        // A normal quantile at twenty pairs covers about 93.5 %; three standard errors of 2000 studies are 1.5 %.
        Assert.InRange(difference / (double)Studies, .92, .965);
        Assert.InRange(ratio / (double)Studies, .92, .965);
        Assert.InRange(effect / (double)Studies, .92, .965);

        static int Holds(Measured measured, double truth) => measured.Low <= truth && truth <= measured.High ? 1 : 0;
    }

    [Fact]
    public void A_correlation_has_the_interval_of_Fishers_transform()
    {
        // r .25 of 103 pairs: atanh .25 = .255413, error .1, so .0593 to .4231.
        var (x, y) = Correlated(.25, 103);
        var r = Effect.Correlation(x, y);

        Assert.Equal(.25, r.Value, 9);
        Assert.Equal(Math.Tanh(Math.Atanh(.25) - .1959964), r.Low!.Value, 9);
        Assert.Equal(.0593, r.Low.Value, 1e-4);
        Assert.Equal(.4231, r.High!.Value, 1e-4);
        Assert.Throws<ArgumentException>(() => Effect.Correlation([1, 2], [1]));
    }

    [Fact]
    public void A_share_has_Wilsons_interval()
    {
        // Newcombe 1998, table I, method 3: 81 of 263 is .3080 (.2553 to .3662); 0 of 20 is 0 to .1611.
        var share = Effect.Share(81, 263);

        Assert.Equal(.2553, share.Low!.Value, 5e-5);
        Assert.Equal(.3662, share.High!.Value, 5e-5);
        Assert.Equal(0, Effect.Share(0, 20).Low!.Value, 12);
        Assert.Equal(.1611, Effect.Share(0, 20).High!.Value, 5e-5);
    }

    [Fact]
    public void A_ratio_of_shares_is_a_risk_ratio()
    {
        // 15 of 100 over 5 of 100: 3, standard error of the logarithm sqrt(1/15 - 1/100 + 1/5 - 1/100).
        var ratio = Effect.ShareRatio(15, 100, 5, 100);

        Assert.Equal(3, ratio.Value, 12);
        Assert.Equal(Math.Log(3) + (1.959964 * Math.Sqrt((1.0 / 15) + .2 - .02)), Math.Log(ratio.High!.Value), 9);
        Assert.True(double.IsNaN(Effect.ShareRatio(1, 10, 0, 10).Value));
    }

    // Two series of the wanted correlation exactly: y is r times x plus what is orthogonal to it.
    private static (double[] X, double[] Y) Correlated(double r, int n)
    {
        var x = Enumerable.Range(0, n).Select(i => i - ((n - 1) / 2.0)).ToArray();
        var even = x.Select(v => v * v).ToArray();
        var mean = even.Average();
        var other = even.Select(v => v - mean).ToArray();
        var (sx, so) = (Math.Sqrt(x.Sum(v => v * v)), Math.Sqrt(other.Sum(v => v * v)));
        return (x, [.. x.Zip(other, (a, b) => (r * a / sx) + (Math.Sqrt(1 - (r * r)) * b / so))]);
    }
}
