namespace Interbeat.Dyads.Spectral;

/// <summary>The mean squared coherence of a pair over the band and inside the cone of influence: the number that is held against the nulls. Serves one thread.</summary>
internal sealed class CoherenceMean
{
    private readonly WaveletCoherence coherence;
    private readonly CoherencePlan.Set plans;
    private readonly bool detrend;
    private readonly KeptSeries? kept;

    /// <param name="plans">Scales and plans.</param>
    /// <param name="detrend">Whether straight lines are taken out of runs.</param>
    /// <param name="kept">A series that many others are held against, or null.</param>
    public CoherenceMean(CoherencePlan.Set plans, bool detrend, KeptSeries? kept = null)
    {
        this.plans = plans;
        this.detrend = detrend;
        this.kept = kept;
        coherence = new WaveletCoherence(plans);
    }

    /// <summary>The shortest run that holds a cell inside the cone at the shortest period.</summary>
    public static int LeastRun(MorletLadder ladder) => (2 * ladder.EdgeSamples(ladder.First)) + 1;

    /// <summary>The mean, 0 to 1; NaN where no cell lies inside the cone.</summary>
    public double Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        long count = 0;
        var keptIsA = kept is not null && kept.Is(a);
        var keptIsB = kept is not null && !keptIsA && kept.Is(b);
        foreach (var range in JointRuns.Of(a, b, LeastRun(plans.Ladder)))
        {
            if ((keptIsA || keptIsB) && kept!.Find(range) is { } spectrum)
            {
                if (JointRuns.Centred(keptIsA ? b[range] : a[range], detrend) is { } changed)
                {
                    coherence.Run(changed, spectrum, Add);
                }
            }
            else if (JointRuns.Centred(a[range], detrend) is { } x && JointRuns.Centred(b[range], detrend) is { } y)
            {
                coherence.Run(x, y, Add);
            }
        }

        return count == 0 ? double.NaN : sum / count;

        void Add(int scale, CoherenceCells cells)
        {
            var (from, end) = plans.Ladder.InsideCone(scale, cells.Coherence.Length);
            var (rowSum, rowCount) = Sum(cells.Coherence[from..end]);
            sum += rowSum;
            count += rowCount;
        }
    }

    /// <summary>Sum and number of the cells that have a value.</summary>
    public static (double Sum, int Count) Sum(ReadOnlySpan<double> cells)
    {
        var sum = 0.0;
        var count = 0;
        foreach (var cell in cells)
        {
            if (!double.IsNaN(cell))
            {
                sum += cell;
                count++;
            }
        }

        return (sum, count);
    }
}
