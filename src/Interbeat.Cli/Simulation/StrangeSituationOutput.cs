using Interbeat.Cli.Output;
using Interbeat.Cli.Pictures.Scenarios;
using Interbeat.Dyads;
using Interbeat.Model.Claims;
using Interbeat.Model.Scenarios;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Cli.Simulation;

/// <summary><c>interbeat simulate strange-situation</c>: a study of any size, its shares with intervals, and the means of its scales.</summary>
internal static class StrangeSituationOutput
{
    /// <summary>Runs the study with its progress shown, and writes what came out.</summary>
    public static async Task RunAsync(ScenarioRequest request, DiscriminantFunctions? functions, bool json, Terminal terminal, CancellationToken cancellationToken)
    {
        var totals = await ProgressDisplay.RunAsync(
            terminal, "strange-situation", progress => StrangeSituationScenario.Study(request, functions, progress is null ? null : new Share(progress), cancellationToken)).ConfigureAwait(false);
        if (json)
        {
            WriteJson(request, functions, totals, terminal);
        }
        else
        {
            WriteText(request, functions, totals, terminal);
        }
    }

    private static void WriteJson(ScenarioRequest request, DiscriminantFunctions? functions, StudyTotals totals, Terminal terminal)
    {
        var shares = Shares(totals.Of, totals);
        var means = totals.MeanScales;
        JsonOutput.Write(terminal.Output, new
        {
            Scenario = "strange-situation",
            N = totals.Count,
            Shares = shares.ToDictionary(s => s.Letter, s => s.Share.Value),
            ShareIntervals = shares.ToDictionary(s => s.Letter, s => (double?[])[s.Share.Low, s.Share.High]),
            SharesByCoefficients = functions is null ? null : Shares(totals.ByCoefficients, totals).ToDictionary(s => s.Letter, s => s.Share.Value),
            ScalesMean = new
            {
                ProximitySeeking = means.ProximitySeeking.Value,
                ContactMaintaining = means.ContactMaintaining.Value,
                Resistance = means.Resistance.Value,
                Avoidance = means.Avoidance.Value,
                Disorganisation = means.Disorganisation.Value,
            },
            Kappa = totals.Kappa,
            Set = request.Set.Name,
            request.Seed,
            totals.PersonSteps,
            ContextOfUse = ScenarioPicture.UseNote,
        });
    }

    private static void WriteText(ScenarioRequest request, DiscriminantFunctions? functions, StudyTotals totals, Terminal terminal)
    {
        terminal.Output.WriteLine($"strange-situation: {new StrangeSituationScenario().WhatHappens}");
        terminal.Output.WriteLine($"{Figures.Index(totals.Count)} dyads, parameter set {request.Set.Name}, seed {request.Seed}. {ScenarioPicture.UseNote}");
        new TextTable(["class", "share", "95 % interval"], [.. Shares(totals.Of, totals).Select(Row)]).WriteTo(terminal);
        if (functions is not null)
        {
            new TextTable(["class by coefficients", "share", "95 % interval"], [.. Shares(totals.ByCoefficients, totals).Select(Row)]).WriteTo(terminal);
        }

        var means = totals.MeanScales;
        new TextTable(
            ["scale", "mean"],
            [
                ["proximity seeking, 1 to 7", Figures.Short(means.ProximitySeeking)],
                ["contact maintaining, 1 to 7", Figures.Short(means.ContactMaintaining)],
                ["resistance, 1 to 7", Figures.Short(means.Resistance)],
                ["avoidance, 1 to 7", Figures.Short(means.Avoidance)],
                ["disorganisation, 1 to 9", Figures.Short(means.Disorganisation)],
            ]).WriteTo(terminal);
        terminal.Output.WriteLine($"Agreement of two coders on the class: kappa {Figures.Short(totals.Kappa)}.");
    }

    private static List<(string Letter, Measured Share)> Shares(Func<AttachmentClass, int> count, StudyTotals totals) =>
        [.. Enum.GetValues<AttachmentClass>().Select(kind => ("ABCD"[(int)kind].ToString(), Effect.Share(count(kind), totals.Count)))];

    private static IReadOnlyList<string> Row((string Letter, Measured Share) row) => [row.Letter, Figures.Short(row.Share.Value), $"{Figures.Short(row.Share.Low)} to {Figures.Short(row.Share.High)}"];

    // The study's share as a step of an analysis, which is what bars are drawn from.
    private sealed class Share(IProgress<AnalysisProgress> bars) : IProgress<double>
    {
        public void Report(double value) => bars.Report(new("strange-situation", value));
    }
}
