using Interbeat.Model.Bonds;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>People who differ only in how much of their need they amplify, each with an avoidant partner.</summary>
internal static class ProtestAndDistance
{
    private const double Seconds = 1200;

    // Five levels, the same number of couples each.
    private const int Levels = 5;
    private const double Step = .2;

    public static Measured Measure(ClaimRequest request)
    {
        var dynamics = BondDynamics.Of(request.Set);
        var distances = InParallel.Of(request.N, request.Threads, Distance, request.CancellationToken);
        var amplified = Enumerable.Range(0, request.N).Select(Amplified);
        var parts = Enumerable.Range(0, Levels).Where(level => level < request.N).Select(level =>
            Effect.Mean(distances.Where((_, i) => i % Levels == level)).AsPart(FormattableString.Invariant($"distance at amplifying {level * Step:0.0}")));
        return Effect.Correlation(amplified, distances).With(parts);

        double Distance(int i)
        {
            // An inconsistent childhood in all but the share that is amplified; what is not amplified is signalled.
            var first = GrownUp.Of(CareRegime.Inconsistent, dynamics.Learning, request.Seed, i).ToTraits(dynamics.Learning) with { Amplify = Amplified(i) };
            var second = GrownUp.Of(CareRegime.Rejecting, dynamics.Learning, request.Seed, i).ToTraits(dynamics.Learning);
            var couple = new PairPeople(new Person(first, PersonState<Real>.AtRest), new Person(second, PersonState<Real>.AtRest));
            return PursuitWithdrawal.Late(Pursuit.Of(couple, Seconds, dynamics, request.Seed, i)).Average(p => p.Distance);
        }
    }

    private static double Amplified(int i) => i % Levels * Step;
}
