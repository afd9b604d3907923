using System.Globalization;
using System.Runtime.InteropServices;

namespace Interbeat.Benchmarks;

/// <summary>What stands above the tables of <c>docs/science/speed.md</c>.</summary>
internal static class SpeedPage
{
    /// <summary>The page before its tables.</summary>
    /// <param name="note">What else was to be said of the machine; empty for nothing.</param>
    public static string Head(string note)
    {
        var machine = $"{Environment.ProcessorCount} processors ({RuntimeInformation.ProcessArchitecture}), .NET {Environment.Version}{(note.Length == 0 ? "" : ", " + note)}";
        var date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"""
            # Speed

            This page is the output of a command; it is made again, not edited:

                dotnet run --project benchmarks/Interbeat.Benchmarks -c Release -- --markdown > docs/science/speed.md

            Words after `--` choose benchmarks by name, and `--note "TEXT"` says what else is to be known of the machine. Without `--markdown` only the tables are printed.

            Measured {date} on {machine}. Medians of {Measurement.Runs} runs after a warm-up, on simulated recordings in memory. Each benchmark runs at one, two and four times the work; "per doubling" is the ratio of processor times, 2 where time grows in proportion.
            Processor time is that of all threads, collection of garbage included; where it exceeds wall time, two processors worked, and where wall time exceeds it, others had the processor. Memory of ours is all that was ever allocated in a run, without the input.

            \* **Figures of other programs were measured elsewhere, in another hour and under another load: they are not comparable beyond an order of magnitude.** Their memory is the peak of the whole process, with interpreter and input. None of
            these programs could be installed where ours was measured. Versions: NeuroKit2 development version of 2026-03-01, wfdb-python 4.3.1; those of hrv-analysis and the WFDB programs in C were not recorded.

            ## Tables

            """;
    }
}
