namespace Interbeat.Reports.Charts;

/// <summary>A stretch in which a second-by-second column holds one word.</summary>
/// <param name="Start">The first second.</param>
/// <param name="End">The second after the last.</param>
/// <param name="Value">The word.</param>
internal readonly record struct Run<T>(int Start, int End, T Value)
    where T : struct;

/// <summary>Second-by-second words as stretches.</summary>
internal static class Runs
{
    /// <summary>Every stretch, exactly.</summary>
    public static List<Run<T>> Of<T>(IReadOnlyList<T> column)
        where T : struct => Of(column, column.Count, 1);

    /// <summary>Stretches for drawing: at most <paramref name="bins"/> of them, each bin showing the word that takes most of its seconds, of equals the earlier.</summary>
    public static List<Run<T>> Coarse<T>(IReadOnlyList<T> column, int bins)
        where T : struct
    {
        var width = Math.Max(1, (column.Count + bins - 1) / bins);
        return Of(column, column.Count, width);
    }

    private static List<Run<T>> Of<T>(IReadOnlyList<T> column, int count, int width)
        where T : struct
    {
        var runs = new List<Run<T>>();
        for (var start = 0; start < count; start += width)
        {
            var end = Math.Min(count, start + width);
            var word = width == 1 ? column[start] : MostFrequent(column, start, end);
            if (runs.Count > 0 && EqualityComparer<T>.Default.Equals(runs[^1].Value, word))
            {
                runs[^1] = runs[^1] with { End = end };
            }
            else
            {
                runs.Add(new Run<T>(start, end, word));
            }
        }

        return runs;
    }

    private static T MostFrequent<T>(IReadOnlyList<T> column, int start, int end)
        where T : struct =>
        Tally.Of(Enumerable.Range(start, end - start).Select(i => column[i])).MaxBy(c => c.Value).Key;
}
