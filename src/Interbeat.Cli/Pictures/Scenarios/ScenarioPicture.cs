using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Model.Scenarios;
using Interbeat.Reports.Pictures;
using Interbeat.Reports.Words;

namespace Interbeat.Cli.Pictures.Scenarios;

/// <summary>The picture of <c>simulate</c>: what happened over time in each condition, every figure as a dot on its interval, sweeps as curves, and a table.</summary>
/// <remarks>It needs nothing but a result; a scenario that wants more of a picture says so in <see cref="ScenarioViews"/>.</remarks>
internal static class ScenarioPicture
{
    /// <summary>The sentence that stands over everything that comes out of the model.</summary>
    public const string UseNote = "Simulated people, for education and research; nothing here describes or diagnoses a real person.";

    // Chosen: beyond so many panels nobody compares; the rest stands in the table and in --json.
    private const int MostDots = 16;

    /// <summary>The picture.</summary>
    public static Picture Of(IScenario scenario, ScenarioRequest request, ScenarioResult result, ImmutableArray<InputFile> inputs)
    {
        var view = ScenarioViews.Of(scenario.Name);
        var courses = ScenarioCourses.Of(result.Series);
        return new Picture(
            Words(scenario.Name),
            view.Look.Length > 0 ? $"{scenario.WhatHappens} {view.Look}" : scenario.WhatHappens,
            [string.Create(CultureInfo.InvariantCulture, $"{request.Pairs} in each condition"), $"parameter set {request.Set.Name}", string.Create(CultureInfo.InvariantCulture, $"seed {request.Seed}")],
            courses.Span,
            [
                .. courses.Panels,
                .. view.Sweeps.Select(s => s.Panel(result.Figures)).OfType<Panel>(),
                .. Dots(result.Figures, view),
                Table(result.Figures),
            ])
        {
            Warnings = [UseNote, .. courses.LeftOut],
            Steps = [Step(scenario, request)],
            Inputs = inputs,
        };
    }

    private static IEnumerable<IntervalPanel> Dots(ImmutableArray<ScenarioFigure> figures, ScenarioView view) => figures
        .GroupBy(f => (f.Name, f.Unit))
        .Select(group => (group.Key, Conditions: view.Sweeps.Aggregate(group.AsEnumerable(), (left, sweep) => sweep.Besides(left)).ToList()))
        .Where(group => group.Conditions.Count > 1)
        .Take(MostDots)
        .Select(group => new IntervalPanel(
            Sentence(group.Key.Name),
            "",
            $"mean and 95 % interval{(group.Key.Unit == "1" ? "" : ", " + group.Key.Unit)}",
            [.. group.Conditions.Select(f => new IntervalRow(f.Condition, f.Value, f.Low, f.High))]));

    private static TablePanel Table(ImmutableArray<ScenarioFigure> figures) => new(
        "Every figure",
        "Means over the simulated pairs. An interval says how sure the mean of this model is, not how right the model is.",
        ["condition", "figure", "value", "95 % interval", "unit"],
        [.. figures.Select(f => (ImmutableArray<string>)[f.Condition, f.Name, NumberText.Three(f.Value), f.Low is { } low && f.High is { } high ? $"{NumberText.Three(low)} to {NumberText.Three(high)}" : "n/a", f.Unit == "1" ? "" : f.Unit])]);

    private static ProcessingStep Step(IScenario scenario, ScenarioRequest request) => new(
        "simulate " + scenario.Name,
        1,
        "Runs pairs of simulated people through each condition; a figure is a mean over pairs, its interval the normal one of that mean (95 %). Pair n of a seed is the same in every run.",
        "equations, parameters and limits: docs/science/model.md",
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            ["n"] = request.Pairs.ToString(CultureInfo.InvariantCulture),
            ["seed"] = request.Seed.ToString(CultureInfo.InvariantCulture),
            ["set"] = request.Set.Name,
        }));

    private static string Words(string name) => Sentence(name.Replace('-', ' '));

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
