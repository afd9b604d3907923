using Interbeat.Model.Bonds;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Tests.Bonds;

/// <summary>Closeness, distance and days of separation.</summary>
public sealed class DistanceTests
{
    private const ulong Seed = 5;

    private static readonly BondDynamics Dynamics = BondDynamics.Of(ParameterSets.Seed);

    [Fact]
    public void Closeness_costs_who_minimises_or_fears_and_distance_costs_who_amplifies()
    {
        var neutral = People.Secure with { Minimise = 0, Amplify = 0, Fright = 0 };
        var near = Situation<Real>.Together with { Closeness = 1 };
        var far = Situation<Real>.Together with { Closeness = -1 };

        Assert.Equal(Drive(neutral, Situation<Real>.Together), Drive(neutral, near));
        Assert.Equal(Drive(neutral, Situation<Real>.Together), Drive(neutral, far));
        Assert.True(Cost(neutral with { Minimise = .8 }, near) > 0 && Cost(neutral with { Minimise = .8 }, far) == 0);
        Assert.True(Cost(neutral with { Fright = .4 }, near) > 0 && Cost(neutral with { Fright = .4 }, far) == 0);
        Assert.True(Cost(neutral with { Amplify = .6 }, far) > 0 && Cost(neutral with { Amplify = .6 }, near) == 0);

        double Cost(Traits<Real> traits, Situation<Real> now) => Drive(traits, now) - Drive(traits, Situation<Real>.Together);
    }

    [Fact]
    public void Protest_is_seen_as_threat()
    {
        var calm = Seen(Situation<Real>.Together);

        Assert.True(Seen(Situation<Real>.Together with { Protest = 1 }) < calm);

        double Seen(Situation<Real> now) => Neuroception.Target(new Cues<Real>(.6, .1, 0), .15, default, 0, People.Secure, now, Dynamics.Fast.Constants.Cues).Value;
    }

    [Fact]
    public void A_partner_who_does_not_minimise_stays_and_one_who_does_goes()
    {
        var first = new Person(GrownUp.Of(CareRegime.Inconsistent, Dynamics.Learning, Seed, 0).ToTraits(Dynamics.Learning) with { Amplify = .8 }, PersonState<Real>.AtRest);
        double Distance(double minimise) => Pursuit.Of(
            new(first, new(People.Secure with { Minimise = minimise }, PersonState<Real>.AtRest)), 600, Dynamics, Seed, 0)[^1].Distance;

        Assert.Equal(0, Distance(0));
        Assert.True(Distance(.8) > .1, $"seed {Seed}: {Distance(.8)}");
    }

    [Fact]
    public void Protest_comes_before_despair_and_despair_before_detachment()
    {
        for (var i = 0; i < 3; i++)
        {
            var points = LongSeparation.One(Dynamics, Seed, i);
            var (need, shutdown, minimise) = (Peak(p => p.Attachment), Peak(p => p.Shutdown), Peak(p => p.Minimise));
            Assert.True(need < shutdown && shutdown < minimise, $"seed {Seed}, child {i}: {need} {shutdown} {minimise} h");

            double Peak(Func<SeparationPoint, double> number) => LongSeparation.PeakHours(points, number);
        }
    }

    [Fact]
    public void Need_that_leaves_no_trace_brings_neither_despair_nor_detachment()
    {
        var without = BondDynamics.Of(ParameterSets.Seed.WithValues("without", "test", ("k_P", 0), ("k_M", 0)));
        var points = LongSeparation.One(without, Seed, 0);

        Assert.True(points.Max(p => p.Shutdown) < .1, $"seed {Seed}");
        Assert.Equal(points[0].Minimise, points[^1].Minimise);
    }

    [Fact]
    public void The_secure_bear_all_closeness_and_the_avoidant_do_not()
    {
        var request = new ScenarioRequest(ParameterSets.Seed, 8, Seed);
        double Borne(CareRegime regime) => BearableDose.Ramp(regime, DoseOf.Closeness, request, default).Average(p => BearableDose.Of(p, Dynamics.Bonds));

        Assert.Equal(1, Borne(CareRegime.Consistent), .01);
        Assert.True(Borne(CareRegime.Rejecting) < .8, $"seed {Seed}");
    }

    private static double Drive(Traits<Real> traits, Situation<Real> now)
    {
        var state = PersonState<Real>.AtRest;
        return ToneDrives.Sympathetic(state.Bond, state.Tones, state.Endocrine.Oxytocin, traits, now, Dynamics.Fast.Constants).Value;
    }
}
