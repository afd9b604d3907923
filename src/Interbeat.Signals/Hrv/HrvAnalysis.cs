using System.Globalization;
using Interbeat.Core;
using Interbeat.Signals.Corrections;

namespace Interbeat.Signals.Hrv;

/// <summary>All indices of one person over one stretch of beats.</summary>
/// <remarks>Nothing is differenced, interpolated or compared across a gap: sample entropy, DFA and the whole spectrum take the longest run and say so.</remarks>
public static class HrvAnalysis
{
    /// <summary>More corrected beats than this are warned of. Chosen.</summary>
    private const double WarnedCorrectedShare = 0.05;

    private const string TooFew = "too few intervals";

    /// <summary>The indices.</summary>
    /// <param name="beats">The beats with their correction layer.</param>
    /// <param name="options">Bands and spectrum.</param>
    /// <param name="breathing">Breathing on the same clock, or null where nothing is known of it.</param>
    public static HrvSummary Of(CorrectedBeats beats, HrvOptions options, BreathingRecord? breathing = null)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentNullException.ThrowIfNull(options);
        var intervals = NnIntervals.Of(beats.Corrected);
        var longest = intervals.LongestRun().ToArray();
        Entropies? entropies = null;
        (double? Short, double? Long, double? Peer) alpha = default;
        RunSpectrum? spectrum = null;
        var sheet = new IndexSheet();
        Parallel.Invoke(
            () => entropies = Entropies.Of(longest),
            () =>
            {
                spectrum = IntervalSpectrum.Of(intervals, options.Spectrum, options.TrendLambda);
                alpha = (
                    BoxRange.Short.Alpha(longest),
                    BoxRange.Long.Alpha(longest),
                    BoxRange.Peer.Alpha(longest));
            },
            () =>
            {
                var excluded = beats.Excluded();
                Counts(sheet, beats);
                Time(sheet, beats.Corrected, intervals);
                Excluded(sheet, excluded);
                new RsaIndices(beats, excluded, options.Bands, breathing).Enter(sheet);
            });
        var runs = LongestRunNote(intervals, longest);
        Frequency(sheet, spectrum, intervals, options);
        Entropy(sheet, entropies, runs);
        Fluctuation(sheet, alpha, longest.Length, runs);
        return sheet.Close(HrvDefinitions.For(options));
    }

    private static void Counts(IndexSheet sheet, CorrectedBeats beats)
    {
        var times = beats.Corrected.Times;
        sheet.Set("nBeats", times.Length, "");
        sheet.Set("durationSeconds", times.Length == 0 ? 0 : times[^1] - times[0], "");
        sheet.Set("correctedShare", beats.CorrectedShare, "");
        (string Key, BeatClass Flag)[] classes =
        [
            ("correctedEctopicShare", BeatClass.Ectopic),
            ("correctedMissedShare", BeatClass.Missed),
            ("correctedExtraShare", BeatClass.Extra),
            ("correctedLongShortShare", BeatClass.LongShort),
        ];
        foreach (var (key, flag) in classes)
        {
            sheet.Set(key, beats.ShareOf(flag), "");
        }

        if (times.Length == 0)
        {
            sheet.Warn("No beat lies in the stretch.");
        }

        if (beats.CorrectedShare > WarnedCorrectedShare)
        {
            sheet.Warn(Text($"{100 * beats.CorrectedShare:0.0} % of the beats were corrected, more than {100 * WarnedCorrectedShare:0} %: the values rest on repair."));
        }
    }

    private static void Excluded(IndexSheet sheet, BeatSeries excluded)
    {
        const string Absent = "too few successive intervals without a flagged beat";
        var differences = NnIntervals.Of(excluded).Differences();
        sheet.Set("rmssdExcludedMs", Moments.RootMeanSquare(differences), Absent);
        sheet.Set("pnn50Excluded", TimeDomain.ShareAbove(differences, 50), Absent);
        sheet.Compare("rmssdMs", "rmssdExcludedMs", isLog: false);
        sheet.Compare("pnn50", "pnn50Excluded", isLog: false);
    }

    private static void Time(IndexSheet sheet, BeatSeries beats, NnIntervals intervals)
    {
        var time = TimeDomain.Of(intervals);
        sheet.Set("meanNnMs", time.MeanMs, TooFew);
        sheet.Set("sdnnMs", time.SdnnMs, TooFew);
        sheet.Set("rmssdMs", time.RmssdMs, TooFew);
        sheet.Set("sdsdMs", time.SdsdMs, TooFew);
        sheet.Set("pnn50", time.Pnn50, TooFew);
        sheet.Set("pnn20", time.Pnn20, TooFew);
        sheet.Set("cvnn", time.Cvnn, TooFew);
        sheet.Set("cvsd", time.Cvsd, TooFew);
        sheet.Set("medianNnMs", time.MedianMs, TooFew);
        sheet.Set("madNnMs", time.MadMs, TooFew);
        sheet.Set("iqrNnMs", time.IqrMs, TooFew);

        var segments = SegmentIndices.Of(beats, minutes: 5);
        const string FewSegments = "fewer than two segments of 5 min are covered to 80 %";
        sheet.Set("sdann5Ms", segments?.SdannMs, FewSegments);
        sheet.Set("sdnnIndex5Ms", segments?.SdnnIndexMs, FewSegments);

        var histogram = IntervalHistogram.Of(intervals.DurationsMs);
        sheet.Set("triangularIndex", histogram?.TriangularIndex, TooFew);
        sheet.Set("tinnMs", histogram?.TinnMs, TooFew);

        var cloud = Poincare.OfSpread(time.SdnnMs, time.SdsdMs);
        var noSd2 = double.IsFinite(cloud.Sd1Ms) ? "successive differences exceed what the formula allows" : TooFew;
        sheet.Set("sd1Ms", cloud.Sd1Ms, TooFew);
        sheet.Set("sd2Ms", cloud.Sd2Ms, noSd2);
        sheet.Set("sd2DirectMs", Poincare.Direct(intervals).Sd2Ms, TooFew);
        sheet.Set("csi", cloud.Csi, cloud.Sd1Ms == 0 ? "SD1 is zero" : noSd2);
        sheet.Set("cvi", cloud.Cvi, cloud.Sd1Ms == 0 || cloud.Sd2Ms == 0 ? "SD1 or SD2 is zero" : noSd2);
    }

    private static void Frequency(IndexSheet sheet, RunSpectrum? spectrum, NnIntervals intervals, HrvOptions options)
    {
        var powers = spectrum is null ? null : BandPowers.Of(spectrum, options.Bands, options.Spectrum);
        var longest = spectrum?.LongestSeconds ?? 0;
        var used = UsedNote(spectrum, options.Spectrum);
        string Short(FrequencyBand band) => spectrum is null
            ? $"no run of {IntervalSpectrum.MinimumIntervals} intervals"
            : Text($"{BandPowers.PeriodsNeeded:0} periods of {band.LowHz} Hz ({BandPowers.SecondsNeeded(band):0} s) are needed in one run; the longest has {longest:0} s");

        var slow = Joined(used, options.Spectrum == SpectrumMode.Welch ? SlowNote(options.Bands.Vlf) : null);
        sheet.Set("vlfMs2", powers?.VlfMs2, Short(options.Bands.Vlf), slow);
        sheet.Set("lfMs2", powers?.LfMs2, Short(options.Bands.Lf), used);
        sheet.Set("hfMs2", powers?.HfMs2, Short(options.Bands.Hf), Joined(used, NyquistNote(intervals, options.Bands)));
        sheet.Set("totalPowerMs2", powers?.TotalMs2, "not every band has a value: " + Short(options.Bands.Vlf), slow);
        sheet.Set("lfHfRatio", powers?.LfHfRatio, powers?.HfMs2 is 0 ? "HF is zero" : Short(options.Bands.Lf), "not an index of sympathovagal balance");
        sheet.Set("ulfMs2", powers?.UlfMs2, options.Spectrum == SpectrumMode.Welch
            ? "windows of 300 s do not hold it; the whole-recording mode does"
            : Text($"{BandPowers.UlfPeriodsNeeded / options.Bands.Vlf.LowHz:0} s are needed in one run; the longest has {longest:0} s"));
        var zero = powers is { LfMs2: not null, HfMs2: not null } ? "LF and HF are zero" : Short(options.Bands.Lf);
        sheet.Set("lfNu", powers?.LfNu, zero);
        sheet.Set("hfNu", powers?.HfNu, zero);
        sheet.Set("lfPeakHz", powers?.LfMs2 is null ? null : powers.LfPeakHz, zero);
        sheet.Set("hfPeakHz", powers?.HfMs2 is null ? null : powers.HfPeakHz, zero);
    }

    private static string? UsedNote(RunSpectrum? spectrum, SpectrumMode mode) => spectrum is { Runs: > 1 }
        ? Text($"from {spectrum.RunsUsed} of {spectrum.Runs} runs, {spectrum.UsedSeconds:0} s; {(mode == SpectrumMode.Whole ? "the whole-recording mode takes the longest run" : "shorter runs hold no whole window")}")
        : null;

    /// <summary>A window takes away its own mean, and with it most of a wave that it does not hold whole.</summary>
    private static string? SlowNote(FrequencyBand vlf) => IntervalSpectrum.WindowSeconds < 1 / vlf.LowHz
        ? Text($"windows of {IntervalSpectrum.WindowSeconds} s hold under one period of {vlf.LowHz} Hz; slow power is read low; --spectrum whole")
        : null;

    private static string? NyquistNote(NnIntervals intervals, BandPreset bands)
    {
        var limit = 500 / Moments.Of(intervals.DurationsMs).Mean;
        return limit < bands.Hf.HighHz ? Text($"beats carry nothing above half their rate, {limit:0.000} Hz, which lies inside the band") : null;
    }

    private static void Entropy(IndexSheet sheet, Entropies? entropies, string? runs)
    {
        const string NoSpread = "too few intervals, or intervals without any spread";
        sheet.Set("sampleEntropy", entropies?.Sample.Value, entropies is null ? NoSpread : "no templates match", runs);
        sheet.Set("sampleEntropyA", entropies?.Sample.A, NoSpread, runs);
        sheet.Set("sampleEntropyB", entropies?.Sample.B, NoSpread, runs);
        sheet.Set("approximateEntropy", entropies?.Approximate, NoSpread, runs);
    }

    private static void Fluctuation(IndexSheet sheet, (double? Short, double? Long, double? Peer) alpha, int count, string? runs)
    {
        string Absent(int largest) => count < 2 * largest
            ? Text($"two boxes of {largest} beats are needed in one run; the longest has {count} intervals")
            : "intervals without any spread";
        sheet.Set("dfaAlpha1", alpha.Short, Absent(BoxRange.Short.Largest), runs);
        sheet.Set("dfaAlpha2", alpha.Long, Absent(BoxRange.Long.Largest), runs);
        sheet.Set("dfaAlpha1To11Overlapping", alpha.Peer, Absent(BoxRange.Peer.Largest), runs);
    }

    private static string? LongestRunNote(NnIntervals intervals, double[] longest) =>
        longest.Length < intervals.Count ? Text($"from the longest run, {longest.Length} of {intervals.Count} intervals") : null;

    private static string? Joined(string? a, string? b) => a is null ? b : b is null ? a : $"{a}; {b}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Both entropies from one search; null where nothing varies.</summary>
    private sealed record Entropies(SampleEntropy Sample, double Approximate)
    {
        public static Entropies? Of(double[] intervals)
        {
            var tolerance = SampleEntropy.ToleranceShare * Moments.Of(intervals).Sd;
            if (intervals.Length < 3 || !(tolerance > 0))
            {
                return null;
            }

            var near = NearTemplates.Of(intervals, tolerance);
            return new Entropies(SampleEntropy.Of(near), ApproximateEntropy.Of(near));
        }
    }
}
