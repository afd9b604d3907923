using System.Collections.Concurrent;
using System.Globalization;

namespace Interbeat.Model.Claims;

/// <summary>Puts rows of the ledger to the model.</summary>
public static class LedgerRun
{
    /// <summary>Measures each row, judges it by the set's criterion, and measures it again without its own terms.</summary>
    /// <param name="request">Which rows, in which set.</param>
    /// <param name="progress">Told the share of rows that are done; null where nobody watches.</param>
    /// <param name="cancellationToken">Breaks the run off.</param>
    /// <remarks>Rows run side by side; a row's threads are what is left for it. Neither changes a result.</remarks>
    public static LedgerResult Of(LedgerRequest request, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var threads = request.Threads == 0 ? Environment.ProcessorCount : request.Threads;
        var side = Math.Clamp(request.Claims.Length, 1, threads);
        var one = new ClaimRequest(request.Set, request.N, request.Seed, threads / side, cancellationToken);

        var rows = new ClaimResult[request.Claims.Length];
        var done = 0;
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = side };
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, rows.Length), EnumerablePartitionerOptions.NoBuffering), options, i =>
        {
            rows[i] = Row(request.Claims[i], one, request.AblationN);
            progress?.Report((double)Interlocked.Increment(ref done) / rows.Length);
        });
        return new(request, [.. rows]);
    }

    private static ClaimResult Row(Claim claim, ClaimRequest request, int ablationN)
    {
        if (claim.Experiment is not { } experiment)
        {
            return new(claim, request.Set.Name, null, null, null, null);
        }

        var measured = experiment.Measure(request);
        var criterion = experiment.CriterionIn(request.Set);
        var ablation = Ablated(claim, experiment, experiment.Direction(measured), request with { N = ablationN });
        return new(claim, request.Set.Name, measured, criterion, double.IsFinite(measured.Value) && criterion.Holds(measured), ablation);
    }

    private static AblationResult Ablated(Claim claim, Experiment experiment, bool directionHolds, ClaimRequest request)
    {
        if (!directionHolds)
        {
            return new(null, "the direction does not hold with all terms, so there is nothing to ablate", null);
        }

        return experiment.Ablation is ParameterAblation parameters
            ? Without(claim, experiment, parameters, request)
            : new(ClaimOrigin.ByConstruction, experiment.Ablation.What, null);
    }

    private static AblationResult Without(Claim claim, Experiment experiment, ParameterAblation ablation, ClaimRequest request)
    {
        var set = request.Set.WithValues($"{request.Set.Name} without {ablation.What}", $"taken out: {ablation.What}", ablation.Values);
        var without = experiment.Measure(request with { Set = set });
        var stays = Stays(experiment.Direction, without);
        var text = string.Create(CultureInfo.InvariantCulture, $"without {ablation.What} (n {request.N}) the direction {(stays ? "stays" : "is lost")}");
        return stays && claim.CalibratedOn is { } calibrated
            ? new(ClaimOrigin.ByConstruction, $"calibrated: {calibrated}; {text}", without)
            : new(stays ? ClaimOrigin.Emergent : ClaimOrigin.ByConstruction, text, without);
    }

    // A null effect points the right way half of the time: with an interval, the direction must hold at both of its ends.
    private static bool Stays(Func<Measured, bool> direction, Measured without) =>
        direction(without)
        && (without.Low is not { } low || direction(without with { Value = low }))
        && (without.High is not { } high || direction(without with { Value = high }));
}
