using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Spectral;

namespace Interbeat.Dyads.Measures;

/// <summary>Wavelet coherence: how steadily two series keep step with each other, period by period and moment by moment.</summary>
public sealed class CoherenceMeasure : ICouplingMeasure
{
    /// <summary>The band should hold this many cycles in the session; longer periods are read with a warning.</summary>
    private const double LeastCycles = 3;

    /// <inheritdoc/>
    public string Name => "coherence";

    /// <inheritdoc/>
    public string Title => "wavelet coherence";

    /// <inheritdoc/>
    public MeasureGrid Grid => MeasureGrid.Modality;

    /// <inheritdoc/>
    public ImmutableArray<MeasureParameter> Parameters { get; } =
    [
        MeasureParameter.Number("dj", "octaves", $"step from one scale to the next, at most {MorletLadder.LargestDj.ToString(CultureInfo.InvariantCulture)}", CoherenceSettings.DefaultDj, least: 0.01),
        MeasureParameter.Number("minPeriodSeconds", "s", "shortest period", m => CoherenceSettings.Band(m).MinPeriodSeconds, least: 0.001),
        MeasureParameter.Number("maxPeriodSeconds", "s", "longest period", m => CoherenceSettings.Band(m).MaxPeriodSeconds, least: 0.001),
        MeasureParameter.Flag("detrend", "take a straight line out of each run between gaps, else its mean alone", true),
        MeasureParameter.Whole("ar1Pairs", "", "pairs of AR(1) series behind the 95 % bound of a cell; 0 for none", CoherenceSettings.DefaultAr1Pairs, most: 100_000),
    ];

    /// <inheritdoc/>
    public ProcessingStep Step(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ProcessingStep(
            "wavelet coherence",
            1,
            "Squared coherence of Morlet transforms (omega0 = 6), smoothed by exp(-t^2 / (2 s^2)) in time and 0.6 octaves in scale, padded with zeros, run by run between gaps; the mean over the band and inside the cone of influence.",
            "Torrence and Compo 1998, BAMS 79, 61-78; Torrence and Webster 1999, J Climate 12, 2679-2690; Grinsted et al. 2004, NPG 11, 561-566; conventions of biwavelet 0.20.22",
            settings.ToParameters());
    }

    /// <inheritdoc/>
    public CouplingResult Test(MeasureTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var settings = CoherenceSettings.Of(task.Settings);
        var pair = task.Pair;
        var plans = new CoherencePlan.Set(settings.LadderFor(pair.Count));
        var bounds = settings.Ar1Pairs > 0 ? Ar1Bounds.Of(pair, plans, settings, task.Seed, task.Options) : default;
        var summary = CoherenceSummary.Of(pair, plans, settings, bounds);
        var (changed, partner) = pair.AIsLarger ? (pair.A, pair.B) : (pair.B, pair.A);
        var kept = new KeptSeries(partner, changed, plans, settings.Detrend);
        var span = new SurrogateSettings(pair.RateHz, settings.MaxPeriodSeconds, settings.MaxPeriodSeconds / 2);
        var reading = new CouplingReading
        {
            Value = double.IsNaN(summary.Mean) ? null : summary.Mean,
            Size = summary.Mean,
            IndependentWindows = JointRuns.Of(pair.A, pair.B, CoherenceMean.LeastRun(plans.Ladder)).Sum(run => run.End.Value - run.Start.Value) / (pair.RateHz * settings.MaxPeriodSeconds),
            Windows = summary.Epochs,
            Figures = Figures(summary, bounds),
            Warnings = Warnings(summary, settings, pair.Count / pair.RateHz),
            Lead = verdict => CoherenceLead.Decide(pair, plans.Ladder, summary.LeadScale, settings, BoundAt(summary.LeadScale), verdict, task.UncertaintyMs, task.Names, task.Seed),
        };
        return SurrogateTest.Run(this, task, reading, span, () => new CoherenceMean(plans, settings.Detrend, kept).Of);

        double BoundAt(int scale) => bounds.IsDefault || scale < 0 ? double.NaN : bounds[scale - plans.Ladder.First];
    }

    /// <summary>The scalogram of a pair, for drawing.</summary>
    /// <param name="pair">The two series.</param>
    /// <param name="settings">The measure's resolved settings.</param>
    /// <param name="bounds">The bound of each period as the measure's figures hold it; empty for none. Drawn again they would take as long as the measure itself.</param>
    /// <param name="options">Threads and cancellation; the result does not depend on them.</param>
    public static CoherenceScalogram Scalogram(PairedSeries pair, MeasureSettings settings, ImmutableArray<double> bounds, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return CoherenceScalogram.Of(pair, CoherenceSettings.Of(settings) with { Ar1Pairs = 0 }, 0, options) with { Bounds = bounds };
    }

    private static ImmutableArray<MeasureFigure> Figures(CoherenceSummary summary, ImmutableArray<double> bounds)
    {
        var strongest = summary.StrongestScale;
        return
        [
            MeasureFigure.Of("meanCoherence", summary.Mean),
            MeasureFigure.Of("meanCoherenceWithEdges", summary.MeanWithEdges),
            MeasureFigure.Of("strongestPeriodSeconds", strongest < 0 ? double.NaN : summary.Ladder.PeriodSeconds(strongest)),
            MeasureFigure.Of("strongestPeriodCoherence", strongest < 0 ? double.NaN : summary.MeanPerPeriod[strongest - summary.Ladder.First]),
            MeasureFigure.Of("insideConeShare", summary.InsideConeShare),
            MeasureFigure.Of("significantShare", summary.SignificantShare),
            MeasureFigure.OfSeries("periodsSeconds", summary.Ladder.PeriodsSeconds),
            MeasureFigure.OfSeries("meanCoherencePerPeriod", summary.MeanPerPeriod),
            MeasureFigure.OfSeries("meanCoherencePerPeriodWithEdges", summary.MeanPerPeriodWithEdges),
            .. bounds.IsDefault ? [] : (MeasureFigure[])[MeasureFigure.OfSeries("ar1BoundPerPeriod", bounds)],
        ];
    }

    private static ImmutableArray<string> Warnings(CoherenceSummary summary, CoherenceSettings settings, double seconds)
    {
        var longest = seconds / LeastCycles;
        return
        [
            .. double.IsNaN(summary.Mean) ? (string[])["No period of the band lies inside the cone of influence: the runs between gaps are too short for it, or a series stands still."] : [],
            .. settings.MaxPeriodSeconds > longest
                ? (string[])[string.Create(CultureInfo.InvariantCulture, $"Periods above {longest:0.#} s have fewer than {LeastCycles:0} cycles in this session; few or no cells of theirs lie inside the cone of influence.")]
                : [],
        ];
    }
}
