using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios;

/// <summary>The recorded states of one person of each pair of a lane.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="pairs">How many pairs count.</param>
internal sealed class PersonTape<T>(int pairs)
    where T : struct, ILane<T>, IReal<T>
{
    private readonly List<PersonState<Real>>[] states = [.. Enumerable.Range(0, pairs).Select(_ => new List<PersonState<Real>>())];
    private readonly PersonState<Real>[] row = new PersonState<Real>[pairs];

    /// <summary>People side by side.</summary>
    public static (Traits<T> Traits, PersonState<T> State) Lane(Person[] people) => (
        LaneTransfer.Pack<Traits<Real>, Traits<T>, T>([.. people.Select(p => p.Traits)]),
        LaneTransfer.Pack<PersonState<Real>, PersonState<T>, T>([.. people.Select(p => p.State)]));

    /// <summary>Records the states.</summary>
    public void Add(ref PersonState<T> lane)
    {
        LaneTransfer.Unpack<PersonState<Real>, PersonState<T>, T>(ref lane, row);
        for (var pair = 0; pair < row.Length; pair++)
        {
            states[pair].Add(row[pair]);
        }
    }

    /// <summary>The people as they are.</summary>
    public Person[] People(ref Traits<T> traits, ref PersonState<T> state)
    {
        LaneTransfer.Unpack<PersonState<Real>, PersonState<T>, T>(ref state, row);
        return [.. Traits(ref traits).Zip(row, (t, s) => new Person(t, s))];
    }

    /// <summary>What was recorded of each.</summary>
    public PersonTrack[] Tracks(ref Traits<T> traits, double stepSeconds) => [.. Traits(ref traits).Zip(states, (t, s) => new PersonTrack(s, t, stepSeconds))];

    private Traits<Real>[] Traits(ref Traits<T> lane)
    {
        var traits = new Traits<Real>[row.Length];
        LaneTransfer.Unpack<Traits<Real>, Traits<T>, T>(ref lane, traits);
        return traits;
    }
}
