namespace Interbeat.Dyads.Spectral;

/// <summary>The partner of a family of surrogates, transformed once run by run and shared by all threads.</summary>
internal sealed class KeptSeries
{
    /// <summary>Above this many cells (24 bytes each) nothing is kept and the partner is transformed anew each time. Chosen: 240 MB.</summary>
    private const long LargestCells = 10_000_000;

    private readonly double[] series;
    private readonly Dictionary<Range, Lazy<KeptSpectrum>> runs = [];

    /// <param name="series">The partner.</param>
    /// <param name="other">The series whose gaps also part the runs.</param>
    /// <param name="plans">Scales and plans.</param>
    /// <param name="detrend">Whether straight lines are taken out of runs.</param>
    public KeptSeries(double[] series, double[] other, CoherencePlan.Set plans, bool detrend)
    {
        this.series = series;
        var scales = plans.Ladder.ComputedLast - plans.Ladder.ComputedFirst + 1;
        foreach (var range in (long)series.Length * scales > LargestCells ? [] : JointRuns.Of(series, other, CoherenceMean.LeastRun(plans.Ladder)))
        {
            if (JointRuns.Centred(series.AsSpan(range), detrend) is { } run)
            {
                runs.Add(range, new Lazy<KeptSpectrum>(() => new KeptSpectrum(run, plans)));
            }
        }
    }

    /// <summary>Whether a series is this one.</summary>
    public bool Is(ReadOnlySpan<double> other) => other.Length == series.Length && other.SequenceEqual(series);

    /// <summary>The transform of a run, or null where it is not kept.</summary>
    public KeptSpectrum? Find(Range range) => runs.GetValueOrDefault(range)?.Value;
}
