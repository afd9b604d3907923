using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>A hundred meetings of insecure people with all six qualities, without one, and with none.</summary>
internal static class QualityRemoved
{
    public const string NoneRaises = "rise of the index with none of the six";
    public const string HurtfulRaises = "rise of the index with somebody there and none of the other five";

    private const int Meetings = 100;
    private const double Calm = .15;

    /// <summary>The weight of the new trace without the quality less that with all six.</summary>
    public static Measured Measure(Quality quality, ClaimRequest request)
    {
        var dynamics = BondDynamics.Of(request.Set);
        var (without, all) = (Ends(Companion.Therapist.Without(quality)), Ends(Companion.Therapist));
        return Effect.Difference(Weights(without), Weights(all)).With(
            Effect.Mean(Weights(without)).AsPart("w without it"),
            Effect.Mean(Weights(all)).AsPart("w with all six"),
            Effect.Mean(Ends(Companion.None).Select(n => n.Rise)).AsPart(NoneRaises),
            Effect.Mean(Ends(Companion.Hurtful).Select(n => n.Rise)).AsPart(HurtfulRaises),
            Effect.Mean(without.Select(w => w.Practice)).AsPart("practice without it"),
            Effect.Mean(all.Select(a => a.Practice)).AsPart("practice with all six"));

        (double Weight, double Practice, double Rise)[] Ends(Companion companion) => InParallel.Of(request.N, request.Threads, i => One(companion, i), request.CancellationToken);

        (double Weight, double Practice, double Rise) One(Companion companion, int i)
        {
            var person = GrownUp.Of(GrownUp.Insecure[i % GrownUp.Insecure.Length], dynamics.Learning, request.Seed, i);
            var course = CourseOfMeetings.Of(person, companion, Meetings, Meetings, dynamics, request.Seed, i);
            var (before, after) = (course[0].Traces, course[^1].Traces);
            return (after.NewWeight(Calm, dynamics.Learning), after.Practice, after.SecurityIndex(Calm, dynamics.Learning) - before.SecurityIndex(Calm, dynamics.Learning));
        }
    }

    /// <summary>Whether w is lower without the quality, and a therapist with none does not raise the index, whether they are there or not.</summary>
    public static bool Matters(Measured m) => m.Value < 0 && m[NoneRaises] <= 0 && m[HurtfulRaises] <= 0;

    private static IEnumerable<double> Weights((double Weight, double Practice, double Rise)[] ends) => ends.Select(e => e.Weight);
}
