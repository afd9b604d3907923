namespace Interbeat.Dyads.Recurrence;

/// <summary>Finds the radius at which a wished share of all pairs recurs. Holds room that it uses again; for one thread.</summary>
/// <remarks>
/// The radius is an order statistic of the distances, taken from at most a million of them: every n-th vector of each, evenly over the session. In a plot with more vectors
/// the rate therefore hits its target to within some hundredths of itself, and is printed as it came out.
/// </remarks>
internal sealed class RadiusSearch
{
    /// <summary>At most this many vectors of each stand for all of them. Chosen: a few ms, so that each surrogate can have its own search.</summary>
    private const int MostVectors = 1024;

    /// <summary>Bits of a double that are dropped to sort distances into bins: sign, exponent and 6 bits of the mantissa stay.</summary>
    private const int BinShift = 46;

    private readonly int[] bins = new int[1 << (63 - BinShift)];
    private readonly List<double> inside = [];
    private double[] squares = [];

    /// <summary>The largest squared distance that counts when a share of all pairs is to recur; ties count, so the rate may come out higher. NaN where there are no pairs.</summary>
    /// <param name="a">A's vectors.</param>
    /// <param name="b">B's vectors; the same object as <paramref name="a"/> for a trajectory with itself.</param>
    /// <param name="share">The wished share, 0 to 1.</param>
    /// <param name="theiler">Pairs fewer samples apart are left out; 0 for none.</param>
    public double LargestSquareAtRate(EmbeddedVectors a, EmbeddedVectors b, double share, int theiler)
    {
        var stride = Math.Max(1, (Math.Max(a.Count, b.Count) + MostVectors - 1) / MostVectors);
        var (thinA, thinB) = (a.EveryNth(stride), b.EveryNth(stride));
        var band = theiler > 0 ? (theiler - 1) / stride : -1;
        Array.Clear(bins);
        inside.Clear();
        squares = squares.Length == (thinB.Count + 3) / 4 * 4 ? squares : new double[(thinB.Count + 3) / 4 * 4];
        var pairs = Sort(thinA, thinB, band);
        if (pairs == 0)
        {
            return double.NaN;
        }

        var rank = Math.Clamp((long)Math.Round(share * pairs), 1, pairs);
        var bin = 0;
        for (; rank > bins[bin]; bin++)
        {
            rank -= bins[bin];
        }

        Collect(thinA, thinB, band, bin);
        inside.Sort();
        return inside[(int)rank - 1];
    }

    private long Sort(EmbeddedVectors a, EmbeddedVectors b, int band)
    {
        long pairs = 0;
        for (var i = 0; i < a.Count; i++)
        {
            foreach (var square in Column(a, i, b, band))
            {
                if (square >= 0)
                {
                    bins[Bin(square)]++;
                    pairs++;
                }
            }
        }

        return pairs;
    }

    private void Collect(EmbeddedVectors a, EmbeddedVectors b, int band, int bin)
    {
        for (var i = 0; i < a.Count; i++)
        {
            foreach (var square in Column(a, i, b, band))
            {
                if (square >= 0 && Bin(square) == bin)
                {
                    inside.Add(square);
                }
            }
        }
    }

    private ReadOnlySpan<double> Column(EmbeddedVectors a, int i, EmbeddedVectors b, int band)
    {
        RecurrenceKernels.SquaredDistances(a, i, b, squares);
        for (var j = Math.Max(0, i - band); j <= Math.Min(b.Count - 1, i + band); j++)
        {
            squares[j] = double.NaN;
        }

        return squares;
    }

    private static int Bin(double square) => (int)(BitConverter.DoubleToUInt64Bits(square) >> BinShift);
}
