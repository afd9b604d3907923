using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Interbeat.Benchmarks;

/// <summary>The ten-state kernel in C, compiled here and now, so that both are timed on the same machine in the same minute.</summary>
internal sealed partial class KernelInC : IDisposable
{
    private const string Source = "../shared/prototype/avx2_bench.c";

    // 64 blocks of 8 pairs, 300 steps in one go: its fastest form, and a turn of about two milliseconds.
    private const string Arguments = "64 300 300";

    private readonly string program;

    private KernelInC(string program) => this.program = program;

    /// <summary>The compiled kernel; null where there is no source or no compiler.</summary>
    public static KernelInC? Compiled()
    {
        var program = Path.Combine(Path.GetTempPath(), "interbeat-kernel-" + Guid.NewGuid().ToString("N"));
        try
        {
            return File.Exists(Source) && Run("gcc", $"-O3 -mavx2 -mfma {Source} -o {program}") is not null ? new(program) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Million person-steps a second of one turn.</summary>
    public double Turn() => double.Parse(Speed().Match(Run(program, Arguments) ?? "").Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>Removes the program.</summary>
    public void Dispose() => File.Delete(program);

    // What the program wrote; null where it failed.
    private static string? Run(string file, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? text : null;
    }

    [GeneratedRegex(@"([0-9.]+) M person-steps/s")]
    private static partial Regex Speed();
}
