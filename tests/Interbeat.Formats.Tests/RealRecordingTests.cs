using Interbeat.Core;
using Interbeat.Tests.Shared;

namespace Interbeat.Formats.Tests;

public class RealRecordingTests
{
    private static readonly ReadOptions At100 = new() { RateHz = 100 };

    [SharedDataFact]
    public void Record_100_is_read_whole_and_its_checksums_hold()
    {
        var file = RecordingReader.Read(SharedData.Path("mitdb", "100.hea"), ReadOptions.Default);
        Assert.Equal(["MLII", "V5", "atr"], file.Channels.Select(c => c.Name));
        var lead = Assert.IsType<SampledChannel>(file.Channels[0]);
        Assert.Equal(SignalKind.Ecg, lead.Kind);
        Assert.Equal(360, lead.Signal.SamplingRateHz);
        Assert.Equal(650_000, lead.Signal.Count);
        Assert.Equal(-0.145, lead.Signal.Samples[0], 12);
        Assert.Empty(file.Warnings);
        Assert.Equal(["100.hea", "100.dat.gz", "100.atr"], file.Sources.Select(s => s.FileName));
        var beats = Assert.IsType<BeatChannel>(file.Channels[2]).Beats;
        Assert.Equal(2273, beats.Count);
        Assert.InRange(beats.Times[^1], 1800, lead.Signal.DurationSeconds);
        Assert.Equal("(N", file.Events.Events[0].Label);
        Assert.Equal("MLII", ChannelSelection.Choose(file, null, null).Name);
    }

    [SharedDataFact]
    public void Every_record_of_the_arrhythmia_database_at_hand_is_read_without_warnings()
    {
        foreach (var header in Directory.GetFiles(SharedData.Path("mitdb"), "*.hea"))
        {
            var file = RecordingReader.Read(header, ReadOptions.Default);
            Assert.Equal(3, file.Channels.Length);
            Assert.DoesNotContain(file.Warnings, w => w.Contains("checksum", StringComparison.Ordinal));
            Assert.True(Assert.IsType<BeatChannel>(file.Channels[2]).Beats.Count > 1000, header);
        }
    }

    [SharedDataFact]
    public void A_day_of_beats_is_a_day_long()
    {
        var file = RecordingReader.Read(SharedData.Path("nsr2db", "nsr001.hea"), ReadOptions.Default);
        var channel = Assert.IsType<BeatChannel>(Assert.Single(file.Channels));
        Assert.Equal("ecg", channel.Name);
        Assert.InRange(channel.Beats.Count, 80_000, 130_000);
        Assert.InRange(channel.Span.DurationSeconds / 3600, 20, 25);
        var median = channel.Beats.Intervals().Select(r => r.DurationMs).Order().ElementAt(channel.Beats.Count / 2);
        Assert.InRange(median, 500, 1200);
    }

    [SharedDataFact]
    public void Beats_of_a_record_whose_samples_are_missing_are_read()
    {
        var file = RecordingReader.Read(SharedData.Path("ltdb", "14046.hea"), ReadOptions.Default);
        Assert.Equal("atr", Assert.Single(file.Channels).Name);
        Assert.NotEmpty(file.Warnings);
    }

    [SharedDataFact]
    public void The_synthetic_pair_has_two_channels_at_4_Hz()
    {
        var file = RecordingReader.Read(SharedData.Path("synthetic-pair", "synthetic-known-pair.csv"), ReadOptions.Default);
        Assert.Equal(["x", "y"], file.Channels.Select(c => c.Name));
        Assert.All(file.Channels, c => Assert.Equal(SignalKind.Unknown, c.Kind));
        var signal = Assert.IsType<SampledChannel>(file.Channels[0]).Signal;
        Assert.Equal(4, signal.SamplingRateHz);
        Assert.Equal(1024, signal.Count);
    }

    [SharedDataFact]
    public void Motion_energy_is_told_from_its_content()
    {
        foreach (var path in Directory.GetFiles(SharedData.Path("rmea-psychotherapy"), "2*.txt"))
        {
            var file = RecordingReader.Read(path, new ReadOptions { RateHz = 25 });
            Assert.Equal("motion-energy", file.Format);
            Assert.Equal(["pat", "th"], file.Channels.Select(c => c.Name));
            Assert.All(file.Channels, c => Assert.Equal(15_000, Assert.IsType<SampledChannel>(c).Signal.Count));
            Assert.Equal(600, file.Channels[0].Span.DurationSeconds);
        }
    }

    [SharedDataFact]
    public void Kinds_are_told_by_name()
    {
        var rest = RecordingReader.Read(SharedData.Path("neurokit", "bio_resting_5min_100hz.csv.gz"), At100);
        Assert.Equal([SignalKind.Ecg, SignalKind.Pulse, SignalKind.Breathing], rest.Channels.Select(c => c.Kind));
        Assert.Equal(300, rest.Channels[0].Span.DurationSeconds);
        var task = RecordingReader.Read(SharedData.Path("neurokit", "bio_eventrelated_100hz.csv.gz"), At100);
        Assert.Equal([SignalKind.Ecg, SignalKind.SkinConductance, SignalKind.Unknown, SignalKind.Breathing], task.Channels.Select(c => c.Kind));
    }

    [SharedDataFact]
    public void Kinds_are_told_by_content_where_names_are_stripped()
    {
        Assert.Equal([SignalKind.Ecg, SignalKind.Pulse, SignalKind.Breathing], Stripped("bio_resting_5min_100hz.csv.gz", 100));
        Assert.Equal([SignalKind.Ecg, SignalKind.SkinConductance, SignalKind.Unknown, SignalKind.Breathing], Stripped("bio_eventrelated_100hz.csv.gz", 100));
        Assert.Equal([SignalKind.Ecg], Stripped("ecg_1000hz.csv.gz", 1000));
    }

    [SharedDataFact]
    public void Published_lists_of_intervals_are_read()
    {
        var file = RecordingReader.Read(SharedData.Path("pyhrv", "pyhrv_short.txt"), ReadOptions.Default);
        Assert.Equal("rr-text", file.Format);
        Assert.Equal(337 + 1, Assert.IsType<BeatChannel>(file.Channels[0]).Beats.Count);
        var synthetic = RecordingReader.Read(SharedData.Path("pyhrv", "case_synthetic_A50_f0.25_300s.txt"), ReadOptions.Default);
        Assert.InRange(synthetic.Channels[0].Span.DurationSeconds, 295, 305);
    }

    [SharedDataFact]
    public void Marked_beats_and_codes_of_other_studies_are_not_mistaken_for_motion()
    {
        var codes = RecordingReader.Read(SharedData.Path("crqa-joint-action", "eyemovement.csv"), At100);
        Assert.Equal("delimited-text", codes.Format);
        var couples = RecordingReader.Read(SharedData.Path("dyseq-couples", "CouplesCope.csv"), At100);
        Assert.Equal("delimited-text", couples.Format);
        Assert.All(codes.Channels, c => Assert.Equal(SignalKind.Unknown, c.Kind));
    }

    private static SignalKind[] Stripped(string name, double rate)
    {
        var file = RecordingReader.Read(SharedData.Path("neurokit", name), new ReadOptions { RateHz = rate });
        return [.. file.Channels.Cast<SampledChannel>().Select(c => SignalKinds.Of(null, c.Signal.Samples, rate))];
    }
}
