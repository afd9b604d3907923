using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Regimes;

namespace Interbeat.Dyads.Results;

/// <summary>The session second by second, as parallel columns; row <c>i</c> stands for session second <c>i</c>. NaN where unknown.</summary>
public sealed record Timeline
{
    /// <summary>The number of seconds.</summary>
    public int Count => Regime.Length;

    /// <summary>A's columns.</summary>
    public required PersonTimeline A { get; init; }

    /// <summary>B's columns.</summary>
    public required PersonTimeline B { get; init; }

    /// <summary>The coupling of the epoch whose centre is nearest: mean correlation near the session's strongest lag, with its sign.</summary>
    public required ImmutableArray<double> Coupling { get; init; }

    /// <summary>The epoch's verdict.</summary>
    public required ImmutableArray<CouplingVerdict> CouplingVerdict { get; init; }

    /// <summary>The regime.</summary>
    public required ImmutableArray<Regime> Regime { get; init; }

    /// <summary>The least of the five confidences behind the regime, 0 to 1; not a probability.</summary>
    public required ImmutableArray<double> Confidence { get; init; }

    /// <summary>The five themselves.</summary>
    public required ImmutableArray<Confidence> ConfidenceParts { get; init; }
}

/// <summary>One person's columns of the timeline.</summary>
/// <param name="HeartRateBpm">Heart rate in beats per minute.</param>
/// <param name="LnRsa">Respiratory sinus arrhythmia, ln(ms^2).</param>
/// <param name="RmssdMs">RMSSD over 30 s, ms.</param>
/// <param name="Arousal">Arousal index: mean z of the available parts above the own baseline.</param>
/// <param name="Quality">Signal quality of the second, 0 to 1.</param>
/// <param name="State">The state.</param>
/// <param name="HeartRateZ">The arousal's part from the heart rate: z above the own baseline.</param>
/// <param name="LnRsaZ">The arousal's part from ln RSA, turned so that less RSA points up.</param>
public sealed record PersonTimeline(
    ImmutableArray<double> HeartRateBpm,
    ImmutableArray<double> LnRsa,
    ImmutableArray<double> RmssdMs,
    ImmutableArray<double> Arousal,
    ImmutableArray<double> Quality,
    ImmutableArray<AutonomicState> State,
    ImmutableArray<double> HeartRateZ,
    ImmutableArray<double> LnRsaZ);

/// <summary>A stretch in one regime.</summary>
/// <param name="Span">The stretch, in session seconds.</param>
/// <param name="Regime">The regime.</param>
/// <param name="Clause">Which clause of the rule gave it, with its numbers.</param>
public sealed record RegimeSpan(TimeSpanSeconds Span, Regime Regime, string Clause);
