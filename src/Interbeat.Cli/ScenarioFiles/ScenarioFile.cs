using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Cli.Yaml;
using Interbeat.Core;
using Interbeat.Model.Description;
using Interbeat.Model.Learning;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios.Written;

namespace Interbeat.Cli.ScenarioFiles;

/// <summary>Reads a scenario from a YAML file.</summary>
internal sealed class ScenarioFile
{
    private const string What = "scenario";
    private const string Form = "a scenario has one 'key: value' a line, the first of them 'what-happens: ...'";
    private const int DefaultPairs = 40;
    private const string OnlyCondition = "as written";

    private static readonly string[] Endings = [".yaml", ".yml"];

    private readonly YamlCheck check;
    private readonly double duration;

    private ScenarioFile(YamlCheck check, double duration) => (this.check, this.duration) = (check, duration);

    /// <summary>Whether a word of the command line names a file rather than a scenario of the registry.</summary>
    public static bool IsNamed(string word) => Endings.Any(e => word.EndsWith(e, StringComparison.OrdinalIgnoreCase)) || word.Contains('/', StringComparison.Ordinal) || word.Contains('\\', StringComparison.Ordinal);

    /// <summary>Reads a file and checks all of it.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="set">The set by which histories of a written session are learned.</param>
    /// <exception cref="InputException">It is no scenario; the message names line and key.</exception>
    public static WrittenScenario Read(string path, ParameterSet set)
    {
        var (check, root) = (new YamlCheck(Path.GetFileName(path)), YamlFile.Read(path, What, Form));
        check.Check(root, ScenarioShape.File);
        var duration = YamlValues.Seconds((YamlScalar)root["duration"]!)!.Value;
        return new ScenarioFile(check, duration).Scenario(Path.GetFileNameWithoutExtension(path), root, set);
    }

    private WrittenScenario Scenario(string name, YamlMapping root, ParameterSet set)
    {
        var people = (A: Person(Part(root, "people"), "a", WrittenPerson.Secure), B: Person(Part(root, "people"), "b", WrittenPerson.Secure));
        return new WrittenScenario
        {
            Name = name,
            WhatHappens = Text(root, "what-happens")!,
            DefaultPairs = (int)(Number(root, "pairs") ?? DefaultPairs),
            DurationSeconds = duration,
            Conditions = Conditions(root, people.A, people.B),
            Figures = [.. Items(root, "report").Select((figure, i) => Figure(figure, YamlCheck.Item("report", i)))],
            SessionSet = set,
        };
    }

    private ImmutableArray<WrittenCondition> Conditions(YamlMapping root, WrittenPerson a, WrittenPerson b)
    {
        var common = Events(root, "");
        if (root["conditions"] is null)
        {
            return [new(OnlyCondition, a, b, Unopposed(common))];
        }

        var conditions = ImmutableArray.CreateBuilder<WrittenCondition>();
        foreach (var (index, condition) in Items(root, "conditions").Index())
        {
            var (key, name, people) = (YamlCheck.Item("conditions", index), Text(condition, "name")!, Part(condition, "people"));
            if (conditions.Any(c => c.Name == name))
            {
                throw check.Refused(condition["name"]!, YamlCheck.Under(key, "name"), $"'{name}' is the name of another condition too");
            }

            conditions.Add(new(name, Person(people, "a", a), Person(people, "b", b), Unopposed([.. common, .. Events(condition, key)])));
        }

        return conditions.ToImmutable();
    }

    private static WrittenPerson Person(YamlMapping? people, string name, WrittenPerson otherwise)
    {
        if (people?[name] is not YamlMapping written)
        {
            return otherwise;
        }

        var traits = written["traits"] as YamlMapping;
        return new WrittenPerson
        {
            History = written["history"] is null ? [] : [.. Items(written, "history").Select(s => new CareStretch(CareRegime.All.First(r => r.Name == Text(s, "care")), (int)Number(s, "events")!.Value))],
            Traits = traits is null ? [] : [.. traits.Entries.Select(e => new WrittenTrait(TraitVariables.All.First(t => t.Name == e.Key), Number(traits, e.Key)!.Value))],
            Spread = Number(written, "spread") ?? 0,
            Aroused = written["aroused"] is YamlScalar flag && YamlValues.Flag(flag)!.Value,
        };
    }

