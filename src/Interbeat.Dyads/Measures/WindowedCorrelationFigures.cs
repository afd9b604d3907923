using System.Collections.Immutable;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>What windowed cross-correlation prints beside its headline: the means of rMEA and the peaks of Boker, Xu, Rotondo and King (2002).</summary>
/// <remarks>Means are of r or Fisher's z, with sign or as sizes, as the settings say. A side of the lags is told by who comes first, never by a sign; which of the two leads is for the lead rule alone.</remarks>
internal static class WindowedCorrelationFigures
{
    public static ImmutableArray<MeasureFigure> Of(CorrelationTable table, int peakReach, int peakSmoothing)
    {
        var peaks = PeakSummary.Of(table, peakReach, peakSmoothing, antiPhase: false);
        var antiPhase = PeakSummary.Of(table, peakReach, peakSmoothing, antiPhase: true);
        return
        [
            .. Counts(table),
            .. Means(table),
            .. OfPeaks(peaks, "peak", table.Settings.RateHz),
            .. OfPeaks(antiPhase, "antiPhasePeak", table.Settings.RateHz),
            .. Series(table),
            .. SeriesOfPeaks(peaks, "Peak", table.Settings.RateHz),
            .. SeriesOfPeaks(antiPhase, "AntiPhasePeak", table.Settings.RateHz),
        ];
    }

    private static IEnumerable<MeasureFigure> Counts(CorrelationTable table)
    {
        var windows = Enumerable.Range(0, table.Correlation.Windows).ToArray();
        yield return MeasureFigure.Of("windows", windows.Length);
        yield return MeasureFigure.Of("validWindows", table.Correlation.Valid.Count(true));
        yield return MeasureFigure.Of("lags", table.Correlation.Lags);
        if (table.Settings.Edges == WindowEdges.Partial)
        {
            yield return MeasureFigure.Of("partialWindows", windows.Count(w => table.Correlation.Valid[w] && table.Correlation.IsPartial(w)));
            yield return MeasureFigure.OfSeries("perWindowIsPartial", windows.Select(w => table.Correlation.IsPartial(w) ? 1.0 : 0.0));
        }
    }

    private static IEnumerable<MeasureFigure> Means(CorrelationTable table)
    {
        var absolute = table.Settings.Absolute;
        double[] signed = Profile(table, absolute: false), sizes = Profile(table, absolute: true);
        var profile = absolute ? sizes : signed;
        var zero = table.Settings.MaxLag;
        yield return MeasureFigure.Of("grandAverage", profile.Average());
        yield return MeasureFigure.Of("grandAverageSigned", signed.Average());
        yield return MeasureFigure.Of("grandAverageAbsolute", sizes.Average());
        yield return MeasureFigure.Of("lagZero", profile[zero]);
        yield return MeasureFigure.Of("aLeads", Mean(profile[(zero + 1)..]));
        yield return MeasureFigure.Of("bLeads", Mean(profile[..zero]));
        var best = Math.Abs(CouplingPass.Strongest(profile) - zero);
        yield return MeasureFigure.Of("bestLagSeconds", best == zero ? double.NaN : best / table.Settings.RateHz);
        yield return MeasureFigure.OfSeries("profileALeads", profile[(zero + 1)..]);
        yield return MeasureFigure.OfSeries("profileBLeads", profile[..zero].Reverse());
    }

    private static IEnumerable<MeasureFigure> OfPeaks(PeakSummary peaks, string name, double rateHz)
    {
        yield return MeasureFigure.Of(name + "Share", peaks.Share);
        yield return MeasureFigure.Of(name + "MeanCorrelation", peaks.MeanCorrelation);
        yield return MeasureFigure.Of(name + "ShareALeads", peaks.ShareOnSide(1));
        yield return MeasureFigure.Of(name + "ShareBLeads", peaks.ShareOnSide(-1));
        yield return MeasureFigure.Of(name + "MeanLagALeadsSeconds", peaks.MeanLagOnSide(1) / rateHz);
        yield return MeasureFigure.Of(name + "MeanLagBLeadsSeconds", peaks.MeanLagOnSide(-1) / rateHz);
    }

    private static IEnumerable<MeasureFigure> Series(CorrelationTable table)
    {
        var (absolute, zero) = (table.Settings.Absolute, table.Settings.MaxLag);
        yield return OverLags("perWindowAverage", Range.All);
        yield return OverLags("perWindowALeads", (zero + 1)..);
        yield return OverLags("perWindowBLeads", ..zero);
        yield return OverLags("perWindowLagZero", zero..(zero + 1));
        yield return MeasureFigure.OfSeries("perWindowBestLagSeconds", Enumerable.Range(0, table.Correlation.Windows).Select(w => table.LargestLag(w) is { } lag ? Math.Abs(lag) / table.Settings.RateHz : double.NaN));

        MeasureFigure OverLags(string key, Range lags) =>
            MeasureFigure.OfSeries(key, Enumerable.Range(0, table.Correlation.Windows).Select(w => table.MeanOverLags(w, lags, absolute)));
    }

    private static IEnumerable<MeasureFigure> SeriesOfPeaks(PeakSummary peaks, string name, double rateHz)
    {
        yield return MeasureFigure.OfSeries($"perWindow{name}Correlation", peaks.Peaks.Select(p => p?.Correlation ?? double.NaN));
        yield return MeasureFigure.OfSeries($"perWindow{name}LagSeconds", peaks.Peaks.Select(p => p is { } peak ? Math.Abs(peak.LagSamples) / rateHz : double.NaN));
    }

    private static double[] Profile(CorrelationTable table, bool absolute) => [.. Enumerable.Range(0, table.Correlation.Lags).Select(lag => table.MeanOverWindows(lag, absolute))];

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(double.NaN).Average();
}
