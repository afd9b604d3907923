using System.Diagnostics;

namespace Interbeat.Reports.Tests;

public sealed class WebUnitTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The script's own tests; their output is the message of a failure.</summary>
    [Fact]
    public async Task The_scripts_unit_tests_pass()
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", "/c npm test") : new ProcessStartInfo("npm", "test");
        start.WorkingDirectory = Path.Combine(SourceTree.Root, "web");
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["NO_COLOR"] = "1";
        using var npm = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var output = npm.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = npm.StandardError.ReadToEndAsync(limit.Token);
        await npm.WaitForExitAsync(limit.Token);
        Assert.True(npm.ExitCode == 0, $"{await output}\n{await errors}");
    }
}
