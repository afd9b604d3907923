using System.Diagnostics;
using Interbeat.SampleData;
using Microsoft.Playwright;

namespace Interbeat.Browser.Tests;

/// <summary>The report, opened from a file in a real browser.</summary>
public sealed class ReportPageTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    private const int SlowestDaySeconds = 10;

    public static TheoryData<string> Samples => [.. SampleSessions.All.Keys.Where(k => k != "day")];

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task Every_chart_of_a_talk_is_drawn(int width, ColorScheme scheme)
    {
        await using var watched = await browser.OpenAsync("couple", width, scheme);
        var ink = await watched.Page.EvaluateAsync<int[]>(ReportBrowser.InkOfCanvases);
        Assert.Equal(5, ink.Length);
        Assert.All(ink, pixels => Assert.True(pixels > 500, $"a chart shows only {pixels} pixels"));
        Assert.True(await watched.Page.Locator("figure[data-chart=null] .live svg rect").CountAsync() > 20);
        Assert.Equal(1, await watched.Page.Locator("figure[data-chart=lag] .live svg image").CountAsync());
        Assert.Empty(watched.Faults);
    }

    [ChromiumTheory]
    [MemberData(nameof(Samples))]
    public async Task Every_case_opens_without_a_fault_and_nothing_scrolls_sideways_on_a_phone(string sample)
    {
        await using var watched = await browser.OpenAsync(sample, width: 360);
        await watched.Page.WaitForSelectorAsync("html[data-charts=live]");
        var width = await watched.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
        Assert.True(width <= 360, $"the page is {width} px wide");
        Assert.Empty(watched.Faults);
    }

    [ChromiumFact]
    public async Task Without_script_words_tables_and_still_pictures_remain()
    {
        await using var watched = await browser.OpenAsync("couple", script: false);
        Assert.True(await watched.Page.Locator(".in-short p[data-rule]").CountAsync() is >= 3 and <= 6);
        Assert.True(await watched.Page.Locator("figure[data-chart=lane] .still svg path.line").CountAsync() == 4);
        Assert.True(await watched.Page.Locator("figure[data-chart=coupling] .still svg").IsVisibleAsync());
        Assert.True(await watched.Page.Locator("figure[data-chart=lag] .still svg").IsVisibleAsync());
        Assert.True(await watched.Page.Locator("figure[data-chart=null] .still svg rect").CountAsync() > 20);
        Assert.True(await watched.Page.Locator(".ribbon .seg").CountAsync() > 3);
        Assert.True(await watched.Page.Locator(".ruptures table").First.IsVisibleAsync());
    }

    [ChromiumFact]
    public async Task Print_shows_the_still_pictures()
    {
        await using var watched = await browser.OpenAsync("couple");
        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await watched.Page.Locator("figure[data-chart=lane] .still").First.IsVisibleAsync());
        Assert.False(await watched.Page.Locator("figure[data-chart=lane] .live").First.IsVisibleAsync());
        Assert.False(await watched.Page.Locator(".tools").IsVisibleAsync());
        Assert.Empty(watched.Faults);
    }

    [ChromiumFact]
    public async Task Keys_move_the_cursor_zoom_and_reset()
    {
        await using var watched = await browser.OpenAsync("couple");
        var page = watched.Page;
        var readout = page.Locator(".readout");
        await page.Locator("figure[data-chart=lane]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        var first = await readout.InnerTextAsync();
        Assert.Contains("Ann", first, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.NotEqual(first, await readout.InnerTextAsync());
        Assert.True(await page.Locator(".ribbon .cursor-line").IsVisibleAsync());

        var wholeClock = await page.Locator("[data-strip=clock]").InnerTextAsync();
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("+");
        Assert.NotEqual(wholeClock, await page.Locator("[data-strip=clock]").InnerTextAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(wholeClock, await page.Locator("[data-strip=clock]").InnerTextAsync());
        Assert.False(await page.Locator(".ribbon .cursor-line").IsVisibleAsync());
        Assert.Empty(watched.Faults);
    }

    [ChromiumFact]
    public async Task The_pointer_moves_one_cursor_through_all_charts()
    {
        await using var watched = await browser.OpenAsync("couple");
        await watched.Page.Locator("figure[data-chart=lane] .u-over").First.HoverAsync();
        Assert.Equal(6, await watched.Page.Locator("figure.chart .cursor-line:not([hidden])").CountAsync());
        Assert.Contains("Ben", await watched.Page.Locator(".readout").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(watched.Faults);
    }

    [ChromiumFact]
    public async Task A_whole_day_opens_in_seconds()
    {
        await browser.FileAsync("day");
        var watch = Stopwatch.StartNew();
        await using var watched = await browser.OpenAsync("day");
        await watched.Page.WaitForSelectorAsync("html[data-charts=live]");
        Assert.True(watch.Elapsed.TotalSeconds < SlowestDaySeconds, $"it took {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.Empty(watched.Faults);
    }

    [ChromiumFact]
    public async Task Zooming_through_a_day_takes_a_fraction_of_a_second()
    {
        await using var watched = await browser.OpenAsync("day");
        await watched.Page.WaitForSelectorAsync("html[data-charts=live]");
        await watched.Page.Locator("figure[data-chart=lane]").First.FocusAsync();
        var milliseconds = await watched.Page.EvaluateAsync<double>("""
            () => {
              const chart = document.querySelector("figure[data-chart=lane]");
              const began = performance.now();
              for (let i = 0; i < 10; i++) chart.dispatchEvent(new KeyboardEvent("keydown", { key: i % 2 ? "-" : "+", bubbles: true }));
              return (performance.now() - began) / 10;
            }
            """);
        Assert.True(milliseconds < 250, $"a zoom took {milliseconds:0} ms");
    }

    [ChromiumFact]
    public async Task Nothing_breaks_the_content_security_policy()
    {
        await using var watched = await browser.OpenAsync("couple", bypassPolicy: false);
        await watched.Page.Locator("html[data-charts=live]").WaitForAsync();
        Assert.True(await watched.Page.Locator("figure[data-chart=lag] .live svg image").IsVisibleAsync());
        Assert.Empty(watched.Faults);
    }

    [ChromiumFact]
    public async Task Names_that_try_to_be_script_stay_names()
    {
        await using var watched = await browser.OpenAsync("hostile-names", bypassPolicy: false);
        await watched.Page.Locator("html[data-charts=live]").WaitForAsync();
        Assert.NotEqual("owned", await watched.Page.TitleAsync());
        Assert.Contains("</script>", await watched.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(watched.Faults);
    }

    [ChromiumFact]
    public async Task A_shut_down_half_of_the_ribbon_keeps_its_pattern_when_drawn_live()
    {
        await using var watched = await browser.OpenAsync("shut-down");
        await watched.Page.WaitForSelectorAsync("html[data-charts=live]");
        await watched.Page.Locator("figure[data-chart=lane]").First.FocusAsync();
        await watched.Page.Keyboard.PressAsync("+");
        var fill = await watched.Page.EvaluateAsync<string[]>("""
            () => [".ribbon .other-shutDown", "[data-strip=states] .state-shutDown"].map((s, i) => getComputedStyle(document.querySelector(s), i ? null : "::after").backgroundImage)
            """);
        Assert.Equal(fill[1], fill[0]);
        Assert.Empty(watched.Faults);
    }

    [ChromiumTheory]
    [InlineData(1280)]
    [InlineData(700)]
    [InlineData(360)]
    public async Task Marks_and_axis_labels_lie_whole_on_the_page_and_marks_apart(int width)
    {
        await using var watched = await browser.OpenAsync("couple", width);
        await watched.Page.WaitForSelectorAsync("html[data-charts=live]");
        var faults = await watched.Page.EvaluateAsync<string[]>("""
            () => {
              const shown = [...document.querySelectorAll(".flag span")].filter(e => getComputedStyle(e).display !== "none").map(e => [e.textContent, e.getBoundingClientRect(), e.scrollWidth > e.clientWidth]);
              const track = document.querySelector(".events .track").getBoundingClientRect();
              const faults = [];
              shown.forEach(([words, box, cut], i) => {
                if (cut || box.left < track.left - 1 || box.right > track.right + 1 || box.bottom > track.bottom + 1) faults.push(`'${words}' is cut`);
                shown.slice(0, i).forEach(([other, b]) => {
                  if (box.left < b.right - 1 && b.left < box.right - 1 && box.top < b.bottom - 1 && b.top < box.bottom - 1) faults.push(`'${words}' lies on '${other}'`);
                });
              });
              document.querySelectorAll(".clock .x-axis span, .live svg text").forEach(e => {
                const box = e.getBoundingClientRect();
                const room = (e.closest("svg") ?? document.querySelector("main")).getBoundingClientRect();
                if (box.width > 0 && (box.left < room.left - 1 || box.right > room.right + 1 || box.top < room.top - 3)) faults.push(`the label '${e.textContent}' is cut`);
              });
              return faults;
            }
            """);
        Assert.Empty(faults);
        Assert.True(await watched.Page.Locator(".flag-list").IsVisibleAsync() == width <= 900);
    }

    // On a canvas the top row and the last column stay empty where no label is cut off there.
    [ChromiumTheory]
    [InlineData("couple", 1280)]
    [InlineData("couple", 360)]
    [InlineData("no-coupling", 360)]
    [InlineData("day", 1280)]
    public async Task No_label_touches_the_edge_of_a_canvas(string sample, int width)
    {
        await using var watched = await browser.OpenAsync(sample, width);
        await watched.Page.WaitForSelectorAsync("html[data-charts=live]");
        var inked = await watched.Page.EvaluateAsync<int>("""
            () => [...document.querySelectorAll("figure.chart canvas")].reduce((sum, canvas) => {
              const pen = canvas.getContext("2d");
              const ink = pixels => pixels.data.reduce((n, v, i) => n + (i % 4 === 3 && v > 0 ? 1 : 0), 0);
              return sum + ink(pen.getImageData(0, 0, canvas.width, 1)) + ink(pen.getImageData(canvas.width - 1, 0, 1, canvas.height));
            }, 0)
            """);
        Assert.Equal(0, inked);
    }
}
