using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios;

/// <summary>A pair as it went through a condition.</summary>
/// <param name="A">The first person.</param>
/// <param name="B">The second person.</param>
public sealed record RecordedPair(PersonTrack A, PersonTrack B);

/// <summary>Runs pairs through a condition.</summary>
public static class ConditionRun
{
    private const string StartPurpose = "model/start";

    /// <summary>Runs the first pairs of a seed; pair <c>i</c> is the same whatever the number of pairs and threads.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="request">Parameter set, number of pairs, seed, threads.</param>
    /// <param name="recordSeconds">Time between recorded states.</param>
    /// <param name="cancellationToken">Breaks the run off.</param>
    public static RecordedPair[] Of(Condition condition, ScenarioRequest request, double recordSeconds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var dynamics = Dynamics.Of(request.Set);
        var pairs = new RecordedPair[request.Pairs];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = request.Threads == 0 ? Environment.ProcessorCount : request.Threads };
        Parallel.For(0, pairs.Length, options, i => pairs[i] = One(condition, dynamics, request.Seed, i, recordSeconds));
        return pairs;
    }

    /// <summary>Runs one pair.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="dynamics">Values and gains.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the pair.</param>
    /// <param name="recordSeconds">Time between recorded states.</param>
    /// <param name="onsetSeconds">When <see cref="Condition.Onset"/> is applied.</param>
    public static RecordedPair One(Condition condition, Dynamics dynamics, ulong seed, int index, double recordSeconds, double onsetSeconds = 0)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(dynamics);
        var random = CounterRandom.Stream(seed, StartPurpose, (ulong)index);
        var people = condition.Start(ref random);
        var pair = new Pair(people.A, people.B, dynamics, seed, index);
        var stepSeconds = dynamics.Gains.StepSeconds;
        var (steps, every) = ((int)Math.Round(condition.DurationSeconds / stepSeconds), (int)Math.Round(recordSeconds / stepSeconds));
        var onset = (int)Math.Round(onsetSeconds / stepSeconds);
        var (a, b) = (new List<PersonState<Real>>(), new List<PersonState<Real>>());
        for (var step = 0; step < steps; step++)
        {
            if (step == onset)
            {
                var begun = condition.Onset(new PairPeople(pair.A, pair.B));
                (pair.A, pair.B) = (begun.A, begun.B);
            }

            Record(step);
            var now = condition.At(step * stepSeconds);
            pair.Advance(now.A, now.B);
        }

        Record(steps);
        return new(new PersonTrack(a, pair.A.Traits, every * stepSeconds), new PersonTrack(b, pair.B.Traits, every * stepSeconds));

        void Record(int step)
        {
            if (step % every == 0)
            {
                a.Add(pair.A.State);
                b.Add(pair.B.State);
            }
        }
    }
}
