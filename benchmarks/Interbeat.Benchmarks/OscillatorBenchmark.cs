using Interbeat.Core;
using Interbeat.Dyads.Damping;
using Interbeat.Dyads.Regression;

namespace Interbeat.Benchmarks;

/// <summary>Coupled oscillators and Granger causality of many couples.</summary>
internal static class OscillatorBenchmark
{
    private const int CouplesAtOne = 78;

    /// <summary>Values of one person: 17 minutes, one every two seconds.</summary>
    private const int Values = 506;

    /// <summary>Every couple at three delays and three embeddings; the goal is 0.2 s.</summary>
    public static Benchmark Fits { get; } = new(
        "Coupled oscillator, 78 couples, 9 settings",
        "rties 10.1 s (design notes, another hour)",
        scale =>
        {
            var couples = Couples(CouplesAtOne * scale);
            CoupledOscillator[] oscillators = [.. new[] { 3, 4, 5 }.SelectMany(embedding => new[] { 2, 3, 4 }.Select(tau => new CoupledOscillator(tau, embedding)))];
            return () =>
            {
                foreach (var (a, b) in couples)
                {
                    double[] restA = LinearTrend.Removed(a), restB = LinearTrend.Removed(b);
                    foreach (var oscillator in oscillators)
                    {
                        _ = oscillator.Fit(restA, restB);
                    }
                }
            };
        });

    /// <summary>Both directions of every couple, the order by BIC.</summary>
    public static Benchmark Granger { get; } = new(
        "Granger causality both ways, order by BIC, 78 couples",
        "",
        scale =>
        {
            var couples = Couples(CouplesAtOne * scale);
            return () =>
            {
                foreach (var (a, b) in couples)
                {
                    _ = GrangerCausality.Both(LinearTrend.Removed(a), LinearTrend.Removed(b), GrangerCausality.ByBic);
                }
            };
        });

    private static (double[] A, double[] B)[] Couples(int count) => [.. Enumerable.Range(0, count).Select(i => (Wander(2 * i), Wander((2 * i) + 1)))];

    private static double[] Wander(int person)
    {
        var random = CounterRandom.Stream(1, "benchmark/oscillator", (ulong)person);
        var series = new double[Values];
        for (var t = 1; t < series.Length; t++)
        {
            series[t] = (0.95 * series[t - 1]) + random.NextNormal();
        }

        return series;
    }
}
