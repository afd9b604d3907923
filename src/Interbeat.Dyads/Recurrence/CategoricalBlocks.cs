namespace Interbeat.Dyads.Recurrence;

/// <summary>Blocks of a categorical cross-recurrence plot: where A stays in a category and B stays in the same, the points fill a rectangle.</summary>
/// <remarks>After Leonardi (2018), "A method for the computation of entropy in the recurrence quantification analysis of categorical time series", Physica A 512, 824-836.</remarks>
public static class CategoricalBlocks
{
    /// <summary>Entropy of the areas of all blocks of more than one point, in nats; NaN where there are none.</summary>
    /// <remarks>Two blocks never touch along a side, so each is the product of a run of A and a run of B: no plot is needed.</remarks>
    public static double Entropy(EmbeddedVectors a, EmbeddedVectors b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var classes = new Dictionary<(int, double), int>();
        var (runsA, runsB) = (Runs(a, classes), Runs(b, classes));
        var areas = new Dictionary<long, double>();
        foreach (var ((kind, length), times) in runsA)
        {
            foreach (var (other, otherTimes) in runsB.Where(run => run.Key.Kind == kind))
            {
                var area = (long)length * other.Length;
                areas[area] = areas.GetValueOrDefault(area) + ((double)times * otherTimes);
            }
        }

        areas.Remove(1);
        var blocks = areas.Values.Sum();
        return areas.Count == 0 ? double.NaN : -areas.OrderBy(entry => entry.Key).Sum(entry => entry.Value / blocks * Math.Log(entry.Value / blocks));
    }

    /// <summary>How often each vector is held for each number of samples.</summary>
    private static Dictionary<(int Kind, int Length), int> Runs(EmbeddedVectors vectors, Dictionary<(int, double), int> classes)
    {
        var runs = new Dictionary<(int, int), int>();
        int current = -1, length = 0;
        for (var i = 0; i <= vectors.Count; i++)
        {
            var kind = i < vectors.Count && vectors.IsPresent(i) ? Kind(vectors, i, classes) : -1;
            if (kind == current)
            {
                length++;
                continue;
            }

            if (current >= 0)
            {
                runs[(current, length)] = runs.GetValueOrDefault((current, length)) + 1;
            }

            (current, length) = (kind, 1);
        }

        return runs;
    }

    /// <summary>A number for each different vector: that of its beginning, then of the beginning with one more number.</summary>
    private static int Kind(EmbeddedVectors vectors, int i, Dictionary<(int, double), int> classes)
    {
        var kind = -1;
        foreach (var offset in vectors.Offsets)
        {
            var longer = (kind, vectors.Values[i + offset]);
            if (!classes.TryGetValue(longer, out kind))
            {
                classes[longer] = kind = classes.Count;
            }
        }

        return kind;
    }
}
