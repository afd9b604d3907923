using System.Collections.Immutable;
using Interbeat.Cli.Yaml;
using Interbeat.Model.Description;
using Interbeat.Model.Learning;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Scenarios.Written;

namespace Interbeat.Cli.ScenarioFiles;

/// <summary>What may stand in a scenario file: the words and ranges are those of the model's own variables.</summary>
internal static class ScenarioShape
{
    /// <summary>Longest condition. Chosen: a day.</summary>
    public const double MostSeconds = 86_400;

    // Chosen: long enough for a sentence, short enough for a table.
    private const int MostLettersOfName = 60;
    private const int MostLettersOfSentence = 300;

    // Chosen: beyond these a file is a program.
    private const int MostConditions = 20;
    private const int MostEvents = 200;
    private const int MostFigures = 50;
    private const int MostStretches = 20;

    // Chosen: ten times the childhood of the prototype.
    private const double MostCareEvents = 6000;
    private const double MostSpread = .5;

    /// <summary>To whom something happens, or whom a figure is about.</summary>
    public static ImmutableArray<string> Concerned { get; } = ["a", "b", "both"];

    /// <summary>The whole file.</summary>
    public static MappingShape File { get; } = new("a scenario of two people", [
        new("what-happens", new TextShape("what happens, in one sentence", MostLettersOfSentence), Required: true),
        new("duration", new TimeShape("how long each condition lasts", 10, MostSeconds), Required: true),
        new("pairs", new NumberShape("pairs of people in each condition, unless --n says otherwise; 40 where left out", 1, IScenario.MostKeptPairs, Whole: true)),
        new("people", People("the two people; a secure adult where left out")),
        new("events", Events("what happens in every condition")),
        new("conditions", new ListShape("courses of events that are compared; one where left out", Condition(), MostConditions)),
        new("report", new ListShape("the figures to read off", Figure(), MostFigures), Required: true),
    ]);

    private static MappingShape Condition() => new("a course of events", [
        new("name", new TextShape("its name", MostLettersOfName), Required: true),
        new("people", People("people who are others in this condition")),
        new("events", Events("what happens in this condition only")),
    ]);

    private static MappingShape People(string says) => new(says, [new("a", Person("the first person")), new("b", Person("the second person"))]);

    private static MappingShape Person(string says) => new(says, [
        new("history", new ListShape("the care that they had, in order", Stretch(), MostStretches)),
        new("traits", new MappingShape("traits that are given; they rule over what was learned", [.. TraitVariables.All.Select(t => new ShapeKey(t.Name, new NumberShape(t.Meaning, t.Low, t.High)))])),
        new("spread", new NumberShape("standard deviation of capacity and reliance between individuals; 0 where left out", 0, MostSpread)),
        new("aroused", new FlagShape("whether sympathetic tone is already high when the condition begins")),
    ]);

    private static MappingShape Stretch() => new("a stretch of childhood", [
        new("care", new WordShape("how the carer answers", [.. CareRegime.All.Select(r => r.Name)]), Required: true),
        new("events", new NumberShape("events of need in it", 1, MostCareEvents, Whole: true), Required: true),
    ]);

    private static ListShape Events(string says) => new(says, new MappingShape("something that happens for a stretch of time", [
        new("label", new TextShape("the word for it in the list of marks", MostLettersOfName)),
        new("who", new WordShape("to whom it happens; both where left out", Concerned)),
        new("from", new TimeShape("when it begins; the start where left out", 0, MostSeconds)),
        new("to", new TimeShape("when it ends; the end of the condition where left out", 0, MostSeconds)),
        .. SituationVariables.All.Select(v => new ShapeKey(v.Name, new NumberShape(v.Meaning, v.Low, v.High))),
    ]), MostEvents);

    private static MappingShape Figure() => new("a figure", [
        new("figure", new WordShape("how it is made", [.. StretchFigure.All.Select(f => f.Name)]), Required: true),
        new("state", new WordShape("of which state variable", [.. StateVariables.All.Select(s => s.Name)]), Required: true),
        new("who", new WordShape("of whom; a where left out", ["a", "b"])),
        new("from", new TimeShape("from when; the start where left out", 0, MostSeconds)),
        new("to", new TimeShape("to when; the end of the condition where left out", 0, MostSeconds)),
        new("threshold", new NumberShape("the threshold of time-below and time-above", -20, 20)),
        new("name", new TextShape("its name; one made of the rest where left out", MostLettersOfName)),
    ]);
}
