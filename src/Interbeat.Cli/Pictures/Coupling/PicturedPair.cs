using Interbeat.Dyads.Measures;

namespace Interbeat.Cli.Pictures.Coupling;

/// <summary>One measure of one dyad, as its panels are made from it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Reading">What it gave, with the series that it was computed from.</param>
/// <param name="Seed">Root of every random stream.</param>
/// <param name="Options">Threads and cancellation; no panel depends on them.</param>
internal sealed record PicturedPair(ICouplingMeasure Measure, PairReading Reading, ulong Seed, ParallelOptions Options);
