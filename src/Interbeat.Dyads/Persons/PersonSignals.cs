using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;

namespace Interbeat.Dyads.Persons;

/// <summary>One person's signals on the session's clock, ready to be compared with another's.</summary>
/// <param name="Recording">Where they come from.</param>
/// <param name="Modality">What is compared.</param>
/// <param name="Grid">The compared series on the common grid, from session second 0; NaN where missing.</param>
/// <param name="Beats">Beats with their correction layer in session seconds; null where the modality has none.</param>
/// <param name="Heart">Heart features second by second from <paramref name="LeadInSeconds"/> before the session; null where the modality has none.</param>
/// <param name="LeadInSeconds">How many seconds of <paramref name="Heart"/> lie before the session's start.</param>
/// <param name="Quality">Signal quality of each session second, 0 to 1.</param>
/// <param name="Lanes">The person's series for drawing.</param>
/// <param name="Steps">How they were made.</param>
public sealed record PersonSignals(
    Recording Recording,
    Modality Modality,
    double[] Grid,
    CorrectedBeats? Beats,
    HeartSeconds? Heart,
    int LeadInSeconds,
    ImmutableArray<double> Quality,
    ImmutableArray<LaneSeries> Lanes,
    ImmutableArray<ProcessingStep> Steps)
{
    /// <summary>Stretches of strong movement in session seconds; empty where no movement was recorded.</summary>
    public ImmutableArray<TimeSpanSeconds> Motion { get; init; } = [];

    /// <summary>The person's name.</summary>
    public string Name => Recording.PersonName;

    /// <summary>Unit of <see cref="Grid"/>: ms between beats for a heart, else the channel's.</summary>
    public string GridUnit => Beats is null ? Lanes[0].Unit : "ms";

    /// <summary>Share of the session's seconds with a usable signal.</summary>
    public double QualityShare => Quality.IsEmpty ? 0 : Quality.Average();

    /// <summary>A column of <see cref="Heart"/> cut to the session.</summary>
    public ImmutableArray<double> InSession(Func<HeartSeconds, ImmutableArray<double>> column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Heart is null ? [.. Quality.Select(_ => double.NaN)] : [.. column(Heart).AsSpan()[LeadInSeconds..]];
    }
}
