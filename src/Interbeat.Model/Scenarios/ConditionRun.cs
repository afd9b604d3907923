using System.Runtime.Intrinsics;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios;

/// <summary>A pair as it went through a condition.</summary>
/// <param name="A">The first person.</param>
/// <param name="B">The second person.</param>
public sealed record RecordedPair(PersonTrack A, PersonTrack B);

/// <summary>Runs pairs through a condition, in the widest lanes of doubles that the machine has.</summary>
public static class ConditionRun
{
    // Share by which a whole number of steps may miss one. Chosen: far above the rounding of a division, far below a tenth of a step in an hour.
    private const double RoundingOfSteps = 1e-9;

    /// <summary>Runs the first pairs of a seed; pair <c>i</c> is the same whatever the number of pairs, threads and the width of lanes.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="request">Parameter set, number of pairs, seed, threads.</param>
    /// <param name="recordSeconds">Time between recorded states: a whole number of the model's steps, in seconds.</param>
    /// <param name="cancellationToken">Breaks the run off.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time between recorded states is below a step or no whole number of steps.</exception>
    public static RecordedPair[] Of(Condition condition, ScenarioRequest request, double recordSeconds, CancellationToken cancellationToken) =>
        Vector512.IsHardwareAccelerated ? Of<DoubleLane512>(condition, request, recordSeconds, cancellationToken)
        : Vector256.IsHardwareAccelerated ? Of<DoubleLane256>(condition, request, recordSeconds, cancellationToken)
        : Of<Real>(condition, request, recordSeconds, cancellationToken);

    /// <summary>As <see cref="Of"/>, in lanes of a chosen type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The time between recorded states is below a step or no whole number of steps.</exception>
    public static RecordedPair[] Of<T>(Condition condition, ScenarioRequest request, double recordSeconds, CancellationToken cancellationToken)
        where T : struct, ILane<T>, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        var pairs = new RecordedPair[request.Pairs];
        ForEach<T>(condition, request, recordSeconds, (index, pair) => pairs[index] = pair, cancellationToken);
        return pairs;
    }

    /// <summary>Runs the same pairs as <see cref="Of"/> and hands over each as it is done: who keeps only figures of them can run more than fit into memory.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="request">Parameter set, number of pairs, seed, threads.</param>
    /// <param name="recordSeconds">Time between recorded states: a whole number of the model's steps, in seconds.</param>
    /// <param name="use">Takes the number of a pair and the pair; called from several threads, in no order.</param>
    /// <param name="cancellationToken">Breaks the run off.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time between recorded states is below a step or no whole number of steps.</exception>
    public static void ForEach(Condition condition, ScenarioRequest request, double recordSeconds, Action<int, RecordedPair> use, CancellationToken cancellationToken)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            ForEach<DoubleLane512>(condition, request, recordSeconds, use, cancellationToken);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            ForEach<DoubleLane256>(condition, request, recordSeconds, use, cancellationToken);
        }
        else
        {
            ForEach<Real>(condition, request, recordSeconds, use, cancellationToken);
        }
    }

    private static void ForEach<T>(Condition condition, ScenarioRequest request, double recordSeconds, Action<int, RecordedPair> use, CancellationToken cancellationToken)
        where T : struct, ILane<T>, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(request);
        var dynamics = Dynamics<T>.Of(request.Set);
        var every = Steps(recordSeconds, dynamics.Gains.StepSeconds);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = request.Threads == 0 ? Environment.ProcessorCount : request.Threads };
        Parallel.For(0, (request.Pairs + T.Count - 1) / T.Count, options, block =>
        {
            var first = block * T.Count;
            var count = Math.Min(T.Count, request.Pairs - first);
            foreach (var (place, pair) in new ConditionBlock<T>(condition, dynamics, request.Seed, first, count).Run(every, onsetSeconds: 0).Index())
            {
                use(first + place, pair);
            }
        });
    }

    /// <summary>Runs one pair.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="dynamics">Values and gains.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the pair.</param>
    /// <param name="recordSeconds">Time between recorded states: a whole number of the model's steps, in seconds.</param>
    /// <param name="onsetSeconds">When <see cref="Condition.Onset"/> is applied.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time between recorded states is below a step or no whole number of steps.</exception>
    public static RecordedPair One(Condition condition, Dynamics<Real> dynamics, ulong seed, int index, double recordSeconds, double onsetSeconds = 0)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(dynamics);
        return new ConditionBlock<Real>(condition, dynamics, seed, index, 1).Run(Steps(recordSeconds, dynamics.Gains.StepSeconds), onsetSeconds)[0];
    }

    private static int Steps(double recordSeconds, double stepSeconds)
    {
        var steps = Math.Round(recordSeconds / stepSeconds);
        return steps is >= 1 and <= int.MaxValue && Math.Abs((recordSeconds / stepSeconds) - steps) <= RoundingOfSteps * steps
            ? (int)steps
            : throw new ArgumentOutOfRangeException(nameof(recordSeconds), recordSeconds, $"A whole number of steps of {stepSeconds} s is expected.");
    }
}
