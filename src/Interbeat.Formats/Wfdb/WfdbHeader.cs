using System.Collections.Immutable;
using System.Globalization;

namespace Interbeat.Formats;

/// <summary>One signal as the header of a WFDB record describes it.</summary>
/// <param name="FileName">The file of its samples.</param>
/// <param name="Format">How the samples are packed: 16 or 212 are read.</param>
/// <param name="SamplesPerFrame">Samples in each frame of the record.</param>
/// <param name="ByteOffset">Bytes before the first sample.</param>
/// <param name="Gain">Steps of the converter in one unit.</param>
/// <param name="Baseline">The step that stands for 0 units.</param>
/// <param name="Unit">The unit, for example <c>mV</c>.</param>
/// <param name="InitialValue">The first sample in steps, or null where not stated.</param>
/// <param name="Checksum">The 16-bit sum of all samples, or null where not stated.</param>
/// <param name="Description">The signal's name, or an empty text.</param>
/// <param name="Line">The header's line that says so.</param>
internal sealed record WfdbSignal(
    string FileName,
    int Format,
    int SamplesPerFrame,
    long ByteOffset,
    double Gain,
    double Baseline,
    string Unit,
    int? InitialValue,
    int? Checksum,
    string Description,
    int Line);

/// <summary>The header of a WFDB record (Moody, WFDB Applications Guide, "header(5)").</summary>
/// <param name="Record">The record's name.</param>
/// <param name="FrameRateHz">Frames per second.</param>
/// <param name="RateIsStated">Whether the header states the rate.</param>
/// <param name="Frames">Frames of the record, or null where not stated.</param>
/// <param name="Start">When it began, where the header states time and date.</param>
/// <param name="Signals">The signals.</param>
internal sealed record WfdbHeader(string Record, double FrameRateHz, bool RateIsStated, long? Frames, DateTimeOffset? Start, ImmutableArray<WfdbSignal> Signals)
{
    /// <summary>The rate of a header that states none, in Hz (header(5)).</summary>
    private const double DefaultRateHz = 250;

    /// <summary>The gain of a signal that states none, in steps per mV (header(5)).</summary>
    private const double DefaultGain = 200;

    /// <summary>Lowest rate that is believed, in Hz, and least gain, in steps a unit. Chosen: so low that no recording has it.</summary>
    public const double LeastRateHz = 1e-3;
    private const double LeastGain = 1e-12;

    /// <summary>Headers are short; a larger text is something else. Chosen.</summary>
    internal const int MaxBytes = 1 << 20;

    /// <summary>Whether the content is a header: the record's line, then as many lines of signals as it says, then comments only.</summary>
    public static bool IsHeader(FileContent content)
    {
        if (content.Bytes.Length > MaxBytes || !TextLayout.IsText(content.Bytes.Span))
        {
            return false;
        }

        var lines = Lines(content);
        if (lines.Count == 0 || lines[0].Words.Length < 2 || !int.TryParse(lines[0].Words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var signals))
        {
            return false;
        }

        // A record without signals is one line; its name must not look like a number among numbers.
        return signals == 0
            ? lines.Count == 1 && lines[0].Words[0].Any(char.IsLetter) && lines[0].Words.Length > 2
            : lines.Count > 1 && lines.Skip(1).Take(signals).All(l => l.Words.Length >= 2 && char.IsDigit(l.Words[1][0]) && (l.Words[0].Any(char.IsLetter) || l.Words[0] is "-" or "~"));
    }

    /// <summary>The files that the header's signals are said to be in.</summary>
    public static IEnumerable<string> FileNames(FileContent content) => Lines(content).Skip(1).Select(l => l.Words[0]);

    /// <summary>Reads the header.</summary>
    public static WfdbHeader Read(FileContent content, ReadOptions options)
    {
        var lines = Lines(content);
        var first = lines[0];
        if (first.Words[0].Contains('/', StringComparison.Ordinal))
        {
            throw content.Unusable($"line {first.Number}", "This record is made of several segments; a record of one segment is expected.");
        }

        var signals = Whole(content, first, 1, "the number of signals");
        if (signals > options.MaxChannels)
        {
            throw content.Unusable($"line {first.Number}", $"The record has {signals} signals; at most {options.MaxChannels} are read (MaxChannels).");
        }

        if (lines.Count - 1 < signals)
        {
            throw content.Unusable($"line {lines[^1].Number}", $"The header ends after {lines.Count - 1} of {signals} signals; one line for each is expected.");
        }

        var stated = first.Words.Length > 2;
        var rate = stated ? Positive(content, first, first.Words[2].Split('/', '(')[0], "the rate in Hz") : DefaultRateHz;
        var frames = first.Words.Length > 3 ? Whole(content, first, 3, "the number of samples") : 0;
        return new WfdbHeader(
            FileContent.Shown(first.Words[0]),
            rate,
            stated,
            frames > 0 ? frames : null,
            StartOf(first),
            [.. lines.Skip(1).Take((int)signals).Select(line => Signal(content, line))]);
    }

