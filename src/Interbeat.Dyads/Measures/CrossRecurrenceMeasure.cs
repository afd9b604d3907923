using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Recurrence;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>Cross-recurrence quantification: when one comes back to where the other is, and for how long they then go the same way.</summary>
/// <remarks>
/// The figures of the whole plot (determinism and the like) hardly change when one series is shifted against the other: its diagonals only move. What is held against the
/// nulls is therefore the peak of the diagonal profile, the largest recurrence at one lag within reach, at the same recurrence rate in every surrogate.
/// </remarks>
public sealed class CrossRecurrenceMeasure : ICouplingMeasure
{
    private const string MaxLagKey = "maxLagSeconds";

    /// <inheritdoc/>
    public string Name => "crqa";

    /// <inheritdoc/>
    public string Title => "cross-recurrence quantification";

    /// <inheritdoc/>
    public MeasureGrid Grid => MeasureGrid.Channels;

    /// <inheritdoc/>
    public ImmutableArray<MeasureParameter> Parameters { get; } =
    [
        .. RecurrenceParameters.Shared,
        MeasureParameter.Number(MaxLagKey, "s", "lags of the diagonal profile, either way", m => CouplingSettings.For(m, double.PositiveInfinity).MaxLagSeconds),
    ];

    /// <inheritdoc/>
    public ProcessingStep Step(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ProcessingStep(
            "cross-recurrence quantification",
            1,
            "Delay vectors of each series; a pair recurs when its Euclidean distance is at most the radius. Rate, diagonal and vertical lines over the whole plot, no Theiler window; the statistic is the largest share of recurrent pairs on one diagonal within the lags.",
            "Zbilut, Giuliani and Webber 1998; Marwan et al. 2007, Physics Reports 438, 237-329; Dale, Warlaumont and Richardson 2011 for the profile",
            settings.ToParameters());
    }

    /// <inheritdoc/>
    public CouplingResult Test(MeasureTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var settings = RecurrenceParameters.Settings(task.Settings);
        var (fitting, warnings) = RecurrenceParameters.WithFittingNulls(task, settings);
        var reading = Read(task, settings, out var rate);
        var maxLag = MaxLag(task.Settings);
        var (valuesA, valuesB) = RecurrenceParameters.ObservedValues(task.Pair, settings);
        return SurrogateTest.Run(
            this,
            fitting,
            reading with { Warnings = [.. reading.Warnings, .. warnings] },
            RecurrenceParameters.Span(task.Settings, task.Settings.Number(MaxLagKey)),
            () =>
            {
                var search = new RadiusSearch();
                return (a, b) => PeakAtRate(valuesA is null ? a : valuesA.GivenTo(a), valuesB is null ? b : valuesB.GivenTo(b), settings, rate, maxLag, search);
            });
    }

    /// <summary>The plot of a pair, for drawing.</summary>
    /// <param name="pair">The two series.</param>
    /// <param name="settings">The measure's resolved settings.</param>
    /// <param name="options">Threads and cancellation; the result does not depend on them.</param>
    public static RecurrencePicture Picture(PairedSeries pair, MeasureSettings settings, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return RecurrencePicture.Of(PlotOf(pair, RecurrenceParameters.Settings(settings), options), options);
    }

    private static CouplingReading Read(MeasureTask task, RecurrenceSettings settings, out double rate)
    {
        rate = double.NaN;
        if (RecurrenceParameters.Hindrance(task.Pair, settings) is { } reason)
        {
            return new CouplingReading { Value = null, Size = double.NaN, Warnings = [reason], Lead = _ => NoLead };
        }

        var plot = PlotOf(task.Pair, settings, task.Options);
        if (plot.Pairs == 0)
        {
            return new CouplingReading { Value = null, Size = double.NaN, Warnings = ["No vector has all its samples in both people."], Lead = _ => NoLead };
        }

        var read = RecurrenceQuantification.Of(plot, settings.MinDiagonal, settings.MinVertical, task.Options);
        var warnings = RecurrenceParameters.Judge(read.RecurrenceRate, plot.LargestDistance, settings, () => RadiusAtTarget(task, settings));
        var profile = DiagonalProfile.Of(plot, MaxLag(task.Settings));
        rate = read.RecurrenceRate / 100;
        return new CouplingReading
        {
            Value = profile.Peak,
            Absolute = profile.Peak,
            Size = profile.Peak,
            IndependentWindows = task.Pair.A.Zip(task.Pair.B).Count(both => !double.IsNaN(both.First + both.Second)) / (task.Pair.RateHz * RecurrenceParameters.Span(task.Settings, 0).WindowSeconds),
            Figures = [.. RecurrenceParameters.Figures(read, plot, settings), .. OwnFigures(task, settings, read, profile)],
            Warnings = warnings,
            Lead = _ => NoLead,
        };
    }

    private static LeadResult NoLead { get; } = new(null, null, null, "Who leads is not decided from a recurrence profile; the measure wcc has the rule for it.");

    private static IEnumerable<MeasureFigure> OwnFigures(MeasureTask task, RecurrenceSettings settings, RecurrenceQuantification read, DiagonalProfile profile)
    {
        yield return MeasureFigure.Of("horizontalLaminarity", read.Horizontal.PercentOfPoints);
        yield return MeasureFigure.Of("horizontalTrappingTime", read.Horizontal.Mean);
        yield return MeasureFigure.Of("maxHorizontal", read.Horizontal.Longest);
        if (settings.Categorical)
        {
            var (a, b) = Trajectory.Each(task.Pair.A, task.Pair.B, settings);
            yield return MeasureFigure.Of("categoricalEntropy", CategoricalBlocks.Entropy(a, b));
        }

        yield return MeasureFigure.Of("peakRecurrenceShare", profile.Peak);
        yield return MeasureFigure.Of("peakLagSeconds", profile.PeakLag / task.Pair.RateHz ?? double.NaN);
        yield return MeasureFigure.OfSeries("profileAFirst", profile.AFirst);
        yield return MeasureFigure.OfSeries("profileBFirst", profile.BFirst);
    }

    private static int MaxLag(MeasureSettings settings) => settings.Samples(MaxLagKey);

    private static RecurrencePlot PlotOf(PairedSeries pair, RecurrenceSettings settings, ParallelOptions options)
    {
        var (a, b) = Trajectory.Each(pair.A, pair.B, settings);
        return RecurrencePlot.Cross(a, b, Trajectory.LargestSquare(a, b, settings, 0, options));
    }

    private static double RadiusAtTarget(MeasureTask task, RecurrenceSettings settings)
    {
        var (a, b) = Trajectory.Each(task.Pair.A, task.Pair.B, settings);
        return Math.Sqrt(Trajectory.LargestSquare(a, b, settings with { Radius = null }, 0, task.Options)) / Trajectory.Scale(a, b, settings.Rescale, task.Options);
    }

    /// <summary>The peak of another pair's profile at the recurrence rate of the observed one.</summary>
    private static double PeakAtRate(ReadOnlySpan<double> a, ReadOnlySpan<double> b, RecurrenceSettings settings, double rate, int maxLag, RadiusSearch search)
    {
        var (first, second) = Trajectory.Each(a, b, settings);
        var largestSquare = settings.Categorical ? 0 : search.LargestSquareAtRate(first, second, rate, 0);
        return DiagonalProfile.Of(RecurrencePlot.Cross(first, second, largestSquare), maxLag).Peak;
    }
}
