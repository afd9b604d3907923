using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Recurrence;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>Multidimensional recurrence quantification: when the two together come back to a state that they were in before.</summary>
/// <remarks>
/// Two series that go together fill less of the space of both, so that they return to a state more often. What is held against the nulls is the recurrence rate at the observed pair's
/// radius. Where that radius came from a target rate, the rate itself is no finding, but the comparison is: a surrogate reaches the rate at this radius exactly when it needs no larger radius.
/// </remarks>
public sealed class JointRecurrenceMeasure : ICouplingMeasure
{
    private const string TheilerKey = "theiler";

    /// <inheritdoc/>
    public string Name => "mdrqa";

    /// <inheritdoc/>
    public string Title => "multidimensional recurrence quantification";

    /// <inheritdoc/>
    public MeasureGrid Grid => MeasureGrid.Channels;

    /// <inheritdoc/>
    public ImmutableArray<MeasureParameter> Parameters { get; } =
    [
        .. RecurrenceParameters.Shared,
        MeasureParameter.Whole(TheilerKey, "samples", "pairs of moments fewer samples apart are left out; 1 leaves out each moment with itself", 1, least: 1),
    ];

    /// <inheritdoc/>
    public ProcessingStep Step(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ProcessingStep(
            "multidimensional recurrence quantification",
            1,
            "Delay vectors of both series together; a pair of moments recurs when its Euclidean distance is at most the radius. Rate and lines over the plot without the Theiler window; the statistic is the recurrence rate at the observed pair's radius.",
            "Wallot, Roepstorff and Mønster 2016, Frontiers in Psychology 7, 1835; Theiler 1986",
            settings.ToParameters());
    }

    /// <inheritdoc/>
    public CouplingResult Test(MeasureTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var settings = SettingsOf(task.Settings);
        var (fitting, warnings) = RecurrenceParameters.WithFittingNulls(task, settings);
        var reading = Read(task, settings, out var largestSquare);
        var (valuesA, valuesB) = RecurrenceParameters.ObservedValues(task.Pair, settings);
        return SurrogateTest.Run(
            this,
            fitting,
            reading with { Warnings = [.. reading.Warnings, .. warnings] },
            RecurrenceParameters.Span(task.Settings, 0),
            () => (a, b) => RateWithin(valuesA is null ? a : valuesA.GivenTo(a), valuesB is null ? b : valuesB.GivenTo(b), settings, largestSquare));
    }

    /// <summary>The plot of a pair, for drawing.</summary>
    /// <param name="pair">The two series.</param>
    /// <param name="settings">The measure's resolved settings.</param>
    /// <param name="options">Threads and cancellation; the result does not depend on them.</param>
    public static RecurrencePicture Picture(PairedSeries pair, MeasureSettings settings, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var own = SettingsOf(settings);
        var vectors = Trajectory.Joint(pair.A, pair.B, own);
        return RecurrencePicture.Of(RecurrencePlot.OfOne(vectors, Trajectory.LargestSquare(vectors, vectors, own, own.Theiler, options), own.Theiler), options);
    }

    private static CouplingReading Read(MeasureTask task, RecurrenceSettings settings, out double largestSquare)
    {
        largestSquare = double.NaN;
        if (RecurrenceParameters.Hindrance(task.Pair, settings) is { } reason)
        {
            return new CouplingReading { Value = null, Size = double.NaN, Warnings = [reason] };
        }

        var vectors = Trajectory.Joint(task.Pair.A, task.Pair.B, settings);
        if (vectors.Present <= settings.Theiler)
        {
            return new CouplingReading { Value = null, Size = double.NaN, Warnings = ["No two vectors outside the Theiler window have all their samples."] };
        }

        largestSquare = Trajectory.LargestSquare(vectors, vectors, settings, settings.Theiler, task.Options);
        var plot = RecurrencePlot.OfOne(vectors, largestSquare, settings.Theiler);
        var read = RecurrenceQuantification.Of(plot, settings.MinDiagonal, settings.MinVertical, task.Options);
        var warnings = RecurrenceParameters.Judge(read.RecurrenceRate, plot.LargestDistance, settings, () => RadiusAtTarget(vectors, settings, task.Options));
        return new CouplingReading
        {
            Value = read.RecurrenceRate,
            Absolute = read.RecurrenceRate,
            Size = read.RecurrenceRate,
            IndependentWindows = vectors.Present / (task.Pair.RateHz * RecurrenceParameters.Span(task.Settings, 0).WindowSeconds),
            Figures = [.. RecurrenceParameters.Figures(read, plot, settings)],
            Warnings = warnings,
        };
    }

    private static RecurrenceSettings SettingsOf(MeasureSettings settings) => RecurrenceParameters.Settings(settings) with { Theiler = settings.Whole(TheilerKey) };

    private static double RadiusAtTarget(EmbeddedVectors vectors, RecurrenceSettings settings, ParallelOptions options) =>
        Math.Sqrt(Trajectory.LargestSquare(vectors, vectors, settings with { Radius = null }, settings.Theiler, options)) / Trajectory.Scale(vectors, vectors, settings.Rescale, options);

    /// <summary>The recurrence rate of another pair at the observed pair's radius, in %.</summary>
    private static double RateWithin(ReadOnlySpan<double> a, ReadOnlySpan<double> b, RecurrenceSettings settings, double largestSquare)
    {
        var vectors = Trajectory.Joint(a, b, settings);
        var plot = RecurrencePlot.OfOne(vectors, largestSquare, settings.Theiler);
        return vectors.Present > settings.Theiler ? 100 * plot.Points() / plot.Pairs : double.NaN;
    }
}
