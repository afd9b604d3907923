using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>Beats of a signal whose beats are known.</summary>
public sealed class BeatsTests : Scratch
{
    private const double RateHz = 250;
    private const double BeatSeconds = 0.8;

    [Fact]
    public async Task A_heart_rate_holds_no_beats_to_find() =>
        (await CliRun.Of("beats", Text("hr.csv", "time_s,hr ann\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},{60 + (i % 7)}\n"))))).WasRefused("hr ann", "heart rate");

    [Fact]
    public async Task Json_has_the_promised_keys_and_beats_where_the_peaks_are()
    {
        var file = Text("ecg.csv", Samples.EcgCsv(60, RateHz, BeatSeconds));

        var run = (await CliRun.Of("beats", file, "--rate", "250", "--json")).Ended(0);

        var document = JsonDocument.Parse(run.Output).RootElement;
        JsonShape.Is(document, "file", "channel", "samplingRateHz", "detector", "beats", "qualityShare", "warnings");
        Assert.Equal("ecg.csv", document.GetProperty("file").GetString());
        Assert.Equal("ECG", document.GetProperty("channel").GetString());
        Assert.Equal(RateHz, document.GetProperty("samplingRateHz").GetDouble());

        var beats = document.GetProperty("beats").EnumerateArray().Select(b => b.GetDouble()).ToList();
        Assert.InRange(beats.Count, 73, 75);
        Assert.All(beats, beat => Assert.Equal(0, Math.IEEERemainder((beat / RateHz) - (BeatSeconds / 2), BeatSeconds), 0.004));
        Assert.InRange(document.GetProperty("qualityShare").GetDouble(), 0.95, 1);
    }

    [Fact]
    public async Task The_text_says_how_many_how_fast_and_how_good()
    {
        var file = Text("ecg.csv", Samples.EcgCsv(60, RateHz, BeatSeconds));

        var run = (await CliRun.Of("beats", file, "--rate", "250", "--channel", "1")).Ended(0);

        Assert.Contains("75.0 a minute", run.Output, StringComparison.Ordinal);
        Assert.Contains("beats", run.Output, StringComparison.Ordinal);
        Assert.Contains("usable", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_detectors_are_listed_and_one_is_the_default()
    {
        var run = (await CliRun.Of("beats", "--list")).Ended(0);
        Assert.Contains(run.OutputLines, line => line.StartsWith("interbeat", StringComparison.Ordinal) && line.Contains("default", StringComparison.Ordinal));

        var listed = JsonDocument.Parse((await CliRun.Of("beats", "--list", "--json")).Ended(0).Output).RootElement.EnumerateArray().ToList();
        Assert.All(listed, detector => JsonShape.Is(detector, "name", "isDefault"));
        Assert.Single(listed, detector => detector.GetProperty("isDefault").GetBoolean());
    }

    [Fact]
    public async Task A_file_of_intervals_has_its_beats_already() =>
        (await CliRun.Of("beats", Samples.Evening("ann-rr.txt"))).WasRefused("ann-rr.txt", "beats already");
}
