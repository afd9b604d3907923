using System.Numerics;
using Interbeat.Core;
using Interbeat.Dyads.Spectral;

namespace Interbeat.Dyads.Tests.Spectral;

/// <summary>Phase locking against closed forms.</summary>
public sealed class PhaseLockingTests
{
    private const double RateHz = 4;
    private const int Samples = 1200;

    [Fact]
    public void Two_sines_of_one_frequency_lock_wholly_whatever_their_phases_and_sizes()
    {
        var locking = Of(Sine(0.25, 0, 1), Sine(0.25, 2, 40));
        Assert.Equal(4, locking.Windows.Length);
        Assert.Equal(1, locking.Mean(0), 1e-4);
        Assert.Equal(0.25, locking.FrequencyAHz, 1e-4);
    }

    [Theory]
    [InlineData(0.005)]
    [InlineData(0.012)]
    [InlineData(0.03)]
    public void Two_sines_of_different_frequencies_lock_as_the_mean_of_a_turning_arrow(double apartHz)
    {
        var n = PhaseLocking.WindowSeconds * RateHz;
        var arrow = Math.Abs(Math.Sin(Math.PI * apartHz * n / RateHz) / (n * Math.Sin(Math.PI * apartHz / RateHz)));
        Assert.Equal(arrow, Of(Sine(0.25, 0, 1), Sine(0.25 + apartHz, 1, 1)).Mean(0), 2e-3);
    }

    [Theory]
    [InlineData(0.2, 0.4, 2, 1)]
    [InlineData(0.4, 0.2, 1, 2)]
    [InlineData(0.2, 0.3, 3, 2)]
    [InlineData(0.3, 0.2, 2, 3)]
    public void Frequencies_in_a_ratio_lock_in_that_ratio_alone(double frequencyA, double frequencyB, int n, int m)
    {
        var locking = Of(Sine(frequencyA, 0, 1), Sine(frequencyB, 1, 1));
        for (var i = 0; i < PhaseLocking.Ratios.Length; i++)
        {
            Assert.Equal(PhaseLocking.Ratios[i] == (n, m) ? 1 : 0, locking.Mean(i), 0.02);
        }
    }

    [Fact]
    public void No_window_crosses_a_gap_and_the_edges_of_a_run_have_no_phase()
    {
        var a = Sine(0.25, 0, 1);
        a[600] = double.NaN;
        var phase = NarrowBandPhase.Of(a, 0.1, 0.5, RateHz);
        // One cycle of 0.1 Hz on either side of the gap and at both ends: 40 samples.
        Assert.All(Enumerable.Range(560, 81), t => Assert.False(NarrowBandPhase.Has(phase[t])));
        Assert.False(NarrowBandPhase.Has(phase[39]));
        Assert.True(NarrowBandPhase.Has(phase[40]));
        var locking = PhaseLocking.Of(phase, NarrowBandPhase.Of(Sine(0.25, 1, 1), 0.1, 0.5, RateHz), RateHz);
        Assert.Equal(4, locking.Windows.Length);
        Assert.All(locking.Windows, w => Assert.True(w.EndSeconds <= 140 || w.StartSeconds >= 160));
    }

    [Fact]
    public void Too_short_a_series_gives_no_window()
    {
        var a = Sine(0.25, 0, 1)[..300];
        Assert.Empty(PhaseLocking.Of(NarrowBandPhase.Of(a, 0.1, 0.5, RateHz), NarrowBandPhase.Of(a, 0.1, 0.5, RateHz), RateHz).Windows);
    }

    [Fact]
    public void A_band_that_the_grid_cannot_hold_is_refused()
    {
        Assert.Throws<InputException>(() => NarrowBandPhase.Require(0.1, 2, RateHz));
        Assert.Throws<InputException>(() => NarrowBandPhase.Require(0.5, 0.1, RateHz));
    }

    private static PhaseLocking Of(double[] a, double[] b)
    {
        Complex[] x = NarrowBandPhase.Of(a, 0.1, 0.5, RateHz), y = NarrowBandPhase.Of(b, 0.1, 0.5, RateHz);
        return PhaseLocking.Of(x, y, RateHz);
    }

    private static double[] Sine(double frequencyHz, double phase, double size) =>
        [.. Enumerable.Range(0, Samples).Select(i => size * Math.Sin((2 * Math.PI * frequencyHz * i / RateHz) + phase))];
}
