using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Interbeat.Cli.Pictures.Scenarios;
using Interbeat.Core;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Reports.Pictures;

namespace Interbeat.Cli.Tests;

/// <summary><c>simulate --plot</c>: one picture for any scenario.</summary>
public sealed class ScenarioPictureTests : Scratch
{
    public static TheoryData<string> Names => [.. ScenarioRegistry.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_scenario_has_a_picture_with_every_figure(string name)
    {
        var scenario = ScenarioRegistry.Find(name);
        var request = new ScenarioRequest(ParameterSets.Seed, 2, 3);
        var result = scenario.Run(request, default);
        var picture = ScenarioPicture.Of(scenario, request, result, []);
        var page = WebUtility.HtmlDecode(await PicturePage.RenderAsync(picture));

        Assert.Contains(scenario.WhatHappens, page, StringComparison.Ordinal);
        Assert.All(result.Figures, f => Assert.Contains(f.Name, page, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(ScenarioPicture.UseNote, page, StringComparison.Ordinal);
        Assert.True(page.Length < 3_000_000, $"{page.Length} letters");
    }

    [Fact]
    public void Every_scenario_says_what_to_look_for() =>
        Assert.All(ScenarioRegistry.All, s => Assert.Contains(s.Name, ScenarioViews.Names));

    [Fact]
    public void What_happens_is_shaded_and_named_once_and_what_lasts_throughout_is_not()
    {
        ScenarioSeries Series(string condition, string name) => new(condition, name, "1", 1, [.. Enumerable.Range(0, 61).Select(i => i / 100.0)])
        {
            Events = [new(0, 60, "throughout"), new(10, 20, "quarrel"), new(5, 0, "moment")],
        };
        var panels = ScenarioCourses.Of([Series("x", "tone"), Series("y", "tone"), Series("x", "brake")]).Panels.Cast<TracePanel>().ToList();

        Assert.All(panels, p => Assert.Equal(new NamedStretch(new TimeSpanSeconds(10, 30), "quarrel"), Assert.Single(p.Stretches)));
        Assert.Equal([true, true, false], panels.Select(p => p.NamesStretches));
        Assert.All(panels, p => Assert.Equal((0, 1), p.Ends));
    }

    [Fact]
    public void Weeks_and_events_are_no_clock()
    {
        var weeks = new ScenarioSeries("x", "practice", "1", 7 * 86_400, [.. Enumerable.Range(0, 101).Select(i => (double)i)]);
        var events = new ScenarioSeries("x", "capacity", "1", 10, [0, .5, 1]) { Across = "events" };
        var panels = ScenarioCourses.Of([weeks, events]).Panels.Cast<ProfilePanel>().ToList();

        Assert.Equal("weeks", panels[0].Places);
        Assert.Equal("100 weeks", panels[0].Lines[0].Points[^1].Words);
        Assert.Equal("20 events", panels[1].Lines[0].Points[^1].Words);
    }

    [Fact]
    public void A_sweep_takes_its_places_from_the_names_of_conditions()
    {
        ScenarioFigure Figure(string condition, double value) => new(condition, "recovery", "s", value, value - 1, value + 1, 9);
        var sweep = new ScenarioSweep("recovery", "helper of capacity ", "capacity");
        var panel = sweep.Panel([Figure("alone", 9), Figure("helper of capacity 0.8", 3), Figure("helper of capacity 0.4", 7)])!;

        Assert.Equal([0.0, 1], panel.Lines[0].Points.Select(p => p.Share));
        Assert.Equal([7.0, 3], panel.Lines[0].Points.Select(p => p.Value));
        Assert.Equal([6.0, 2], panel.Lines[1].Points.Select(p => p.Value));
        Assert.Null(sweep.Panel([Figure("alone", 9)]));
    }

    [Fact]
    public void Many_conditions_of_a_curve_are_not_shown_as_dots_again()
    {
        ScenarioFigure Figure(string condition) => new(condition, "safety", "1", .5, .4, .6, 9);
        var sweep = new ScenarioSweep("safety", "looking ", "share", " % of the time");
        var few = Enumerable.Range(1, 3).Select(i => Figure($"looking {i} % of the time")).Prepend(Figure("face closed")).ToList();
        var many = Enumerable.Range(1, 9).Select(i => Figure($"looking {i} % of the time")).Prepend(Figure("face closed")).ToList();

        Assert.Equal(4, sweep.Besides(few).Count());
        Assert.Equal("face closed", Assert.Single(sweep.Besides(many)).Condition);
        Assert.Equal(9, sweep.Panel([.. many])!.Lines[0].Points.Length);
    }

    [Fact]
    public async Task The_page_of_a_file_names_the_file_and_json_stays_alone()
    {
        var file = Text("two.yaml", "what-happens: Two people.\nduration: 30\npairs: 2\nreport:\n  - {figure: end, state: brake}\n");
        var with = (await CliRun.Of("simulate", file, "--json", "--plot", PathOf("page.html"))).Ended(0);
        var html = await File.ReadAllTextAsync(PathOf("page.html"));

        Assert.Equal([PathOf("page.html")], with.ErrorLines);
        JsonDocument.Parse(with.Output).Dispose();
        Assert.Contains("two.yaml", html, StringComparison.Ordinal);
        Assert.Matches(new Regex("SHA-256"), html);
        (await CliRun.Of("simulate", file, "--plot", file, "--force")).WasRefused("--plot", "two.yaml", "read");
    }
}
