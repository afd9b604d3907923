using Interbeat.Cli.Output;
using Interbeat.Core;
using Interbeat.Dyads;
using Interbeat.Dyads.Results;
using Interbeat.Reports;

namespace Interbeat.Cli.Analysis;

/// <summary>The road that <c>analyze</c> and <c>demo</c> share: check the folder, read, analyse, write.</summary>
internal static class AnalysisRun
{
    /// <summary>Runs the request and writes the session's folder; nothing is written unless all of it worked.</summary>
    public static async Task<SessionResult> ExecuteAsync(AnalyzeRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        OutputFolder.Check(request.OutputFolder, request.Force);
        var result = await ProgressDisplay.RunAsync(terminal, "Analysis", progress => Analyse(request, progress, cancellationToken)).ConfigureAwait(false);
        await SessionFolder.WriteAsync(result, request.OutputFolder, request.Force, TruthOf(request, result), cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>What was planted on the session's clock; null for recordings of people.</summary>
    public static PlantedTruth? TruthOf(AnalyzeRequest request, SessionResult result) =>
        request.Truth?.Within((int)Math.Round(result.Session.StartOnClockA), result.Timeline.Count);

    private static SessionResult Analyse(AnalyzeRequest request, IProgress<AnalysisProgress>? progress, CancellationToken cancellationToken)
    {
        var loaded = new DyadLoader(request.Dyad, cancellationToken).Load();
        var options = request.Options with { Modality = request.Dyad.Modality, Pseudo = loaded.Pseudo };
        var result = SessionAnalysis.Run(loaded.Dyad, options, progress, cancellationToken);
        result = result with { Warnings = [.. result.Warnings, .. loaded.Warnings] };
        result = request.Plan is { } plan
            ? result with { Plan = plan, Provenance = result.Provenance with { Inputs = result.Provenance.Inputs.Add(plan.Source), Steps = result.Provenance.Steps.Insert(0, plan.Step) } }
            : result;
        return loaded.EventsSource is { } events
            ? result with { Provenance = result.Provenance with { Inputs = result.Provenance.Inputs.Add(events) } }
            : result;
    }
}
