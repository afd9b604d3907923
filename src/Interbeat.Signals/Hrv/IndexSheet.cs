using System.Collections.Immutable;

namespace Interbeat.Signals.Hrv;

/// <summary>Values and notes by key while they are gathered.</summary>
internal sealed class IndexSheet
{
    private readonly Dictionary<string, (double? Value, string? Note)> entries = new(StringComparer.Ordinal);

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

    /// <summary>The summary; a key without an entry is a fault.</summary>
    public HrvSummary Close() => new([.. HrvDefinitions.All.Select(d => new HrvIndex(d, entries[d.Key].Value, entries[d.Key].Note))]);
}
