using System.Collections.Immutable;
using System.Globalization;

namespace Interbeat.Signals.Hrv;

/// <summary>Every index with its one definition, in the order of a report.</summary>
public static class HrvDefinitions
{
    /// <summary>The main indices, whose keys other programs rely on.</summary>
    public static ImmutableArray<HrvDefinition> Main { get; } =
    [
        new("nBeats", "beats", "", "Number of beats after correction; n beats of one run make n - 1 intervals."),
        new("durationSeconds", "duration", "s", "Time from the first to the last beat."),
        new("correctedShare", "corrected", "", "Beats that the correction layer flagged over the beats before it, 0 to 1."),
        new("meanNnMs", "mean NN", "ms", "Sum of the intervals over their number; an interval is the time between two beats of one run, beats of every type included."),
        new("sdnnMs", "SDNN", "ms", "Standard deviation (ddof 1) of the intervals."),
        new("rmssdMs", "RMSSD", "ms", "Root mean square of the differences of two successive intervals of one run."),
        new("sdsdMs", "SDSD", "ms", "Standard deviation (ddof 1) of the signed differences of successive intervals."),
        new("pnn50", "pNN50", "%", "Percentage of the differences of successive intervals that exceed 50 ms in size; the denominator is the number of differences."),
        new("sd1Ms", "SD1", "ms", "Width of the Poincare cloud: SDSD / sqrt 2."),
        new("sd2Ms", "SD2", "ms", "Length of the Poincare cloud: sqrt(2 SDNN^2 - SDSD^2 / 2)."),
        new("vlfMs2", "VLF", "ms2", "Power of the intervals in the very low band of the preset; spline at 4 Hz, its loss compensated, edges cut exactly."),
        new("lfMs2", "LF", "ms2", "Power of the intervals in the low band of the preset, computed as VLF."),
        new("hfMs2", "HF", "ms2", "Power of the intervals in the high band of the preset, computed as VLF."),
        new("totalPowerMs2", "total power", "ms2", "VLF + LF + HF, and ULF where it is known."),
        new("lfHfRatio", "LF/HF", "", "LF over HF; not an index of sympathovagal balance."),
        new("sampleEntropy", "sample entropy", "", "-ln(A / B) with m = 2 and r = 0.2 SD (ddof 1), Chebyshev distance <= r, N - 2 templates for both lengths, no self-matches; exact counts."),
        new("dfaAlpha1", "DFA alpha1", "", $"Slope of detrended fluctuation over boxes of {BoxRange.Short} beats, side by side from the start."),
        new("dfaAlpha2", "DFA alpha2", "", $"Slope of detrended fluctuation over boxes of {BoxRange.Long} beats, side by side from the start."),
        new("rsaPorgesBohrerLnMs2", "RSA, Porges-Bohrer", "ln(ms2)", "Mean over 30 s epochs of the natural log of the variance (ddof 1) of the intervals in the preset's band of breathing, after a moving cubic of 21 points."),
        new("rsaPeakToTroughMs", "RSA, peak to trough", "ms", "Mean over breaths of the longest interval of expiration (and 750 ms after it) minus the shortest of inspiration."),
        new("breathingRatePerMinute", "breathing rate", "/min", "Mean breathing rate over the same stretch: of a breathing sensor over the time under breaths, else of the heights of the QRS complexes over the seconds with a rate; the note names the source. Never from the intervals."),
    ];

