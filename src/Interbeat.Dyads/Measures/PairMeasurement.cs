using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Clocks;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.Results;
using Interbeat.Signals.Beats;

namespace Interbeat.Dyads.Measures;

/// <summary>From two recordings to one coupling measure with its nulls: what <c>sync</c> does.</summary>
/// <remarks>A pure function of its arguments, on any number of threads.</remarks>
public static class PairMeasurement
{
    /// <summary>The measure of a dyad.</summary>
    /// <param name="dyad">The two recordings and their alignment.</param>
    /// <param name="request">Measure, settings, nulls.</param>
    /// <param name="progress">Told the share done, or null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputException">The recordings do not overlap or fit the modality, or a parameter is not known.</exception>
    public static PairReading Run(Dyad dyad, MeasureRequest request, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dyad);
        ArgumentNullException.ThrowIfNull(request);
        var session = SessionAnalysis.SessionOf(dyad);
        var modality = Modalities.Resolve(dyad, request.Modality);
        Modalities.RequireComparable(dyad, modality);
        var settings = MeasureSettings.Resolve(request.Measure, modality, GridRateHz(dyad, request, modality), request.Parameters);
        var grid = CouplingSettings.For(modality, double.PositiveInfinity) with { RateHz = settings.RateHz };
        var detector = BeatDetectors.Default;
        var a = PersonPreparation.Prepare(dyad.A, modality, grid, session.StartOnClockA, session.DurationSeconds, detector);
        var b = PersonPreparation.Prepare(dyad.B, modality, grid, session.StartOnClockB, session.DurationSeconds, detector);
        var pair = new PairedSeries(a.Grid, b.Grid, settings.RateHz);
        var task = new MeasureTask
        {
            Pair = pair,
            Names = (a.Name, b.Name),
            Settings = settings,
            UncertaintyMs = Alignments.UncertaintyMs(dyad.Alignment, settings.RateHz, session, new(0, session.DurationSeconds)),
            Nulls = request.Nulls,
            PseudoPairs = PseudoDyads.Of(a, b, PseudoPeople.Of(request.Pseudo, modality, grid, session, detector), grid.RateHz).PseudoPairs,
            Surrogates = request.Surrogates,
            Seed = request.Seed,
            Options = new ParallelOptions { MaxDegreeOfParallelism = request.Threads > 0 ? request.Threads : -1, CancellationToken = cancellation },
            Progress = progress,
        };
        var coupling = request.Measure.Test(task);
        if (SamePerson.Is(a, b, pair, grid))
        {
            coupling = SamePerson.Withdraw(coupling);
        }

        return new PairReading(session, pair, settings, coupling with { Warnings = [.. dyad.A.Warnings.Concat(dyad.B.Warnings).Distinct(), .. coupling.Warnings] })
        {
            Names = task.Names,
            Units = (a.GridUnit, b.GridUnit),
            Steps = [.. a.Steps.Concat(b.Steps).Append(request.Measure.Step(settings)).DistinctBy(step => (step.Name, step.Definition))],
        };
    }

    /// <summary>The common rate: as given, else by the measure's rule.</summary>
    private static double GridRateHz(Dyad dyad, MeasureRequest request, Modality modality)
    {
        if (request.Parameters.TryGetValue(MeasureSettings.GridKey, out var text))
        {
            return MeasureSettings.GridParameter(request.Measure.Grid) is var grid && grid.Accepts(text)
                ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
                : throw new InputException("--param", MeasureSettings.GridKey, $"found '{text}'; {grid.Expected} is expected");
        }

        return request.Measure.Grid == MeasureGrid.Channels && Modalities.SharedRateHz(dyad) is { } own
            ? own
            : CouplingSettings.For(modality, Modalities.SlowerRateHz(dyad)).RateHz;
    }
}

/// <summary>What <c>sync</c> was asked for.</summary>
public sealed record MeasureRequest
{
    /// <summary>The measure.</summary>
    public required ICouplingMeasure Measure { get; init; }

    /// <summary>Parameters as given.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What to compare; null takes the channels' own modality.</summary>
    public Modality? Modality { get; init; }

    /// <summary>The nulls whose surrogates are drawn.</summary>
    public ImmutableArray<ISurrogateNull> Nulls { get; init; } = SurrogateNulls.Default;

    /// <summary>Recordings of other people doing the same task.</summary>
    public PseudoPartners Pseudo { get; init; } = PseudoPartners.None;

    /// <summary>Surrogates of each null; 0 for none.</summary>
    public int Surrogates { get; init; } = AnalysisOptions.DefaultSurrogates;

    /// <summary>Root of every random stream.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads that may work at once; 0 for one per processor.</summary>
    public int Threads { get; init; }
}

/// <summary>One measure of one dyad, with the series that it was computed from.</summary>
/// <param name="Session">The stretch that both recordings cover.</param>
/// <param name="Pair">The two series on the grid.</param>
/// <param name="Settings">The resolved settings.</param>
/// <param name="Coupling">The result.</param>
public sealed record PairReading(Session Session, PairedSeries Pair, MeasureSettings Settings, CouplingResult Coupling)
{
    /// <summary>The two people's names.</summary>
    public (string A, string B) Names { get; init; } = ("", "");

    /// <summary>The units of the two series.</summary>
    public (string A, string B) Units { get; init; } = ("", "");

    /// <summary>How the series were made and what was computed from them.</summary>
    public ImmutableArray<ProcessingStep> Steps { get; init; } = [];
}
