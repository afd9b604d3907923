using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios.Written;

/// <summary>One course of events with two people, as written in a scenario file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="A">The first person.</param>
/// <param name="B">The second person.</param>
/// <param name="Events">What happens; no two events may set the same thing for the same person at the same time.</param>
public sealed record WrittenCondition(string Name, WrittenPerson A, WrittenPerson B, ImmutableArray<WrittenEvent> Events)
{
    /// <summary>The condition as it can be run.</summary>
    /// <param name="durationSeconds">How long it lasts, in seconds.</param>
    /// <param name="constants">The parameter set, by which histories are learned.</param>
    public Condition Ready(double durationSeconds, ModelConstants constants)
    {
        var course = new SituationCourse(Events);
        return new()
        {
            Name = Name,
            DurationSeconds = durationSeconds,
            Start = (ref CounterRandom random) => new(A.Individual(constants, ref random), B.Individual(constants, ref random)),
            Onset = people => new(Begun(A, people.A), Begun(B, people.B)),
            At = course.At,
            Events = [.. Events.Select(Mark)],
        };
    }

    private static Person Begun(WrittenPerson written, Person person) => written.Aroused ? person.Aroused() : person;

    private static SessionEvent Mark(WrittenEvent written) => new(
        written.Span.StartSeconds,
        written.Span.DurationSeconds,
        written.Who switch
        {
            Concerned.A => written.Label + " (a)",
            Concerned.B => written.Label + " (b)",
            _ => written.Label,
        });
}
