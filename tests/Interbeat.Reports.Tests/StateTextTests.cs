using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Interbeat.Dyads.Results;
using Interbeat.SampleData;

namespace Interbeat.Reports.Tests;

/// <summary>What is said of states, of missing ones, and of what they amount to together.</summary>
public sealed class StateTextTests
{
    [Fact]
    public void A_person_marked_shut_down_is_not_called_mobilised()
    {
        var sentence = Page.Sentence(SampleSessions.ShutDown(), "regimes.seconds");
        Assert.Contains("one settled and the other not for", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("the other mobilised", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ribbon_of_a_mismatch_takes_the_pattern_of_the_state_that_was_marked()
    {
        var html = await SessionReport.RenderAsync(SampleSessions.ShutDown());
        Assert.Matches("seg regime-mismatchASettled other-shutDown[^>]*title=\"mismatch: Ann settled, Ben shut down, 4:0", html);
        var island = await Page.IslandAsync(SampleSessions.ShutDown());
        Assert.Contains(island.GetProperty("regimes").EnumerateArray(), run => run[0].GetInt32() == 240 && run[2].GetString() == "mismatchASettled-shutDown");
        Assert.Equal("mismatch: Ann settled, Ben shut down", island.GetProperty("regimeWords").GetProperty("mismatchASettled-shutDown").GetString());
    }

    [Fact]
    public async Task A_baseline_that_was_marked_but_too_short_is_not_called_missing()
    {
        var result = SampleSessions.ShortBaseline();
        Assert.Equal(
            "In which state Ann and Ben were cannot be told. For both: the baseline lasts 60 s, below the least of 120 s, so states are unknown.",
            Page.Sentence(result, "states.none"));
        var text = await Page.TextAsync(result);
        Assert.DoesNotContain("baseline of their own was marked", text, StringComparison.Ordinal);
        Assert.DoesNotContain("No own baseline", text, StringComparison.Ordinal);
        var methods = text[text.IndexOf("How this was computed", StringComparison.Ordinal)..];
        Assert.Contains("Ben: the baseline lasts 60 s", methods, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_person_has_their_own_reason()
    {
        var result = SampleSessions.NoBaseline();
        var differing = result with { B = result.B with { WhyStatesUnknown = "Ben: less than 60 s of the baseline have a usable signal, so states are unknown." } };
        Assert.Equal(
            "In which state Ann and Ben were cannot be told. Ann: no baseline was marked, so states are unknown. Ben: less than 60 s of the baseline have a usable signal, so states are unknown.",
            Page.Sentence(differing, "states.none"));
    }

    [Fact]
    public async Task Movement_has_one_sentence_that_states_do_not_apply_and_no_furniture_of_states()
    {
        var html = await SessionReport.RenderAsync(SampleSessions.Movement());
        var text = Page.VisibleText(html);
        Assert.Single(Regex.Matches(text, "States do not apply here"));
        Assert.DoesNotContain("<div class=\"strip\" data-strip=\"states\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<div class=\"strip ribbon\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"key\"", html, StringComparison.Ordinal);
        foreach (var furniture in (string[])["both were settled", "own baseline", "skin conductance", "Does the pair come to rest", "a state is unknown", "together: unknown"])
        {
            Assert.DoesNotContain(furniture, text, StringComparison.Ordinal);
        }

        Assert.Contains("Ruptures and returns Ruptures and returns are read from states, so they cannot be told here.", text, StringComparison.Ordinal);
        Assert.Contains("patient, movement: middle value", text, StringComparison.Ordinal);
        Assert.Equal(0, (await Page.IslandAsync(SampleSessions.Movement())).GetProperty("regimes").GetArrayLength());
    }

    [Fact]
    public async Task Without_a_baseline_the_states_still_apply()
    {
        var html = await SessionReport.RenderAsync(SampleSessions.NoBaseline());
        Assert.DoesNotContain("States do not apply", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"strip\" data-strip=\"states\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_for_unknown_that_differ_in_numbers_only_are_one_row()
    {
        var result = SampleSessions.Couple();
        var seconds = result.Regimes.Where(r => r.Regime == Core.Regime.Unknown).ToList();
        Assert.True(seconds.Select(r => r.Clause).Distinct().Count() > 1);
        var text = await Page.TextAsync(result);
        Assert.Single(Regex.Matches(text, "a state is unknown"));
        Assert.Contains($"a state is unknown: {Words.NumberText.Duration(seconds.Sum(r => r.Span.DurationSeconds))} in all", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_few_marks_are_all_flags()
    {
        var html = await SessionReport.RenderAsync(SampleSessions.Couple());
        Assert.Equal(5, Regex.Count(html, "class=\"flag[ \"]"));
        Assert.DoesNotContain("see the table</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hundreds_of_signs_of_a_recorder_are_counted_and_words_stay_flags()
    {
        var html = await SessionReport.RenderAsync(SampleSessions.ManyMarks());
        Assert.InRange(Regex.Count(html, "class=\"flag[ \"]"), 5, 12);
        Assert.Contains("and 371 other marks; see the table", html, StringComparison.Ordinal);
        Assert.Contains(">raised voice</span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">~</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_alone_are_only_counted()
    {
        var result = SampleSessions.ManyMarks();
        var signs = result with { Events = new Core.EventTrack([.. result.Events.Events.Where(e => e.Label.Length == 1)]) };
        var html = await SessionReport.RenderAsync(signs);
        Assert.DoesNotContain("class=\"flag", html, StringComparison.Ordinal);
        Assert.Contains(">371 marks; see the table", html, StringComparison.Ordinal);
    }
}
