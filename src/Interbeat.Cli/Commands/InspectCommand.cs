using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Interbeat.Cli.Output;
using Interbeat.Cli.Pictures;
using Interbeat.Core;
using Interbeat.Formats;

namespace Interbeat.Cli.Commands;

/// <summary><c>interbeat inspect FILE</c>: what a file is, before anything is computed from it.</summary>
internal static class InspectCommand
{
    /// <summary>The command, writing to <paramref name="terminal"/>.</summary>
    public static Command Create(Terminal terminal)
    {
        var (file, rate, json) = (SharedOptions.File(), SharedOptions.Rate(), SharedOptions.Json());
        var (plot, force) = (SharedOptions.Plot(), SharedOptions.Overwrite());
        var command = new ExampleCommand(
            "inspect",
            "What a file is: format, channels, rates, units, start, duration, gaps.",
            "interbeat inspect ann.txt",
            "interbeat inspect session.csv --rate 10 --json",
            "interbeat inspect ann.hea --plot ann.html") { file, rate, plot, force, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var page = OutputFile.Of(PictureFile.Option, parsed.GetValue(plot), parsed.GetValue(force), RecordingFiles.At(parsed.GetValue(file)!));
            var options = new ReadOptions { RateHz = parsed.GetValue(rate), AllowUnknownRate = true };
            var recorded = RecordingReader.Read(parsed.GetValue(file)!, options, cancellationToken);
            await PictureFile.WriteAsync(page, () => InspectPicture.Of(recorded), terminal, cancellationToken).ConfigureAwait(false);
            var inspection = Inspection.Of(recorded);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, inspection);
            }
            else
            {
                Write(inspection, terminal);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Inspection inspection, Terminal terminal)
    {
        terminal.Output.WriteLine($"{inspection.File}: {inspection.Format}, {Length(inspection.DurationSeconds)}, starts {inspection.StartTime ?? "at an unknown time"}, events {inspection.Events}");
        new TextTable(
            ["#", "channel", "unit", "rate Hz", "samples", "min", "max", "gaps"],
            [.. inspection.Channels.Select((channel, index) => Row(index + 1, channel))]).WriteTo(terminal);
        foreach (var warning in inspection.Warnings)
        {
            terminal.Output.WriteLine($"Warning: {warning}");
        }
    }

    private static string Length(double? seconds) => seconds is { } known ? Figures.Length(known) : "length unknown without --rate";

    private static string[] Row(int number, InspectedChannel channel) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        channel.Name,
        channel.Unit,
        channel.SamplingRateHz is { } rate ? rate.ToString("G6", CultureInfo.InvariantCulture) : "-",
        channel.Samples.ToString(CultureInfo.InvariantCulture),
        Figures.Short(channel.Min),
        Figures.Short(channel.Max),
        channel.Gaps.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>The document of <c>inspect --json</c>.</summary>
    private sealed record Inspection(string File, string Format, string? StartTime, double? DurationSeconds, ImmutableArray<InspectedChannel> Channels, int Events, ImmutableArray<string> Warnings)
    {
        // What lies beyond a microsecond is rounding noise of a sum of intervals.
        private const int DurationDecimals = 6;

        public static Inspection Of(RecordedFile file) => new(
            file.Sources[0].FileName,
            file.Format,
            file.TimeBase.Start?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
            file.RateIsPlaceholder ? null : Duration(file.Channels),
            [.. file.Channels.Select(channel => InspectedChannel.Of(channel, file))],
            file.Events.Events.Length,
            file.Warnings);

        private static double Duration(ImmutableArray<Channel> channels) =>
            channels.IsEmpty ? 0 : Math.Round(channels.Max(c => c.Span.EndSeconds) - channels.Min(c => c.Span.StartSeconds), DurationDecimals);
    }

    /// <summary>One channel of it. For a channel of beats, the values are the intervals in ms and the samples the beats.</summary>
    private sealed record InspectedChannel(string Name, string Unit, double? SamplingRateHz, int Samples, double? Min, double? Max, int Gaps)
    {
        // Intervals are differences of times; what lies beyond a nanosecond is rounding noise of that difference.
        private const int IntervalDecimals = 6;

        public static InspectedChannel Of(Channel channel, RecordedFile file) => channel switch
        {
            SampledChannel { Signal: var signal } => Of(channel.Name, signal, file),
            BeatChannel { Beats: var beats } => Of(channel.Name, "ms", null, beats.Count, beats.Intervals().Select(i => Math.Round(i.DurationMs, IntervalDecimals)), beats.Gaps().Count()),
            _ => throw new NotSupportedException($"The channel type {channel.GetType().Name} has no inspection."),
        };

        /// <summary>Rate and samples as they stand in the file, also where the reader reduced them.</summary>
        private static InspectedChannel Of(string name, UniformSignal signal, RecordedFile file)
        {
            var (min, max) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (var value in signal.Samples)
            {
                if (double.IsFinite(value))
                {
                    (min, max) = (Math.Min(min, value), Math.Max(max, value));
                }
            }

            var none = min > max;
            double? rate = file.RateIsPlaceholder ? null : file.Stored?.RateHz ?? signal.SamplingRateHz;
            return new(name, signal.Unit, rate, file.Stored?.SamplesPerChannel ?? signal.Count, none ? null : min, none ? null : max, signal.Gaps().Count);
        }

        private static InspectedChannel Of(string name, string unit, double? rate, int count, IEnumerable<double> values, int gaps)
        {
            var known = values.ToList();
            return new(name, unit, rate, count, known.Count == 0 ? null : known.Min(), known.Count == 0 ? null : known.Max(), gaps);
        }
    }
}
