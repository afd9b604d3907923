using Interbeat.Core;

namespace Interbeat.Reports.Words;

/// <summary>The words for what two states amount to: one for files that programs read, one for people.</summary>
public static class RegimeWords
{
    /// <summary>Every regime in the order in which it is listed.</summary>
    public static IReadOnlyList<Regime> All { get; } =
        [Regime.CoRegulation, Regime.DysregulationMatch, Regime.MismatchASettled, Regime.MismatchBSettled, Regime.CalmSeparate, Regime.Unknown];

    /// <summary>The word in JSON and TSV files.</summary>
    public static string Key(Regime regime) => regime switch
    {
        Regime.CoRegulation => "coRegulation",
        Regime.DysregulationMatch => "dysregulationMatch",
        Regime.MismatchASettled => "mismatchASettled",
        Regime.MismatchBSettled => "mismatchBSettled",
        Regime.CalmSeparate => "calmSeparate",
        Regime.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(regime), regime, "No word for this regime."),
    };

    /// <summary>A word or two for a narrow place, beside a pattern that shows who is settled.</summary>
    public static string Label(Regime regime) => regime switch
    {
        Regime.CoRegulation => "co-regulation",
        Regime.DysregulationMatch => "both mobilised",
        Regime.MismatchASettled or Regime.MismatchBSettled => "mismatch",
        Regime.CalmSeparate => "calm, separate",
        _ => "unknown",
    };

    /// <summary>The words that people read; a person is named, never called A or B.</summary>
    public static string Text(Regime regime, string nameA, string nameB) => regime switch
    {
        Regime.CoRegulation => "co-regulation (candidate)",
        Regime.DysregulationMatch => "both mobilised",
        Regime.MismatchASettled => $"mismatch: {nameA} settled",
        Regime.MismatchBSettled => $"mismatch: {nameB} settled",
        Regime.CalmSeparate => "calm, separate",
        _ => "unknown",
    };
}
