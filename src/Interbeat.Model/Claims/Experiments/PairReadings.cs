using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>One number from each pair of a claim's experiment.</summary>
internal static class PairReadings
{
    /// <summary>Runs the pairs through a condition and reads each.</summary>
    public static double[] Of(ClaimRequest request, Condition condition, double recordSeconds, Func<RecordedPair, double> read) =>
        [.. Pairs(request, condition, recordSeconds).Select(read)];

    /// <summary>Runs the pairs through a condition.</summary>
    public static RecordedPair[] Pairs(ClaimRequest request, Condition condition, double recordSeconds) =>
        ConditionRun.Of(condition, new ScenarioRequest(request.Set, request.N, request.Seed, request.Threads), recordSeconds, request.CancellationToken);

    /// <summary>Two people of the given traits, who differ as individuals do, in situations that may change with time.</summary>
    public static Condition Condition(string name, double seconds, Traits<Real> first, Traits<Real> second, Func<double, PairSituation> at, Func<PairPeople, PairPeople>? onset = null) => new()
    {
        Name = name,
        DurationSeconds = seconds,
        Start = (ref random) => new(People.Individual(first, ref random), People.Individual(second, ref random)),
        At = at,
        Onset = onset ?? (people => people),
    };

    /// <summary>The first person begins aroused.</summary>
    public static PairPeople FirstAroused(PairPeople people) => people with { A = people.A.Aroused() };

    /// <summary>When sympathetic tone is first below the border of recovery; the length of the track where it never is.</summary>
    public static double RecoverySeconds(PersonTrack track) => FirstSeconds(track, s => s.Tones.Sympathetic.Value < TherapistAndClient.Recovered);

    /// <summary>When something first holds, in seconds; the length of the track where it never does.</summary>
    public static double FirstSeconds(PersonTrack track, Func<PersonState<Real>, bool> holds)
    {
        for (var i = 0; i < track.States.Count; i++)
        {
            if (holds(track.States[i]))
            {
                return i * track.StepSeconds;
            }
        }

        return track.DurationSeconds;
    }

    /// <summary>Mean of a number of a person's state from a moment to another, in seconds.</summary>
    public static double Mean(PersonTrack track, double from, double to, Func<PersonState<Real>, Real> number)
    {
        var (first, last) = ((int)Math.Round(from / track.StepSeconds), (int)Math.Round(to / track.StepSeconds));
        var sum = 0.0;
        for (var i = first; i <= last; i++)
        {
            sum += number(track.States[i]).Value;
        }

        return sum / (last - first + 1);
    }
}
