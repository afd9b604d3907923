using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Cli.Output;
using Interbeat.Core;
using Interbeat.Reports.Pictures;
using Interbeat.Reports.Words;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Hrv;

namespace Interbeat.Cli.Pictures;

/// <summary>What the picture of <c>hrv</c> is made from.</summary>
/// <param name="Subject">Of what: the file, the channel, the settings.</param>
/// <param name="Inputs">The files.</param>
/// <param name="Warnings">What was odd in them.</param>
/// <param name="Beats">The beats with their correction layer.</param>
/// <param name="Asked">The stretch asked for.</param>
/// <param name="Steps">What was done to have them, in order.</param>
/// <param name="Options">Bands and spectrum.</param>
/// <param name="Summary">The indices.</param>
internal sealed record HrvPictured(
    ImmutableArray<string> Subject,
    ImmutableArray<InputFile> Inputs,
    ImmutableArray<string> Warnings,
    CorrectedBeats Beats,
    TimeSpanSeconds Asked,
    ImmutableArray<ProcessingStep> Steps,
    HrvOptions Options,
    HrvSummary Summary);

/// <summary>The picture of <c>hrv</c>: the intervals, their spectrum, cloud, fluctuation and distribution, and every index with its definition.</summary>
internal static class HrvPicture
{
    /// <summary>Shown beyond the last band, as a share of its upper edge.</summary>
    private const double BeyondBands = 1.1;

    /// <summary>Head room over the highest density of the bands that set the axis.</summary>
    private const double HeadRoom = 1.08;

    /// <summary>More bins of a spectrum than a picture has columns are drawn by their greatest.</summary>
    private const int MostBins = 1000;

    private const int EllipseCorners = 72;

    /// <summary>The picture.</summary>
    public static Picture Of(HrvPictured source)
    {
        var curves = HrvCurves.Of(source.Beats, source.Options);
        var times = source.Beats.Corrected.Times;
        return new Picture(
            times.IsEmpty ? "Heart rate variability: no beats" : "Heart rate variability",
            "Look at the intervals first: a wrong beat or a gap in them is in every index. Then at the shapes, which the indices below sum up.",
            source.Subject,
            times.Length < 2 ? source.Asked : new TimeSpanSeconds(Math.Floor(times[0]), Math.Ceiling(times[^1])),
            [Tachogram(source), Spectrum(source, curves), Cloud(source.Summary, curves), Fluctuation(source.Summary, curves), Distribution(source.Summary, curves), Indices(source.Summary)])
        {
            Warnings = source.Warnings,
            Steps = source.Steps,
            Inputs = source.Inputs,
        };
    }

    private static TracePanel Tachogram(HrvPictured source)
    {
        var flagged = source.Beats.Corrections;
        var says = source.Beats.Corrected.Count == 0 ? "no beats" : flagged.IsEmpty ? "no beat was corrected" : $"{flagged.Length} of {Figures.Beats(source.Beats.Original.Count)} corrected, marked where they were";
        return new TracePanel("RR interval", says, "ms", PointTrace.Tachogram(source.Beats.Corrected))
        {
            Gaps = [.. source.Beats.Corrected.Gaps()],
            GapWords = "no interval",
            Marks = [.. flagged.GroupBy(c => c.Class).OrderBy(g => g.Key).Select(MarksOf)],
        };
    }

    // At the foot: the interval that a wrong beat ended is no longer in the series.
    private static Marks MarksOf(IGrouping<BeatClass, BeatCorrection> flagged)
    {
        var (words, shape) = flagged.Key switch
        {
            BeatClass.Ectopic => ("ectopic", MarkShape.Triangle),
            BeatClass.Missed => ("missed", MarkShape.Diamond),
            BeatClass.Extra => ("extra", MarkShape.Square),
            _ => ("too long or too short", MarkShape.Dot),
        };
        return new Marks(words, shape, [.. flagged.Select(c => c.OriginalSeconds ?? c.CorrectedSeconds ?? double.NaN).Where(double.IsFinite).Order()], []);
    }

    private static SpectrumPanel Spectrum(HrvPictured source, HrvCurves curves)
    {
        var bands = source.Options.Bands;
        var edge = bands.Hf.HighHz * BeyondBands;
        var density = curves.Spectrum is { Spectrum: var s }
            ? Enumerable.Range(0, s.Density.Length).Select(k => new PlanePoint(s.FrequencyOf(k), s.Density[k])).Where(p => p.X <= edge).ToArray()
            : [];
        var top = HeadRoom * density.Where(p => p.X >= bands.Lf.LowHz && p.X < bands.Hf.HighHz).Select(p => p.Y).DefaultIfEmpty(0).Max();
        var slow = density.Where(p => p.X < bands.Lf.LowHz).Select(p => p.Y).DefaultIfEmpty(0).Max();
        var says = slow > top
            ? $"the slow part leaves the picture; it rises to {NumberText.Three(slow)} ms\u00b2/Hz"
            : "the area over a band is its power";
        return new SpectrumPanel("Spectrum", says, "power density, ms\u00b2/Hz; against frequency, Hz", Coarse(density), [Named("VLF", bands.Vlf, "vlfMs2"), Named("LF", bands.Lf, "lfMs2"), Named("HF", bands.Hf, "hfMs2")], top);

        NamedBand Named(string name, FrequencyBand band, string key) => new(name, band.LowHz, band.HighHz, source.Summary[key] is { Value: null, Note: var note } ? $"not known: {note}" : Value(source.Summary[key]));
    }

