using System.Collections.Immutable;

namespace Interbeat.Core;

/// <summary>How two recordings were put on one clock.</summary>
public enum AlignmentBasis
{
    /// <summary>Both are channels of one file: one clock by construction.</summary>
    SharedFile,

    /// <summary>Both files state when they began.</summary>
    AbsoluteTime,

    /// <summary>Moments that both recordings mark, such as a clap.</summary>
    SyncMarks,

    /// <summary>The user stated how much later B began.</summary>
    DeclaredOffset,

    /// <summary>Nothing is known; both are assumed to have begun together.</summary>
    CommonStart,
}

/// <summary>Where B's clock lies on A's, and how sure that is.</summary>
/// <remarks>
/// The uncertainty U is one standard deviation; nothing finer than U is ever said about who came first. The two clocks' uncertainties and
/// half the step of the common grid add as squares.
/// </remarks>
/// <param name="OffsetSeconds">The start of B's clock minus the start of A's, in seconds: positive when B began later.</param>
/// <param name="UncertaintyMs">Standard deviation of the offset, in ms.</param>
/// <param name="Basis">What the offset rests on.</param>
public sealed record Alignment(double OffsetSeconds, double UncertaintyMs, AlignmentBasis Basis)
{
    /// <summary>How much faster A's clock runs than B's, as found from shared marks, in parts per million; null where it was not measured. B's clock has been corrected by it.</summary>
    public double? DriftPartsPerMillion { get; init; }

    /// <summary>Standard deviation of the two clocks' rate difference that remains, in parts per million; null where only a prior is known.</summary>
    public double? DriftUncertaintyPartsPerMillion { get; init; }

    /// <summary>The moments at which the two clocks were compared, in s on A's clock; empty where they were not.</summary>
    public ImmutableArray<double> MarksOnClockA { get; init; } = [];
}
