using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.SampleData;

namespace Interbeat.Reports.Tests;

/// <summary>The row of truth: only where one is handed over, drawn without script and with it.</summary>
public sealed class TruthRowTests
{
    private const string Row = "<div class=\"strip ribbon truth\"";

    private static readonly SessionResult Result = SampleSessions.ShutDown();

    [Fact]
    public async Task A_recording_of_people_has_no_truth()
    {
        var html = await SessionReport.RenderAsync(Result);

        Assert.DoesNotContain("simulated", Page.VisibleText(html), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Row, html, StringComparison.Ordinal);
        Assert.Empty((await Page.IslandAsync(Result)).GetProperty("truth").EnumerateArray());
    }

    [Fact]
    public async Task The_planted_regimes_stand_under_the_found_ones_with_their_agreement()
    {
        // What was found, except in the first half, where the truth is a match: half of the seconds agree, those around the change count for nothing.
        var found = Result.Timeline.Regime;
        var half = found.Length / 2;
        var truth = new PlantedTruth([.. Enumerable.Repeat(Regime.DysregulationMatch, half), .. found.Skip(half)], Result.Timeline.A.State, Result.Timeline.B.State);

        var html = await SessionReport.RenderAsync(Result, truth);
        var text = Page.VisibleText(html);

        Assert.Contains("Ann and Ben are simulated", text, StringComparison.Ordinal);
        Assert.Contains("Cohen's kappa is", text, StringComparison.Ordinal);
        Assert.Contains("simulated truth: both mobilised, 0:00 to", text, StringComparison.Ordinal);
        Assert.Contains($"[0,{half},\"dysregulationMatch\"]", html[html.IndexOf("\"truth\":", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.True(html.IndexOf(Row, StringComparison.Ordinal) > html.IndexOf("<div class=\"strip ribbon\"", StringComparison.Ordinal));
    }
}
