using Interbeat.Core;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;

namespace Interbeat.Benchmarks;

/// <summary>Continuous features, one value a second in each column.</summary>
internal static class FeaturesBenchmark
{
    private const int SecondsAtOne = 6 * 3600;

    /// <summary>All heart columns; the goal is 200 ms for 24 h.</summary>
    public static Benchmark Heart { get; } = new(
        "features by the second, heart, 6 h of 100k beats a day",
        "",
        scale =>
        {
            var seconds = SecondsAtOne * scale;
            var times = new List<double>();
            for (var t = 0.0; t < seconds; t += 0.864 + (0.04 * Math.Sin(2 * Math.PI * 0.25 * t)) + (0.03 * Math.Sin(2 * Math.PI * 0.1 * t)))
            {
                times.Add(t);
            }

            var beats = BeatSeries.FromTimes([.. times]);
            return () => HeartFeatures.PerSecond(new CorrectedBeats(beats, beats, []), [], 0, seconds);
        });

    /// <summary>Breaths from a belt of 25 Hz and skin conductance of 4 Hz, from samples to seconds.</summary>
    public static Benchmark Slow { get; } = new(
        "features by the second, 6 h of breathing at 25 Hz and skin conductance at 4 Hz",
        "",
        scale =>
        {
            var seconds = SecondsAtOne * scale;
            var belt = new UniformSignal([.. Enumerable.Range(0, 25 * seconds).Select(i => Math.Sin(2 * Math.PI * 0.25 * i / 25))], 25, "a.u.");
            var skin = new UniformSignal([.. Enumerable.Range(0, 4 * seconds).Select(i => Skin(i / 4.0))], 4, "uS");
            return () =>
            {
                BreathingSeconds.Of(BreathDetector.FromBelt(belt), 0, seconds);
                EdaSeconds.Of(skin, 0, seconds);
            };
        });

    /// <summary>A slow level with a response every quarter of a minute.</summary>
    private static double Skin(double t) => 5 + Math.Sin(2 * Math.PI * t / 600) + (0.3 * (Math.Exp(-(t % 15) / 4) - Math.Exp(-(t % 15) / 0.7)));
}
