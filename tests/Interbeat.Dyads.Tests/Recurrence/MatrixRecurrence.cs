using Interbeat.Dyads.Recurrence;

namespace Interbeat.Dyads.Tests.Recurrence;

/// <summary>Recurrence by the book: the whole matrix of distances, then lines read off it point by point.</summary>
internal sealed class MatrixRecurrence
{
    private readonly bool[,] points;
    private readonly int theiler;

    /// <summary>The plot of vectors given as lists of numbers; a theiler of 0 leaves nothing out.</summary>
    public MatrixRecurrence(double[][] a, double[][] b, RecurrenceSettings settings, int theiler = 0)
    {
        this.theiler = theiler;
        Distances = new double[a.Length, b.Length];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                Distances[i, j] = Math.Sqrt(a[i].Zip(b[j], (x, y) => (x - y) * (x - y)).Sum());
            }
        }

        var there = Distances.Cast<double>().Where(d => !double.IsNaN(d)).ToArray();
        Pairs = there.Length;
        var scale = settings.Rescale switch { DistanceScale.Mean => there.Average(), DistanceScale.Max => there.Max(), _ => 1 };
        var radius = settings.Categorical ? 0 : settings.Radius!.Value;
        points = new bool[a.Length, b.Length];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                points[i, j] = Distances[i, j] / scale <= radius && Math.Abs(i - j) >= theiler;
            }
        }
    }

    public double[,] Distances { get; }

    public int Pairs { get; }

    public int Points => points.Cast<bool>().Count(p => p);

    public bool this[int i, int j] => points[i, j];

    public int[] Diagonals() => [.. Enumerable.Range(1 - points.GetLength(0), points.GetLength(0) + points.GetLength(1) - 1)
        .SelectMany(lag => Runs(Enumerable.Range(0, points.GetLength(0)).Where(i => i + lag >= 0 && i + lag < points.GetLength(1)).Select(i => points[i, i + lag])))];

    public int[] Verticals() => [.. Enumerable.Range(0, points.GetLength(0)).SelectMany(i => Runs(Enumerable.Range(0, points.GetLength(1)).Select(j => points[i, j])))];

    public int[] Horizontals() => [.. Enumerable.Range(0, points.GetLength(1)).SelectMany(j => Runs(Enumerable.Range(0, points.GetLength(0)).Select(i => points[i, j])))];

    /// <summary>Delay vectors as lists.</summary>
    public static double[][] Vectors(RecurrenceSettings settings, params double[][] series) =>
        [.. Enumerable.Range(0, Math.Max(0, series[0].Length - ((settings.Embedding - 1) * settings.Delay)))
            .Select(i => Enumerable.Range(0, settings.Embedding).SelectMany(k => series.Select(x => x[i + (k * settings.Delay)])).ToArray())];

    /// <summary>Mean 0 and standard deviation 1, by the book.</summary>
    public static double[] ZScores(double[] series)
    {
        var there = series.Where(v => !double.IsNaN(v)).ToArray();
        var mean = there.Average();
        var sd = Math.Sqrt(there.Sum(v => (v - mean) * (v - mean)) / (there.Length - 1));
        return [.. series.Select(v => (v - mean) / sd)];
    }

    private static IEnumerable<int> Runs(IEnumerable<bool> line)
    {
        var length = 0;
        foreach (var point in line.Append(false))
        {
            if (!point && length > 0)
            {
                yield return length;
            }

            length = point ? length + 1 : 0;
        }
    }
}
