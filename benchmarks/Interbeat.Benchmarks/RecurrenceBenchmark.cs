using Interbeat.Core;
using Interbeat.Dyads.Recurrence;

namespace Interbeat.Benchmarks;

/// <summary>Recurrence plots of two wandering series. Work grows with the square of their length.</summary>
internal static class RecurrenceBenchmark
{
    private const int SamplesAtOne = 5000;

    private static readonly ParallelOptions Threads = new();

    /// <summary>All figures of a cross-recurrence plot, radius given.</summary>
    public static Benchmark Cross { get; } = new(
        "CRQA, all figures, 5k samples",
        "crqa 25.4 s and 3.4 GB at 5k, fails at 20k (design notes, another hour)",
        scale =>
        {
            var (a, b) = Trajectory.Each(Wander("a", SamplesAtOne * scale), Wander("b", SamplesAtOne * scale), Settings(1));
            return () => RecurrenceQuantification.Of(RecurrencePlot.Cross(a, b, Trajectory.LargestSquare(a, b, Settings(1), 0, Threads)), 2, 2, Threads);
        });

    /// <summary>The same with vectors of four numbers.</summary>
    public static Benchmark Embedded { get; } = new(
        "CRQA, embedding 4, 5k samples",
        "",
        scale =>
        {
            var (a, b) = Trajectory.Each(Wander("a", SamplesAtOne * scale), Wander("b", SamplesAtOne * scale), Settings(4));
            return () => RecurrenceQuantification.Of(RecurrencePlot.Cross(a, b, Trajectory.LargestSquare(a, b, Settings(4), 0, Threads)), 2, 2, Threads);
        });

    /// <summary>All figures of the joint plot of two series.</summary>
    public static Benchmark Joint { get; } = new(
        "MdRQA, all figures, 5k samples",
        "mdcrqa .76 s and 351 MB at 5k (design notes, another hour)",
        scale =>
        {
            var vectors = Trajectory.Joint(Wander("a", SamplesAtOne * scale), Wander("b", SamplesAtOne * scale), Settings(1));
            return () => RecurrenceQuantification.Of(RecurrencePlot.OfOne(vectors, Trajectory.LargestSquare(vectors, vectors, Settings(1), 1, Threads), 1), 2, 2, Threads);
        });

    private static RecurrenceSettings Settings(int embedding) => new() { Embedding = embedding, Delay = 3 };

    private static double[] Wander(string who, int count)
    {
        var random = CounterRandom.Stream(1, "benchmark/" + who);
        var series = new double[count];
        for (var i = 1; i < count; i++)
        {
            series[i] = (0.95 * series[i - 1]) + random.NextNormal();
        }

        return series;
    }
}
