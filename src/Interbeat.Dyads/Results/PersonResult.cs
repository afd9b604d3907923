using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Corrections;

namespace Interbeat.Dyads.Results;

/// <summary>What was found about one person.</summary>
/// <param name="Name">The person's name as given.</param>
/// <param name="Modality">What was compared.</param>
/// <param name="Channel">The channel it was read from.</param>
/// <param name="DurationSeconds">How long the person's channel lasts, in seconds.</param>
/// <param name="QualityShare">Share of the session's seconds with a usable signal, 0 to 1.</param>
/// <param name="Beats">Detected beats with their correction layer, on the session's clock; null where the modality has no beats.</param>
/// <param name="Baseline">The person's own baseline, or null where none was marked or asked for.</param>
/// <param name="WhyStatesUnknown">Why the person has no baseline and so no states, in a sentence with the person's name; null where there is a baseline.</param>
/// <param name="Lanes">The person's series second by second, for drawing: heart rate and ln RSA, or the compared signal itself.</param>
/// <param name="StateSeconds">Seconds of the session in each state.</param>
public sealed record PersonResult(
    string Name,
    Modality Modality,
    string Channel,
    double DurationSeconds,
    double QualityShare,
    CorrectedBeats? Beats,
    BaselineResult? Baseline,
    string? WhyStatesUnknown,
    ImmutableArray<LaneSeries> Lanes,
    ImmutableSortedDictionary<AutonomicState, int> StateSeconds);

/// <summary>A person's own baseline: the stretch, and per feature its median and scale.</summary>
/// <param name="Span">The stretch, in session seconds.</param>
/// <param name="Marked">True when a person marked it; false for <c>--baseline auto</c>, which is weak.</param>
/// <param name="Features">Per feature: median and scale in the feature's unit.</param>
public sealed record BaselineResult(TimeSpanSeconds Span, bool Marked, ImmutableArray<FeatureBaseline> Features);

/// <summary>Median and scale of one feature in the baseline.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Median">Median over the baseline.</param>
/// <param name="Scale">Shrunk and floored robust standard deviation.</param>
public sealed record FeatureBaseline(string Feature, string Unit, double Median, double Scale);

/// <summary>A series with one value a session second, NaN where missing; value <c>i</c> stands for second <c>i</c>.</summary>
/// <param name="Name">What it is, for example <c>heart rate</c>.</param>
/// <param name="Unit">Its unit, for example <c>bpm</c>.</param>
/// <param name="PerSecond">The values.</param>
public sealed record LaneSeries(string Name, string Unit, ImmutableArray<double> PerSecond);
