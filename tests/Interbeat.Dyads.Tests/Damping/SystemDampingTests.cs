using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Damping;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests;

/// <summary>Oracle: for x'' = eta x + zeta x' + c y + d y' and the same for y, sum and difference are oscillators of their own with zeta + d and zeta - d; the largest real part is (zeta + |d|) / 2.</summary>
public sealed class SystemDampingTests
{
    private static readonly CouplingSettings Seconds = new(1, 30, 5, 5, 60, 10);

    [Theory]
    [InlineData(-0.030, 0.010)]
    [InlineData(-0.040, 0.000)]
    [InlineData(-0.020, -0.008)]
    [InlineData(-0.004, 0.010)]
    [InlineData(0.010, 0.004)]
    public void The_rate_of_a_noiseless_system_is_recovered_within_five_percent(double zeta, double d)
    {
        var (a, b) = Oscillators(zeta, d, 200);
        var expected = (zeta + Math.Abs(d)) / 2;
        var found = SystemDamping.LargestRealEigenvalue(a, b, 1);
        Assert.True(Math.Abs(found - expected) < (0.05 * Math.Abs(expected)) + 1e-5, $"{found} against {expected}");
    }

    [Fact]
    public void The_rate_is_per_second_whatever_the_step()
    {
        var (a, b) = Oscillators(-0.03, 0.01, 200);
        var perSample = SystemDamping.LargestRealEigenvalue(a, b, 1);
        Assert.Equal(perSample / 2, SystemDamping.LargestRealEigenvalue(a, b, 2), 1e-9);
    }

    [Fact]
    public void A_scale_of_either_changes_nothing()
    {
        var (a, b) = Oscillators(-0.03, 0.01, 200);
        var found = SystemDamping.LargestRealEigenvalue([.. a.Select(v => 50 * v)], b, 1);
        Assert.Equal(SystemDamping.LargestRealEigenvalue(a, b, 1), found, 1e-8);
    }

    [Fact]
    public void White_noise_is_called_neither_damped_nor_amplified()
    {
        var decided = 0;
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var pair = new PairedSeries(Simulated.White(seed, "a", 600), Simulated.White(seed, "b", 600), 1);
            var result = SystemDamping.Of(pair, Seconds, 79, seed, Simulated.OneThread);
            decided += result.Verdict == DampingVerdict.Undecided ? 0 : 1;
        }

        // At 5 % wrong, more than 4 of 20 come in 3 of 1000 such tests.
        Assert.True(decided <= 4, $"{decided} of seeds 1 to 20");
    }

    [Fact]
    public void A_system_that_grows_has_a_positive_rate_and_is_never_called_damping()
    {
        // It is not called amplifying either: the surrogates keep how the power changes from block to block, and with it this growth.
        var (a, b) = Oscillators(0.02, 0.004, 300);
        var result = SystemDamping.Of(new PairedSeries(a, b, 1), Seconds, 99, Simulated.Seed, Simulated.OneThread);
        Assert.True(result.MaxRealEigenvalue > 0);
        Assert.NotEqual(DampingVerdict.Damping, result.Verdict);
    }

    [Fact]
    public void Naming_and_threads_change_nothing()
    {
        double[] a = Simulated.Ar(4, "a", 500, 0.9), b = Simulated.Ar(4, "b", 500, 0.9);
        var one = SystemDamping.Of(new PairedSeries(a, b, 1), Seconds, 59, 4, Simulated.OneThread);
        Assert.Equal(one, SystemDamping.Of(new PairedSeries(b, a, 1), Seconds, 59, 4, Simulated.OneThread));
        Assert.Equal(one, SystemDamping.Of(new PairedSeries(a, b, 1), Seconds, 59, 4, new ParallelOptions { MaxDegreeOfParallelism = 5 }));
    }

    [Fact]
    public void Without_surrogates_or_with_too_little_data_nothing_is_decided()
    {
        var (a, b) = Oscillators(-0.03, 0.01, 200);
        var none = SystemDamping.Of(new PairedSeries(a, b, 1), Seconds, 0, 1, Simulated.OneThread);
        Assert.Equal(DampingVerdict.Undecided, none.Verdict);
        Assert.NotNull(none.MaxRealEigenvalue);
        Assert.Equal(DampingVerdict.Undecided, SystemDamping.Of(new PairedSeries(a, b, 1), Seconds, 38, 1, Simulated.OneThread).Verdict);
        Assert.Null(SystemDamping.Of(new PairedSeries(a[..20], b[..20], 1), Seconds, 99, 1, Simulated.OneThread).MaxRealEigenvalue);
        Assert.True(double.IsNaN(SystemDamping.LargestRealEigenvalue(new double[200], new double[200], 1)));
    }

    [Fact]
    public void A_window_with_a_gap_is_not_fitted()
    {
        var (a, b) = Oscillators(-0.03, 0.01, 300);
        double[] torn = [.. a];
        Array.Fill(torn, 1e6, 150, 1);
        torn[150] = double.NaN;
        Assert.Equal(SystemDamping.LargestRealEigenvalue(a, b, 1), SystemDamping.LargestRealEigenvalue(torn, b, 1), 1e-4);
    }

    /// <summary>Two equal oscillators of 60 s, coupled, from unequal starts, one value a second, by Runge and Kutta's fourth-order rule.</summary>
    private static (double[] A, double[] B) Oscillators(double zeta, double d, int seconds)
    {
        const double Eta = -0.011, C = 0.002, Step = 0.02;
        double[] state = [1, 0, -0.3, 0.05];
        double[] a = new double[seconds], b = new double[seconds];
        for (var t = 0; t < seconds; t++)
        {
            (a[t], b[t]) = (state[0], state[2]);
            for (var i = 0; i < 50; i++)
            {
                double[] k1 = Slope(state), k2 = Slope(At(k1, Step / 2)), k3 = Slope(At(k2, Step / 2)), k4 = Slope(At(k3, Step));
                state = [.. state.Select((v, j) => v + (Step / 6 * (k1[j] + (2 * k2[j]) + (2 * k3[j]) + k4[j])))];
            }
        }

        return (a, b);

        double[] At(double[] slope, double h) => [.. state.Select((v, j) => v + (h * slope[j]))];
        double[] Slope(double[] s) => [s[1], (Eta * s[0]) + (zeta * s[1]) + (C * s[2]) + (d * s[3]), s[3], (Eta * s[2]) + (zeta * s[3]) + (C * s[0]) + (d * s[1])];
    }
}
