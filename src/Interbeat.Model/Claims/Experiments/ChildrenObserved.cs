using Interbeat.Core;
using Interbeat.Model.Learning;
using Interbeat.Model.Parameters;
using Interbeat.Model.Population;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>Children of the set's population in the Strange Situation, and what sensitivity of their parents has to do with their class.</summary>
/// <remarks>
/// Correlations of .1 to .3 and shares within .03 need many children, so these experiments take ten for each asked for.
/// Sensitivity is the probability that the parent soothes a need which the child signals, as rated with error; <see cref="Reliability"/> says how much of the rating is true.
/// Security is being classified B; avoidance, resistance and disorganisation are the coded scales.
/// </remarks>
internal static class ChildrenObserved
{
    public const string Ratio = "share of the class given this care, over its base rate";
    public const string Care = "standardised difference in coded disorganisation, frightening against consistent care";

    // Classes in the reference of Madigan and others 2023, 20 720 dyads, in the order A, B, C, D.
    private static readonly double[] Reference = [.147, .516, .102, .235];

    private const int PerAsked = 10;

    /// <summary>The children of a request.</summary>
    public static StudiedDyad[] Of(ClaimRequest request, int perAsked = PerAsked, Protocol? protocol = null)
    {
        var children = new StudiedDyad[perAsked * request.N];
        new StrangeSituationStudy(request.Set, protocol).Many(request.Seed, children, threads: request.Threads, cancellationToken: request.CancellationToken);
        return children;
    }

    /// <summary>Correlation of rated sensitivity with being classified secure.</summary>
    public static Measured Security(ClaimRequest request) => Sensitivity(Of(request), c => c.Class == AttachmentClass.Secure ? 1 : 0);

    /// <summary>Correlation with coded resistance, and how much more often inconsistent care ends in C than care as a whole.</summary>
    public static Measured Resistance(ClaimRequest request)
    {
        var children = Of(request);
        return Sensitivity(children, c => c.Rated.Resistance).With(Enrichment(children, CareRegime.Inconsistent, AttachmentClass.Resistant).AsPart(Ratio));
    }

    /// <summary>Correlation with coded avoidance, and how much more often rejecting care ends in A.</summary>
    public static Measured Avoidance(ClaimRequest request)
    {
        var children = Of(request);
        return Sensitivity(children, c => c.Rated.Avoidance).With(Enrichment(children, CareRegime.Rejecting, AttachmentClass.Avoidant).AsPart(Ratio));
    }

    /// <summary>Correlation with coded disorganisation, and its difference between frightening and consistent care.</summary>
    public static Measured Disorganisation(ClaimRequest request)
    {
        var children = Of(request);
        var frightened = Raised(children, CareRegime.Frightening).Select(c => c.Rated.Disorganisation.Value);
        return Sensitivity(children, c => c.Rated.Disorganisation)
            .With(Groups.CohenD(frightened, Raised(children, CareRegime.Consistent).Select(c => c.Rated.Disorganisation.Value)).AsPart(Care));
    }

    /// <summary>Distance of the four shares from the reference (square root of chi-square over n); the shares are its parts.</summary>
    public static Measured Shares(ClaimRequest request)
    {
        var children = Of(request);
        var classes = Enum.GetValues<AttachmentClass>();
        int[] counts = [.. classes.Select(c => children.Count(child => child.Class == c))];
        return ShareEffect.Distance(counts, Reference).With(classes.Select(c => Effect.Share(counts[(int)c], children.Length).AsPart(Letter(c))));
    }

    /// <summary>The share of D.</summary>
    public static Measured ShareOfD(ClaimRequest request)
    {
        var children = Of(request);
        return Effect.Share(children.Count(c => c.Class == AttachmentClass.Disorganised), children.Length);
    }

    /// <summary>Whether every share lies within <paramref name="reach"/> of the reference.</summary>
    public static bool NearReference(Measured shares, double reach) =>
        Enum.GetValues<AttachmentClass>().All(c => Math.Abs(shares[Letter(c)] - Reference[(int)c]) <= reach);

    public static string Letter(AttachmentClass c) => "ABCD"[(int)c].ToString();

    /// <summary>Reliability of rated sensitivity: the squared correlation of the rating with the probability of soothing itself, over parents of a set.</summary>
    public static double Reliability(ParameterSet set, int parents, ulong seed)
    {
        var drawn = new Children(set);
        var each = Enumerable.Range(0, parents).Select(i =>
        {
            var random = CounterRandom.Stream(seed, "claims/sensitivity", (ulong)i);
            return drawn.Draw(ref random);
        }).ToList();
        var r = Effect.Correlation(each.Select(c => c.RatedSensitivity), each.Select(c => c.Parent.Sensitivity)).Value;
        return r * r;
    }

    private static Measured Sensitivity(StudiedDyad[] children, Func<StudiedDyad, double> outcome) =>
        Effect.Correlation(children.Select(c => c.RatedSensitivity), children.Select(outcome));

    private static Measured Enrichment(StudiedDyad[] children, CareRegime care, AttachmentClass outcome)
    {
        var raised = Raised(children, care).ToList();
        return ShareEffect.OverBase(raised.Count(c => c.Class == outcome), raised.Count, children.Count(c => c.Class == outcome), children.Length);
    }

    private static IEnumerable<StudiedDyad> Raised(StudiedDyad[] children, CareRegime care) => children.Where(c => c.MainCare == CareRegime.All.IndexOf(care));
}
