using Interbeat.Core;
using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Nulls;

/// <summary>The coupling statistic of every surrogate of one null: over the session, and epoch by epoch.</summary>
/// <param name="Null">The null.</param>
/// <param name="Session">Size of the session statistic, one value a surrogate.</param>
/// <param name="Epochs">The epoch statistic, each in its own surrogate's direction: row per surrogate, column per epoch.</param>
/// <param name="EpochsAnyLag">The same for the largest size over all lags.</param>
public sealed record NullDistribution(ISurrogateNull Null, double[] Session, float[][] Epochs, float[][] EpochsAnyLag)
{
    /// <summary>
    /// A shifted surrogate with a smaller share of the session's windows is left out. Chosen: without gaps the longer side of the seam has half of them or more; with gaps, which a shift brings to
    /// other places, it may lose half of those again.
    /// </summary>
    private const double LeastWindowShare = 0.25;

    /// <summary>p = (1 + number at least as large) / (1 + n) for one epoch, over all lags and both directions; n counts the surrogates that have a value there.</summary>
    public double EpochAnyLagP(int epoch, double observed) => P(EpochsAnyLag, epoch, observed);

    /// <summary>The same for one epoch, near the session's lag and in its direction.</summary>
    public double EpochP(int epoch, double observed) => P(Epochs, epoch, observed);

    /// <summary>The 95 % quantile of one epoch's values (the value that 5 % reach or exceed).</summary>
    public double EpochBound(int epoch)
    {
        float[] column = [.. Epochs.Select(row => row[epoch]).Where(value => !float.IsNaN(value))];
        Array.Sort(column);
        return column.Length == 0 ? double.NaN : column[Math.Min(column.Length - 1, (int)Math.Ceiling(0.95 * (column.Length + 1)) - 1)];
    }

    private static double P(float[][] rows, int epoch, double observed)
    {
        int atLeast = 1, all = 1;
        foreach (var row in rows)
        {
            atLeast += row[epoch] >= observed ? 1 : 0;
            all += float.IsNaN(row[epoch]) ? 0 : 1;
        }

        return atLeast / (double)all;
    }

    /// <summary>Runs the whole statistic on every surrogate.</summary>
    /// <param name="source">The null.</param>
    /// <param name="pair">The observed pair.</param>
    /// <param name="randomiseA">Whose series is replaced: A's, or else B's.</param>
    /// <param name="statistic">The plan, shared with the observed pair.</param>
    /// <param name="count">Surrogates wanted.</param>
    /// <param name="seed">The root seed; a phase surrogate i depends on it, the pair's data, the null's name and i only, a shift also on how many there are.</param>
    /// <param name="options">Threads and cancellation; the result does not depend on them.</param>
    public static NullDistribution Of(ISurrogateNull source, PairedSeries pair, bool randomiseA, CouplingStatistic statistic, int count, ulong seed, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(statistic);
        var changed = randomiseA ? pair.A : pair.B;
        var partner = statistic.Correlation.Prepare(randomiseA ? pair.B : pair.A);
        var surrogates = source.Prepare(changed, statistic.Settings.ForSurrogates, count);
        var key = seed ^ pair.Key;
        var passes = new CouplingPass?[surrogates.Count];
        Workers.Run((surrogates.Count + 1) / 2, options, () => new SurrogateWork(statistic, changed), (index, work) =>
        {
            var (first, second) = surrogates.Fill(CounterRandom.Stream(key, "null/" + source.Name, (ulong)index), index, work.First, work.Second);
            Keep(2 * index, work.First, first, work);
            Keep((2 * index) + 1, work.Second, second, work);
        });
        var done = passes.OfType<CouplingPass>().ToArray();
        return new NullDistribution(
            source,
            [.. done.Select(pass => pass.Size)],
            [.. done.Select(pass => pass.Epochs)],
            [.. done.Select(pass => pass.EpochsAnyLag)]);

        void Keep(int i, double[] surrogate, int seam, SurrogateWork work)
        {
            if (i >= passes.Length)
            {
                return;
            }

            statistic.LeaveOutMissing(surrogate, work.Coupling);
            if (SideWithMoreWindows(statistic, seam, work.Coupling) is not { } onePiece)
            {
                return;
            }

            work.Prepared.Fill(surrogate);
            passes[i] = randomiseA
                ? statistic.Pass(work.Prepared, partner, work.Coupling, onePiece)
                : statistic.Pass(partner, work.Prepared, work.Coupling, onePiece);
        }
    }

    /// <summary>The side of the seam with more valid windows, or null where it has too few of all: such a surrogate tells too little.</summary>
    private static Range? SideWithMoreWindows(CouplingStatistic statistic, int seam, CouplingWork work)
    {
        if (seam == 0)
        {
            return Range.All;
        }

        int before = statistic.ValidWindowsWithin(..seam, work), after = statistic.ValidWindowsWithin(seam.., work);
        return Math.Max(before, after) < LeastWindowShare * (statistic.ValidWindows - SeamWindows(statistic)) ? null : before >= after ? ..seam : seam..;
    }

    /// <summary>How many windows a seam can lie in; they belong to neither side.</summary>
    private static int SeamWindows(CouplingStatistic statistic) =>
        (int)Math.Ceiling((statistic.Settings.WindowSeconds + statistic.Settings.MaxLagSeconds) / statistic.Settings.StepSeconds);

    private sealed class SurrogateWork(CouplingStatistic statistic, double[] series)
    {
        public double[] First { get; } = new double[series.Length];

        public double[] Second { get; } = new double[series.Length];

        public PreparedSeries Prepared { get; } = statistic.Correlation.Prepare(series);

        public CouplingWork Coupling { get; } = statistic.NewWork();
    }
}
