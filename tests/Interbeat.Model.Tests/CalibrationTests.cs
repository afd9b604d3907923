using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Tests;

/// <summary>What the calibrated values and the rules between sessions were made for.</summary>
public sealed class CalibrationTests
{
    private const ulong Seed = 1004;

    private static readonly CueConstants Cues = new(ParameterSets.Seed);
    private static readonly DayConstants Days = new(ParameterSets.Seed);

    [Fact]
    public void Soothing_pulls_need_down_and_does_not_only_stop_its_rise()
    {
        var soothed = AttachmentSystem.Target<Real>(1, .1, 0, People.Secure, Situation<Real>.Together, Cues);
        var inPrototype = AttachmentSystem.Target<Real>(1, .1, 0, People.Secure, Situation<Real>.Together, new CueConstants(ParameterSets.Prototype));

        Assert.Equal(-1.3 * People.Secure.Trust.Value, soothed.Value - (Cues.AttachmentAnxious * People.Secure.Anxious).Value, 1e-12);
        Assert.Equal(0, inPrototype.Value);
    }

    [Fact]
    public void In_evidence_a_stressor_narrows_what_is_seen_and_a_hand_still_arrives()
    {
        var (seed, evidence) = (Cues, new CueConstants(ParameterSets.Evidence));
        var warm = new Cues<Real>(.7, 0, 0);
        double Felt(CueConstants cues, double stressor, double touch) =>
            Neuroception.Target(warm, .1, default, 0, People.Secure, Situation<Real>.Together with { Stressor = stressor, Touch = touch }, cues).Value;

        Assert.True(Math.Abs(Felt(seed, 0, 0) - Felt(evidence, 0, 0)) < .05);
        Assert.True(Felt(evidence, .4, 0) < Felt(seed, .4, 0) - .1);
        Assert.True(Math.Abs(Felt(seed, .4, 1) - Felt(evidence, .4, 1)) < .05);
    }

    [Fact]
    public void An_anxious_childhood_recovers_later_than_a_secure_one_by_minutes_and_not_by_an_hour()
    {
        var (secure, anxious) = (MeanRecoverySeconds(CareRegime.All[0]), MeanRecoverySeconds(CareRegime.All[1]));

        Assert.InRange(anxious - secure, 5, 900);
    }

    [Fact]
    public void A_helper_is_used_up_by_lost_brake_and_restored_by_a_break()
    {
        var tired = default(Depletion).AfterSession(100, Days);

        Assert.Equal(1 - Math.Exp(-100 * Days.Use), tired.Share, 1e-12);
        Assert.True(tired.Left(.7, Days) < .7);
        Assert.Equal(tired.Share / Math.E, tired.AfterBreak(Days.Restoration, Days).Share, 1e-12);
        Assert.Equal(.7, default(Depletion).Left(.7, Days), 1e-12);
    }

    [Fact]
    public void Practice_builds_capacity_at_resonance_only_and_never_beyond_its_top()
    {
        var resonance = Days.ResonanceRate / Days.BreathingRate;

        Assert.Equal(.5 + (Days.Practice * .8 * (Days.CapacityTop - .5)), BreathingPractice.After(.5, resonance, .8, Days), 1e-12);
        Assert.Equal(.5, BreathingPractice.After(.5, 1, .8, Days), 1e-6);
        Assert.True(Enumerable.Range(0, 10_000).Aggregate(.5, (k, _) => BreathingPractice.After(k, resonance, 1, Days)) <= Days.CapacityTop);
    }

    [Fact]
    public void A_day_without_breaks_wears_the_helper_out_and_one_with_breaks_does_not()
    {
        var figures = new DayOfSixClients().Run(new(ParameterSets.Seed, 12, Seed), default).Figures;
        double Depleted(string condition) => figures.Single(f => f.Condition == condition && f.Name == "helper's depletion before").Value;

        Assert.Equal(0, Depleted("without breaks, client 1"));
        Assert.True(Depleted("without breaks, client 6") > 3 * Depleted("with breaks, client 6"));
    }

    // Five minutes apart with a mild stressor, then together with a capable partner; at most 6900 s.
    private static double MeanRecoverySeconds(CareRegime regime)
    {
        const int Children = 20, Limit = 2 * 6900;
        const double Spread = .06;
        var dynamics = Dynamics.Of(ParameterSets.Seed);
        var learning = dynamics.Constants.Learning;
        return Enumerable.Range(0, Children).Average(i =>
        {
            var random = CounterRandom.Stream(Seed, "test/recovery/" + regime.Name, (ulong)i);
            var child = Learner.AtBirth(learning).After(600, regime.Answers.Individual(Spread, ref random), learning, ref random);
            var pair = new Pair(new(child.ToTraits(learning), PersonState<Real>.AtRest), new(People.Secure with { Capacity = .85 }, PersonState<Real>.AtRest), dynamics, Seed, i);
            for (var step = 0; step < 600; step++)
            {
                pair.Advance(Situation<Real>.Separated with { Stressor = .12 }, Situation<Real>.Separated);
            }

            var steps = 0;
            for (; steps < Limit && pair.A.State.Tones.Sympathetic.Value >= .3; steps++)
            {
                pair.Advance(Situation<Real>.Together, Situation<Real>.Together);
            }

            return steps / 2.0;
        });
    }
}
