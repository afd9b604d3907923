using Interbeat.Core;

namespace Interbeat.Formats.Tests;

public class ChannelSelectionTests
{
    [Fact]
    public void A_channel_is_chosen_by_name_without_regard_to_case_or_by_number_from_one()
    {
        var file = File(Sampled("pat"), Sampled("th"), Sampled("1"));
        Assert.Equal("th", ChannelSelection.Choose(file, "TH", null).Name);
        Assert.Equal("th", ChannelSelection.Choose(file, "2", Modality.Heart).Name);
        Assert.Equal("1", ChannelSelection.Choose(file, "1", null).Name);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("nobody")]
    [InlineData("")]
    public void An_unknown_name_lists_those_there_are(string name)
    {
        var refused = Assert.Throws<InputException>(() => ChannelSelection.Choose(File(Sampled("pat"), Sampled("th")), name, null));
        Assert.Contains("1 pat, 2 th", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MLII")]
    [InlineData("II")]
    [InlineData("chest ECG")]
    public void The_usual_lead_goes_first(string lead)
    {
        var file = File(Sampled("V5", SignalKind.Ecg), Sampled("eda", SignalKind.SkinConductance), Sampled(lead, SignalKind.Ecg), Beats());
        Assert.Equal(lead, ChannelSelection.Choose(file, null, null).Name);
        Assert.Equal(lead, ChannelSelection.Choose(file, null, Modality.Heart).Name);
    }

    [Fact]
    public void A_heart_signal_goes_before_marked_beats_and_these_before_anything_else()
    {
        Assert.Equal("V5", ChannelSelection.Choose(File(Beats(), Sampled("x"), Sampled("V5", SignalKind.Ecg)), null, null).Name);
        Assert.Equal("atr", ChannelSelection.Choose(File(Sampled("eda", SignalKind.SkinConductance), Beats()), null, null).Name);
        Assert.Equal("eda", ChannelSelection.Choose(File(Sampled("x"), Sampled("eda", SignalKind.SkinConductance)), null, null).Name);
        Assert.Equal("x", ChannelSelection.Choose(File(Sampled("x"), Sampled("y")), null, null).Name);
    }

    [Fact]
    public void For_the_heart_an_electrocardiogram_goes_before_beats_these_before_a_heart_rate_and_this_before_a_pulse_wave()
    {
        var (pulse, rate, ecg) = (Sampled("ppg", SignalKind.Pulse), Sampled("hr", SignalKind.HeartRate), Sampled("V5", SignalKind.Ecg));
        Assert.Equal("V5", ChannelSelection.Choose(File(pulse, rate, Beats(), ecg), null, Modality.Heart).Name);
        Assert.Equal("atr", ChannelSelection.Choose(File(pulse, rate, Beats()), null, Modality.Heart).Name);
        Assert.Equal("hr", ChannelSelection.Choose(File(pulse, Sampled("eda", SignalKind.SkinConductance), rate), null, null).Name);
        Assert.Equal("ppg", ChannelSelection.Choose(File(pulse), null, Modality.Heart).Name);
    }

    [Fact]
    public void Movement_and_ratings_take_any_samples()
    {
        Assert.Equal("x", ChannelSelection.Choose(File(Beats(), Sampled("x")), null, Modality.Movement).Name);
        Assert.Equal("m", ChannelSelection.Choose(File(Sampled("x"), Sampled("m", SignalKind.Movement)), null, Modality.Movement).Name);
        Assert.Throws<InputException>(() => ChannelSelection.Choose(File(Beats()), null, Modality.Rating));
    }

    [Fact]
    public void A_modality_that_is_not_there_is_refused()
    {
        Assert.Throws<InputException>(() => ChannelSelection.Choose(File(Sampled("x")), null, Modality.Heart));
        Assert.Throws<InputException>(() => ChannelSelection.Choose(File(Sampled("x")), null, Modality.Eda));
        Assert.Throws<InputException>(() => ChannelSelection.Choose(File(), null, null));
    }

    private static SampledChannel Sampled(string name, SignalKind kind = SignalKind.Unknown) => new(name, kind, new UniformSignal([1, 2], 1, "a.u."));

    private static BeatChannel Beats() => new("atr", BeatSeries.FromTimes([0, 1]));

    private static RecordedFile File(params Channel[] channels) =>
        new("test", [new InputFile("f", "00")], TimeBase.Relative, [.. channels], EventTrack.Empty, []);
}
