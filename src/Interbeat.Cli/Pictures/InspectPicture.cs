using Interbeat.Cli.Output;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Reports.Pictures;

namespace Interbeat.Cli.Pictures;

/// <summary>The picture of <c>inspect</c>: every channel as it stands in the file.</summary>
internal static class InspectPicture
{
    /// <summary>The picture.</summary>
    public static Picture Of(RecordedFile file)
    {
        var span = PictureSpan.Of(file.Channels);
        return new Picture(
            file.Sources[0].FileName,
            "Every channel as it stands in the file, on one clock: look for lines that lie flat, jump or stop. Nothing was corrected or filtered.",
            [$"format {file.Format}", file.RateIsPlaceholder ? "rate not known: the clock counts rows" : Figures.Length(span.DurationSeconds), $"{file.Channels.Length} {(file.Channels.Length == 1 ? "channel" : "channels")}"],
            span,
            [.. file.Channels.Select(PanelOf)])
        {
            Events = file.Events,
            Warnings = file.Warnings,
            Inputs = file.Sources,
        };
    }

    private static TracePanel PanelOf(Channel channel)
    {
        switch (channel)
        {
            case SampledChannel { Signal: var signal }:
                var missing = signal.Gaps();
                return new TracePanel(channel.Name, Says(missing.Count), signal.Unit, new SampledTrace(signal)) { Gaps = [.. missing] };
            case BeatChannel { Beats: var beats }:
                var between = beats.Gaps().ToList();
                return new TracePanel(channel.Name, $"intervals between {Figures.Beats(beats.Count)}, {Says(between.Count)}", "RR interval, ms", PointTrace.Tachogram(beats)) { Gaps = [.. between] };
            default:
                throw new NotSupportedException($"The channel type {channel.GetType().Name} has no picture.");
        }
    }

    private static string Says(int gaps) => gaps switch { 0 => "no gaps", 1 => "1 gap", _ => $"{gaps} gaps" };
}
