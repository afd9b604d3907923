using System.Collections.Immutable;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.StrangeSituation;

/// <summary>The noise of a step: person 0 is the infant, 1 the parent.</summary>
/// <typeparam name="T">The number type.</typeparam>
public delegate Noise<T> StepNoise<T>(int person, int step)
    where T : struct, IReal<T>;

/// <summary>What was recorded of one dyad.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Rest">The quiet time before; without length where the protocol has none.</param>
/// <param name="Episodes">The eight episodes.</param>
/// <param name="RestingCortisol">Cortisol towards which the resting state tends, in baselines.</param>
/// <param name="Infant">The infant at the end.</param>
/// <param name="Parent">The parent at the end.</param>
/// <param name="PersonSteps">Steps in which a person of the dyad was advanced; none while the dyad stood still.</param>
public sealed record StrangeSituationRecord<T>(
    EpisodeTrace<T> Rest, ImmutableArray<EpisodeTrace<T>> Episodes, T RestingCortisol, PersonState<T> Infant, PersonState<T> Parent, T PersonSteps)
    where T : struct, IReal<T>;

/// <summary>The Strange Situation as a state machine: episode after episode, each ending by the clock or by what the infant does.</summary>
/// <remarks>
/// Written without branches on values: all dyads of a lane go through an episode for its longest time, and those whose episode is over stand still until
/// the next begins. So a dyad's record does not depend on who shares its lane.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="dynamics">Values and gains.</param>
/// <param name="protocol">The procedure.</param>
public sealed class StrangeSituationRun<T>(Dynamics<T> dynamics, Protocol protocol)
    where T : struct, ILane<T>, IReal<T>
{
    private readonly StrangeSituationConstants<T> constants = new(dynamics.Constants.Set);
    private readonly double stepSeconds = dynamics.Gains.StepSeconds;

    /// <summary>Takes dyads through the procedure.</summary>
    /// <param name="dyad">The infant and the parent.</param>
    /// <param name="phases">Breathing phases at the start, rad.</param>
    /// <param name="noise">The noise of each step.</param>
    public StrangeSituationRecord<T> Of(in ObservedDyad<T> dyad, (T Infant, T Parent) phases, StepNoise<T> noise)
    {
        var room = new Room(
            dyad,
            PersonState<T>.AtRest with { BreathingPhase = phases.Infant },
            PersonState<T>.AtRest with { BreathingPhase = phases.Parent },
            noise);
        var rest = Settle(room);
        var resting = protocol.SettlingSeconds > 0 ? StartTonic(room, rest) : room.Infant.Endocrine.Cortisol;
        var traces = ImmutableArray.CreateBuilder<EpisodeTrace<T>>(protocol.Episodes.Length);
        foreach (var episode in protocol.Episodes)
        {
            traces.Add(Through(episode, room));
        }

        Quiet(room, protocol.AfterSeconds);
        return new(rest, traces.MoveToImmutable(), resting, room.Infant, room.Parent, room.PersonSteps);
    }

    /// <summary>How hard an infant cries, 0 to 1: arousal, shown by who signals or amplifies and hidden by who minimises.</summary>
    public T Crying(T sympathetic, in ObservedDyad<T> dyad) =>
        Curve.Unit(sympathetic * (dyad.Signal + (constants.CryAmplified * dyad.Infant.Amplify)) * (1 - (constants.CryMinimised * dyad.Infant.Minimise)));

    // Resting physiology is read in the second half, when the tones have settled.
    private EpisodeTrace<T> Settle(Room room)
    {
        Quiet(room, protocol.SettlingSeconds / 2);
        return Quiet(room, protocol.SettlingSeconds / 2);
    }

    private EpisodeTrace<T> Quiet(Room room, double seconds)
    {
        var trace = default(EpisodeTrace<T>);
        var company = Situation<T>.Together with { Coupling = room.Dyad.Conduct.Coupling };
        for (var step = 0; step < (int)Math.Round(seconds / stepSeconds); step++)
        {
            room.Advance(company, company, Shown(room.Parent, room.Dyad.Parent), 1, dynamics);
            EpisodeTrace<T>.Add(ref trace, room.Infant, 0, stepSeconds, 0, 1);
        }

        return trace;
    }

    // Cortisol outlasts the settling by far, so it begins where the resting state would hold it.
    private T StartTonic(Room room, in EpisodeTrace<T> rest)
    {
        var stress = SlowDrives.Stress(rest.MeanSympathetic, rest.MeanAttachment, room.Dyad.Infant, dynamics.Constants);
        var cortisol = SlowDrives.Cortisol(stress, dynamics.Constants.Drives);
        room.Infant.Endocrine = room.Infant.Endocrine with { StressDrive = stress, Cortisol = cortisol };
        return cortisol;
    }

    private EpisodeTrace<T> Through(Episode episode, Room room)
    {
        // The part that counts as late, in seconds before the usual end; chosen in the numpy prototype.
        const double LateSeconds = 120;
        var (infant, parent) = Situations(episode, room.Dyad);
        var trace = default(EpisodeTrace<T>);
        T going = 1;
        var longest = (int)Math.Round(episode.LongestSeconds / stepSeconds);
        for (var step = 0; step < longest; step++)
        {
            if (!T.AnyGreater(going, 0))
            {
                // The rest of the episode passes for nobody; noise goes by the number of the step, which must not depend on who shares the lane.
                room.Skip(longest - step);
                break;
            }

            var elapsed = step * stepSeconds;
            var partner = episode.Company == Company.Stranger ? constants.Stranger : Shown(room.Parent, room.Dyad.Parent);
            room.Advance(infant, parent, partner, going, dynamics);
            var crying = Crying(room.Infant.Tones.Sympathetic, room.Dyad);
            var hard = T.SelectGreater(crying, constants.HardCrying, 1, 0);
            EpisodeTrace<T>.Add(ref trace, room.Infant, hard, going * stepSeconds, elapsed < EpisodeTrace<T>.EarlySeconds ? 1 : 0, elapsed >= episode.Seconds - LateSeconds ? 1 : 0);
            going *= GoesOn(episode, elapsed + stepSeconds, trace, crying);
        }

        return trace;
    }

    // 1 for dyads whose episode goes on after this step.
    private T GoesOn(Episode episode, double elapsed, in EpisodeTrace<T> trace, T crying)
    {
        if (!protocol.Adapts)
        {
            return 1;
        }

        return episode.Separation ? T.SelectGreater(constants.HardCryingSeconds, trace.HardCrying, 1, 0)
            : elapsed >= episode.Seconds ? T.SelectGreater(crying, constants.CalmCrying, 1, 0)
            : 1;
    }

    private (Situation<T> Infant, Situation<T> Parent) Situations(Episode episode, in ObservedDyad<T> dyad)
    {
        var there = episode.ParentPresence;
        var touch = episode.Reunion ? dyad.Conduct.Touch : 0;
        var parent = Situation<T>.Together with { Presence = there, Touch = touch, Coupling = dyad.Conduct.Coupling, Separation = (1 - there) * constants.ParentMisses };
        var infant = parent with
        {
            Stressor = constants.Stressor(episode.Number) * dyad.Reactivity,
            Separation = 1 - there,
            FrighteningPartner = there * dyad.Conduct.Fright,
        };
        return episode.Company == Company.Stranger ? (infant with { Presence = constants.StrangerPresence, Coupling = 1 }, parent) : (infant, parent);
    }

    private Cues<T> Shown(in PersonState<T> person, in Traits<T> traits) => Expression.Shown(person.Tones, traits, dynamics.Constants.Cues);

    // The two people of one dyad, or of a lane of dyads, as they are now.
    private sealed class Room(ObservedDyad<T> dyad, PersonState<T> infant, PersonState<T> parent, StepNoise<T> noise)
    {
        private int steps;

        private readonly ObservedDyad<T> dyad = dyad;
        private PersonState<T> infant = infant;
        private PersonState<T> parent = parent;
        private T dyadSteps;

        public ref readonly ObservedDyad<T> Dyad => ref dyad;

        public ref PersonState<T> Infant => ref infant;

        public ref PersonState<T> Parent => ref parent;

        // A dyad is two people.
        public T PersonSteps => 2 * dyadSteps;

        public void Skip(int passed) => steps += passed;

        public void Advance(in Situation<T> infantNow, in Situation<T> parentNow, in Cues<T> shownToInfant, T going, Dynamics<T> dynamics)
        {
            var shownToParent = Expression.Shown(infant.Tones, dyad.Infant, dynamics.Constants.Cues);
            var phase = infant.BreathingPhase;
            PersonStep.AdvanceWhere(going, ref infant, dyad.Infant, shownToInfant, parent.BreathingPhase, infantNow, noise(0, steps), dynamics);
            PersonStep.AdvanceWhere(going, ref parent, dyad.Parent, shownToParent, phase, parentNow, noise(1, steps), dynamics);
            steps++;
            dyadSteps += going;
        }
    }
}
