using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Cli.Output;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Reports.Pictures;
using Interbeat.Reports.Words;
using Interbeat.Signals.Beats;

namespace Interbeat.Cli.Pictures;

/// <summary>The picture of <c>beats</c>: the signal with its beats, the intervals between them, and how much can be trusted.</summary>
internal static class BeatsPicture
{
    /// <summary>Length of the windows in which the trusted share is given, seconds. Chosen: as the windows of the features by the second.</summary>
    private const int WindowSeconds = 30;

    /// <summary>The picture.</summary>
    public static Picture Of(RecordedFile file, SampledChannel channel, IBeatDetector detector, DetectedBeats found)
    {
        var signal = channel.Signal;
        return new Picture(
            $"Beats of {channel.Name}",
            "Each mark should sit on one peak; a mark beside a peak or a peak without a mark is a wrong beat. Hatched stretches are not trusted: no interval is taken from them.",
            [file.Sources[0].FileName, $"{signal.SamplingRateHz.ToString("G6", CultureInfo.InvariantCulture)} Hz", Figures.Length(signal.DurationSeconds), $"detector {detector.Name}"],
            channel.Span,
            [SignalPanel(channel, found), Tachogram(found), Quality(channel, found)])
        {
            Warnings = file.Warnings,
            Steps = [detector.Step],
            Inputs = file.Sources,
        };
    }

    private static TracePanel SignalPanel(SampledChannel channel, DetectedBeats found)
    {
        var signal = channel.Signal;
        return new TracePanel(channel.Name, $"{Figures.Beats(found.SamplePositions.Length)} found", signal.Unit, new SampledTrace(signal))
        {
            Gaps = found.PoorSpans,
            GapWords = "poor signal or missing",
            Marks =
            [
                new Marks("beats", MarkShape.Dot, [.. found.SamplePositions.Select(signal.TimeAt)], [.. found.SamplePositions.Select(p => Near(signal, p))]),
            ],
        };
    }

    private static double Near(UniformSignal signal, double position) => signal.Samples[(int)Math.Clamp(Math.Round(position), 0, signal.Count - 1)];

    private static TracePanel Tachogram(DetectedBeats found)
    {
        var intervals = found.Beats.Intervals().Select(i => i.DurationMs).ToList();
        var says = intervals.Count == 0 ? "no interval between trusted beats" : $"{NumberText.Three(intervals.Min())} to {NumberText.Three(intervals.Max())} ms between trusted beats";
        return new TracePanel("RR interval", says, "ms", PointTrace.Tachogram(found.Beats)) { Gaps = found.PoorSpans, GapWords = "no interval" };
    }

    private static TracePanel Quality(SampledChannel channel, DetectedBeats found) => new(
        "Trusted share",
        $"{Figures.Percent(found.QualityShare)} of the signal",
        $"share of {WindowSeconds} s, 0 to 1",
        SampledTrace.OfSeconds(TrustedShares(channel.Span, found.PoorSpans), "", channel.Span.StartSeconds))
    {
        Ends = (0, 1.1),
    };

    /// <summary>The share of the window around each second that lies outside poor spans and inside the signal.</summary>
    private static double[] TrustedShares(TimeSpanSeconds span, ImmutableArray<TimeSpanSeconds> poor)
    {
        var seconds = Math.Max(1, (int)span.DurationSeconds);
        var before = new double[seconds + 1];
        foreach (var stretch in poor)
        {
            var (from, to) = (stretch.StartSeconds - span.StartSeconds, stretch.EndSeconds - span.StartSeconds);
            for (var s = Math.Max(0, (int)from); s < Math.Min(seconds, to); s++)
            {
                before[s + 1] += Math.Max(0, Math.Min(to, s + 1) - Math.Max(from, s));
            }
        }

        for (var s = 0; s < seconds; s++)
        {
            before[s + 1] += before[s];
        }

        var shares = new double[seconds];
        for (var s = 0; s < seconds; s++)
        {
            var (from, to) = (Math.Max(0, s - (WindowSeconds / 2)), Math.Min(seconds, s + (WindowSeconds / 2)));
            shares[s] = 1 - ((before[to] - before[from]) / (to - from));
        }

        return shares;
    }
}
