using Interbeat.Core;
using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Population;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>Capacity, reliance and style as care leaves them.</summary>
internal static class WhatCareTeaches
{
    public const string Unsoothed = "change by an event that is not soothed, 1/1000";
    public const string Variance = "variance of being soothed";

    private const int Events = 600;
    private const double PerThousand = 1000;

    /// <summary>Change of capacity by an event that the carer soothed, in thousandths; by other events as a part.</summary>
    public static Measured CapacityByEvent(ClaimRequest request)
    {
        var constants = new LearningConstants(request.Set);
        var changes = InParallel.Of(request.N, request.Threads, i => Changes(constants, request.Seed, i), request.CancellationToken);
        return Effect.Mean(changes.Select(c => c.Soothed)).With(Effect.Mean(changes.Select(c => c.Not)).AsPart(Unsoothed));
    }

    /// <summary>Capacity after consistent less that after frightening care.</summary>
    public static Measured CapacityByCare(ClaimRequest request) => Effect.Difference(Grown(request, CareRegime.Consistent).Select(g => g.Capacity.Value), Grown(request, CareRegime.Frightening).Select(g => g.Capacity.Value));

    /// <summary>Reliance after inconsistent care; the variance of the answer it met, p (1 - p), as a part.</summary>
    public static Measured Gamble(ClaimRequest request)
    {
        var reliance = Grown(request, CareRegime.Inconsistent).Select(g => g.Reliance.Value).ToList();
        return Effect.Mean(reliance).With(Effect.Mean(reliance.Select(r => r * (1 - r))).AsPart(Variance));
    }

    /// <summary>Correlation of style in childhood and, after years of other bonds, in adulthood.</summary>
    public static Measured Stability(ClaimRequest request)
    {
        var lives = InParallel.Of(request.N, request.Threads, i => AttachmentLife.Of(request.Set, request.Seed, i), request.CancellationToken);
        return Effect.Correlation(lives.Select(l => l.ChildStyle), lives.Select(l => l.AdultStyle));
    }

    private static Learner[] Grown(ClaimRequest request, CareRegime care)
    {
        var constants = new LearningConstants(request.Set);
        return InParallel.Of(request.N, request.Threads, i => GrownUp.Of(care, constants, request.Seed, i), request.CancellationToken);
    }

    // Mean change by soothed events and by all others in a life of inconsistent care, whose events are of both kinds.
    private static (double Soothed, double Not) Changes(LearningConstants constants, ulong seed, int index)
    {
        var random = CounterRandom.Stream(seed, "claims/capacity", (ulong)index);
        var care = CareRegime.Inconsistent.Answers.As<Real>();
        var learner = Learner.AtBirth(constants);
        var (soothed, soothedEvents, other) = (0.0, 0, 0.0);
        for (var i = 0; i < Events; i++)
        {
            var chance = new EventChance<Real>(random.NextUniform(), random.NextUniform(), random.NextUniform(), random.NextUniform());
            var next = learner.AfterOne(care, chance, constants);
            var change = PerThousand * (next.Capacity.Value - learner.Capacity.Value);

            // Which event this was is told by what the carer did, whatever was learned from it.
            var action = Taken<Real>.Of(learner.Policy(constants.Temperature), chance.Action);
            var wasSoothed = action.Of(care.Soothe).Value > chance.Soothe.Value;
            (soothed, soothedEvents, other) = wasSoothed ? (soothed + change, soothedEvents + 1, other) : (soothed, soothedEvents, other + change);
            learner = next;
        }

        return (soothed / Math.Max(1, soothedEvents), other / Math.Max(1, Events - soothedEvents));
    }
}
