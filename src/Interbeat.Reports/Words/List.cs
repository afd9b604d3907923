namespace Interbeat.Reports.Words;

/// <summary>Words in a row: "one, two and three".</summary>
internal static class List
{
    /// <summary>The words joined.</summary>
    public static string Of(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
