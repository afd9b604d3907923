using Interbeat.Core;
using Interbeat.Signals.Eda;

namespace Interbeat.Benchmarks;

/// <summary>From skin conductance in memory to level and responses by both methods.</summary>
internal static class EdaBenchmark
{
    private const double RateHz = 100;
    private const double SecondsAtOne = 3600;

    /// <summary>An hour and more.</summary>
    public static Benchmark Analysis { get; } = new(
        "Skin conductance, 100 Hz, both level methods",
        [new("NeuroKit2", "1 h", 0.14, 303)],
        scale =>
        {
            var signal = new UniformSignal(Skin(SecondsAtOne * scale), RateHz, "uS");
            return () => EdaAnalysis.Of(signal);
        })
    { Work = scale => $"{scale} h" };

    /// <summary>A slow level with a response every quarter of a minute.</summary>
    private static double[] Skin(double seconds)
    {
        var samples = new double[(int)(seconds * RateHz)];
        for (var i = 0; i < samples.Length; i++)
        {
            var t = i / RateHz;
            var since = t % 15;
            samples[i] = 5 + Math.Sin(2 * Math.PI * t / 600) + (0.3 * (Math.Exp(-since / 4) - Math.Exp(-since / 0.7)));
        }

        return samples;
    }
}
