using Interbeat.Model.Bonds;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>Grown children of one kind of care: rest in calm company, five minutes of being missed and strained, two hours with a settled adult or with a carer of their own kind.</summary>
internal static class RelationalStress
{
    public const string Rise = "largest rise, baselines";
    public const string LeftInSecure = "share left after consistent care, with the own carer";
    public const string Report = "shown distress, avoidant less secure";

    private const double RestSeconds = 600;
    private const double StressSeconds = 300;

    // Two hours from the beginning of the strain, as in the prototype.
    private const double AfterSeconds = 7200 - StressSeconds;

    // As in the prototype: keeps the share of a rise that is next to nothing from being anything.
    private const double LeastRise = .001;

    /// <summary>A rise of cortisol that counts as a response, in baselines: ten times what keeps its share from being anything. Chosen.</summary>
    public const double LeastResponse = 10 * LeastRise;

    private const double Stressor = .12;
    private const double StepSeconds = 1;

    // As in the prototype: half of a partner's cues arrive at rest.
    private const double RestingCoupling = .5;

    /// <summary>Share of the largest rise of cortisol that is left two hours after the strain began, mean over people of consistent care, with a settled adult; the prototype's statistic. The rise is a part.</summary>
    public static Measured LeftInTheSecure(ClaimRequest request) => CortisolLeft(request, CareRegime.Consistent, Situation<Real>.Together);

    /// <summary>The same after frightening care and in the company of such a carer, who goes on frightening; after consistent care with a consistent carer as a part.</summary>
    public static Measured LeftWithTheOwnCarer(ClaimRequest request)
    {
        var conducts = LaboratoryConduct.Of(request.Set);
        Measured Left(CareRegime care)
        {
            var conduct = conducts[CareRegime.All.IndexOf(care)];
            return CortisolLeft(request, care, Situation<Real>.Together with { Coupling = conduct.Coupling, FrighteningPartner = conduct.Fright });
        }

        return Left(CareRegime.Frightening).With(Left(CareRegime.Consistent).AsPart(LeftInSecure));
    }

    private static Measured CortisolLeft(ClaimRequest request, CareRegime care, Situation<Real> after)
    {
        var people = Of(request, care, after, AfterSeconds);
        return Effect.Mean(people.Select(p => (p.CortisolAtEnd - p.RestingCortisol) / (p.CortisolPeak - p.RestingCortisol + LeastRise)))
            .With(Effect.Mean(people.Select(p => p.CortisolPeak - p.RestingCortisol)).AsPart(Rise));
    }

    /// <summary>Rise of skin conductance by the strain in the avoidant; how much less they show of it than the secure as a part.</summary>
    public static Measured SkinAndReport(ClaimRequest request)
    {
        var (avoidant, secure) = (Of(request, CareRegime.Rejecting, Situation<Real>.Together, 0), Of(request, CareRegime.Consistent, Situation<Real>.Together, 0));
        return Effect.Mean(avoidant.Select(p => p.SkinRise)).With(
            Effect.Difference(avoidant.Select(p => p.Shown), secure.Select(p => p.Shown)).AsPart(Report),
            Effect.Mean(secure.Select(p => p.SkinRise)).AsPart("rise of the secure, uS"));
    }

    private static Course[] Of(ClaimRequest request, CareRegime care, Situation<Real> after, double afterSeconds)
    {
        var dynamics = Dynamics.Of(request.Set, StepSeconds);
        return InParallel.Of(request.N, request.Threads, i => One(care, dynamics, request.Seed, i, after, afterSeconds), request.CancellationToken);
    }

    private static Course One(CareRegime care, Dynamics dynamics, ulong seed, int index, Situation<Real> after, double afterSeconds)
    {
        var traits = GrownUp.Of(care, dynamics.Constants.Learning, seed, index).ToTraits(dynamics.Constants.Learning);
        var pair = new Pair(new Person(traits, PersonState<Real>.AtRest), new Person(Population.Parent.Settled, PersonState<Real>.AtRest), dynamics, seed, index);
        var calm = Situation<Real>.Together with { Coupling = RestingCoupling };
        Through(pair, calm, calm, RestSeconds / 2, _ => { });
        var (restS, restA) = (0.0, 0.0);
        var steps = Through(pair, calm, calm, RestSeconds / 2, s => (restS, restA) = (restS + s.Tones.Sympathetic, restA + s.Bond.Attachment));
        (restS, restA) = (restS / steps, restA / steps);

        var stress = SlowDrives.Stress<Real>(restS, restA, traits, dynamics.Constants);
        var resting = SlowDrives.Cortisol(stress, dynamics.Constants.Drives).Value;
        pair.A = pair.A with { State = pair.A.State with { Endocrine = pair.A.State.Endocrine with { StressDrive = stress, Cortisol = resting } } };

        var (strainS, shown, peak) = (0.0, 0.0, resting);
        steps = Through(pair, Situation<Real>.Separated with { Stressor = Stressor }, Situation<Real>.Alone, StressSeconds, s =>
        {
            strainS += s.Tones.Sympathetic;
            shown += s.Bond.Attachment * Shows(traits);
            peak = Math.Max(peak, s.Endocrine.Cortisol);
        });
        Through(pair, after, Situation<Real>.Together, afterSeconds, s => peak = Math.Max(peak, s.Endocrine.Cortisol));
        return new(dynamics.Constants.Signals.SkinSympathetic * ((strainS / steps) - restS), shown / steps, resting, peak, pair.A.State.Endocrine.Cortisol);
    }

    private static int Through(Pair pair, Situation<Real> a, Situation<Real> b, double seconds, Action<PersonState<Real>> read)
    {
        var steps = (int)(seconds / StepSeconds);
        for (var step = 0; step < steps; step++)
        {
            pair.Advance(a, b);
            read(pair.A.State);
        }

        return steps;
    }

    // How much of need is shown: the prototype's reading of expressed distress.
    private static double Shows(in Traits<Real> traits)
    {
        const double Unamplified = .25, Amplified = .9, Minimised = .85;
        return (Unamplified + (Amplified * traits.Amplify)) * (1 - (Minimised * traits.Minimise));
    }

    // One person's course: skin conductance in uS, cortisol in baselines.
    private readonly record struct Course(double SkinRise, double Shown, double RestingCortisol, double CortisolPeak, double CortisolAtEnd);
}
