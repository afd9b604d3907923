using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;
using Interbeat.Model.Scenarios;

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
        var anxious = Readings(CareRegime.Inconsistent, dynamics, request);
        var secure = Readings(CareRegime.Consistent, dynamics, request);
        return Effect.Difference(anxious.Select(r => r.Sensitivity), secure.Select(r => r.Sensitivity)).With(
            Effect.Difference(anxious.Select(r => r.Criterion), secure.Select(r => r.Criterion)).AsPart(Bias),
            Effect.Mean(anxious.Select(r => r.Sensitivity)).AsPart("d', anxious"),
            Effect.Mean(secure.Select(r => r.Sensitivity)).AsPart("d', secure"),
            Effect.Mean(anxious.Select(r => r.Criterion)).AsPart("criterion, anxious"),
            Effect.Mean(secure.Select(r => r.Criterion)).AsPart("criterion, secure"));
    }

    /// <summary>Whether the anxious read better and are readier to see threat.</summary>
    public static bool KeenAndBiased(Measured m) => m.Value > 0 && m[Bias] < 0;

    /// <summary>The same where chance does not explain the better reading: without its own terms the difference is near 0, and its sign would be a coin's.</summary>
    public static bool SurelyKeenAndBiased(Measured m) => m.Low > 0 && m[Bias] < 0;

    /// <summary>Standardised differences of six signs; the value is the smallest.</summary>
    public static Measured Behaviour(ClaimRequest request)
    {
        var scenario = new ScenarioRequest(request.Set, request.N, request.Seed, request.Threads);
        var anxious = AnxiousSigns.Of(CareRegime.Inconsistent, scenario, request.CancellationToken);
        var secure = AnxiousSigns.Of(CareRegime.Consistent, scenario, request.CancellationToken);
        var effects = Signs.Select(sign => (sign.Name, D: Effect.CohenD(anxious.Select(sign.Of), secure.Select(sign.Of)))).ToList();

        // A sign without a finite difference has not been shown, and so is the smallest.
        var smallest = effects.Select(e => e.D).MinBy(d => double.IsNaN(d.Value) ? double.NegativeInfinity : d.Value)!;
        return smallest.With(effects.Select(e => e.D.AsPart("d, " + e.Name)));
    }

    private static CueReading[] Readings(CareRegime regime, BondDynamics dynamics, ClaimRequest request) => InParallel.Of(
        request.N, request.Threads, i => CueReading.Of(GrownUp.Of(regime, dynamics.Learning, request.Seed, i), dynamics, request.Seed, i), request.CancellationToken);
}
