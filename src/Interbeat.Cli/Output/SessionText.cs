using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Words;

namespace Interbeat.Cli.Output;

/// <summary>A session's result in the few lines that fit a terminal; the report says the rest.</summary>
internal static class SessionText
{
    /// <summary>Writes the lines to the results.</summary>
    public static void Write(SessionResult result, Terminal terminal)
    {
        var output = terminal.Output;
        output.WriteLine($"{result.A.Name} and {result.B.Name}: {Figures.Length(result.Session.DurationSeconds)} together, usable {Figures.Percent(result.A.QualityShare)} and {Figures.Percent(result.B.QualityShare)}");
        CouplingText.WriteVerdict(result.Coupling, terminal);
        output.WriteLine($"Regimes: {Regimes(result)}");
        output.WriteLine(Ruptures(result));
        if (result.RuptureRate is { } rate)
        {
            output.WriteLine($"Ruptures per hour: {rate.Verdict}");
        }

        if (result.RuptureAgreement is { } agreement)
        {
            output.WriteLine($"A person's marks: {agreement.Human}, candidates {agreement.Candidates}, within 10 s {agreement.Matched}; precision {Figures.Short(agreement.Precision)}, recall {Figures.Short(agreement.Recall)}, kappa {Figures.Short(agreement.Kappa)}");
        }

        foreach (var (name, condition) in result.Conditions)
        {
            output.WriteLine($"In {name} ({Figures.Clock(condition.DurationSeconds)}): coupling {Figures.Short(condition.Coupling.Signed)}. {condition.Coupling.VerdictRule} {CouplingText.Lead(condition.Coupling.Lead)}");
        }

        foreach (var confound in result.Confounds)
        {
            output.WriteLine(confound.Sentence);
        }

        if (result.Plan is { } plan)
        {
            output.WriteLine($"Plan {plan.Source.FileName} ({plan.Source.Sha256}): {(plan.Kept ? "kept." : "not kept: " + string.Join("; ", plan.Deviations.Select(d => $"{d.Option} planned {d.Planned}, used {d.Used}")) + ".")}");
        }

        foreach (var warning in result.Warnings)
        {
            output.WriteLine($"Warning: {warning}");
        }
    }

    private static string Regimes(SessionResult result) => string.Join(", ", result.Timeline.Regime
        .CountBy(regime => regime)
        .OrderByDescending(pair => pair.Value)
        .Select(pair => $"{Word(pair.Key, result)} {Figures.Clock(pair.Value)}"));

    private static string Word(Regime regime, SessionResult result) => regime switch
    {
        Regime.CoRegulation => "co-regulation (candidate)",
        Regime.DysregulationMatch => "both mobilised",
        Regime.MismatchASettled => $"only {result.A.Name} settled",
        Regime.MismatchBSettled => $"only {result.B.Name} settled",
        Regime.CalmSeparate => "calm, separate",
        _ => "unknown",
    };

    private static string Ruptures(SessionResult result) => result.Ruptures.IsEmpty
        ? "Candidate ruptures: none."
        : "Candidate ruptures: " + string.Join("; ", result.Ruptures.Select(rupture => Times(rupture) + Said(rupture))) + ".";

    private static string Said(Rupture rupture) => rupture.Review == RuptureReview.Pending ? "" : $", {RuptureWords.Key(rupture.Review)}";

    private static string Times(Rupture rupture) => rupture.ReturnSeconds is { } back
        ? $"{Figures.Clock(rupture.StartSeconds)} to {Figures.Clock(back)} (return after {Figures.Clock(rupture.LatencySeconds!.Value)})"
        : $"{Figures.Clock(rupture.StartSeconds)}, no return seen{(rupture.CensoredAtSeconds is { } end ? $" by {Figures.Clock(end)}" : "")}";
}
