namespace Interbeat.Core;

/// <summary>Two people recorded together: two recordings, how their clocks lie to each other, and what was marked.</summary>
/// <remarks>"A" and "B" say who was named first and nothing else; results name people by their names.</remarks>
/// <param name="A">The recording of the person named first.</param>
/// <param name="B">The recording of the person named second.</param>
/// <param name="Alignment">How B's clock lies on A's.</param>
/// <param name="Events">What was marked, in seconds from the session's start.</param>
public sealed record Dyad(Recording A, Recording B, Alignment Alignment, EventTrack Events);
