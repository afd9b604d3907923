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
    /// <summary>What the reader found odd, in sentences.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
