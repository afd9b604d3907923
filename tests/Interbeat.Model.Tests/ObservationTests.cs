using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;

namespace Interbeat.Model.Tests;

/// <summary>Breathing, cortisol and behaviour as instruments and coders would have them.</summary>
public sealed class ObservationTests
{
    private const ulong Seed = 3;
    private const double Step = .5;

    private static readonly ModelConstants Constants = new(ParameterSets.Seed);

    [Fact]
    public void A_belt_is_up_when_the_heart_is_fastest()
    {
        var track = Track(600, (i, state) => state with { BreathingPhase = 2 * Math.PI * .25 * i * Step });
        var belt = BreathingBelt.Of(track, 0, CounterRandom.Stream(Seed, "test"));
        var periods = Enumerable.Range(0, 100).Select(i => HeartObservation.PeriodMs(track.States[i], 1, Constants.Signals).Value).ToList();
        var chest = Enumerable.Range(0, 100).Select(i => belt.Samples[(int)(i * Step * BreathingBelt.SamplingRateHz)]).ToList();

        Assert.Equal(periods.IndexOf(periods.Min()), chest.IndexOf(chest.Max()));
        Assert.Equal(15, Enumerable.Range(1, belt.Count - 1).Count(i => belt.Samples[i - 1] < 0 && belt.Samples[i] >= 0) / 5.0, .5);
    }

    [Fact]
    public void Saliva_follows_the_drive_late_and_without_bias()
    {
        const double Rise = 3000;
        var delay = ParameterSets.Seed["sal_delay"].Value;
        var track = Track(2 * 7200, (i, state) => state with { Endocrine = state.Endocrine with { Cortisol = i * Step < Rise ? 1 : 3 } });
        var samples = Enumerable.Range(0, 400).Select(i => SalivaryCortisol.Of(track, Constants.Observations, CounterRandom.Stream(Seed, "test", (ulong)i))).ToList();

        Assert.All(samples[0], s => Assert.Equal(0, s.Seconds % SalivaryCortisol.EverySeconds));
        for (var at = 0; at < samples[0].Length; at++)
        {
            var expected = samples[0][at].Seconds - delay < Rise ? 1.0 : 3;
            // 400 samples of spread .08: four standard errors of the mean logarithm.
            Assert.Equal(Math.Log(expected), samples.Average(s => Math.Log(s[at].Baselines)), 4 * .08 / 20);
        }
    }

    [Fact]
    public void Behaviour_follows_what_is_shown()
    {
        double Share(double brake, double sympathetic, double shutdown, Func<BehaviourSecond, bool> seen) => ExpressedBehaviour
            .Of(Track(8000, (_, s) => s with { Tones = new(sympathetic, brake, shutdown, .1) }), Constants, CounterRandom.Stream(Seed, "test"))
            .Average(b => seen(b) ? 1.0 : 0);

        // Safety shown is .8 x .9; 4000 seconds, four standard errors.
        Assert.Equal(.02 + (.35 * .72), Share(.8, .1, 0, b => b.Smiles), 4 * Math.Sqrt(.272 * .728 / 4000));
        Assert.Equal(0, Share(.8, .1, 0, b => b.Cries));
        Assert.True(Share(.1, .9, 0, b => b.Cries) > .4);
        Assert.True(Share(.1, .1, .9, b => b.Looks) < Share(.8, .1, 0, b => b.Looks));
    }

    private static PersonTrack Track(int steps, Func<int, PersonState<Real>, PersonState<Real>> at) =>
        new([.. Enumerable.Range(0, steps + 1).Select(i => at(i, PersonState<Real>.AtRest))], People.Secure, Step);
}
