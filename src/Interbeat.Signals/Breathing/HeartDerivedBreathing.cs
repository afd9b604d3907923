using Interbeat.Core;

namespace Interbeat.Signals.Breathing;

/// <summary>Breathing read from the heart: from the heights of the QRS complexes, from the interbeat intervals, or from both.</summary>
/// <remarks>
/// Each beat gives one value; a natural spline brings it to 4 Hz, a band-pass leaves the band of breathing, and the spectral peak of the 30 s around
/// each second is the rate. Both sources are fused by adding their spectra, each divided by its own power and weighted by the share of its
/// peak, and taking the peak of the sum; where only one covers a window it stands alone. The heart samples breathing once a beat: a
/// rate above half the heart rate folds down and cannot be told. The label of the source stands beside every value.
/// </remarks>
public static class HeartDerivedBreathing
{
    /// <summary>Breathing rates from the heights of the QRS complexes.</summary>
    /// <param name="ecg">The electrocardiogram, in any unit.</param>
    /// <param name="beats">Its beats.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <param name="preset">Limits of the age; adults where null.</param>
    public static BreathingRates FromEcg(UniformSignal ecg, BeatSeries beats, double startSeconds, int seconds, BreathingPreset? preset = null) =>
        Rates(BreathingSource.EcgDerived, beats, Heights(ecg, beats), startSeconds, seconds, preset);

    /// <summary>Breathing rates from the interbeat intervals.</summary>
    /// <param name="beats">Beats after correction.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <param name="preset">Limits of the age; adults where null.</param>
    public static BreathingRates FromIntervals(BeatSeries beats, double startSeconds, int seconds, BreathingPreset? preset = null) =>
        Rates(BreathingSource.RrDerived, beats, IntervalsOf(beats), startSeconds, seconds, preset);

    /// <summary>Breathing rates from both, weighted by the quality of their peaks.</summary>
    /// <param name="ecg">The electrocardiogram, in any unit.</param>
    /// <param name="beats">Its beats after correction.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <param name="preset">Limits of the age; adults where null.</param>
    public static BreathingRates Fused(UniformSignal ecg, BeatSeries beats, double startSeconds, int seconds, BreathingPreset? preset = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        preset ??= BreathingPreset.Adult;
        var spectrum = new BreathingSpectrum(preset);
        var heights = SpectralRates.Spectra(Grid(beats, Heights(ecg, beats), startSeconds, seconds, preset), seconds, spectrum, out var coveredByHeights);
        var intervals = SpectralRates.Spectra(Grid(beats, IntervalsOf(beats), startSeconds, seconds, preset), seconds, spectrum, out var coveredByIntervals);
        for (var s = 0; s < seconds; s++)
        {
            heights[s] = Fuse(heights[s], intervals[s], spectrum);
            coveredByHeights[s] |= coveredByIntervals[s];
        }

        return SpectralRates.Rates(BreathingSource.EcgAndRrDerived, startSeconds, heights, coveredByHeights, spectrum);
    }

    /// <summary>Breath by breath from the heights of the QRS complexes; which half is inspiration depends on the lead.</summary>
    /// <param name="ecg">The electrocardiogram, in any unit.</param>
    /// <param name="beats">Its beats.</param>
    /// <param name="preset">Limits of the age; adults where null.</param>
    public static Breaths BreathsFromEcg(UniformSignal ecg, BeatSeries beats, BreathingPreset? preset = null) =>
        FindBreaths(BreathingSource.EcgDerived, beats, Heights(ecg, beats), preset ?? BreathingPreset.Adult);

    /// <summary>Breath by breath from the interbeat intervals, which shorten in inspiration; not to be used for RSA.</summary>
    /// <param name="beats">Beats after correction.</param>
    /// <param name="preset">Limits of the age; adults where null.</param>
    public static Breaths BreathsFromIntervals(BeatSeries beats, BreathingPreset? preset = null) =>
        FindBreaths(BreathingSource.RrDerived, beats, [.. IntervalsOf(beats).Select(v => -v)], preset ?? BreathingPreset.Adult);

    private static double[] Heights(UniformSignal ecg, BeatSeries beats)
    {
        ArgumentNullException.ThrowIfNull(ecg);
        ArgumentNullException.ThrowIfNull(beats);
        return QrsHeights.Of(ecg, beats);
    }

    /// <summary>One interval a beat, in ms, at the beat that ends it; NaN for the first of a run.</summary>
    private static double[] IntervalsOf(BeatSeries beats)
    {
        ArgumentNullException.ThrowIfNull(beats);
        var intervals = new double[beats.Count];
        for (var i = 0; i < intervals.Length; i++)
        {
            intervals[i] = beats.StartsRun[i] ? double.NaN : (beats.Times[i] - beats.Times[i - 1]) * 1000;
        }

        return intervals;
    }

    private static BreathingRates Rates(BreathingSource source, BeatSeries beats, double[] values, double startSeconds, int seconds, BreathingPreset? preset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        preset ??= BreathingPreset.Adult;
        var spectrum = new BreathingSpectrum(preset);
        var spectra = SpectralRates.Spectra(Grid(beats, values, startSeconds, seconds, preset), seconds, spectrum, out var covered);
        return SpectralRates.Rates(source, startSeconds, spectra, covered, spectrum);
    }

    private static double[] Grid(BeatSeries beats, double[] values, double startSeconds, int seconds, BreathingPreset preset) =>
        BeatSpline.InBand(beats, values, startSeconds, (int)(seconds * BreathingSpectrum.RateHz), preset);

    private static Breaths FindBreaths(BreathingSource source, BeatSeries beats, double[] values, BreathingPreset preset)
    {
        if (beats.Count < 2)
        {
            return Breaths.None(source, preset, 0, "there are no beats");
        }

        var start = beats.Times[0];
        var count = (int)Math.Ceiling((beats.Times[^1] - start) * BreathingSpectrum.RateHz) + 1;
        var curve = BeatSpline.InBand(beats, values, start, count, preset);
        return BreathDetector.From(new UniformSignal(curve, BreathingSpectrum.RateHz, "a.u.", start), source, preset);
    }

    private static double[]? Fuse(double[]? a, double[]? b, BreathingSpectrum spectrum)
    {
        if (a is null || b is null)
        {
            return a ?? b;
        }

        var weightA = spectrum.Peak(a).Share;
        var weightB = spectrum.Peak(b).Share;
        return weightA + weightB > 0 ? [.. a.Zip(b, (x, y) => ((weightA * x) + (weightB * y)) / (weightA + weightB))] : a;
    }
}
