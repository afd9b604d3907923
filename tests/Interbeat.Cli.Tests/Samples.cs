using System.Globalization;
using System.Text;

namespace Interbeat.Cli.Tests;

/// <summary>The couple's evening, what is planted in it, and smaller recordings made on the spot.</summary>
internal static class Samples
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the couple's evening.</summary>
    public static string Evening(string name) => Path.Combine(Root, "samples", "couple-evening", name);

    /// <summary>RR intervals in ms, one a line, that wander by a sine of the given period.</summary>
    public static string RrText(int beats, double meanMs = 850, double swingMs = 40, double periodBeats = 6)
    {
        var text = new StringBuilder();
        for (var i = 0; i < beats; i++)
        {
            text.Append((meanMs + (swingMs * Math.Sin(2 * Math.PI * i / periodBeats))).ToString("F1", CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A column of samples that looks like an electrocardiogram: one narrow peak a beat over a flat line, in mV.</summary>
    public static string EcgCsv(int seconds, double rateHz, double beatSeconds)
    {
        const double PeakSdSeconds = 0.012;
        var text = new StringBuilder("ECG\n");
        for (var i = 0; i < seconds * rateHz; i++)
        {
            var fromPeak = Math.IEEERemainder((i / rateHz) - (beatSeconds / 2), beatSeconds);
            var value = Math.Exp(-fromPeak * fromPeak / (2 * PeakSdSeconds * PeakSdSeconds)) + (0.01 * Math.Sin(2 * Math.PI * 0.3 * i / rateHz));
            text.Append(value.ToString("F5", CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Interbeat.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the test assembly holds Interbeat.slnx.");
    }
}
