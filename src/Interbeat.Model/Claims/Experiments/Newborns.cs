using Interbeat.Core;
using Interbeat.Model.Bonds;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>Newborns who are upset, left to themselves or held by a settled carer.</summary>
internal static class Newborns
{
    public const string Capacity = "capacity at birth";

    private const double Calm = .3;
    private const double LongestSeconds = 600;
    private const double StepSeconds = 1;

    /// <summary>Time to calm alone, nobody being missed, over time in a carer's arms, by the same newborns; who is not calm within ten minutes counts with ten. Missing the carer is a part.</summary>
    public static Measured Recovery(ClaimRequest request)
    {
        var dynamics = Dynamics.Of(request.Set, StepSeconds);
        var birth = Learner.AtBirth(dynamics.Constants.Learning);
        double[] In(Situation<Real> situation) => InParallel.Of(request.N, request.Threads, i => Seconds(birth, situation, dynamics, request.Seed, i), request.CancellationToken);
        var (alone, held) = (In(Situation<Real>.Alone), In(Situation<Real>.Together with { Touch = 1 }));
        return Effect.PairedRatio(alone, held).With(
            Effect.Exact(birth.Capacity).AsPart(Capacity),
            Effect.Mean(alone).AsPart("alone, nobody missed, s"),
            Effect.Mean(In(Situation<Real>.Separated)).AsPart("left, the carer missed, s"),
            Effect.Mean(held).AsPart("held, s"));
    }

    private static double Seconds(Learner birth, Situation<Real> situation, Dynamics dynamics, ulong seed, int index)
    {
        var infant = new Person(birth.ToTraits(dynamics.Constants.Learning), PersonState<Real>.AtRest).Aroused();
        var pair = new Pair(infant, new Person(Population.Parent.Settled, PersonState<Real>.AtRest), dynamics, seed, index);
        var parent = situation with { Separation = 0 };
        while (pair.Seconds < LongestSeconds && pair.A.State.Tones.Sympathetic >= Calm)
        {
            pair.Advance(situation, parent);
        }

        return pair.Seconds;
    }
}
