using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>The anxious against the secure: how they read a guarded face, and what an hour with a partner shows.</summary>
internal static class AnxiousAttention
{
    public const string Bias = "criterion: anxious less secure";

    private static readonly (string Name, Func<AnxiousSigns, double> Of)[] Signs =
    [
        ("bids for nearness per hour", s => s.ProximityBids),
        ("own wishes kept back", s => s.NeedSuppression),
        ("false alarms", s => s.FalseAlarms),
        ("protests per hour", s => s.Protests),
        ("limits given up", s => s.BoundaryYields),
        ("bids for reassurance per hour", s => s.ReassuranceBids),
    ];

    /// <summary>The difference in sensitivity; the difference in criterion stands beside it.</summary>
    public static Measured Reading(ClaimRequest request)
    {
        var dynamics = BondDynamics.Of(request.Set);
        var (anxious, secure) = (Of(CareRegime.Inconsistent, (p, i) => CueReading.Of(p, dynamics, request.Seed, i), dynamics, request), Of(CareRegime.Consistent, (p, i) => CueReading.Of(p, dynamics, request.Seed, i), dynamics, request));
        return Effect.Difference(anxious.Select(r => r.Sensitivity), secure.Select(r => r.Sensitivity)).With(
            Effect.Difference(anxious.Select(r => r.Criterion), secure.Select(r => r.Criterion)).AsPart(Bias),
            Effect.Mean(anxious.Select(r => r.Sensitivity)).AsPart("d', anxious"),
            Effect.Mean(secure.Select(r => r.Sensitivity)).AsPart("d', secure"),
            Effect.Mean(anxious.Select(r => r.Criterion)).AsPart("criterion, anxious"),
            Effect.Mean(secure.Select(r => r.Criterion)).AsPart("criterion, secure"));
    }

    /// <summary>Whether the anxious read better and are readier to see threat.</summary>
    public static bool KeenAndBiased(Measured m) => m.Value > 0 && m[Bias] < 0;

    /// <summary>Standardised differences of six signs; the value is the smallest.</summary>
    public static Measured Behaviour(ClaimRequest request)
    {
        var dynamics = BondDynamics.Of(request.Set);
        var (anxious, secure) = (Of(CareRegime.Inconsistent, (p, i) => AnxiousSigns.Of(p, dynamics, request.Seed, i), dynamics, request), Of(CareRegime.Consistent, (p, i) => AnxiousSigns.Of(p, dynamics, request.Seed, i), dynamics, request));
        var effects = Signs.Select(sign => (sign.Name, D: Effect.CohenD(anxious.Select(sign.Of), secure.Select(sign.Of)))).ToList();

        // A sign without a finite difference has not been shown, and so is the smallest.
        var smallest = effects.Select(e => e.D).MinBy(d => double.IsNaN(d.Value) ? double.NegativeInfinity : d.Value)!;
        return smallest.With(effects.Select(e => e.D.AsPart("d, " + e.Name)));
    }

    private static TResult[] Of<TResult>(CareRegime regime, Func<Learner, int, TResult> one, BondDynamics dynamics, ClaimRequest request) =>
        InParallel.Of(request.N, request.Threads, i => one(GrownUp.Of(regime, dynamics.Learning, request.Seed, i), i), request.CancellationToken);
}
