namespace Interbeat.Reports;

/// <summary>How many seconds each word of a second-by-second column takes.</summary>
internal static class Tally
{
    /// <summary>The counts; a word that does not occur is absent.</summary>
    public static Dictionary<T, int> Of<T>(IEnumerable<T> column)
        where T : struct
    {
        var counts = new Dictionary<T, int>();
        foreach (var word in column)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }
}
