using Interbeat.Core;
using Interbeat.Dyads.Damping;

namespace Interbeat.Dyads.Tests;

/// <summary>Oracle: two coupled damped oscillators in closed form, x + y and x - y each A exp(g t) cos(w t + p).</summary>
public sealed class CoupledOscillatorTests
{
    [Theory]
    [InlineData(-0.05, -0.03, 0.010, 0.004)]
    [InlineData(-0.03, 0.01, -0.005, 0.002)]
    [InlineData(-0.02, -0.02, 0.004, -0.006)]
    public void Eta_and_zeta_of_both_and_what_joins_them_are_recovered_within_five_percent(double eta, double zeta, double partnerEta, double partnerZeta)
    {
        var (a, b) = Pair(eta, zeta, partnerEta, partnerZeta, 300);
        var fit = new CoupledOscillator(1, 5).Fit(a, b)!;
        foreach (var side in new[] { fit.A, fit.B })
        {
            // GLLA smooths: what it makes of a sine has a closed form, see below; at these frequencies it is within 5 %.
            Near(eta, side.Eta);
            Near(zeta, side.Zeta);
            Near(partnerEta, side.PartnerEta);
            Near(partnerZeta, side.PartnerZeta);
            Assert.True(side.R2 > 0.999);
        }

        static void Near(double expected, double found) => Assert.True(Math.Abs(found - expected) < 0.05 * Math.Abs(expected), $"{found} against {expected}");
    }

    [Fact]
    public void The_largest_eigenvalue_is_that_of_the_slower_mode()
    {
        // x + y has zeta + partnerZeta, x - y has zeta - partnerZeta; the real parts are half of these.
        var (a, b) = Pair(-0.05, -0.03, 0.010, 0.004, 300);
        Assert.Equal((-0.03 + 0.004) / 2, new CoupledOscillator(1, 5).Fit(a, b)!.LargestRealEigenvalue(), 0.0005);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(3, 4)]
    [InlineData(2, 3)]
    public void Derivatives_of_a_parabola_are_exact_whatever_the_embedding(int tau, int embedding)
    {
        var derivatives = new LocalDerivatives(tau, embedding, 0.5);
        double[] series = [.. Enumerable.Range(0, 40).Select(t => 3 + (2 * 0.5 * t) - (1.5 * 0.25 * t * t))];
        var windows = series.Length - derivatives.Span + 1;
        double[] value = new double[windows], first = new double[windows], second = new double[windows];
        derivatives.Fill(series, value, first, second);
        for (var t = 0; t < windows; t++)
        {
            var time = 0.5 * (t + ((derivatives.Span - 1) / 2.0));
            Assert.Equal(3 + (2 * time) - (1.5 * time * time), value[t], 1e-9);
            Assert.Equal(2 - (3 * time), first[t], 1e-9);
            Assert.Equal(-3, second[t], 1e-9);
        }
    }

    [Theory]
    [InlineData(1, 5, 0.3)]
    [InlineData(2, 4, 0.5)]
    [InlineData(3, 3, 0.2)]
    public void Eta_of_a_steady_sine_is_the_ratio_of_what_smoothing_leaves(int tau, int embedding, double w)
    {
        // Each weight acts on cos(w u): eta is the second derivative's gain over the value's, from the normal equations for this embedding written out.
        double[] u = [.. Enumerable.Range(0, embedding).Select(i => (i - ((embedding - 1) / 2.0)) * tau)];
        double n = embedding, s2 = u.Sum(v => v * v), s4 = u.Sum(v => v * v * v * v);
        double sumC = u.Sum(v => Math.Cos(w * v)), sumU2C = u.Sum(v => v * v * Math.Cos(w * v));
        var second = 2 * ((n * sumU2C) - (s2 * sumC)) / ((n * s4) - (s2 * s2));
        var value = (sumC - (second / 2 * s2)) / n;
        double[] a = [.. Enumerable.Range(0, 400).Select(t => Math.Cos(w * t))], b = [.. Enumerable.Range(0, 400).Select(t => Math.Cos((1.3 * w * t) + 1))];
        var fit = new CoupledOscillator(tau, embedding).Fit(a, b)!;
        Assert.Equal(second / value, fit.A.Eta, 1e-9);
        Assert.Equal(0, fit.A.Zeta, 1e-9);
    }

