using System.Collections.Immutable;

namespace Interbeat.Dyads.Results;

/// <summary>Something beside the two people's reaction to each other that could couple their signals, and what is left of the coupling without it.</summary>
/// <param name="Name">The name in files: <c>breathing</c>, <c>movement</c> or <c>speech</c>.</param>
/// <param name="Title">The name at the start of a sentence.</param>
/// <param name="NotRecordedFor">The people for whom it was not recorded.</param>
/// <param name="Estimates">The coupling with the confound taken out or held; empty where it was not recorded.</param>
/// <param name="Sentence">What came of it, in words.</param>
public sealed record ConfoundResult(string Name, string Title, ImmutableArray<string> NotRecordedFor, ImmutableArray<ConfoundEstimate> Estimates, string Sentence);

/// <summary>One coupling beside the raw one.</summary>
/// <param name="Name">What was done, for example <c>withoutBreathing</c>.</param>
/// <param name="Seconds">Seconds of the session that it rests on.</param>
/// <param name="Coupling">The coupling, with the statistic, nulls and verdict of the session's.</param>
/// <param name="Raw">The raw signed coupling beside it: of the same samples where something was taken out, of the whole session where a part was left out; null where two parts stand side by side.</param>
public sealed record ConfoundEstimate(string Name, double Seconds, CouplingResult Coupling, double? Raw)
{
    /// <summary>Size of the raw coupling minus size of this one: above zero where the coupling falls.</summary>
    public double? FallsBy => Raw is { } raw && Coupling.Signed is { } left ? Math.Abs(raw) - Math.Abs(left) : null;
}
