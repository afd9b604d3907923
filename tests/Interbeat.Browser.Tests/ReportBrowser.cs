using Interbeat.Reports;
using Interbeat.Reports.Pictures;
using Interbeat.SampleData;
using Microsoft.Playwright;

namespace Interbeat.Browser.Tests;

/// <summary>One browser for a class of tests, and the sample reports and pictures as files, each rendered once.</summary>
public sealed class ReportBrowser : IAsyncLifetime
{
    /// <summary>Stands before the name of a sample that is a picture and not a report.</summary>
    internal const string PicturePrefix = "picture/";

    /// <summary>Counts pixels that differ from the first one, on every canvas; an empty chart has none.</summary>
    internal const string InkOfCanvases = """
        () => [...document.querySelectorAll("figure.chart canvas")].map(canvas => {
          const pixels = new Uint32Array(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.buffer);
          return pixels.reduce((ink, pixel) => ink + (pixel !== pixels[0] ? 1 : 0), 0);
        })
        """;

    private readonly Dictionary<string, string> files = [];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("interbeat-browser-");
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is not null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>A page of the given shape that keeps what goes wrong on it. The policy of the page stays in force unless asked otherwise.</summary>
    internal async Task<WatchedPage> OpenAsync(string sample, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true, bool bypassPolicy = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            BypassCSP = bypassPolicy,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = new WatchedPage(context, await context.NewPageAsync());
        await page.Page.GotoAsync(new Uri(await FileAsync(sample)).AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return page;
    }

    internal async Task<string> FileAsync(string sample)
    {
        if (!files.TryGetValue(sample, out var path))
        {
            path = Path.Combine(folder.FullName, sample.Replace('/', '-') + ".html");
            await File.WriteAllTextAsync(path, await RenderAsync(sample));
            files[sample] = path;
        }

        return path;
    }

    private static Task<string> RenderAsync(string sample) => sample.StartsWith(PicturePrefix, StringComparison.Ordinal)
        ? PicturePage.RenderAsync(SamplePictures.All[sample[PicturePrefix.Length..]]())
        : SessionReport.RenderAsync(SampleSessions.All[sample]());
}

/// <summary>A page with everything that went wrong on it.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public WatchedPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Faults.Add($"console {message.Type}: {message.Text}");
        };
        page.PageError += (_, fault) => Faults.Add($"page error: {fault}");
        page.RequestFailed += (_, request) => Faults.Add($"failed request: {request.Url[..Math.Min(80, request.Url.Length)]}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                Faults.Add($"outside request: {request.Url}");
        };
    }

    public IPage Page { get; }

    public List<string> Faults { get; } = [];

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
