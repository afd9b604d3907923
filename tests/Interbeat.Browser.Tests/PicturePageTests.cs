using Interbeat.SampleData;
using Microsoft.Playwright;

namespace Interbeat.Browser.Tests;

/// <summary>Pictures, opened from a file in a real browser.</summary>
public sealed class PicturePageTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    private const string Whole = ReportBrowser.PicturePrefix + "whole";

    private const string Couple = ReportBrowser.PicturePrefix + "couple";

    // Pixels of the first chart in the colour of marks.
    private const string InkOfMarks = """
        () => {
          const canvas = document.querySelector("figure[data-chart=trace] canvas");
          const colour = getComputedStyle(document.documentElement).getPropertyValue("--mark").trim();
          const [r, g, b] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
          const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
          let ink = 0;
          for (let i = 0; i < data.length; i += 4) if (data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255) ink++;
          return ink;
        }
        """;

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var sample in SamplePictures.All.Keys)
            {
                cases.Add(ReportBrowser.PicturePrefix + sample, 360);
                cases.Add(ReportBrowser.PicturePrefix + sample, 1280);
            }

            return cases;
        }
    }

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task Every_panel_is_drawn(int width, ColorScheme scheme)
    {
        await using var watched = await browser.OpenAsync(Whole, width, scheme);
        await watched.Page.WaitForSelectorAsync("html[data-charts=live]");
        var ink = await watched.Page.EvaluateAsync<int[]>(ReportBrowser.InkOfCanvases);
        Assert.Equal(2, ink.Length);
        Assert.All(ink, pixels => Assert.True(pixels > 500, $"a chart shows only {pixels} pixels"));
        Assert.Equal(200, await watched.Page.Locator("figure[data-chart=scatter] .live svg circle").CountAsync());
        Assert.Equal(2, await watched.Page.Locator("figure[data-chart=spectrum] .live svg g[aria-label=rect] rect").CountAsync());
        Assert.Equal(4, await watched.Page.Locator("figure[data-chart=histogram] .live svg g[aria-label=rect] rect").CountAsync());
        Assert.True(await watched.Page.Locator(".panel-table table").IsVisibleAsync());
        Assert.Empty(watched.Faults);
    }

    [ChromiumTheory]
    [MemberData(nameof(Cases))]
    public async Task Every_case_opens_without_a_fault_under_its_own_policy_and_nothing_scrolls_sideways(string sample, int wide)
    {
        await using var watched = await browser.OpenAsync(sample, wide, bypassPolicy: false);
        await watched.Page.Locator("html[data-charts=live]").WaitForAsync();
        var width = await watched.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
        Assert.True(width <= wide, $"the page is {width} px wide");
        Assert.NotEqual("owned", await watched.Page.TitleAsync());
        Assert.Empty(watched.Faults);
    }

    [ChromiumFact]
    public async Task Without_script_words_table_and_still_pictures_remain()
    {
        await using var watched = await browser.OpenAsync(Whole, script: false);
        Assert.True(await watched.Page.Locator(".caption").IsVisibleAsync());
        foreach (var kind in (string[])["trace", "scatter", "spectrum", "histogram"])
        {
            Assert.True(await watched.Page.Locator($"figure[data-chart={kind}] .still svg").First.IsVisibleAsync(), $"no still picture of {kind}");
        }

        Assert.Equal(20, await watched.Page.Locator("figure[data-chart=trace]").First.Locator(".still .point").CountAsync());
        Assert.True(await watched.Page.Locator(".panel-table td").First.IsVisibleAsync());
    }

    [ChromiumFact]
    public async Task Print_shows_the_still_pictures()
    {
        await using var watched = await browser.OpenAsync(Whole);
        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var kind in (string[])["trace", "scatter", "spectrum", "histogram"])
        {
            Assert.True(await watched.Page.Locator($"figure[data-chart={kind}] .still").First.IsVisibleAsync());
            Assert.False(await watched.Page.Locator($"figure[data-chart={kind}] .live").First.IsVisibleAsync());
        }

        Assert.False(await watched.Page.Locator(".tools").IsVisibleAsync());
        Assert.Empty(watched.Faults);
    }

    [ChromiumFact]
    public async Task Keys_zoom_to_single_beats_and_back_and_the_readout_says_what_is_there()
    {
        await using var watched = await browser.OpenAsync(Whole);
        var page = watched.Page;
        await page.Locator("figure[data-chart=trace]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        var readout = await page.Locator(".readout").InnerTextAsync();
        Assert.Contains("ECG", readout, StringComparison.Ordinal);
        Assert.Contains("RR interval 800 ms", readout, StringComparison.Ordinal);

        var whole = await page.Locator("[data-strip=clock]").InnerTextAsync();
        for (var i = 0; i < 8; i++)
        {
            await page.Keyboard.PressAsync("+");
        }

        // Two seconds hold at most three marks of the clock's whole seconds.
        Assert.InRange(await page.Locator("[data-strip=clock] .x-axis span").CountAsync(), 1, 3);
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(whole, await page.Locator("[data-strip=clock]").InnerTextAsync());
        Assert.Empty(watched.Faults);
    }

    [ChromiumFact]
    public async Task In_a_gap_the_readout_says_unknown()
    {
        await using var watched = await browser.OpenAsync(Whole);
        var box = (await watched.Page.Locator("figure[data-chart=trace] .u-over").First.BoundingBoxAsync())!;
        var middle = (SamplePictures.Gap.StartSeconds + SamplePictures.Gap.EndSeconds) / 2 / 120;
        await watched.Page.Mouse.MoveAsync((float)(box.X + (box.Width * middle)), box.Y + (box.Height / 2));
        Assert.Contains("ECG unknown", await watched.Page.Locator(".readout").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await watched.Page.Locator("figure.chart .cursor-line:not([hidden])").CountAsync());
    }

    [ChromiumFact]
    public async Task Marks_stand_on_the_line_in_their_own_colour()
    {
        await using var watched = await browser.OpenAsync(Whole);
        await watched.Page.WaitForSelectorAsync("html[data-charts=live]");
        // Twenty dots of 3.5 px radius are about 770 pixels, their edges aside.
        Assert.InRange(await watched.Page.EvaluateAsync<int>(InkOfMarks), 300, 900);
    }

    [ChromiumTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task Every_panel_of_two_people_is_drawn(int width, ColorScheme scheme)
    {
        await using var watched = await browser.OpenAsync(Couple, width, scheme, bypassPolicy: false);
        var page = watched.Page;
        await page.WaitForSelectorAsync("html[data-charts=live]");
        Assert.Equal(1, await page.Locator("figure[data-chart=lag] .live svg image").CountAsync());
        Assert.Equal(19, await page.Locator("figure[data-chart=null] .live svg g[aria-label=rect] rect").CountAsync());
        Assert.Equal(2, await page.Locator("figure[data-chart=profile] .live svg").CountAsync());
        Assert.True(await page.Locator("figure[data-chart=scalogram] .stretched svg").IsVisibleAsync());
        int[] cells = await page.EvaluateAsync<int[]>("() => { const ink = document.querySelector('.ink'); return [ink.naturalWidth, ink.naturalHeight]; }");
        Assert.Equal((60, 60), (cells[0], cells[1]));
        var field = (await page.Locator("figure[data-chart=recurrence] .still .field").BoundingBoxAsync())!;
        Assert.Equal(field.Width, field.Height, 2.0);
        Assert.Empty(watched.Faults);
    }

    [ChromiumFact]
    public async Task The_scalogram_says_by_name_who_is_ahead_under_the_pointer_and_stretches_with_the_others()
    {
        await using var watched = await browser.OpenAsync(Couple);
        var page = watched.Page;
        await page.WaitForSelectorAsync("html[data-charts=live]");
        var figure = page.Locator("figure[data-chart=scalogram]");
        await figure.ScrollIntoViewIfNeededAsync();
        var box = (await figure.Locator(".field").BoundingBoxAsync())!;
        var height = box.Y + (box.Height * (1 - ((SampleCouplings.Coherent.Row + 0.5f) / 10)));
        await page.Mouse.MoveAsync(box.X + (box.Width * (SampleCouplings.Coherent.AheadA + 0.5f) / 100), height);
        Assert.Contains("Ann\u2069 is ahead", await figure.Locator(".under").InnerTextAsync(), StringComparison.Ordinal);
        await page.Mouse.MoveAsync(box.X + (box.Width * (SampleCouplings.Coherent.AheadB + 0.5f) / 100), height);
        Assert.Contains("Ben\u2069 is ahead", await figure.Locator(".under").InnerTextAsync(), StringComparison.Ordinal);

        await figure.FocusAsync();
        await page.Keyboard.PressAsync("+");
        var picture = (await figure.Locator(".stretched").BoundingBoxAsync())!;
        Assert.Equal(2 * box.Width, picture.Width, 2.0);
        Assert.Empty(watched.Faults);
    }

    [ChromiumFact]
    public async Task Without_script_and_in_print_the_panels_of_two_people_remain()
    {
        await using var still = await browser.OpenAsync(Couple, script: false);
        await using var live = await browser.OpenAsync(Couple);
        await live.Page.WaitForSelectorAsync("html[data-charts=live]");
        await live.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var page in (IPage[])[still.Page, live.Page])
        {
            foreach (var part in (string[])["lag] .still svg", "scalogram] .still svg", "recurrence] .still img", "profile] .still svg", "null] .still svg"])
            {
                Assert.True(await page.Locator("figure[data-chart=" + part).First.IsVisibleAsync(), part);
            }
        }
    }

    [ChromiumTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Labels_of_axes_lie_whole_on_their_chart(int width)
    {
        await using var watched = await browser.OpenAsync(Whole, width);
        await watched.Page.WaitForSelectorAsync("html[data-charts=live]");
        var faults = await watched.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll(".live svg text, .clock .x-axis span")].flatMap(label => {
              const box = label.getBoundingClientRect();
              const room = (label.closest("svg") ?? document.querySelector("main")).getBoundingClientRect();
              return box.width > 0 && (box.left < room.left - 1 || box.right > room.right + 1 || box.bottom > room.bottom + 3) ? [label.textContent] : [];
            })
            """);
        Assert.Empty(faults);
    }
}
