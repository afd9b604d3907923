namespace Interbeat.Benchmarks;

/// <summary>One thing to be timed.</summary>
/// <param name="Name">What it is, with the size of the work at 1x.</param>
/// <param name="Peer">What others need for the like, with where the figure comes from; empty where none is known.</param>
/// <param name="Prepare">Makes the work of a scale (1, 2, 4): what is inside is not timed, what it returns is.</param>
internal sealed record Benchmark(string Name, string Peer, Func<int, Action> Prepare);
