using System.Collections.Immutable;
using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>Two hundred meetings with a therapist who has all six qualities.</summary>
internal static class HealingCourse
{
    public const string Cut = "secure cut";
    public const string Before = "index before";
    public const string After = "index after 200 meetings";
    public const string Old = "index of the old trace";
    public const string UnderStress = "index at S .75";
    public const string Restored = "index half an hour after stress";

    private const int Meetings = 200;
    private const double Calm = .15;
    private const double Stressed = .75;
    private const double Half = .5;

    // Two-sided 95 % of the normal distribution.
    private const double Normal95 = 1.959964;

    /// <summary>The index after the course of people with a rejecting childhood, and the cut between secure and insecure childhoods.</summary>
    public static Measured PastTheCut(ClaimRequest request)
    {
        var dynamics = BondDynamics.Of(request.Set);
        var courses = Courses(CareRegime.Rejecting, Meetings, dynamics, request);
        var after = courses.Select(c => Index(c[^1], dynamics)).ToList();
        var cut = SecureCut(dynamics, request);
        return Effect.Mean(after).With(
            new ClaimFigure(Cut, cut),
            Effect.Mean(courses.Select(c => Index(c[0], dynamics))).AsPart(Before),
            Effect.Share(after.Count(index => index > cut), after.Count).AsPart("share past the cut"));
    }

    /// <summary>The rise of the index after each of the four regimes; the value is the smallest.</summary>
    public static Measured AllRegimes(ClaimRequest request)
    {
        var dynamics = BondDynamics.Of(request.Set);
        var parts = new List<ClaimFigure>();
        var smallest = default(Measured);
        foreach (var regime in CareRegime.All)
        {
            var rise = Effect.Mean(Courses(regime, Meetings, dynamics, request).Select(c => Index(c[^1], dynamics) - Index(c[0], dynamics)));
            parts.Add(rise.AsPart("rise after " + regime.Name + " care"));
            smallest = smallest is null || rise.Value < smallest.Value ? rise : smallest;
        }

        return smallest!.With(parts);
    }

    /// <summary>Meetings until the new trace weighs half in someone calm; not a number where fewer than half of the people come that far.</summary>
    public static Measured MeetingsToHalf(ClaimRequest request)
    {
        var dynamics = BondDynamics.Of(request.Set);
        var needed = Courses(CareRegime.Rejecting, 1, dynamics, request)
            .Select(c => c.FirstOrDefault(s => s.Traces.NewWeight(Calm, dynamics.Learning) >= Half)?.Meetings ?? double.PositiveInfinity).Order().ToList();
        var median = needed[needed.Count / 2];
        return double.IsFinite(median)
            ? new Measured(median, needed[OrderFor(needed.Count, -1)], needed[OrderFor(needed.Count, 1)])
            : new Measured(double.NaN);
    }

    /// <summary>The index at a sympathetic tone of .75 after the course, and what is back half an hour after a simulated hard time.</summary>
    public static Measured Relapse(ClaimRequest request)
    {
        var dynamics = BondDynamics.Of(request.Set);
        var people = InParallel.Of(
            request.N,
            request.Threads,
            i =>
            {
                var traces = Course(CareRegime.Rejecting, Meetings, dynamics, request, i)[^1].Traces;
                return (Traces: traces, Stress: StressBlock.Of(traces, Companion.Therapist, dynamics, request.Seed, i));
            },
            request.CancellationToken);
        return Effect.Mean(people.Select(p => p.Traces.SecurityIndex(Stressed, dynamics.Learning))).With(
            Effect.Mean(people.Select(p => p.Stress.Before)).AsPart(Before),
            Effect.Mean(people.Select(p => (p.Traces with { Practice = 0 }).SecurityIndex(Calm, dynamics.Learning))).AsPart(Old),
            Effect.Mean(people.Select(p => p.Stress.Under)).AsPart("index in a simulated hard time"),
            Effect.Mean(people.Select(p => p.Stress.SympatheticUnder)).AsPart("sympathetic tone in it"),
            Effect.Mean(people.Select(p => p.Stress.After)).AsPart(Restored),
            Effect.Mean(people.Select(p => p.Traces.NewWeight(Calm, dynamics.Learning))).AsPart("weight of the new trace, calm"),
            Effect.Mean(people.Select(p => p.Traces.NewWeight(Stressed, dynamics.Learning))).AsPart("weight of the new trace at S .75"));
    }

    /// <summary>Whether the index under stress lies between that of the old trace and that before, and less than a tenth of the way to the old trace is missing afterwards.</summary>
    public static bool FallsBackAndReturns(Measured m)
    {
        const double Missing = .1;
        return m[Old] < m.Value && m.Value < m[Before] && m[Before] - m[Restored] < Missing * (m[Before] - m[Old]);
    }

    /// <summary>The index half way between the mean of consistent care and the nearest mean of the others.</summary>
    public static double SecureCut(BondDynamics dynamics, ClaimRequest request)
    {
        var secure = MeanIndex(CareRegime.Consistent);
        return (secure + GrownUp.Insecure.Max(MeanIndex)) / 2;

        double MeanIndex(CareRegime regime) => InParallel.Of(request.N, request.Threads, i => OfChild(regime, i), request.CancellationToken).Average();

        double OfChild(CareRegime regime, int i)
        {
            var grown = GrownUp.Of(regime, dynamics.Learning, request.Seed, i);
            return new TwoTraces(grown, grown, 0).SecurityIndex(Calm, dynamics.Learning);
        }
    }

    private static ImmutableArray<CourseStage>[] Courses(CareRegime regime, int every, BondDynamics dynamics, ClaimRequest request) =>
        InParallel.Of(request.N, request.Threads, i => Course(regime, every, dynamics, request, i), request.CancellationToken);

    private static ImmutableArray<CourseStage> Course(CareRegime regime, int every, BondDynamics dynamics, ClaimRequest request, int index) => CourseOfMeetings.Of(
        GrownUp.Of(regime, dynamics.Learning, request.Seed, index), Companion.Therapist, Meetings, every, dynamics, request.Seed, index);

    private static double Index(CourseStage stage, BondDynamics dynamics) => stage.Traces.SecurityIndex(Calm, dynamics.Learning);

    // Order statistics that bound the median with 95 % (normal approximation of the binomial).
    private static int OrderFor(int count, int side) => Math.Clamp((int)Math.Round((count / 2.0) + (side * Normal95 * Math.Sqrt(count) / 2)), 0, count - 1);
}
