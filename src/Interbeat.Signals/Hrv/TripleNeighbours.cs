using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Hrv;

/// <summary>For each template of three successive values: how many others are near in all three.</summary>
/// <remarks>
/// The third values are cut into bands no wider than the tolerance, so that a template is near to members of three bands at most; a band is small enough
/// to stay in a cache. In each, members come and go by their first value and are counted by second and third in a <see cref="WaveletMatrix"/>.
/// No pair is enumerated: the work rises as n log n log V with V distinct values, whatever the tolerance. The counts are exact.
/// </remarks>
internal static class TripleNeighbours
{
    /// <summary>Counts among the templates that begin at 0 to n - 3, each without itself.</summary>
    public static int[] Count(SortedSeries series)
    {
        var templates = Math.Max(0, series.Count - 2);
        var counts = new int[templates];
        Array.Fill(counts, -1);
        Parallel.ForEach(Bands(series, templates), band => Sweep(series, band, counts));
        return counts;
    }

    /// <summary>The bands, each with its members and with those who ask for them, all in the order of the first value.</summary>
    private static List<Band> Bands(SortedSeries series, int templates)
    {
        var bands = new List<Band>();
        var bandOfRank = new int[series.Count];
        for (var rank = 0; rank < series.Count; rank = bands[^1].EndRank)
        {
            var end = series.EndRank[series.Order[rank]];
            bandOfRank.AsSpan(rank..end).Fill(bands.Count);
            bands.Add(new Band(rank, end, [], []));
        }

        foreach (var i in series.Order)
        {
            if (i >= templates)
            {
                continue;
            }

            bands[bandOfRank[series.Rank[i + 2]]].Members.Add(i);
            var last = bandOfRank[series.EndRank[i + 2] - 1];
            for (var b = bandOfRank[series.LowRank[i + 2]]; b <= last; b++)
            {
                bands[b].Askers.Add(i);
            }
        }

        return bands;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sweep(SortedSeries series, Band band, int[] counts)
    {
        var (firstRank, endRank, members, askers) = band;
        var seconds = new int[endRank - firstRank];
        foreach (var member in members)
        {
            seconds[series.Rank[member + 2] - firstRank] = series.Level[member + 1];
        }

        var points = new PresentPoints(new WaveletMatrix(seconds, series.Levels));
        int gone = 0, come = 0;
        foreach (var i in askers)
        {
            for (; come < members.Count && series.Rank[members[come]] < series.EndRank[i]; come++)
            {
                points.Add(series.Rank[members[come] + 2] - firstRank, series.Level[members[come] + 1]);
            }

            for (; gone < come && series.Rank[members[gone]] < series.LowRank[i]; gone++)
            {
                points.Remove(series.Rank[members[gone] + 2] - firstRank, series.Level[members[gone] + 1]);
            }

            if (gone < come)
            {
                var low = Math.Max(series.LowRank[i + 2], firstRank) - firstRank;
                var end = Math.Min(series.EndRank[i + 2], endRank) - firstRank;
                var near = points.CountBelow(series.EndLevel(i + 1), low, end) - points.CountBelow(series.LowLevel(i + 1), low, end);
                Interlocked.Add(ref counts[i], near);
            }
        }
    }

    /// <summary>A stretch of ranks of the third value.</summary>
    private sealed record Band(int FirstRank, int EndRank, List<int> Members, List<int> Askers);
}
