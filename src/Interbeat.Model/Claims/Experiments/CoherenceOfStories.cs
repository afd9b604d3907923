using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>Stories about four childhoods, read once as told and once with the opposite content.</summary>
internal static class CoherenceOfStories
{
    public const string Secure = "coherence after consistent care";
    public const string Insecure = "coherence after the other three";

    public static Measured Measure(ClaimRequest request)
    {
        var dynamics = BondDynamics.Of(request.Set);
        var stories = InParallel.Of(request.N, request.Threads, Story, request.CancellationToken);
        var change = stories.Max(s => Math.Abs(Index(s.Story.WithOppositeContent()) - Index(s.Story)));
        return Effect.Exact(change).With(
            Groups.Mean(stories.Where(s => s.Regime == CareRegime.Consistent).Select(s => Index(s.Story))).AsPart(Secure),
            Groups.Mean(stories.Where(s => s.Regime != CareRegime.Consistent).Select(s => Index(s.Story))).AsPart(Insecure));

        (CareRegime Regime, Narrative Story) Story(int i)
        {
            var regime = CareRegime.All[i % CareRegime.All.Length];
            var grown = GrownUp.Of(regime, dynamics.Learning, request.Seed, i);
            return (regime, Narrative.Of(grown.ToTraits(dynamics.Learning), Childhood(grown), request.Seed, i));
        }
    }

    // How good a childhood was, -1 to 1, by what was met in it.
    private static double Childhood(Learner grown) => (grown.Reliance - grown.Rejection - grown.Fright).Value;

    private static double Index(Narrative story) => NarrativeCoherence.Of(story).Index;
}
