using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Cli.Output;
using Interbeat.Core;
using Interbeat.Signals.Features;

namespace Interbeat.Cli.Features;

/// <summary>A column of <c>features</c>: one value a second, or the reason why there is none at all.</summary>
/// <param name="Name">Its name in the file, with the unit.</param>
/// <param name="Label">Its name on a screen.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals in the file.</param>
/// <param name="PerSecond">The values, NaN where unknown; empty for an absent column.</param>
/// <param name="From">What it was computed from; why it is absent, for an absent column.</param>
internal sealed record FeatureTableColumn(string Name, string Label, string Unit, int Decimals, ImmutableArray<double> PerSecond, string From)
{
    /// <summary>The ends of its axis; null where the values decide.</summary>
    public (double Low, double High)? Ends { get; init; }

    /// <summary>How long after the end of a second its value is final in a live session, in s; null where it is known only from a whole recording.</summary>
    public double? DelaySeconds { get; init; }

    /// <summary>Why seconds are unknown, the commonest reason first, with how many; empty where none is or nothing more is known.</summary>
    public string UnknownBecause { get; init; } = "";

    /// <summary>A column of one series of the features.</summary>
    public static FeatureTableColumn Of(string name, string label, string unit, int decimals, FeatureSeries? series, string from) =>
        new(name, label, unit, decimals, series?.Values ?? [], from)
        {
            DelaySeconds = series?.Column.DelaySeconds is { } delay && double.IsFinite(delay) ? delay : null,
            UnknownBecause = series is null ? "" : Reasons(series),
        };

    /// <summary>What a table about the columns says at its top.</summary>
    public static ImmutableArray<string> Headers { get; } = ["column", "known for", "delay when live", "unknown because", "from, or why it is absent"];

    /// <summary>The column's row in that table.</summary>
    public IReadOnlyList<string> Cells =>
    [
        Name,
        Absent ? "absent" : Figures.Percent(Coverage),
        Absent ? "" : DelaySeconds is { } delay ? string.Create(CultureInfo.InvariantCulture, $"{delay:0.#} s") : "not live",
        UnknownBecause,
        From,
    ];

    private static string Reasons(FeatureSeries series) => string.Join(", ", series.Reasons
        .Where(reason => reason != AbsentReason.None)
        .CountBy(reason => reason)
        .OrderByDescending(pair => pair.Value)
        .Select(pair => $"{Spaced(pair.Key.Word())} {pair.Value} s"));

    // "notCovered" in a file is "not covered" on a screen.
    private static string Spaced(string word) => string.Concat(word.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));

    /// <summary>Whether the recording holds nothing to compute it from.</summary>
    public bool Absent => PerSecond.IsEmpty;

    /// <summary>Seconds with a value over all seconds, 0 to 1.</summary>
    public double Coverage => Absent ? 0 : PerSecond.Count(double.IsFinite) / (double)PerSecond.Length;
}

/// <summary>What <c>features</c> found in one person's recording.</summary>
/// <param name="StartSecond">The first second, on the recording's clock.</param>
/// <param name="Seconds">How many.</param>
/// <param name="Columns">The columns, in the file's order, absent ones among them.</param>
/// <param name="Warnings">What limits them, in sentences.</param>
/// <param name="Steps">The methods.</param>
internal sealed record FeatureTable(int StartSecond, int Seconds, ImmutableArray<FeatureTableColumn> Columns, ImmutableArray<string> Warnings, ImmutableArray<ProcessingStep> Steps);