    private List<(WrittenEvent Event, YamlNode Node, string Key)> Events(YamlMapping owner, string ownerKey) =>
        owner["events"] is null ? [] : [.. Items(owner, "events").Select((e, i) => Event(e, YamlCheck.Item(YamlCheck.Under(ownerKey, "events"), i)))];

    private (WrittenEvent Event, YamlNode Node, string Key) Event(YamlMapping written, string key)
    {
        ImmutableArray<WrittenSetting> settings = [.. SituationVariables.All.Where(v => written[v.Name] is not null).Select(v => new WrittenSetting(v, Number(written, v.Name)!.Value))];
        if (settings.IsEmpty)
        {
            throw check.Refused(written, key, $"nothing happens; one or more of {string.Join(", ", SituationVariables.All.Select(v => v.Name))} is expected");
        }

        var who = Text(written, "who") switch
        {
            "a" => Concerned.A,
            "b" => Concerned.B,
            _ => Concerned.Both,
        };
        var label = Text(written, "label") ?? string.Join(", ", settings.Select(s => s.Variable.Name));
        return (new WrittenEvent(label, who, Span(written, key), settings), written, key);
    }

    // Two events that set the same thing for the same person at the same time leave open which rules.
    private ImmutableArray<WrittenEvent> Unopposed(List<(WrittenEvent Event, YamlNode Node, string Key)> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            for (var earlier = 0; earlier < i; earlier++)
            {
                if (events[i].Event.Contested(events[earlier].Event) is { } contested)
                {
                    throw check.Refused(events[i].Node, YamlCheck.Under(events[i].Key, contested.Name), $"{events[earlier].Key} (line {events[earlier].Node.Line}) sets {contested.Name} for the same person at the same time; events that do so may not overlap");
                }
            }
        }

        return [.. events.Select(e => e.Event)];
    }

    private WrittenFigure Figure(YamlMapping written, string key)
    {
        var figure = StretchFigure.All.First(f => f.Name == Text(written, "figure"));
        var threshold = Number(written, "threshold");
        if (figure.HasThreshold && threshold is null)
        {
            throw check.Refused(written, YamlCheck.Under(key, "threshold"), $"this key is missing; {figure.Name} needs it");
        }

        if (!figure.HasThreshold && threshold is not null)
        {
            throw check.Refused(written["threshold"]!, YamlCheck.Under(key, "threshold"), $"{figure.Name} has no threshold; only {string.Join(" and ", StretchFigure.All.Where(f => f.HasThreshold).Select(f => f.Name))} have one");
        }

        return new(figure, StateVariables.All.First(s => s.Name == Text(written, "state")), Text(written, "who") == "b", Span(written, key), threshold ?? 0, Text(written, "name"));
    }

    private TimeSpanSeconds Span(YamlMapping written, string key)
    {
        var span = new TimeSpanSeconds(Seconds(written, "from") ?? 0, Seconds(written, "to") ?? duration);
        foreach (var (name, seconds) in (ReadOnlySpan<(string, double)>)[("from", span.StartSeconds), ("to", span.EndSeconds)])
        {
            if (seconds > duration)
            {
                throw check.Refused(written[name]!, YamlCheck.Under(key, name), string.Create(CultureInfo.InvariantCulture, $"found {seconds} s; the condition lasts {duration} s"));
            }
        }

        return span.EndSeconds > span.StartSeconds
            ? span
            : throw check.Refused(written["to"] ?? written["from"]!, YamlCheck.Under(key, written["to"] is null ? "from" : "to"), string.Create(CultureInfo.InvariantCulture, $"it ends at {span.EndSeconds} s and begins at {span.StartSeconds} s; an end after the beginning is expected"));
    }

    private static YamlMapping? Part(YamlMapping owner, string key) => owner[key] as YamlMapping;

    private static IEnumerable<YamlMapping> Items(YamlMapping owner, string key) => ((YamlList)owner[key]!).Items.Cast<YamlMapping>();

    private static string? Text(YamlMapping owner, string key) => (owner[key] as YamlScalar)?.Text;

    private static double? Number(YamlMapping owner, string key) => owner[key] is YamlScalar scalar ? YamlValues.Number(scalar) : null;

    private static double? Seconds(YamlMapping owner, string key) => owner[key] is YamlScalar scalar ? YamlValues.Seconds(scalar) : null;
}
