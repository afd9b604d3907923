using Interbeat.Core;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Population;
using Interbeat.Model.Randomness;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.StrangeSituation;

/// <summary>Raises and observes as many children as a lane holds; what happens to a child does not depend on the others.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="set">The parameter set.</param>
/// <param name="protocol">The procedure.</param>
/// <param name="stepSeconds">Time step in seconds.</param>
internal sealed class LaneOfDyads<T>(ParameterSet set, Protocol protocol, double stepSeconds)
    where T : struct, ILane<T>, IReal<T>
{
    private const string NoisePurpose = "strange-situation/noise";

    private readonly Dynamics<T> dynamics = Dynamics<T>.Of(set, stepSeconds);
    private readonly int events = (int)Math.Round(set["care_events"].Value);

    /// <summary>What care has taught children of consecutive numbers.</summary>
    public Learner<Real>[] Raised(ReadOnlySpan<CareChances<Real>> care, ulong seed, long first)
    {
        var learning = dynamics.Constants.Learning;
        var grown = Childhood.After(
            Learner<T>.AtBirth(learning), LaneTransfer.Pack<CareChances<Real>, CareChances<T>, T>(care), events, Childhood.Keys(seed, first, care.Length), learning);
        return OneByOne<Learner<Real>, Learner<T>>(ref grown, care.Length);
    }

    /// <summary>The records of dyads of consecutive numbers.</summary>
    public StrangeSituationRecord<Real>[] Observed(ReadOnlySpan<ObservedDyad<Real>> dyads, ReadOnlySpan<StartingPhases<Real>> phases, ulong seed, long first)
    {
        var people = dyads.Length;
        LaneKeys[] keys = [.. Enumerable.Range(0, 2).Select(person => new LaneKeys(seed, NoisePurpose, (2 * (ulong)first) + (ulong)person, stride: 2, people))];
        var start = LaneTransfer.Pack<StartingPhases<Real>, StartingPhases<T>, T>(phases);
        var record = new StrangeSituationRun<T>(dynamics, protocol).Of(
            LaneTransfer.Pack<ObservedDyad<Real>, ObservedDyad<T>, T>(dyads), (start.Infant, start.Parent), (person, step) => NoiseSource.At<T>(keys[person], (uint)step));
        return OneByOne(record, people);
    }

    private static StrangeSituationRecord<Real>[] OneByOne(StrangeSituationRecord<T> record, int people)
    {
        var (infants, parents, cortisol, personSteps) = (record.Infant, record.Parent, record.RestingCortisol, record.PersonSteps);
        var rest = Traces(record.Rest, people);
        var episodes = record.Episodes.Select(episode => Traces(episode, people)).ToArray();
        var resting = OneByOne<Real, T>(ref cortisol, people);
        var infant = OneByOne<Equations.PersonState<Real>, Equations.PersonState<T>>(ref infants, people);
        var steps = OneByOne<Real, T>(ref personSteps, people);
        var parent = OneByOne<Equations.PersonState<Real>, Equations.PersonState<T>>(ref parents, people);
        return [.. Enumerable.Range(0, people).Select(i => new StrangeSituationRecord<Real>(rest[i], [.. episodes.Select(e => e[i])], resting[i], infant[i], parent[i], steps[i]))];
    }

    private static EpisodeTrace<Real>[] Traces(EpisodeTrace<T> trace, int people) => OneByOne<EpisodeTrace<Real>, EpisodeTrace<T>>(ref trace, people);

    private static TOne[] OneByOne<TOne, TMany>(ref TMany many, int people)
        where TOne : unmanaged
        where TMany : struct
    {
        var ones = new TOne[people];
        LaneTransfer.Unpack<TOne, TMany, T>(ref many, ones);
        return ones;
    }
}

/// <summary>Breathing phases of a dyad at the start, rad.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Infant">The infant's.</param>
/// <param name="Parent">The parent's.</param>
internal readonly record struct StartingPhases<T>(T Infant, T Parent)
    where T : struct, IReal<T>;
