using Interbeat.Core;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Hrv;

namespace Interbeat.Benchmarks;

/// <summary>The steps of heart rate variability one by one, on as many beats as the day that others were timed on.</summary>
internal static class DayOfBeatsBenchmark
{
    private const int BeatsAtOne = 97_814;

    /// <summary>One beat in so many comes early, so that a correction has something to do. Chosen.</summary>
    private const int EarlyEvery = 500;

    private const double EarlySeconds = 0.25;

    /// <summary>Mean, SDNN, RMSSD and their like.</summary>
    public static Benchmark Time { get; } = Of(
        "Time domain of a day",
        [new("hrv-analysis", Count(1), 0.05, 207), new("NeuroKit2", Count(1), 0.45, 211)],
        beats => TimeDomain.Of(NnIntervals.Of(beats)));

    /// <summary>Spline, windows of 300 s, band powers.</summary>
    public static Benchmark Frequency { get; } = Of(
        "Band powers of a day",
        [new("NeuroKit2, 4 Hz", Count(1), 0.10, 249), new("hrv-analysis", Count(1), 0.12, 380), new("NeuroKit2, its 100 Hz", Count(1), 10.6, 937)],
        beats => BandPowers.Of(IntervalSpectrum.Of(NnIntervals.Of(beats), SpectrumMode.Welch)!, BandPreset.Adult, SpectrumMode.Welch));

    /// <summary>Lipponen and Tarvainen's correction, one pass.</summary>
    public static Benchmark Correction { get; } = Of(
        "Correction of the beats of a day (Lipponen-Tarvainen)",
        [new("NeuroKit2", Count(1), 5.2, 227)],
        beats => LipponenTarvainen.Correct(beats));

    private static Benchmark Of(string name, IReadOnlyList<PeerTime> peers, Func<BeatSeries, object> compute) => new(
        name,
        peers,
        scale =>
        {
            var beats = WithEarlyBeats(HrvBenchmark.LikeADay(BeatsAtOne * scale));
            return () => compute(beats);
        })
    { Work = Count };

    private static string Count(int scale) => FormattableString.Invariant($"{BeatsAtOne * scale:N0} beats");

    private static BeatSeries WithEarlyBeats(BeatSeries beats)
    {
        var times = beats.Times.ToArray();
        for (var i = EarlyEvery; i < times.Length; i += EarlyEvery)
        {
            times[i] -= EarlySeconds;
        }

        return BeatSeries.FromTimes(times);
    }
}
