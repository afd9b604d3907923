using System.Collections.Immutable;
using System.Text;

namespace Interbeat.Formats;

/// <summary>A column's name taken apart: the words in lower case, and the unit where the name states one (<c>Time (s)</c>, <c>RR-interval [ms]</c>, <c>rr_ms</c>).</summary>
/// <param name="Words">The name without unit, in lower case, with single blanks between its words.</param>
/// <param name="Unit">The unit as written, or null.</param>
internal readonly record struct ColumnName(string Words, string? Unit)
{
    private static readonly string[] TimeNames =
    [
        "t", "time", "times", "timestamp", "timestamps", "time stamp", "datetime", "date time", "date", "second", "seconds", "sec", "secs", "s",
        "ms", "msec", "millis", "millisecond", "milliseconds", "elapsed", "elapsed time", "elapsed seconds", "relative time", "since start", "sincestart", "rr sincestart",
        "unix", "unixtime", "unix time", "epoch", "phone timestamp", "sensor timestamp", "lsl timestamp", "zeit", "onset",
    ];

    private static readonly string[] RrNames =
    [
        "rr", "rri", "r r", "rr interval", "rr intervals", "r r interval", "r r intervals", "rrinterval", "rrintervals",
        "ibi", "interbeat interval", "inter beat interval", "nn", "nni", "nn interval", "nn intervals", "heart period",
    ];

    private static readonly string[] PersonNames = ["person", "subject", "participant", "id", "who", "person id", "subject id", "participant id"];

    private static readonly string[] SecondUnits = ["s", "sec", "secs", "second", "seconds"];
    private static readonly string[] MillisecondUnits = ["ms", "msec", "msecs", "millis", "millisecond", "milliseconds"];

    /// <summary>Whether the name is that of a time column.</summary>
    public bool IsTime => TimeNames.Contains(Words);

    /// <summary>Whether the name is that of intervals between beats.</summary>
    public bool IsRr => RrNames.Contains(Words);

    /// <summary>Whether the name says that the column tells people apart.</summary>
    public bool IsPerson => PersonNames.Contains(Words);

    /// <summary>Seconds in one unit of a time column, or null where the name does not tell.</summary>
    public double? SecondsPerUnit =>
        IsOne(SecondUnits) ? 1 :
        IsOne(MillisecondUnits) ? 1e-3 :
        Unit?.ToLowerInvariant() is "us" or "µs" or "μs" ? 1e-6 :
        Unit?.ToLowerInvariant() is "ns" ? 1e-9 : null;

    public static ColumnName Parse(string name)
    {
        var text = name.Trim().TrimStart('#').Trim();
        string? unit = null;
        var open = text.LastIndexOfAny(['(', '[']);
        if (open > 0 && text[^1] is ')' or ']' && open < text.Length - 1)
        {
            unit = text[(open + 1)..^1].Trim();
            text = text[..open];
        }

        var words = Simplify(text);
        var last = words.LastIndexOf(' ');
        if (unit is null && last > 0 && IsTimeUnit(words[(last + 1)..]))
        {
            unit = words[(last + 1)..];
            words = words[..last];
        }

        return new ColumnName(words, string.IsNullOrEmpty(unit) ? null : unit);
    }

    /// <summary>The names made different from each other, <c>column 1</c> and so on where there is none.</summary>
    public static ImmutableArray<string> Unique(string[] names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unique = ImmutableArray.CreateBuilder<string>(names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].Length == 0 ? $"column {i + 1}" : names[i];
            var candidate = name;
            for (var copy = 2; !seen.Add(candidate); copy++)
            {
                candidate = $"{name} ({copy})";
            }

            unique.Add(candidate);
        }

        return unique.MoveToImmutable();
    }

    private static bool IsTimeUnit(string word) => SecondUnits.Contains(word) || MillisecondUnits.Contains(word) || word is "us" or "ns";

    private static string Simplify(string text)
    {
        var words = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    private bool IsOne(string[] units) => units.Contains(Unit?.ToLowerInvariant() ?? Words);
}
