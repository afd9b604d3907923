using System.Globalization;

namespace Interbeat.Signals.Hrv;

/// <summary>Values, notes and warnings while they are gathered. One thread at a time.</summary>
internal sealed class IndexSheet
{
    /// <summary>A repaired and an excluded value that differ by more are both shown. Chosen.</summary>
    private const double ShownDifference = 0.05;

    private readonly Dictionary<string, (double? Value, string? Note)> entries = new(StringComparer.Ordinal);
    private readonly List<string> warnings = [];

    /// <summary>Enters a value; one that is not a number is absent, for the reason given.</summary>
    /// <param name="key">The index.</param>
    /// <param name="value">The value, or null or NaN.</param>
    /// <param name="absent">Why it is absent, if it is.</param>
    /// <param name="limits">What limits it, if it is there.</param>
    public void Set(string key, double? value, string absent, string? limits = null)
    {
        var known = value is { } v && double.IsFinite(v);
        entries[key] = known ? (value, limits) : (null, absent);
    }

    /// <summary>Adds a sentence that stands above the values.</summary>
    public void Warn(string sentence) => warnings.Add(sentence);

    /// <summary>Shows the value without flagged beats beside the repaired one, with a warning, where the two differ by more than 5 %.</summary>
    /// <param name="repairedKey">The index with flagged beats repaired.</param>
    /// <param name="excludedKey">The same with flagged beats left out.</param>
    /// <param name="isLog">The values are natural logs: what they are logs of is compared.</param>
    public void Compare(string repairedKey, string excludedKey, bool isLog)
    {
        if (entries[repairedKey] is not ({ } repaired, var note) || entries[excludedKey].Value is not { } excluded)
        {
            return;
        }

        var differ = isLog
            ? Math.Abs(excluded - repaired) > Math.Log(1 + ShownDifference)
            : Math.Abs(excluded - repaired) > ShownDifference * Math.Abs(repaired);
        if (differ)
        {
            var definition = HrvDefinitions.All.First(d => d.Key == repairedKey);
            var without = string.Create(CultureInfo.InvariantCulture, $"{excluded:G4} {definition.Unit} with flagged beats excluded");
            entries[repairedKey] = (repaired, note is null ? without : $"{without}; {note}");
            Warn(string.Create(CultureInfo.InvariantCulture, $"{definition.Label} is {repaired:G4} {definition.Unit} with flagged beats repaired and {without}: more than {100 * ShownDifference:0} % apart{(isLog ? " in power" : "")}."));
        }
    }

    /// <summary>The summary; a key without an entry is a fault.</summary>
    /// <param name="definitions">The definitions, in the order of a report.</param>
    public HrvSummary Close(IEnumerable<HrvDefinition> definitions) =>
        new([.. definitions.Select(d => new HrvIndex(d, entries[d.Key].Value, entries[d.Key].Note))]) { Warnings = [.. warnings] };
}
