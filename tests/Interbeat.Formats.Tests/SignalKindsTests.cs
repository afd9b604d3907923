using Interbeat.Core;

namespace Interbeat.Formats.Tests;

public class SignalKindsTests
{
    private const int Seconds = 120;

    [Theory]
    [InlineData("ECG", SignalKind.Ecg)]
    [InlineData("ECG1", SignalKind.Ecg)]
    [InlineData("MLII", SignalKind.Ecg)]
    [InlineData("II", SignalKind.Ecg)]
    [InlineData("V5", SignalKind.Ecg)]
    [InlineData("lead I", SignalKind.Ecg)]
    [InlineData("ecg [uV]", SignalKind.Ecg)]
    [InlineData("aVF", SignalKind.Ecg)]
    [InlineData("EDA (uS)", SignalKind.SkinConductance)]
    [InlineData("GSR_left", SignalKind.SkinConductance)]
    [InlineData("SCL", SignalKind.SkinConductance)]
    [InlineData("skin conductance", SignalKind.SkinConductance)]
    [InlineData("RSP", SignalKind.Breathing)]
    [InlineData("Resp.", SignalKind.Breathing)]
    [InlineData("breath belt", SignalKind.Breathing)]
    [InlineData("PPG", SignalKind.Pulse)]
    [InlineData("BVP", SignalKind.Pulse)]
    [InlineData("pulse wave", SignalKind.Pulse)]
    [InlineData("rr", SignalKind.Beats)]
    [InlineData("IBI_a", SignalKind.Beats)]
    [InlineData("MEA", SignalKind.Movement)]
    [InlineData("acc-x", SignalKind.Movement)]
    [InlineData("motion energy", SignalKind.Movement)]
    [InlineData("dial", SignalKind.Rating)]
    [InlineData("rating", SignalKind.Rating)]
    [InlineData("heart rate", SignalKind.HeartRate)]
    [InlineData("hr", SignalKind.HeartRate)]
    [InlineData("hr ann", SignalKind.HeartRate)]
    [InlineData("ann_hr", SignalKind.HeartRate)]
    [InlineData("HR_1 [bpm]", SignalKind.HeartRate)]
    [InlineData("HeartRate (1/min)", SignalKind.HeartRate)]
    [InlineData("bpm", SignalKind.HeartRate)]
    [InlineData("Pulse rate Ben", SignalKind.HeartRate)]
    [InlineData("hr quality", SignalKind.Unknown)]
    [InlineData("breath bpm", SignalKind.Unknown)]
    [InlineData("heart rate variability", SignalKind.Unknown)]
    [InlineData("breathing rate", SignalKind.Unknown)]
    [InlineData("pat", SignalKind.Unknown)]
    [InlineData("Photosensor", SignalKind.Unknown)]
    [InlineData("x", SignalKind.Unknown)]
    [InlineData("", SignalKind.Unknown)]
    [InlineData("media", SignalKind.Unknown)]
    public void A_name_tells_by_its_words(string name, SignalKind kind) => Assert.Equal(kind, SignalKinds.FromName(name));

    [Fact]
    public void Sharp_peaks_that_repeat_are_an_electrocardiogram()
    {
        Assert.Equal(SignalKind.Ecg, Kind(250, t => Math.Exp(-Math.Pow(((t / 0.8) - Math.Round(t / 0.8)) * 40, 2))));
    }

    [Fact]
    public void A_smooth_wave_at_a_hearts_rate_is_a_pulse()
    {
        Assert.Equal(SignalKind.Pulse, Kind(50, t => Math.Sin(2 * Math.PI * 1.2 * t) + (0.4 * Math.Sin(4 * Math.PI * 1.2 * t))));
    }

    [Fact]
    public void A_slow_wave_is_breathing()
    {
        Assert.Equal(SignalKind.Breathing, Kind(25, t => Math.Sin(2 * Math.PI * 0.25 * t)));
    }

    [Fact]
    public void Noise_ramps_constants_codes_and_short_pieces_are_unknown()
    {
        var random = CounterRandom.Stream(3, "noise");
        Assert.Equal(SignalKind.Unknown, Kind(100, _ => random.NextNormal()));
        Assert.Equal(SignalKind.Unknown, Kind(100, t => t));
        Assert.Equal(SignalKind.Unknown, Kind(100, _ => 7));
        Assert.Equal(SignalKind.Unknown, Kind(100, t => t > 50 ? 5 : 0));
        Assert.Equal(SignalKind.Unknown, Kind(4, t => Math.Sin(2 * Math.PI * 0.1 * t) + (0.5 * random.NextNormal())));
        Assert.Equal(SignalKind.Unknown, Kind(100, _ => double.NaN));
        Assert.Equal(SignalKind.Unknown, SignalKinds.Of(null, [1, 2, 1, 2, 1, 2], 100));
        Assert.Equal(SignalKind.Unknown, SignalKinds.Of(null, [], 100));
    }

    [Fact]
    public void A_name_goes_before_the_content()
    {
        double[] breath = [.. Enumerable.Range(0, 3000).Select(i => Math.Sin(2 * Math.PI * 0.25 * i / 25))];
        Assert.Equal(SignalKind.Pulse, SignalKinds.Of("PPG", breath, 25));
        Assert.Equal(SignalKind.Breathing, SignalKinds.Of("channel", breath, 25));
        Assert.Equal(SignalKind.Unknown, SignalKinds.Of("channel", breath, null));
        Assert.Equal(SignalKind.Unknown, SignalKinds.Of("ibi", [.. breath.Select(b => 100 * b)], 25));
        Assert.Equal(SignalKind.HeartRate, SignalKinds.Of("heart rate", breath, 25));
    }

    [Theory]
    [InlineData("ibi", 0.8, SignalKind.HeartRate)]
    [InlineData("rr_ann", 810, SignalKind.HeartRate)]
    [InlineData("heart period (ms)", 810, SignalKind.HeartRate)]
    [InlineData("rr", 15, SignalKind.Unknown)]
    public void Intervals_at_a_constant_rate_are_a_heart_rate_where_a_heart_can_have_them(string name, double value, SignalKind kind) =>
        Assert.Equal(kind, SignalKinds.Of(name, [.. Enumerable.Repeat(value, 100)], 4));

    private static SignalKind Kind(double rate, Func<double, double> value) =>
        SignalKinds.Of(null, [.. Enumerable.Range(0, (int)(Seconds * rate)).Select(i => value(i / rate))], rate);
}
