using System.Collections.Immutable;

namespace Interbeat.Dyads.Ruptures;

/// <summary>Pairs moments of two lists one to one, the nearest first.</summary>
internal static class NearestPairs
{
    /// <summary>Index pairs no further apart than <paramref name="withinSeconds"/>, in order of the first list; at equal distance the earlier ones.</summary>
    public static ImmutableArray<(int First, int Second)> Of(IReadOnlyList<double> first, IReadOnlyList<double> second, double withinSeconds)
    {
        var near = from i in Enumerable.Range(0, first.Count)
                   from j in Enumerable.Range(0, second.Count)
                   let distance = Math.Abs(first[i] - second[j])
                   where distance <= withinSeconds
                   orderby distance, i, j
                   select (First: i, Second: j);
        var (takenFirst, takenSecond) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(int First, int Second)>();
        foreach (var pair in near)
        {
            if (!takenFirst.Contains(pair.First) && !takenSecond.Contains(pair.Second))
            {
                takenFirst.Add(pair.First);
                takenSecond.Add(pair.Second);
                pairs.Add(pair);
            }
        }

        return [.. pairs.OrderBy(pair => pair.First)];
    }
}
