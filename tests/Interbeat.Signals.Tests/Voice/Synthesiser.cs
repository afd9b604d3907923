using System.Diagnostics;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Formats;

namespace Interbeat.Signals.Tests.Voice;

/// <summary>Speech from the program espeak-ng, which speaks any text at a set pitch and speed.</summary>
internal static class Synthesiser
{
    public const string Path = "/usr/bin/espeak-ng";

    public static string? ReasonToSkip => File.Exists(Path) ? null : $"The speech synthesiser is not installed at {Path} (Debian package espeak-ng).";

    /// <summary>The sound of a text, in which <c>&lt;break time="500ms"/&gt;</c> is a silence.</summary>
    /// <param name="text">Text with such marks.</param>
    /// <param name="pitch">0 to 99; 50 is the program's own.</param>
    /// <param name="wordsPerMinute">80 to 450; 175 is the program's own.</param>
    public static UniformSignal Speak(string text, int pitch = 50, int wordsPerMinute = 175)
    {
        var folder = Directory.CreateTempSubdirectory("interbeat-voice");
        try
        {
            var file = System.IO.Path.Combine(folder.FullName, "speech.wav");
            string[] arguments = ["-v", "en", "-m", "-p", Text(pitch), "-s", Text(wordsPerMinute), "-w", file, text];
            using var process = Process.Start(new ProcessStartInfo(Path, arguments))!;
            process.WaitForExit();
            return ((SampledChannel)RecordingReader.Read(file, ReadOptions.Default).Channels[0]).Signal;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A fact that needs the synthesiser; it is skipped, with the reason, where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SynthesiserFactAttribute : FactAttribute
{
    public SynthesiserFactAttribute() => Skip = Synthesiser.ReasonToSkip;
}

/// <summary>A theory that needs the synthesiser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SynthesiserTheoryAttribute : TheoryAttribute
{
    public SynthesiserTheoryAttribute() => Skip = Synthesiser.ReasonToSkip;
}
