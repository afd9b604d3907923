using System.Collections.Immutable;

namespace Interbeat.Core;

/// <summary>What was recorded of one person: one channel, on one clock, from named files.</summary>
/// <remarks>The raw data is never altered. Detected beats, corrections and marks are layers made from it.</remarks>
/// <param name="PersonName">The person's name as it is shown.</param>
/// <param name="Channel">The channel that stands for the person.</param>
/// <param name="TimeBase">What the zero of the channel's clock means.</param>
/// <param name="Sources">The files it was read from, the main one first.</param>
public sealed record Recording(string PersonName, Channel Channel, TimeBase TimeBase, ImmutableArray<InputFile> Sources)
{
    /// <summary>Other channels that were recorded of the same person on the same clock, for example a breathing belt; they explain, and are not compared.</summary>
    public ImmutableArray<Channel> Companions { get; init; } = [];

    /// <summary>The first companion of a kind that has samples, or null.</summary>
    public SampledChannel? Companion(SignalKind kind) => Companions.OfType<SampledChannel>().FirstOrDefault(channel => channel.Kind == kind);

    /// <summary>The same recording on a clock that runs <paramref name="rate"/> times as fast; sources and warnings stay.</summary>
    public Recording WithClockRate(double rate) => this with { Channel = Channel.WithClockRate(rate), Companions = [.. Companions.Select(channel => channel.WithClockRate(rate))] };

    /// <summary>What the reader found odd, in sentences.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
