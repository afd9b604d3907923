using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Dyads.Results;

/// <summary>Whether two series moved together more than a null explains.</summary>
public enum CouplingVerdict
{
    /// <summary>Too little data, or the nulls disagree.</summary>
    Undecided,

    /// <summary>No more than the nulls explain.</summary>
    Absent,

    /// <summary>More than the nulls explain.</summary>
    Present,
}

/// <summary>One coupling measure over a session, with its nulls and its verdict.</summary>
/// <param name="Measure">The measure's name, for example <c>wcc</c>.</param>
/// <param name="Value">The statistic that the verdict rests on; null where it could not be computed.</param>
/// <param name="Signed">For windowed cross-correlation, mean correlation (through Fisher's z) over windows at the lag where its size is largest, with its sign, -1 to 1.</param>
/// <param name="Absolute">For windowed cross-correlation, largest mean absolute correlation (through Fisher's z) over the lags, 0 to 1: in-phase and anti-phase look alike in it.</param>
/// <param name="Epochs">The same over time.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="VerdictRule">The rule that gave it, in words with its numbers.</param>
/// <param name="Lead">Who led, where the lead rule allows it to be said.</param>
/// <param name="AlignmentUncertaintyMs">U, in ms.</param>
/// <param name="Bidirectional">Whether each person's past predicts the other beyond the other's own past; null where not tested or undecided.</param>
/// <param name="Nulls">One row per null, in the order computed.</param>
/// <param name="LagMap">Correlation over time and lag; null where it could not be computed.</param>
/// <param name="Figures">What the measure gives beside its headline.</param>
/// <param name="Warnings">What limits the verdict.</param>
public sealed record CouplingResult(
    string Measure,
    double? Value,
    double? Signed,
    double? Absolute,
    ImmutableArray<CouplingEpoch> Epochs,
    CouplingVerdict Verdict,
    string VerdictRule,
    LeadResult Lead,
    double AlignmentUncertaintyMs,
    bool? Bidirectional,
    ImmutableArray<NullResult> Nulls,
    LagMap? LagMap,
    ImmutableArray<MeasureFigure> Figures,
    ImmutableArray<string> Warnings)
{
    /// <summary>What <see cref="Bidirectional"/> rests on; null where it was not tested.</summary>
    public InfluenceResult? Influence { get; init; }
}

/// <summary>Coupling in one stretch of the session.</summary>
/// <param name="Span">The stretch, in session seconds.</param>
/// <param name="Value">Mean correlation of the epoch near the session's strongest lag, with the sign it has there; NaN where the epoch has too few valid windows.</param>
/// <param name="NullBound">The 95 % quantile of the same statistic's size in the widest null; NaN where there is none.</param>
/// <param name="P">The largest p of the nulls for this epoch, one-sided in the session's direction and not adjusted; NaN where there is none.</param>
/// <param name="Verdict">Present only where the whole session's verdict is present and the epoch passes after adjustment over all epochs.</param>
public readonly record struct CouplingEpoch(TimeSpanSeconds Span, double Value, double NullBound, double P, CouplingVerdict Verdict);

/// <summary>The lead rule's answer. A lag never appears with a sign: who led is said by name, or not at all.</summary>
/// <param name="Leader">The name of the person who led, or null where that cannot be told.</param>
/// <param name="LagSeconds">Size of the lag in seconds; null where there is no peak.</param>
/// <param name="LagIntervalSeconds">95 % interval of the size by block bootstrap: lower and upper end in seconds; null where there is none.</param>
/// <param name="Reason">Why the leader is named or not, in words with numbers.</param>
public sealed record LeadResult(string? Leader, double? LagSeconds, (double Low, double High)? LagIntervalSeconds, string Reason);

/// <summary>A null distribution of the coupling statistic beside the observed value.</summary>
/// <param name="Name">The null's name: <c>phase</c>, <c>circular</c>, <c>pseudo</c>.</param>
/// <param name="Mean">Mean of the null values' sizes.</param>
/// <param name="Sd">Standard deviation (ddof 1) of the null values' sizes; NaN below two values.</param>
/// <param name="Z">Surrogate z: observed size minus mean, over the standard deviation. No p is derived from it.</param>
/// <param name="P">(1 + number of null values at least as large) / (1 + n); null where too few values exist to decide.</param>
/// <param name="N">How many null values there are.</param>
/// <param name="Observed">Size of the observed statistic.</param>
/// <param name="Values">The null values' sizes.</param>
/// <param name="Note">What limits this null, or null.</param>
public sealed record NullResult(string Name, double Mean, double Sd, double Z, double? P, int N, double Observed, ImmutableArray<double> Values, string? Note);

/// <summary>Correlation over time and lag, for drawing.</summary>
/// <param name="WindowCentreSeconds">The windows' centres, in session seconds.</param>
/// <param name="LagSeconds">The lags in seconds; below zero the second person's signal comes first, above zero the first person's.</param>
/// <param name="Correlations">Row per window, column per lag: Pearson's r, NaN where a window is not valid.</param>
public sealed record LagMap(ImmutableArray<double> WindowCentreSeconds, ImmutableArray<double> LagSeconds, float[,] Correlations);