    private static List<HeaderLine> Lines(FileContent content)
    {
        var lines = new List<HeaderLine>();
        var walk = new TextLines(content.Bytes.Span);
        while (walk.MoveNext())
        {
            if (!walk.IsBlank && walk.Line[0] != (byte)'#')
            {
                lines.Add(new HeaderLine(walk.Number, TextCells.Decode(walk.Line).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)));
            }
        }

        return lines;
    }

    private static WfdbSignal Signal(FileContent content, HeaderLine line)
    {
        var words = line.Words;
        if (words.Length < 2)
        {
            throw content.Unusable($"line {line.Number}", "A signal's line is expected: file, format, and what else is known.");
        }

        var (format, perFrame, offset) = Packing(content, line);
        var (gain, baseline, unit) = Scale(content, line);
        var zero = words.Length > 4 ? Integer(content, line, words[4], "the ADC zero") : 0;
        return new WfdbSignal(
            words[0],
            format,
            perFrame,
            offset,
            gain,
            baseline ?? zero,
            unit,
            words.Length > 5 ? (int)Integer(content, line, words[5], "the initial value") : null,
            words.Length > 6 ? (int)Integer(content, line, words[6], "the checksum") : null,
            FileContent.Shown(string.Join(' ', words.Skip(8))),
            line.Number);
    }

    /// <summary>The format field: <c>format[xSamplesPerFrame][:skew][+byteOffset]</c>.</summary>
    private static (int Format, int SamplesPerFrame, long ByteOffset) Packing(FileContent content, HeaderLine line)
    {
        const int mostSamplesPerFrame = 10_000;
        var field = line.Words[1];
        var plus = field.Split('+', 2);
        var colon = plus[0].Split(':', 2);
        var times = colon[0].Split('x', 2);
        var format = Integer(content, line, times[0], "the format");
        var perFrame = times.Length > 1 ? Integer(content, line, times[1], "the samples per frame") : 1;
        var offset = plus.Length > 1 ? Integer(content, line, plus[1], "the byte offset") : 0;
        if (perFrame is < 1 or > mostSamplesPerFrame || offset < 0)
        {
            throw content.Unusable($"line {line.Number}", $"The format \"{FileContent.Shown(field)}\" is out of range; 1 to {mostSamplesPerFrame} samples a frame and a byte offset from 0 up are expected.");
        }

        return colon.Length > 1 && Integer(content, line, colon[1], "the skew") != 0
            ? throw content.Unusable($"line {line.Number}", "The signal is skewed against the others; signals without skew are expected.")
            : ((int)format, (int)perFrame, offset);
    }

    /// <summary>The gain field: <c>gain[(baseline)][/unit]</c>; a gain of 0 means that the signal is not calibrated.</summary>
    private static (double Gain, double? Baseline, string Unit) Scale(FileContent content, HeaderLine line)
    {
        if (line.Words.Length < 3)
        {
            return (DefaultGain, null, "mV");
        }

        var slash = line.Words[2].Split('/', 2);
        var bracket = slash[0].Split('(', 2);
        var gain = Number(content, line, bracket[0], "the gain");
        if (gain != 0 && Math.Abs(gain) is < LeastGain or > 1 / LeastGain)
        {
            throw Odd(content, line, bracket[0], "a gain in a sensible range");
        }

        double? baseline = bracket.Length > 1 ? Integer(content, line, bracket[1].TrimEnd(')'), "the baseline") : null;
        return (gain == 0 ? DefaultGain : gain, baseline, slash.Length > 1 && slash[1].Length > 0 ? FileContent.Shown(slash[1]) : "mV");
    }

    /// <summary>Base time and date: <c>HH:MM:SS[.fff]</c> and <c>DD/MM/YYYY</c>, the fifth and sixth field. The header knows no time zone; UTC is taken.</summary>
    private static DateTimeOffset? StartOf(HeaderLine first)
    {
        return first.Words.Length > 5
            && TimeSpan.TryParse(first.Words[4], CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero && time < TimeSpan.FromDays(1)
            && DateTime.TryParseExact(first.Words[5], "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Unspecified) + time, TimeSpan.Zero)
            : null;
    }

    private static long Whole(FileContent content, HeaderLine line, int word, string what) =>
        long.TryParse(line.Words[word], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Odd(content, line, line.Words[word], what);

    private static long Integer(FileContent content, HeaderLine line, string text, string what) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Odd(content, line, text, what);

    private static double Number(FileContent content, HeaderLine line, string text, string what) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : throw Odd(content, line, text, what);

    private static double Positive(FileContent content, HeaderLine line, string text, string what) =>
        Number(content, line, text, what) is var value && value >= LeastRateHz && value <= ReadOptions.MaxRateHz ? value : throw Odd(content, line, text, what);

    private static Core.InputException Odd(FileContent content, HeaderLine line, string text, string what) =>
        content.Unusable($"line {line.Number}", $"\"{FileContent.Shown(text)}\" stands where {what} is expected.");

    private sealed record HeaderLine(int Number, string[] Words);
}