    /// <summary>The greatest of each group of neighbours, where there are more bins than columns.</summary>
    private static ImmutableArray<PlanePoint> Coarse(PlanePoint[] density) =>
        [.. density.Chunk((density.Length / MostBins) + 1).Select(group => group.MaxBy(p => p.Y))];

    /// <summary>A value for a title: why it is missing stands in the table.</summary>
    private static string Value(HrvIndex index) => index.Value is { } value ? $"{NumberText.Three(value)} {Unit(index)}".TrimEnd() : "not known";

    private static string Unit(HrvIndex index) => index.Definition.Unit.Replace("ms2", "ms\u00b2", StringComparison.Ordinal);

    private static ScatterPanel Cloud(HrvSummary summary, HrvCurves curves)
    {
        ImmutableArray<PlanePoint> points = [.. curves.Pairs.Select(p => new PlanePoint(p.FirstMs, p.NextMs))];
        var overlays = new List<Curve>();
        if (points.Length > 0)
        {
            var (least, most) = (points.Min(p => Math.Min(p.X, p.Y)), points.Max(p => Math.Max(p.X, p.Y)));
            overlays.Add(new Curve("equal", [new(least, least), new(most, most)], Dashed: true));
        }

        if (summary["meanNnMs"].Value is { } mean && summary["sd1Ms"].Value is { } sd1 && summary["sd2Ms"].Value is { } sd2)
        {
            overlays.Add(new Curve("SD1 and SD2", [.. Enumerable.Range(0, EllipseCorners + 1).Select(i => OnEllipse(mean, sd1, sd2, 2 * Math.PI * i / EllipseCorners))]));
        }

        var says = $"width SD1 {Value(summary["sd1Ms"])}, length SD2 {Value(summary["sd2Ms"])}";
        return new ScatterPanel("Poincar\u00e9 plot", says, "next interval, ms; against interval, ms", points, [.. overlays]) { OneScale = true };
    }

    // SD2 lies along the line of identity, SD1 across it.
    private static PlanePoint OnEllipse(double mean, double sd1, double sd2, double angle)
    {
        var (along, across) = (sd2 * Math.Cos(angle) / Math.Sqrt(2), sd1 * Math.Sin(angle) / Math.Sqrt(2));
        return new PlanePoint(mean + along - across, mean + along + across);
    }

    private static ScatterPanel Fluctuation(HrvSummary summary, HrvCurves curves)
    {
        ImmutableArray<PlanePoint> points = [.. curves.Fluctuations.Where(p => p.FluctuationMs > 0).Select(p => new PlanePoint(p.Beats, p.FluctuationMs))];
        var fits = new List<Curve>();
        AddFit("alpha1", summary["dfaAlpha1"], BoxRange.Short);
        AddFit("alpha2", summary["dfaAlpha2"], BoxRange.Long);
        var says = $"slopes alpha1 {Value(summary["dfaAlpha1"])}, alpha2 {Value(summary["dfaAlpha2"])}";
        return new ScatterPanel("Detrended fluctuation", says, "fluctuation, ms; against length of a box, beats; both logarithmic", points, [.. fits]) { Logarithmic = true };

        void AddFit(string name, HrvIndex slope, BoxRange boxes)
        {
            var own = points.Where(p => p.X >= boxes.Smallest && p.X <= boxes.Largest).ToList();
            if (slope.Value is not { } alpha || own.Count == 0)
            {
                return;
            }

            // A least-squares line runs through the mean point.
            var (x, y) = (own.Average(p => Math.Log(p.X)), own.Average(p => Math.Log(p.Y)));
            fits.Add(new Curve(name, [At(boxes.Smallest), At(boxes.Largest)]));

            PlanePoint At(double beats) => new(beats, Math.Exp(y + (alpha * (Math.Log(beats) - x))));
        }
    }

    private static HistogramPanel Distribution(HrvSummary summary, HrvCurves curves)
    {
        var says = $"median {Value(summary["medianNnMs"])}, triangular index {Value(summary["triangularIndex"])}";
        return new HistogramPanel(
            "Intervals",
            says,
            string.Create(CultureInfo.InvariantCulture, $"how many; against interval, ms, in bins of {IntervalHistogram.BinMs} ms"),
            curves.FirstBinMs,
            IntervalHistogram.BinMs,
            curves.Bins);
    }

    private static TablePanel Indices(HrvSummary summary) => new(
        "Indices",
        "",
        ["index", "value", "unit", "note", "definition"],
        [.. summary.Indices.Select(i => (ImmutableArray<string>)[i.Definition.Label, Figures.Index(i.Value), Unit(i), i.Note ?? "", i.Definition.Text])]);
}