    [Theory]
    [InlineData(0, 2, 3, 2.0 / 3)]
    [InlineData(0, 3, 3, 2.0 / 3)]
    public void White_noise_has_two_thirds_of_R2_at_three_values_whatever_tau(double phi, int tau, int embedding, double expected) =>
        Assert.Equal(expected, new LocalDerivatives(tau, embedding, 1).Ar1R2(phi), 1e-12);

    [Fact]
    public void A_long_ar1_series_has_the_R2_of_its_process()
    {
        double[] a = Simulated.Ar(Simulated.Seed, "a", 100000, 0.8), b = Simulated.White(Simulated.Seed, "b", 100000);
        var fit = new CoupledOscillator(2, 4).Fit(a, b)!;
        Assert.Equal(new LocalDerivatives(2, 4, 1).Ar1R2(0.8), fit.A.AloneR2, 0.01);
        Assert.Equal(new LocalDerivatives(2, 4, 1).Ar1R2(0), fit.B.AloneR2, 0.01);
    }

    [Fact]
    public void Swapping_the_two_swaps_the_sides_and_scaling_one_changes_only_what_joins_them()
    {
        double[] a = Simulated.Ar(Simulated.Seed, "a", 400, 0.8), b = Simulated.Plus(Simulated.Ar(Simulated.Seed, "b", 400, 0.8), a, 0.5);
        var oscillator = new CoupledOscillator(2, 4);
        OscillatorFit fit = oscillator.Fit(a, b)!, swapped = oscillator.Fit(b, a)!, scaled = oscillator.Fit([.. a.Select(v => 8 * v)], b)!;
        Assert.Equal(fit.A.Eta, swapped.B.Eta, 1e-12);
        Assert.Equal(fit.B.PartnerZeta, swapped.A.PartnerZeta, 1e-12);
        Assert.Equal(fit.GainNats, swapped.GainNats, 1e-12);
        Assert.Equal(fit.GainNats, scaled.GainNats, 1e-12);
        Assert.Equal(fit.A.AloneR2, scaled.A.AloneR2, 1e-12);
        Assert.Equal(8 * fit.A.PartnerEta, scaled.A.PartnerEta, 1e-10);
    }

    [Fact]
    public void A_partner_who_is_the_same_series_adds_nothing()
    {
        var a = Simulated.Ar(Simulated.Seed, "a", 300, 0.8);
        var fit = new CoupledOscillator(2, 4).Fit(a, a)!;
        Assert.True(double.IsNaN(fit.A.PartnerEta) && double.IsNaN(fit.LargestRealEigenvalue()));
        Assert.Equal(0, fit.GainNats, 1e-12);
        Assert.Equal(fit.A.AloneEta, fit.A.Eta, 1e-12);
    }

    private static (double[] A, double[] B) Pair(double eta, double zeta, double partnerEta, double partnerZeta, int count)
    {
        double[] sum = Mode(eta + partnerEta, zeta + partnerZeta, 1, 0.3), difference = Mode(eta - partnerEta, zeta - partnerZeta, 0.7, 1.4);
        return ([.. sum.Zip(difference, (s, d) => (s + d) / 2)], [.. sum.Zip(difference, (s, d) => (s - d) / 2)]);

        double[] Mode(double e, double z, double size, double phase)
        {
            var w = Math.Sqrt(-e - (z * z / 4));
            return [.. Enumerable.Range(0, count).Select(t => size * Math.Exp(z / 2 * t) * Math.Cos((w * t) + phase))];
        }
    }
}
