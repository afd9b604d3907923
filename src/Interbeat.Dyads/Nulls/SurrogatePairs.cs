using Interbeat.Core;
using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Nulls;

/// <summary>Reads pairs of which both series are surrogates: what two people give who share no system, and what either gives without one.</summary>
/// <remarks>The verdict on coupling replaces one partner only (<see cref="Measures.SurrogateTest"/>); this is for what a fit says of each person and of the two as a system.</remarks>
internal static class SurrogatePairs
{
    /// <summary>One reading of each pair of surrogates, in the order of the surrogates.</summary>
    /// <param name="kind">The null.</param>
    /// <param name="pair">The observed pair, in an order that does not depend on naming.</param>
    /// <param name="span">Window and largest lag of the measure.</param>
    /// <param name="count">Pairs wanted.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="purpose">What the streams are for.</param>
    /// <param name="options">Threads and cancellation.</param>
    /// <param name="newReading">Makes the function that reads a pair, with room of its own; called once a thread.</param>
    public static T[] Read<T>(
        ISurrogateNull kind, PairedSeries pair, SurrogateSettings span, int count, ulong seed, string purpose, ParallelOptions options, Func<Func<double[], double[], T>> newReading)
    {
        var key = seed ^ pair.Key;
        ISurrogateSource drawsA = kind.Prepare(pair.A, span, count), drawsB = kind.Prepare(pair.B, span, count);
        var readings = new T[Math.Min(drawsA.Count, drawsB.Count)];
        Workers.Run(
            (readings.Length + 1) / 2,
            options,
            () => (Reading: newReading(), Room: Enumerable.Range(0, 4).Select(_ => new double[pair.Count]).ToArray()),
            (index, work) =>
            {
                var room = work.Room;
                drawsA.Fill(CounterRandom.Stream(key, purpose + "/a", (ulong)index), index, room[0], room[1]);
                drawsB.Fill(CounterRandom.Stream(key, purpose + "/b", (ulong)index), index, room[2], room[3]);
                for (var i = 0; i < 2 && (2 * index) + i < readings.Length; i++)
                {
                    readings[(2 * index) + i] = work.Reading(room[i], room[2 + i]);
                }
            });
        return readings;
    }
}
