using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios;

/// <summary>As many pairs as a lane holds, on their way through a condition.</summary>
/// <typeparam name="T">The number type.</typeparam>
internal sealed class ConditionBlock<T>
    where T : struct, ILane<T>, IReal<T>
{
    private const string StartPurpose = "model/start";

    private readonly Condition condition;
    private readonly double stepSeconds;
    private readonly PairLane<T> lane;
    private readonly PersonTape<T> a;
    private readonly PersonTape<T> b;
    private (PairSituation One, Situation<T> A, Situation<T> B) now;

    /// <summary>Pairs at the start of a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="dynamics">Values and gains.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="first">Number of the first pair.</param>
    /// <param name="pairs">How many, at most the lane's.</param>
    public ConditionBlock(Condition condition, Dynamics<T> dynamics, ulong seed, int first, int pairs)
    {
        (this.condition, stepSeconds) = (condition, dynamics.Gains.StepSeconds);
        lane = new PairLane<T>(dynamics, seed, first, pairs: pairs);
        (a, b) = (new(pairs), new(pairs));
        People = [.. Enumerable.Range(first, pairs).Select(index => Start(seed, index))];
        now = Lanes(PairSituation.Both(Situation<Real>.Together));
    }

    // Reading and writing goes through the lane, so that it alone holds the state.
    private PairPeople[] People
    {
        get => [.. a.People(ref lane.TraitsA, ref lane.StateA).Zip(b.People(ref lane.TraitsB, ref lane.StateB), (x, y) => new PairPeople(x, y))];
        set
        {
            (lane.TraitsA, lane.StateA) = PersonTape<T>.Lane([.. value.Select(pair => pair.A)]);
            (lane.TraitsB, lane.StateB) = PersonTape<T>.Lane([.. value.Select(pair => pair.B)]);
        }
    }

    /// <summary>The pairs as they went through the condition.</summary>
    /// <param name="every">Steps between recorded states, at least 1.</param>
    /// <param name="onsetSeconds">When <see cref="Condition.Onset"/> is applied.</param>
    public RecordedPair[] Run(int every, double onsetSeconds)
    {
        var (steps, onset) = ((int)Math.Round(condition.DurationSeconds / stepSeconds), (int)Math.Round(onsetSeconds / stepSeconds));
        for (var step = 0; step < steps; step++)
        {
            if (step == onset)
            {
                People = [.. People.Select(condition.Onset)];
            }

            Record(step, every);
            var next = condition.At(step * stepSeconds);
            now = next == now.One ? now : Lanes(next);
            lane.Advance(now.A, now.B);
        }

        Record(steps, every);
        return [.. a.Tracks(ref lane.TraitsA, every * stepSeconds).Zip(b.Tracks(ref lane.TraitsB, every * stepSeconds), (x, y) => new RecordedPair(x, y))];
    }

    private void Record(int step, int every)
    {
        if (step % every == 0)
        {
            a.Add(ref lane.StateA);
            b.Add(ref lane.StateB);
        }
    }

    private PairPeople Start(ulong seed, int index)
    {
        var random = CounterRandom.Stream(seed, StartPurpose, (ulong)index);
        var people = condition.Start(ref random);
        return new(BreathingStart.Of(people.A, seed, index, second: false), BreathingStart.Of(people.B, seed, index, second: true));
    }

    private static (PairSituation One, Situation<T> A, Situation<T> B) Lanes(PairSituation one) => (
        one,
        LaneTransfer.Pack<Situation<Real>, Situation<T>, T>([one.A]),
        LaneTransfer.Pack<Situation<Real>, Situation<T>, T>([one.B]));
}
