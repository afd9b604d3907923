using Interbeat.Signals.Hrv;

namespace Interbeat.Signals.Tests.Hrv;

/// <summary>The test patterns of ANSI/AAMI EC57, made from their formula: RR = base + A sin(2 pi f t), t beginning anew every P beats.</summary>
public class TestPatternTests
{
    [Theory]
    [InlineData(800, 35, 0.25, 5, 108000, "hf", 612.5, 0.015)]
    [InlineData(1000, 70, 0.10, 10, 86400, "lf", 2450, 0.01)]
    [InlineData(3000, 280, 1.0 / 30, 10, 28800, "vlf", 39200, 0.01)]
    public void A_line_has_its_power_in_its_band(double mean, double amplitude, double frequency, int period, int beats, string band, double expected, double tolerance)
    {
        var powers = Whole(mean, amplitude, frequency, period, beats);
        var actual = band switch { "hf" => powers.HfMs2, "lf" => powers.LfMs2, _ => powers.VlfMs2 };
        Assert.InRange(actual!.Value, expected * (1 - tolerance), expected * (1 + tolerance));
    }

    [Fact]
    public void A_wave_of_an_hour_leaves_every_faster_band_empty()
    {
        var powers = Whole(1500, 140, 1.0 / 3600, 2400, 57600);
        Assert.InRange(powers.VlfMs2!.Value, 0, 0.1);
        Assert.InRange(powers.LfMs2!.Value, 0, 0.1);
        Assert.InRange(powers.HfMs2!.Value, 0, 0.1);
        Assert.InRange(powers.UlfMs2!.Value, 9800 * 0.98, 9800 * 1.02);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.09)]
    [InlineData(0.2)]
    [InlineData(0.3)]
    [InlineData(0.37)]
    public void The_loss_of_the_spline_is_made_good_at_every_frequency(double frequency)
    {
        // A small sine, so that beats stay nearly even: the closed form of the gain is for even spacing.
        const double Amplitude = 5;
        var values = new double[4500];
        var time = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = 800 + (Amplitude * Math.Sin(2 * Math.PI * frequency * time));
            time += values[i] / 1000;
        }

        var spectrum = IntervalSpectrum.Of(NnIntervals.OneRun(values), SpectrumMode.Welch)!.Spectrum;
        var power = spectrum.Power(frequency - 0.01, frequency + 0.01);
        Assert.InRange(power, Amplitude * Amplitude / 2 * 0.99, Amplitude * Amplitude / 2 * 1.01);
    }

    private static BandPowers Whole(double mean, double amplitude, double frequency, int period, int beats)
    {
        var values = new double[beats];
        var time = 0.0;
        for (var i = 0; i < beats; i++)
        {
            time = i % period == 0 ? 0 : time;
            values[i] = mean + (amplitude * Math.Sin(2 * Math.PI * frequency * time));
            time += values[i] / 1000;
        }

        return BandPowers.Of(IntervalSpectrum.Of(NnIntervals.OneRun(values), SpectrumMode.Whole)!, BandPreset.Adult, SpectrumMode.Whole);
    }
}
