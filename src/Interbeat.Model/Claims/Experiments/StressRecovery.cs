using Interbeat.Core;
using Interbeat.Model.Bonds;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>How long sympathetic tone stays up after two minutes of stress, with a secure partner there.</summary>
internal static class StressRecovery
{
    // Two minutes of a strong stressor after five quiet ones; followed for half an hour. A tone below .3 counts as recovered, as in the scenario of therapist and client.
    private const double SettleSeconds = 300;
    private const double StressSeconds = 120;
    private const double FollowSeconds = 1800;
    private const double Stressor = .6;
    private const double Recovered = .3;
    private const double RecordSeconds = 2;

    public static Measured Measure(ClaimRequest request)
    {
        var (anxious, secure) = (Seconds(CareRegime.Inconsistent, request), Seconds(CareRegime.Consistent, request));
        return Effect.Difference(anxious, secure).With(
            Effect.Mean(anxious).AsPart("anxious, s"),
            Effect.Mean(secure).AsPart("secure, s"),
            Effect.Share(anxious.Count(s => s >= FollowSeconds), anxious.Count).AsPart("anxious not recovered within half an hour"));
    }

    private static List<double> Seconds(CareRegime regime, ClaimRequest request)
    {
        var learning = BondDynamics.Of(request.Set).Learning;
        var condition = new Condition
        {
            Name = regime.Name,
            DurationSeconds = SettleSeconds + StressSeconds + FollowSeconds,
            Start = (ref CounterRandom random) => new(
                new Person(GrownUp.Of(regime, learning, request.Seed, random.NextInt(int.MaxValue)).ToTraits(learning), PersonState<Real>.AtRest),
                People.Individual(People.Secure, ref random)),
            At = t => new(
                Situation<Real>.Together with { Stressor = t is >= SettleSeconds and < SettleSeconds + StressSeconds ? Stressor : 0 },
                Situation<Real>.Together),
        };
        var pairs = ConditionRun.Of(condition, new(request.Set, request.N, request.Seed, request.Threads), RecordSeconds, request.CancellationToken);
        return [.. pairs.Select(p => Recovery(p.A.States))];
    }

    private static double Recovery(IReadOnlyList<PersonState<Real>> states)
    {
        var from = (int)((SettleSeconds + StressSeconds) / RecordSeconds);
        for (var i = from; i < states.Count; i++)
        {
            if (states[i].Tones.Sympathetic.Value < Recovered)
            {
                return (i - from) * RecordSeconds;
            }
        }

        return FollowSeconds;
    }
}
