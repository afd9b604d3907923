using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>What raises the need for the other, and what ends it.</summary>
internal static class NeedExperiment
{
    private const string StartPurpose = "claims/need";

    private const double Quiet = 300;
    private const double Seconds = 30;
    private const double Stressor = .4;
    private const double Recovery = 600;

    // Attachment activation of an aroused person, see Person.Aroused.
    private const double HalfOfAroused = .3;

    /// <summary>The smallest rise of attachment activation by half a minute of threat, of distress and of separation; each as a part.</summary>
    public static Measured Rises(ClaimRequest request)
    {
        var rises = new (string Name, double[] Each)[]
        {
            ("threat", Rise(request, Situation<Real>.Alone with { Stressor = Stressor }, p => p)),
            ("distress", Rise(request, Situation<Real>.Alone, Distressed)),
            ("separation", Rise(request, Situation<Real>.Separated, p => p)),
        }.Select(cause => (cause.Name, Rise: Effect.Mean(cause.Each))).ToList();
        return rises.Select(r => r.Rise).MinBy(r => r.Value)!.With(rises.Select(r => r.Rise.AsPart(r.Name)));
    }

    /// <summary>Half-life of attachment activation after a fright: alone with nobody missed over in reunion, at most ten minutes; both, and that of those who miss somebody, as parts, in seconds.</summary>
    /// <remarks>While somebody is missed the need is fed all the time and may never halve; the share that did not is a part, and such a run counts as ten minutes.</remarks>
    public static Measured HalfLives(ClaimRequest request)
    {
        var (alone, reunion, separated) = (HalfLife(request, Situation<Real>.Alone), HalfLife(request, Situation<Real>.Together), HalfLife(request, Situation<Real>.Separated));
        return Effect.PairedRatio(alone, reunion).With(
            Effect.Mean(alone).AsPart("alone, s"),
            NotHalved(alone).AsPart("alone, not halved"),
            Effect.Mean(reunion).AsPart("in reunion, s"),
            Effect.Mean(separated).AsPart("separated, s"),
            NotHalved(separated).AsPart("separated, not halved"));
    }

    private static Measured NotHalved(double[] halfLives) => Effect.Share(halfLives.Count(s => s >= Recovery), halfLives.Length);

    private static double[] HalfLife(ClaimRequest request, Situation<Real> now) => PairReadings.Of(
        request,
        PairReadings.Condition("after a fright", Recovery, People.Secure, People.Secure, _ => PairSituation.Both(now), PairReadings.FirstAroused),
        1,
        p => PairReadings.FirstSeconds(p.A, s => s.Bond.Attachment.Value < HalfOfAroused));

    // How far attachment activation is above that of a quiet minute alone after half a minute of a cause; what distress does to the tones is held while it lasts.
    private static double[] Rise(ClaimRequest request, Situation<Real> cause, Func<Person, Person> hold)
    {
        var dynamics = Dynamics.Of(request.Set);
        return [.. Enumerable.Range(0, request.N).Select(i =>
        {
            var random = CounterRandom.Stream(request.Seed, StartPurpose, (ulong)i);
            var pair = new Pair(People.Individual(People.Secure, ref random), People.Individual(People.Secure, ref random), dynamics, request.Seed, i);
            Run(pair, Quiet, Situation<Real>.Alone, p => p);
            var before = pair.A.State.Bond.Attachment.Value;
            Run(pair, Seconds, cause, hold);
            return pair.A.State.Bond.Attachment.Value - before;
        })];

        static void Run(Pair pair, double seconds, Situation<Real> now, Func<Person, Person> hold)
        {
            for (var end = pair.Seconds + seconds; pair.Seconds < end;)
            {
                pair.A = hold(pair.A);
                pair.Advance(now, now);
            }
        }
    }

    private static Person Distressed(Person person) => person with { State = person.State with { Tones = person.Aroused().State.Tones } };
}
