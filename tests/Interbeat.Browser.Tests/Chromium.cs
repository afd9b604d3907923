using Microsoft.Playwright;

namespace Interbeat.Browser.Tests;

/// <summary>Where the browser is and how it is started.</summary>
internal static class Chromium
{
    public const string Path = "/usr/bin/chromium";

    public static string? ReasonToSkip =>
        File.Exists(Path) || Environment.GetEnvironmentVariable("CI") == "true" ? null : $"Chromium is not installed at {Path}.";

    public static BrowserTypeLaunchOptions Options { get; } = new()
    {
        ExecutablePath = Path,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    };
}
