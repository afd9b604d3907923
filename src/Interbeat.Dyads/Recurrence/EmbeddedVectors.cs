namespace Interbeat.Dyads.Recurrence;

/// <summary>Delay vectors of one series or of several: vector i is (x[i], y[i], x[i + delay], y[i + delay], ...), with <c>embedding</c> delays of each.</summary>
/// <remarks>
/// After Takens (1981); only the series are stored, so that room grows with their length whatever the embedding. A vector that touches a missing sample is itself
/// missing: its distance to any other is NaN.
/// </remarks>
public sealed class EmbeddedVectors
{
    /// <summary>Missing values after each series: a kernel may read a whole word of vectors beyond the last.</summary>
    internal const int Padding = 64;

    private readonly double[] values;
    private readonly int[] offsets;

    private EmbeddedVectors(double[] values, int[] offsets, int count)
    {
        (this.values, this.offsets, Count) = (values, offsets, count);
        for (var i = 0; i < count; i++)
        {
            Present += IsPresent(i) ? 1 : 0;
        }
    }

    /// <summary>How many vectors there are, missing ones included.</summary>
    public int Count { get; }

    /// <summary>How many have all their samples.</summary>
    public int Present { get; }

    /// <summary>Numbers in a vector.</summary>
    public int Dimension => offsets.Length;

    /// <summary>The series behind one another; number k of vector i lies at <c>i + Offsets[k]</c>.</summary>
    internal ReadOnlySpan<double> Values => values;

    /// <summary>Where the numbers of vector 0 lie.</summary>
    internal ReadOnlySpan<int> Offsets => offsets;

    /// <summary>The vectors of series of one length.</summary>
    /// <param name="series">The series; NaN where missing.</param>
    /// <param name="delay">Samples from one number of a vector to the next, at least 1.</param>
    /// <param name="embedding">Numbers that each series gives to a vector, at least 1.</param>
    public static EmbeddedVectors Of(IReadOnlyList<double[]> series, int delay, int embedding)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(embedding, 1);
        var length = series[0].Length;
        var values = new double[series.Count * (length + Padding)];
        Array.Fill(values, double.NaN);
        var offsets = new int[series.Count * embedding];
        for (var s = 0; s < series.Count; s++)
        {
            series[s].CopyTo(values, s * (length + Padding));
            for (var k = 0; k < embedding; k++)
            {
                offsets[(k * series.Count) + s] = (s * (length + Padding)) + (k * delay);
            }
        }

        return new EmbeddedVectors(values, offsets, (int)Math.Max(0, length - ((embedding - 1L) * delay)));
    }

    /// <summary>Whether vector i has all its samples.</summary>
    public bool IsPresent(int i)
    {
        foreach (var offset in offsets)
        {
            if (double.IsNaN(values[i + offset]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether vectors i and j hold the same numbers; false where either is missing.</summary>
    internal bool AreEqual(int i, EmbeddedVectors other, int j)
    {
        for (var k = 0; k < offsets.Length; k++)
        {
            if (!(values[i + offsets[k]] == other.values[j + other.offsets[k]]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Every <paramref name="stride"/>-th vector.</summary>
    internal EmbeddedVectors EveryNth(int stride)
    {
        var count = (Count + stride - 1) / stride;
        var thin = new double[offsets.Length * (count + Padding)];
        Array.Fill(thin, double.NaN);
        var places = new int[offsets.Length];
        for (var k = 0; k < offsets.Length; k++)
        {
            places[k] = k * (count + Padding);
            for (var i = 0; i < count; i++)
            {
                thin[places[k] + i] = values[(i * stride) + offsets[k]];
            }
        }

        return new EmbeddedVectors(thin, places, count);
    }
}
