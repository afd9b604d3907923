using Interbeat.Core;

namespace Interbeat.Signals.Breathing;

/// <summary>Breathing read from the heart: from the QRS complexes, from the interbeat intervals, or from both.</summary>
/// <remarks>
/// Each beat gives its interval and, of its complex, the amplitude of the R wave and the steepest slopes up and down (Lázaro and others 2014). Outliers are left out, a natural spline brings each series
/// to 4 Hz, a band-pass leaves the band of breathing, and the spectral peak of the 30 s around each second is its rate. Where several series
/// are asked, two at least must have a clear peak and none may contradict (<see cref="PeakConsensus"/>); a second without such agreement has no rate.
/// The heart samples breathing once a beat: a rate above half the heart rate folds down and cannot be told. The label of the source stands beside every value.
/// </remarks>
public static class HeartDerivedBreathing
{
    /// <summary>Breathing rates from the QRS complexes: amplitude, slope up and slope down.</summary>
    /// <param name="ecg">The electrocardiogram, in any unit.</param>
    /// <param name="beats">Its beats.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <param name="preset">Limits of the age; adults where null.</param>
    public static BreathingRates FromEcg(UniformSignal ecg, BeatSeries beats, double startSeconds, int seconds, BreathingPreset? preset = null) =>
        Rates(BreathingSource.EcgDerived, OfComplexes(ecg, beats), startSeconds, seconds, preset);

    /// <summary>Breathing rates from the interbeat intervals, which nothing confirms: a slow wave of another origin reads as a slow breath.</summary>
    /// <param name="beats">Beats after correction.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <param name="preset">Limits of the age; adults where null.</param>
    public static BreathingRates FromIntervals(BeatSeries beats, double startSeconds, int seconds, BreathingPreset? preset = null) =>
        Rates(BreathingSource.RrDerived, [IntervalsOf(beats)], startSeconds, seconds, preset);

    /// <summary>Breathing rates on which the QRS complexes and the interbeat intervals agree.</summary>
    /// <param name="ecg">The electrocardiogram, in any unit.</param>
    /// <param name="beats">Its beats after correction.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <param name="preset">Limits of the age; adults where null.</param>
    public static BreathingRates Fused(UniformSignal ecg, BeatSeries beats, double startSeconds, int seconds, BreathingPreset? preset = null) =>
        Rates(BreathingSource.EcgAndRrDerived, [.. OfComplexes(ecg, beats), IntervalsOf(beats)], startSeconds, seconds, preset);

    /// <summary>Breath by breath from the amplitudes of the R waves; which half is inspiration depends on the lead.</summary>
    /// <param name="ecg">The electrocardiogram, in any unit.</param>
    /// <param name="beats">Its beats.</param>
    /// <param name="preset">Limits of the age; adults where null.</param>
    public static Breaths BreathsFromEcg(UniformSignal ecg, BeatSeries beats, BreathingPreset? preset = null) =>
        FindBreaths(BreathingSource.EcgDerived, OfComplexes(ecg, beats)[0], preset ?? BreathingPreset.Adult);

    /// <summary>Breath by breath from the interbeat intervals, which shorten in inspiration; not to be used for RSA.</summary>
    /// <param name="beats">Beats after correction.</param>
    /// <param name="preset">Limits of the age; adults where null.</param>
    public static Breaths BreathsFromIntervals(BeatSeries beats, BreathingPreset? preset = null)
    {
        var intervals = IntervalsOf(beats);
        return FindBreaths(BreathingSource.RrDerived, intervals with { Values = [.. intervals.Values.Select(v => -v)] }, preset ?? BreathingPreset.Adult);
    }

    private static BeatValues[] OfComplexes(UniformSignal ecg, BeatSeries beats)
    {
        var complexes = QrsMorphology.Of(ecg, beats);
        return [.. ((double[][])[complexes.Amplitudes, complexes.UpSlopes, complexes.DownSlopes]).Select(v => BeatValues.WithoutOutliers(beats, v))];
    }

    /// <summary>One interval a beat, in ms, at the beat that ends it; NaN for the first of a run.</summary>
    private static BeatValues IntervalsOf(BeatSeries beats)
    {
        ArgumentNullException.ThrowIfNull(beats);
        var intervals = new double[beats.Count];
        for (var i = 0; i < intervals.Length; i++)
        {
            intervals[i] = beats.StartsRun[i] ? double.NaN : (beats.Times[i] - beats.Times[i - 1]) * 1000;
        }

        return BeatValues.Of(beats, intervals);
    }

    private static BreathingRates Rates(BreathingSource source, BeatValues[] series, double startSeconds, int seconds, BreathingPreset? preset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        preset ??= BreathingPreset.Adult;
        var spectrum = new BreathingSpectrum(preset);
        var covered = new int[seconds];
        var spectra = new double[]?[series.Length][];
        for (var k = 0; k < spectra.Length; k++)
        {
            var grid = BeatSpline.InBand(series[k], startSeconds, (int)(seconds * BreathingSpectrum.RateHz), preset);
            spectra[k] = SpectralRates.Spectra(grid, spectrum, covered);
        }

        return SpectralRates.Rates(source, startSeconds, spectra, covered, spectrum);
    }

    private static Breaths FindBreaths(BreathingSource source, BeatValues values, BreathingPreset preset)
    {
        var beats = values.Beats;
        if (beats.Count < 2)
        {
            return Breaths.None(source, preset, 0, "there are no beats");
        }

        var start = beats.Times[0];
        var count = (int)Math.Ceiling((beats.Times[^1] - start) * BreathingSpectrum.RateHz) + 1;
        var curve = BeatSpline.InBand(values, start, count, preset);
        return BreathDetector.From(new UniformSignal(curve, BreathingSpectrum.RateHz, "a.u.", start), source, preset);
    }
}
