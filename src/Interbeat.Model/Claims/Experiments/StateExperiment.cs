using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>The states that two people of little capacity stay in, what shutdown shows, and how wide the window is.</summary>
internal static class StateExperiment
{
    private const double Seconds = 1200;
    private const double RecordSeconds = 60;
    private const double LittleCapacity = .35;
    private const double StressSeconds = 600;
    private const double Stressor = .45;

    // Shutdown below this counts as inside the window; chosen with the design's window.
    private const double AwakeBelow = .3;

    // Shutdown of two conditions counts as equal within this; chosen.
    private const double SameShutdown = .1;

    private const string Border = "rise of the upper border";

    private static readonly double[] Capacities = [.2, .4, .6, .8];

    /// <summary>Sympathetic tone of two aroused people after twenty minutes together less apart; tones of each start as parts.</summary>
    public static Measured Regimes(ClaimRequest request)
    {
        var together = Situation<Real>.Together;
        var (calm, match, shut) = (Stay(request, p => p, together), Stay(request, p => p.Aroused(), together), Stay(request, Shut, together));
        var apart = Stay(request, p => p.Aroused(), Situation<Real>.Alone);
        return Effect.PairedDifference(match.Sympathetic, apart.Sympathetic).With(
            Effect.Mean(calm.Sympathetic).AsPart("calm: S"), Effect.Mean(calm.Shutdown).AsPart("calm: D"),
            Effect.Mean(match.Sympathetic).AsPart("aroused: S"), Effect.Mean(match.Shutdown).AsPart("aroused: D"),
            Effect.Mean(shut.Sympathetic).AsPart("shut down: S"), Effect.Mean(shut.Shutdown).AsPart("shut down: D"),
            Effect.Mean(apart.Sympathetic).AsPart("aroused, apart: S"), Effect.Mean(apart.Shutdown).AsPart("aroused, apart: D"));
    }

    /// <summary>Whether all three are where they belong, and arousal is kept up by being together while shutdown is the same.</summary>
    public static bool AreThree(Measured m) =>
        m["calm: S"] < .3 && m["calm: D"] < .3 && m["aroused: S"] > .5 && m["aroused: D"] < .3 && m["shut down: S"] < .4 && m["shut down: D"] > .6
        && m.Value > 0 && Math.Abs(m["aroused: D"] - m["aroused, apart: D"]) < SameShutdown;

    /// <summary>Correlation of expressivity (safety and threat shown) with shutdown, over calm, aroused and shut-down people one minute on.</summary>
    public static Measured Expressivity(ClaimRequest request)
    {
        var cues = Dynamics.Of(request.Set).Constants.Cues;
        var people = new Func<Person, Person>[] { p => p, p => p.Aroused(), Shut }
            .SelectMany(begin => PairReadings.Pairs(request, Together(begin, Situation<Real>.Together, RecordSeconds), RecordSeconds).Select(p => p.A)).ToList();
        var shown = people.Select(a => Expression.Shown(a.States[^1].Tones, a.Traits, cues)).ToList();
        return Effect.Correlation(shown.Select(c => c.Safe.Value + c.Threat.Value), people.Select(a => a.States[^1].Tones.Shutdown.Value));
    }

    /// <summary>Share of ten hard minutes inside the window, without shutdown, at the highest capacity less at the lowest; the share at each capacity, and the rise of the window's upper border, as parts.</summary>
    public static Measured Window(ClaimRequest request)
    {
        var shares = Capacities.Select(capacity => PairReadings.Of(
            request,
            PairReadings.Condition("stressed", StressSeconds, People.Secure with { Capacity = capacity }, People.Secure, _ => PairSituation.Both(Situation<Real>.Alone with { Stressor = Stressor })),
            10,
            p => p.A.States.Count(s => s.Tones.Shutdown.Value < AwakeBelow) / (double)p.A.States.Count)).ToList();
        return Effect.PairedDifference(shares[^1], shares[0])
            .With(Capacities.Select((capacity, i) => Effect.Mean(shares[i]).AsPart(InsidePart(capacity))))
            .With(new ClaimFigure(Border, request.Set["W_K"].Value * (Capacities[^1] - Capacities[0])));
    }

    /// <summary>Whether the border rises with capacity, and with it the time inside: more in all, and less at no step.</summary>
    public static bool WindowWidens(Measured m) =>
        m[Border] > 0 && m.Value > 0 && Capacities.Zip(Capacities.Skip(1)).All(c => m[InsidePart(c.First)] <= m[InsidePart(c.Second)]);

    private static string InsidePart(double capacity) => FormattableString.Invariant($"share of time inside at capacity {capacity}");

    private static (double[] Sympathetic, double[] Shutdown) Stay(ClaimRequest request, Func<Person, Person> begin, Situation<Real> now)
    {
        var ends = PairReadings.Pairs(request, Together(begin, now, Seconds), RecordSeconds).Select(p => p.A.States[^1].Tones).ToList();
        return ([.. ends.Select(t => t.Sympathetic.Value)], [.. ends.Select(t => t.Shutdown.Value)]);
    }

    private static Condition Together(Func<Person, Person> begin, Situation<Real> now, double seconds)
    {
        var traits = People.Secure with { Capacity = LittleCapacity };
        return PairReadings.Condition("together", seconds, traits, traits, _ => PairSituation.Both(now), people => new(begin(Same(people.A)), begin(Same(people.B))));
    }

    // The capacity is the condition, so it does not vary between individuals.
    private static Person Same(Person person) => person with { Traits = person.Traits with { Capacity = LittleCapacity } };

    private static Person Shut(Person person) => person with { State = person.State with { Tones = new(.3, .05, .95, .5), Bond = person.State.Bond with { Safety = -.5, Attachment = .6 } } };
}
