using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>The annotations of a WFDB record in MIT format (Moody, "annot(5)"): beats, and marks of other kinds.</summary>
/// <param name="Beats">The beats in seconds.</param>
/// <param name="NotNormal">How many of them carry another symbol than <c>N</c>, by symbol, the most frequent first.</param>
/// <param name="Events">All other annotations; a rhythm or a note carries its text as label, the others their symbol.</param>
/// <param name="Warnings">What was odd, in sentences.</param>
internal sealed record WfdbAnnotations(BeatSeries Beats, ImmutableArray<(string Symbol, int Count)> NotNormal, ImmutableArray<SessionEvent> Events, ImmutableArray<string> Warnings)
{
    // Codes above the annotations proper: they change how the next words are read (annot(5)).
    private const int Skip = 59;
    private const int Num = 60;
    private const int Sub = 61;
    private const int Chn = 62;
    private const int Aux = 63;
    private const int Note = 22;
    private const int LastSymbol = 41;
    private const char Normal = 'N';

    private const string ResolutionNote = "## time resolution:";

    /// <summary>Symbols by code, 0 to 41 (ecgcodes.h); a blank where there is none.</summary>
    private const string Symbols = " NLRaVFJASEj/Q~ | sT*D\"=pB^t+u?![]en@xf()r";

    /// <summary>The symbols that mark a beat: <c>N L R B A a J S V r F e j n E / f Q ?</c>.</summary>
    private const string BeatSymbols = "NLRBAaJSVrFejnE/fQ?";

    /// <summary>Whether the bytes can be annotations: whole words up to an end mark, times that do not go back.</summary>
    public static bool LooksLikeAnnotations(FileContent content)
    {
        try
        {
            return content.Bytes.Length >= 4 && Walk(content, ReadOptions.Default, CancellationToken.None) is { HasEnd: true, Marks.Count: > 0 };
        }
        catch (InputException)
        {
            return false;
        }
    }

    /// <summary>Reads the annotations; times are samples divided by the record's rate, or by the file's own time resolution where it states one.</summary>
    public static WfdbAnnotations Read(FileContent content, double recordRateHz, ReadOptions options, CancellationToken cancellationToken)
    {
        var (marks, resolution, hasEnd) = Walk(content, options, cancellationToken);
        var rate = resolution ?? recordRateHz;
        var warnings = new List<string>();
        if (!hasEnd)
        {
            warnings.Add($"{content.Name} ends at byte {content.Bytes.Length} without the mark of its end; annotations may be missing.");
        }

        var times = new List<double>(marks.Count);
        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        var notNormal = new Dictionary<char, int>();
        var last = long.MinValue;
        var repeated = 0;
        var firstRepeated = 0L;
        foreach (var mark in marks)
        {
            if (!mark.IsBeat)
            {
                events.Add(new SessionEvent(mark.Sample / rate, 0, mark.Label));
            }
            else if (mark.Sample == last)
            {
                firstRepeated = repeated++ == 0 ? mark.Sample : firstRepeated;
            }
            else
            {
                times.Add(mark.Sample / rate);
                last = mark.Sample;
                if (Symbols[mark.Code] is var symbol and not Normal)
                {
                    notNormal[symbol] = notNormal.GetValueOrDefault(symbol) + 1;
                }
            }
        }

        if (repeated > 0)
        {
            warnings.Add($"{content.Name} marks {repeated} {(repeated == 1 ? "beat" : "beats")} at the sample of the beat before, the first at sample {firstRepeated}; {(repeated == 1 ? "it is" : "they are")} dropped.");
        }

        return new WfdbAnnotations(BeatSeries.FromTimes(times.ToArray(), options.MaxIntervalSeconds), [.. notNormal.OrderByDescending(n => n.Value).ThenBy(n => n.Key).Select(n => (n.Key.ToString(), n.Value))], events.DrainToImmutable(), [.. warnings]);
    }

    private static (List<Mark> Marks, double? ResolutionHz, bool HasEnd) Walk(FileContent content, ReadOptions options, CancellationToken cancellationToken)
    {
        var bytes = content.Bytes.Span;
        var marks = new List<Mark>();
        double? resolution = null;
        var sample = 0L;
        var at = 0;
        while (at + 2 <= bytes.Length)
        {
            var word = BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
            var (code, value) = (word >> 10, word & 0x3FF);
            if (word == 0)
            {
                return (marks, resolution, true);
            }

            var begin = at;
            at += 2;
            switch (code)
            {
                case Skip:
                    sample += LongInterval(content, bytes, at);
                    at += 4;
                    break;
                case Num or Sub or Chn:
                    break;
                case Aux:
                    ReadText(content, bytes, at, value, marks, ref resolution);
                    at += value + (value & 1);
                    break;
                default:
                    sample += value;
                    Add(content, options, marks, sample, code, begin);
                    break;
            }

            if (marks.Count % 65536 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return (marks, resolution, false);
    }

    /// <summary>A 32-bit interval in the order of the PDP-11: high word first, each word little-endian.</summary>
    private static int LongInterval(FileContent content, ReadOnlySpan<byte> bytes, int at) =>
        at + 4 <= bytes.Length
            ? (BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) << 16) | BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 2)..])
            : throw content.Unusable($"byte {at}", "The file ends within a long interval (SKIP); four bytes are expected.");

    private static void ReadText(FileContent content, ReadOnlySpan<byte> bytes, int at, int length, List<Mark> marks, ref double? resolution)
    {
        if (at + length > bytes.Length)
        {
            throw content.Unusable($"byte {at}", $"The file ends within a text (AUX); {length} bytes are expected.");
        }

        var text = FileContent.Shown(TextCells.Decode(bytes.Slice(at, length)).TrimEnd('\0').Trim());
        if (text.StartsWith(ResolutionNote, StringComparison.Ordinal))
        {
            resolution = double.TryParse(text[ResolutionNote.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var hz) && hz >= WfdbHeader.LeastRateHz && hz <= 1e9
                ? hz
                : throw content.Unusable($"byte {at}", $"The note \"{text}\" states no time resolution; a number of hertz is expected.");
        }

        if (marks.Count > 0)
        {
            marks[^1] = marks[^1] with { Text = text };
            if (marks[^1].Code == Note && text.StartsWith("##", StringComparison.Ordinal))
            {
                // A note to programs, not about the recording.
                marks.RemoveAt(marks.Count - 1);
            }
        }
    }

    private static void Add(FileContent content, ReadOptions options, List<Mark> marks, long sample, int code, int at)
    {
        if (sample < 0 || (marks.Count > 0 && sample < marks[^1].Sample))
        {
            throw content.Unusable($"byte {at}", $"The annotation's time goes back to sample {sample}; times that ascend are expected.");
        }

        if (marks.Count >= options.MaxRows)
        {
            throw content.Unusable($"byte {at}", $"The file holds more annotations than {options.MaxRows}, the most that are read (MaxRows).");
        }

        if (code != 0)
        {
            marks.Add(new Mark(sample, code, null));
        }
    }

    private sealed record Mark(long Sample, int Code, string? Text)
    {
        public bool IsBeat => Code <= LastSymbol && BeatSymbols.Contains(Symbols[Code], StringComparison.Ordinal);

        public string Label => !string.IsNullOrEmpty(Text) ? Text
            : Code <= LastSymbol && Symbols[Code] != ' ' ? Symbols[Code].ToString()
            : $"code {Code}";
    }
}
