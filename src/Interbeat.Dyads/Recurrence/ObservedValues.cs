namespace Interbeat.Dyads.Recurrence;

/// <summary>The values that a series takes, for giving them to another series by rank: the other keeps its order in time and takes this one's distribution.</summary>
/// <remarks>
/// Recurrence depends on how often each value comes: a skewed series lies near itself more often than a bell-shaped one. A surrogate with random phases is bell-shaped whatever it was made of,
/// and a pair that never met has other values; without this step either would differ from the observed pair in its values, not in its timing. After the amplitude adjustment of
/// Theiler et al. (1992), Physica D 58, 77-94.
/// </remarks>
internal sealed class ObservedValues
{
    private readonly double[] sorted;

    /// <summary>The present values of a series.</summary>
    public ObservedValues(double[] series)
    {
        sorted = [.. series.Where(value => !double.IsNaN(value))];
        Array.Sort(sorted);
    }

    /// <summary>The series with these values in its own order; as it is where it holds no others. Equal values stay equal, missing ones missing.</summary>
    public double[] GivenTo(ReadOnlySpan<double> series)
    {
        var own = series.ToArray();
        var places = Enumerable.Range(0, own.Length).Where(i => !double.IsNaN(own[i])).ToArray();
        var keys = Array.ConvertAll(places, i => own[i]);
        if (Array.TrueForAll(keys, value => Array.BinarySearch(sorted, value) >= 0))
        {
            return own;
        }

        Array.Sort(keys, places);
        for (int first = 0, end; first < keys.Length; first = end)
        {
            end = first + 1;
            while (end < keys.Length && keys[end] == keys[first])
            {
                end++;
            }

            var value = sorted[(int)((first + end) * (long)sorted.Length / (2L * keys.Length))];
            for (var rank = first; rank < end; rank++)
            {
                own[places[rank]] = value;
            }
        }

        return own;
    }
}
