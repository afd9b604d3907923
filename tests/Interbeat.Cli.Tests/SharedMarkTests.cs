using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>Two recordings with an offset and a drift between their clocks, and marks of moments that both saw.</summary>
public sealed class SharedMarkTests : Scratch
{
    private const double RateHz = 10;
    private const double OffsetSeconds = 20;
    private const double DriftPartsPerMillion = 2000;
    private const int Seconds = 1200;

    private static readonly string[] Options = ["--modality", "movement", "--rate", "10", "--surrogates", "39", "--json"];

    [Fact]
    public async Task Marks_at_both_ends_give_offset_and_drift_and_coupling_that_the_drift_hid()
    {
        var (a, b) = Pair();
        var events = Text("events.tsv", $"onset\tduration\ttrial_type\trecording\n{Mark(60)}{Mark(1180)}0\t600\tfirst\tn/a\n");

        var summary = Summary((await Analyze("out", [a, b, .. Options, "--events", events])).Ended(0));
        var alignment = summary.GetProperty("alignment");
        Assert.Equal(OffsetSeconds, alignment.GetProperty("offsetSeconds").GetDouble(), 1e-6);
        Assert.Equal(DriftPartsPerMillion, alignment.GetProperty("driftPartsPerMillion").GetDouble(), 1e-3);
        Assert.Equal(2, alignment.GetProperty("marks").GetInt32());
        Assert.True(summary.GetProperty("coupling").GetProperty("signed").GetDouble() > 0.8);
        Assert.True(summary.GetProperty("coupling").GetProperty("alignmentUncertaintyMs").GetDouble() < 150);

        // The offset alone leaves 2.4 s at the end, which smears the lag.
        var offset = Summary((await Analyze("offset", [a, b, .. Options, "--offset-b", "20"])).Ended(0));
        Assert.True(offset.GetProperty("coupling").GetProperty("signed").GetDouble() < summary.GetProperty("coupling").GetProperty("signed").GetDouble() - 0.1);
    }

    [Fact]
    public async Task A_declared_uncertainty_rules_over_that_of_marks()
    {
        var (a, b) = Pair();
        var events = Text("events.tsv", $"onset\tduration\ttrial_type\trecording\n{Mark(60)}{Mark(1180)}");

        var summary = Summary((await Analyze("out", [a, b, .. Options, "--events", events, "--offset-uncertainty", "5000"])).Ended(0));
        Assert.True(summary.GetProperty("coupling").GetProperty("alignmentUncertaintyMs").GetDouble() >= 5000);
        Assert.Equal(JsonValueKind.Null, summary.GetProperty("coupling").GetProperty("leader").ValueKind);
    }

    [Fact]
    public async Task A_stated_offset_rules_over_marks_and_that_is_told()
    {
        var (a, b) = Pair();
        var events = Text("events.tsv", $"onset\tduration\ttrial_type\trecording\n{Mark(60)}");
        var summary = Summary((await Analyze("out", [a, b, .. Options, "--events", events, "--offset-b", "19"])).Ended(0));
        Assert.Equal(19, summary.GetProperty("alignment").GetProperty("offsetSeconds").GetDouble());
        Assert.Contains(summary.GetProperty("warnings").EnumerateArray(), w => w.GetString() == "Both recordings mark shared moments; they are not used, since an offset was stated.");
    }

    [Fact]
    public async Task A_mark_of_an_unknown_recording_is_refused_with_the_names_there_are()
    {
        var (a, b) = Pair();
        var events = Text("events.tsv", "onset\tduration\ttrial_type\trecording\n1\t0\tsync\tcamera\n");
        Assert.Contains("found 'camera'; expected a, b, a, b, a.csv or b.csv", (await Analyze("out", [a, b, .. Options, "--events", events])).Ended(2).Error, StringComparison.Ordinal);
    }

    // One moment on A's clock, as both recordings' clocks read it.
    private static string Mark(double onA) => string.Create(
        CultureInfo.InvariantCulture,
        $"{onA:R}\t0\tsync\ta\n{(onA - OffsetSeconds) / (1 + (DriftPartsPerMillion * 1e-6)):R}\t0\tsync\tb.csv\n");

    private (string A, string B) Pair()
    {
        var (a, b) = (new StringBuilder("movement\n"), new StringBuilder("movement\n"));
        for (var i = 0; i < Seconds * RateHz; i++)
        {
            a.Append(CultureInfo.InvariantCulture, $"{Shared(i / RateHz):F5}\n");
            b.Append(CultureInfo.InvariantCulture, $"{Shared(OffsetSeconds + ((1 + (DriftPartsPerMillion * 1e-6)) * i / RateHz)):F5}\n");
        }

        return (Text("a.csv", a.ToString()), Text("b.csv", b.ToString()));
    }

    // A sum of sines without a common period, never negative.
    private static double Shared(double t) => 5 + Math.Sin(0.9 * t) + Math.Sin((1.37 * t) + 1) + Math.Sin((2.11 * t) + 2) + Math.Sin(0.53 * t * (1 + (t / 4000)));

    private async Task<CliRun> Analyze(string folder, string[] args) => await CliRun.Of(["analyze", .. args, "--out", PathOf(folder)]);

    private static JsonElement Summary(CliRun run) => JsonDocument.Parse(run.Output).RootElement;
}
