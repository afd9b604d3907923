using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Bonds;

/// <summary>A person after a number of meetings.</summary>
/// <param name="Meetings">The number.</param>
/// <param name="Traces">Both traces and the practice.</param>
public sealed record CourseStage(int Meetings, TwoTraces Traces);

/// <summary>A course of meetings with one companion.</summary>
/// <remarks>Bodies are simulated at the first meeting and again after every fiftieth, since they change slowly, each time with noise of its own; the events of each meeting are drawn anew.</remarks>
public static class CourseOfMeetings
{
    private const int BodyEvery = 50;
    private const string Purpose = "bonds/course/";

    /// <summary>The person before the first meeting and after each block of meetings.</summary>
    /// <param name="history">What childhood left.</param>
    /// <param name="companion">Who is met.</param>
    /// <param name="meetings">How many meetings.</param>
    /// <param name="every">Meetings in a block.</param>
    /// <param name="dynamics">The parameter set.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the person under that seed.</param>
    public static ImmutableArray<CourseStage> Of(Learner history, Companion companion, int meetings, int every, BondDynamics dynamics, ulong seed, int index)
    {
        ArgumentNullException.ThrowIfNull(companion);
        ArgumentNullException.ThrowIfNull(dynamics);
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        var random = CounterRandom.Stream(seed, Purpose + companion.Name, (ulong)index);
        var traces = new TwoTraces(history, history.NewTrace(dynamics.Learning), 0);
        var body = MeetingBody.Of(traces, companion, dynamics, seed, index, block: 0);
        var stages = ImmutableArray.CreateBuilder<CourseStage>();
        stages.Add(new(0, traces));
        for (var meeting = 1; meeting <= meetings; meeting++)
        {
            var policy = traces.EffectivePolicy(body.Sympathetic, dynamics.Learning);
            var events = MeetingEvents.Of(companion, policy, body, dynamics.Bonds, ref random);
            traces = BondLearning.After(traces, events, body.InsideShare, dynamics);
            if (meeting % every == 0)
            {
                stages.Add(new(meeting, traces));
            }

            if (meeting % BodyEvery == 0 && meeting < meetings)
            {
                body = MeetingBody.Of(traces, companion, dynamics, seed, index, meeting / BodyEvery);
            }
        }

        return stages.ToImmutable();
    }
}
