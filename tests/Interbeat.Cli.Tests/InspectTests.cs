using System.Text.Json;
using Interbeat.Formats;

namespace Interbeat.Cli.Tests;

/// <summary>What a file is, said before anything is computed from it.</summary>
public sealed class InspectTests : Scratch
{
    [Fact]
    public async Task Json_has_the_promised_keys_and_nothing_else_is_printed()
    {
        var run = (await CliRun.Of("inspect", Samples.Evening("ann-rr.txt"), "--json")).Ended(0);

        var document = JsonDocument.Parse(run.Output).RootElement;
        JsonShape.Is(document, "file", "format", "startTime", "durationSeconds", "channels", "events", "warnings");
        var channel = Assert.Single(document.GetProperty("channels").EnumerateArray().ToList());
        JsonShape.Is(channel, "name", "unit", "samplingRateHz", "samples", "min", "max", "gaps");

        Assert.Equal("ann-rr.txt", document.GetProperty("file").GetString());
        Assert.Equal(JsonValueKind.Null, document.GetProperty("startTime").ValueKind);
        Assert.Equal(1440, document.GetProperty("durationSeconds").GetDouble(), 1.0);
        Assert.Equal("ms", channel.GetProperty("unit").GetString());
        Assert.Equal(JsonValueKind.Null, channel.GetProperty("samplingRateHz").ValueKind);
        Assert.InRange(channel.GetProperty("min").GetDouble(), 600, 800);
        Assert.Equal(0, channel.GetProperty("gaps").GetInt32());
        Assert.Equal(0, document.GetProperty("events").GetInt32());
    }

    [Fact]
    public async Task A_sampled_channel_has_its_rate_its_range_and_its_gaps()
    {
        var file = Text("belt.csv", "breathing\n" + string.Concat(Enumerable.Range(0, 600).Select(i => i is >= 100 and < 150 ? "n/a\n" : $"{i % 10}\n")));

        var run = (await CliRun.Of("inspect", file, "--rate", "10", "--json")).Ended(0);

        var channel = JsonDocument.Parse(run.Output).RootElement.GetProperty("channels")[0];
        Assert.Equal(10, channel.GetProperty("samplingRateHz").GetDouble());
        Assert.Equal(600, channel.GetProperty("samples").GetInt32());
        Assert.Equal(0, channel.GetProperty("min").GetDouble());
        Assert.Equal(9, channel.GetProperty("max").GetDouble());
        Assert.Equal(1, channel.GetProperty("gaps").GetInt32());
    }

    [Fact]
    public async Task A_day_is_told_in_hours_and_without_the_noise_of_its_sum()
    {
        var file = Text("day.txt", string.Concat(Enumerable.Repeat("811.3\n812.4\n813.6\n", 33_315)));

        var text = (await CliRun.Of("inspect", file)).Ended(0);
        Assert.Contains("22:33:19 h:min:s", text.OutputLines[0], StringComparison.Ordinal);
        var seconds = JsonDocument.Parse((await CliRun.Of("inspect", file, "--json")).Ended(0).Output).RootElement.GetProperty("durationSeconds").GetRawText();
        Assert.Equal("81198.6495", seconds);
    }

    [Fact]
    public async Task Sound_has_the_rate_and_the_samples_of_its_file_though_it_is_read_at_fewer()
    {
        var file = Bytes("voice.wav", WavWriter.Pcm16([new double[48_000]], 48_000));

        var run = (await CliRun.Of("inspect", file, "--json")).Ended(0);

        var document = JsonDocument.Parse(run.Output).RootElement;
        var channel = document.GetProperty("channels")[0];
        Assert.Equal((48_000, 48_000), (channel.GetProperty("samplingRateHz").GetInt32(), channel.GetProperty("samples").GetInt32()));
        Assert.Equal(1, document.GetProperty("durationSeconds").GetDouble());
        Assert.Contains("16000 Hz", document.GetProperty("warnings")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_names_file_and_channels()
    {
        var run = (await CliRun.Of("inspect", Samples.Evening("ben-rr.txt"))).Ended(0);

        Assert.StartsWith("ben-rr.txt: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("24:00", run.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains(run.OutputLines, line => line.StartsWith("1  ", StringComparison.Ordinal));
    }
}
