using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>What touch does to the oxytocin trace, and the trace to arousal.</summary>
internal static class OxytocinExperiment
{
    private const double TouchSeconds = 1200;
    private const double CalmSeconds = 60;
    private const double RecordSeconds = 20;

    // A stressor that keeps a person of little capacity aroused whatever the partner does, as in the prototype.
    private const double Stressor = .75;
    private const double LittleCapacity = .2;

    private static readonly string[] Dysregulated = ["aroused", "shut down"];

    private const double HighTrace = .8;
    private const double LowTrace = .1;

    /// <summary>Change of the trace in twenty minutes of touch while regulated; as parts while aroused and while shut down.</summary>
    public static Measured Gain(ClaimRequest request)
    {
        var aroused = Effect.Mean(Changes(request, Stressor, LittleCapacity, person => person));
        var shut = Effect.Mean(Changes(request, Stressor, LittleCapacity, Shut));
        return Effect.Mean(Changes(request, 0, People.Secure.Capacity.Value, person => person)).With(aroused.AsPart("aroused"), shut.AsPart("shut down"));
    }

    /// <summary>Whether the regulated gain is five times any other, or the others lose.</summary>
    public static bool NeedsRegulation(Measured measured) =>
        measured.Value > 0 && Dysregulated.All(state => measured[state] <= 0 || measured.Value / measured[state] > 5);

    /// <summary>Sympathetic tone with a low trace less that with a high one, beside a calm partner.</summary>
    public static Measured Calming(ClaimRequest request) => Effect.PairedDifference(Tone(request, LowTrace), Tone(request, HighTrace));

    private static double[] Changes(ClaimRequest request, double stressor, double capacity, Func<Person, Person> begin)
    {
        var touched = Situation<Real>.Together with { Touch = 1 };
        var condition = PairReadings.Condition("touch", TouchSeconds, People.Secure with { Capacity = capacity }, People.Secure,
            _ => new(touched with { Stressor = stressor }, touched), people => people with { A = begin(people.A) });
        return PairReadings.Of(request, condition, RecordSeconds, p => p.A.States[^1].Endocrine.Oxytocin.Value - p.A.States[0].Endocrine.Oxytocin.Value);
    }

    private static double[] Tone(ClaimRequest request, double trace)
    {
        var condition = PairReadings.Condition("calm", CalmSeconds, People.Secure, People.Secure, _ => PairSituation.Both(Situation<Real>.Together),
            people => people with { A = people.A with { State = people.A.State with { Endocrine = people.A.State.Endocrine with { Oxytocin = trace } } } });
        return PairReadings.Of(request, condition, RecordSeconds, p => p.A.States[^1].Tones.Sympathetic.Value);
    }

    private static Person Shut(Person person) => person with { State = person.State with { Tones = new(person.State.Tones.Sympathetic, .05, .9, .95) } };
}
