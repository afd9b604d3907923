using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>What raises the need for the other, and what ends it.</summary>
internal static class NeedExperiment
{
    private const double Quiet = 60;
    private const double Seconds = 30;
    private const double Stressor = .4;
    private const double Recovery = 600;

    // Attachment activation of an aroused person, see Person.Aroused.
    private const double HalfOfAroused = .3;

    /// <summary>The smallest rise of attachment activation by a threat, by distress and by separation; each as a part.</summary>
    public static Measured Rises(ClaimRequest request)
    {
        var causes = new (string Name, Func<double, Situation<Real>> At, Func<Person, Person> Onset)[]
        {
            ("threat", t => Situation<Real>.Alone with { Stressor = t < Quiet ? 0 : Stressor }, p => p),
            ("separation", t => t < Quiet ? Situation<Real>.Alone : Situation<Real>.Separated, p => p),
            ("distress", _ => Situation<Real>.Alone, Distressed),
        };
        var rises = causes.Select(cause => (cause.Name, Rise: Effect.Mean(PairReadings.Of(
            request,
            PairReadings.Condition(cause.Name, Quiet + Seconds, People.Secure, People.Secure, t => PairSituation.Both(cause.At(t)), people => people with { A = cause.Onset(people.A) }),
            1,
            p => p.A.States.Max(s => s.Bond.Attachment.Value) - p.A.States[cause.Name == "distress" ? 0 : (int)Quiet].Bond.Attachment.Value)))).ToList();
        return rises.Select(r => r.Rise).MinBy(r => r.Value)!.With(rises.Select(r => r.Rise.AsPart(r.Name)));
    }

    /// <summary>Half-life of attachment activation after a fright: left alone over in reunion, at most ten minutes; both as parts, in seconds.</summary>
    public static Measured HalfLives(ClaimRequest request)
    {
        var (alone, reunion) = (HalfLife(request, Situation<Real>.Separated), HalfLife(request, Situation<Real>.Together));
        return Effect.Ratio(alone, reunion).With(Effect.Mean(alone).AsPart("left alone, s"), Effect.Mean(reunion).AsPart("in reunion, s"));
    }

    private static double[] HalfLife(ClaimRequest request, Situation<Real> now) => PairReadings.Of(
        request,
        PairReadings.Condition("after a fright", Recovery, People.Secure, People.Secure, _ => PairSituation.Both(now), PairReadings.FirstAroused),
        1,
        p => PairReadings.FirstSeconds(p.A, s => s.Bond.Attachment.Value < HalfOfAroused));

    // Aroused by something that has passed, without need as yet.
    private static Person Distressed(Person person) => person.Aroused() with { State = person.Aroused().State with { Bond = person.State.Bond } };
}
