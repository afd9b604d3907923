using Interbeat.Core;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;
using Xunit.Abstractions;

namespace Interbeat.Validation.Recovery;

/// <summary>Simulated sessions, written and analysed, against the regimes that were planted in them.</summary>
/// <remarks>
/// The couple's evening was tuned on seeds from 1000 on, by its script and by two numbers of breathing that every scenario shares (its noise and the pull between two people). The scripts of the other three were
/// written after that and before any of them was scored; they were not tuned. The thresholds of the truth are older than any score. The quick form scores the first seeds only and bounds their mean less what so
/// few can be off; the full form scores all fifty. The other three miss their bound: their test is red in the
/// full form; the quick form holds docs/science/validation.md to its words, that they are not reached.
/// </remarks>
public sealed class RecoveryTests(ITestOutputHelper output)
{
    private const int AllSeeds = 50;
    private const int QuickSeeds = 2;
    private const int Surrogates = 199;

    private const double CoupleKappa = .5;
    private const double OtherKappa = .35;
    private const double MostCoRegulation = .05;

    // Two-sided 95 % of the normal distribution.
    private const double Normal95 = 1.959964;

    // What a mean over the quick form's seeds may be off: two standard errors, by the spread over the seeds 1000 to 1017 (.14).
    private const double QuickSlack = .2;

    [Fact]
    public void The_couples_evening_is_recovered() => Reaches(CoupleKappa, "couple-evening", CoupleEvening.Evening, Plain);

    [Theory]
    [InlineData("therapist-and-client")]
    [InlineData("hand-holding")]
    [InlineData("couple-conflict")]
    public void A_scenario_whose_script_was_not_tuned_is_recovered_or_the_page_is_right_that_it_is_not(string name)
    {
        var session = ScenarioRegistry.Find(name).Session!;
        if (Scale.Full)
        {
            Reaches(OtherKappa, name, session, Plain);
            return;
        }

        var scores = Scores(session, Plain);
        Print(name, scores);

        Assert.True(scores.Average(Kappa) < OtherKappa, $"{name}: mean kappa {scores.Average(Kappa):0.000} reaches the bound that docs/science/validation.md calls missed; run the full form and mend the page");
    }

    [Fact]
    public void The_couples_evening_is_recovered_with_half_as_much_noise_again() =>
        Reaches(CoupleKappa, "couple-evening, every noise times 1.5", CoupleEvening.Evening, With(1.5, "sigma_n", "sigma_S", "sigma_V", "sigma_phi"));

    [Fact]
    public void The_couples_evening_is_recovered_at_half_the_time_step() =>
        Reaches(CoupleKappa, "couple-evening, steps of 0.25 s", CoupleEvening.Evening, Dynamics<Real>.Of(ParameterSets.Seed, .25));

    [Fact]
    public void The_couples_evening_is_recovered_with_a_smaller_RSA() =>
        Reaches(CoupleKappa, "couple-evening, RSA of two thirds", CoupleEvening.Evening, With(2 / 3.0, "rsa_0"));

    [Fact]
    public void Two_people_who_get_no_cues_of_each_other_are_hardly_ever_called_co_regulating()
    {
        var scores = Scores(CoupleEvening.Evening.WithoutCues(), Plain);
        Print("couple-evening, no cue arrives", scores);

        Assert.InRange(scores.Average(s => s.CoRegulationShare), 0, MostCoRegulation);
    }

    private static Dynamics<Real> Plain => Dynamics<Real>.Of(ParameterSets.Seed);

    private static Dynamics<Real> With(double factor, params string[] symbols) =>
        Dynamics<Real>.Of(ParameterSets.Seed.WithValues("varied", "varied for the test", [.. symbols.Select(s => (s, factor * ParameterSets.Seed[s].Value))]));

    private static ScoredSession[] Scores(Condition condition, Dynamics<Real> dynamics) =>
        Scale.Each(Scale.Full ? AllSeeds : QuickSeeds, i => ScoredSession.Of(condition, dynamics, 1 + i, Surrogates));

    private void Reaches(double least, string name, Condition condition, Dynamics<Real> dynamics)
    {
        var scores = Scores(condition, dynamics);
        Print(name, scores);

        Assert.True(scores.Average(Kappa) >= (Scale.Full ? least : least - QuickSlack), $"{name}: mean kappa {scores.Average(Kappa):0.000}");
    }

    // A session in which truth and estimate are one word throughout shows nothing about agreement beyond chance.
    private static double Kappa(ScoredSession session) => session.Agreement.Kappa ?? 0;

    private void Print(string name, ScoredSession[] scores)
    {
        var kappas = scores.Select(Kappa).ToArray();
        var mean = kappas.Average();
        var reach = Normal95 * Math.Sqrt(kappas.Sum(k => (k - mean) * (k - mean)) / (kappas.Length - 1) / kappas.Length);
        output.WriteLine(FormattableString.Invariant(
            $"{name}, seeds 1 to {scores.Length}: kappa {mean:0.000} ({mean - reach:0.000} to {mean + reach:0.000}), least {kappas.Min():0.00}, most {kappas.Max():0.00}; same word in {scores.Average(s => s.Agreement.Share):0.000}; called co-regulation {scores.Average(s => s.CoRegulationShare):0.000}; free {scores.Average(s => s.Agreement.FreeSeconds):0} s of {scores.Average(s => s.Agreement.FreeSeconds + s.Agreement.CountedSeconds):0} s"));
        output.WriteLine("  planted: " + string.Join(", ", Enum.GetValues<Regime>().Select(r => FormattableString.Invariant($"{r} {scores.Average(s => s.PlantedShares.GetValueOrDefault(r)):0.000}"))));
    }
}
