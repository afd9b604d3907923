using System.Collections.Immutable;
using Interbeat.Signals.Corrections;

namespace Interbeat.Signals.Hrv;

/// <summary>The curves behind the indices of one person: what a picture of them draws.</summary>
/// <param name="Spectrum">The density from which the band powers are taken; null where no run is long enough.</param>
/// <param name="Pairs">Each interval with the next of its run, ms.</param>
/// <param name="Fluctuations">F(n) of the longest run for the boxes of both exponents that fit it.</param>
/// <param name="Bins">Counts of intervals in bins of <see cref="IntervalHistogram.BinMs"/>.</param>
/// <param name="FirstBinMs">The low edge of the first bin.</param>
public sealed record HrvCurves(
    RunSpectrum? Spectrum,
    ImmutableArray<(double FirstMs, double NextMs)> Pairs,
    ImmutableArray<FluctuationPoint> Fluctuations,
    ImmutableArray<int> Bins,
    double FirstBinMs)
{
    /// <summary>The curves of the same beats and options as <see cref="HrvAnalysis.Of"/>.</summary>
    public static HrvCurves Of(CorrectedBeats beats, HrvOptions options)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentNullException.ThrowIfNull(options);
        var intervals = NnIntervals.Of(beats.Corrected);
        var longest = intervals.LongestRun();
        var bins = IntervalHistogram.Counts(intervals.DurationsMs, out var firstBin);
        return new HrvCurves(
            IntervalSpectrum.Of(intervals, options.Spectrum, options.TrendLambda),
            [.. intervals.Pairs()],
            [.. BoxRange.Short.Points(longest), .. BoxRange.Long.Points(longest)],
            [.. bins],
            firstBin);
    }
}
