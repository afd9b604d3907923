namespace Interbeat.Benchmarks;

/// <summary>One thing to be timed.</summary>
/// <param name="Name">What it is, with the size of the work at 1x.</param>
/// <param name="Peers">What others need for the like.</param>
/// <param name="Prepare">Makes the work of a scale (1, 2, 4): what is inside is not timed, what it returns is.</param>
internal sealed record Benchmark(string Name, IReadOnlyList<PeerTime> Peers, Func<int, Action> Prepare)
{
    /// <summary>A benchmark whose peer is told in words; empty where none is known.</summary>
    public Benchmark(string name, string peer, Func<int, Action> prepare)
        : this(name, peer.Length == 0 ? [] : [new PeerTime(peer)], prepare)
    {
    }

    /// <summary>What a row calls the work of a scale.</summary>
    public Func<int, string> Work { get; init; } = scale => $"{scale}x";
}