    /// <summary>Further indices.</summary>
    public static ImmutableArray<HrvDefinition> Further { get; } =
    [
        new("correctedEctopicShare", "corrected as ectopic", "", "Beats out of rhythm that the next interval compensates, over the beats before the correction layer, 0 to 1."),
        new("correctedMissedShare", "corrected as missed", "", "Beats that the layer put in, over the beats before it."),
        new("correctedExtraShare", "corrected as extra", "", "Beats that the layer took out, over the beats before it."),
        new("correctedLongShortShare", "corrected as long or short", "", "Other beats that the layer moved or marked, over the beats before it."),
        new("rmssdExcludedMs", "RMSSD, flagged excluded", "ms", "As RMSSD, with flagged beats left out and a gap in their place instead of repaired."),
        new("pnn50Excluded", "pNN50, flagged excluded", "%", "As pNN50, with flagged beats left out."),
        new("rsaPorgesBohrerExcludedLnMs2", "RSA, Porges-Bohrer, flagged excluded", "ln(ms2)", "As RSA by Porges-Bohrer, with flagged beats left out; epochs lie between the gaps."),
        new("rsaPeakToTroughExcludedMs", "RSA, peak to trough, flagged excluded", "ms", "As RSA peak to trough, over breaths without a flagged beat."),
        new("rsaSecondBySecondLnMs2", "RSA, second by second", "ln(ms2)", "Mean over seconds of the natural log of multitaper power in the preset's band of breathing, in 32 s around each second."),
        new("breathingShareInBand", "breathing inside the band", "", "Seconds with a breathing rate inside the preset's band of breathing over seconds with a rate, 0 to 1."),
        new("pnn20", "pNN20", "%", "As pNN50, above 20 ms."),
        new("cvnn", "CVNN", "", "SDNN over mean NN."),
        new("cvsd", "CVSD", "", "RMSSD over mean NN."),
        new("medianNnMs", "median NN", "ms", "Median of the intervals."),
        new("madNnMs", "MAD", "ms", "Median absolute deviation from the median, times 1.4826."),
        new("iqrNnMs", "IQR", "ms", "Third minus first quartile of the intervals, linear quantiles."),
        new("sdann5Ms", "SDANN 5 min", "ms", "Standard deviation (ddof 1) of the mean intervals of segments of 5 min at least 80 % covered."),
        new("sdnnIndex5Ms", "SDNN index 5 min", "ms", "Mean of the standard deviations (ddof 1) of the same segments."),
        new("triangularIndex", "triangular index", "", "Number of intervals over the height of the highest bin; bins of 1/128 s that begin at zero."),
        new("tinnMs", "TINN, bins of 7.8125 ms", "ms", "Base of the triangle of that height that fits the histogram best by least squares; bins of 1/128 s."),
        new("sd2DirectMs", "SD2, direct", "ms", "Standard deviation (ddof 1) of (x + y) / sqrt 2 over pairs of successive intervals of one run."),
        new("csi", "CSI", "", "Cardiac sympathetic index: SD2 / SD1."),
        new("cvi", "CVI", "", "Cardiac vagal index: log10(16 SD1 SD2), SD1 and SD2 in ms."),
        new("ulfMs2", "ULF", "ms2", "Power below the very low band; in the whole-recording mode only."),
        new("lfNu", "LF nu", "%", "100 LF / (LF + HF)."),
        new("hfNu", "HF nu", "%", "100 HF / (LF + HF)."),
        new("lfPeakHz", "LF peak", "Hz", "Frequency of the highest bin of the low band."),
        new("hfPeakHz", "HF peak", "Hz", "Frequency of the highest bin of the high band."),
        new("sampleEntropyA", "sample entropy A", "", "Pairs of templates of three intervals within r."),
        new("sampleEntropyB", "sample entropy B", "", "Pairs of templates of two intervals within r."),
        new("approximateEntropy", "approximate entropy", "", "phi(2) - phi(3) with the same r, self-matches included (Pincus 1991)."),
        new("dfaAlpha1To11Overlapping", $"DFA alpha1, {BoxRange.Peer}", "", $"Slope over boxes of {BoxRange.Peer} beats that overlap by half, for comparison with NeuroKit2."),
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<HrvDefinition> All { get; } = [.. Main, .. Further];

    /// <summary>Those whose value a removal of the trend changes: they say so.</summary>
    private static readonly ImmutableHashSet<string> Spectral =
        ["vlfMs2", "lfMs2", "hfMs2", "totalPowerMs2", "lfHfRatio", "ulfMs2", "lfNu", "hfNu", "lfPeakHz", "hfPeakHz"];

    /// <summary>All of them, with what the options add to their definitions.</summary>
    public static IEnumerable<HrvDefinition> For(HrvOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var trend = options.TrendLambda is { } lambda
            ? string.Create(CultureInfo.InvariantCulture, $" The trend was removed before by smoothness priors (Tarvainen and others 2002), lambda {lambda} at 4 Hz.")
            : null;
        return trend is null ? All : All.Select(d => Spectral.Contains(d.Key) ? d with { Text = d.Text + trend } : d);
    }
}
