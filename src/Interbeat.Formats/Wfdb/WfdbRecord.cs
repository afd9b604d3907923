using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Records of the WFDB family (PhysioNet): a header, files of samples in format 16 or 212, and annotations in MIT format.</summary>
/// <remarks>
/// Only the header can be told by itself. A file of samples is known by the header beside it that names it, and annotations by the
/// header of the same record. Asked for the header or for samples, the reader gives all signals and the annotators <c>atr</c>, <c>ecg</c> and
/// <c>qrs</c> that lie beside it; asked for an annotation file, it gives that file's beats alone.
/// </remarks>
public sealed class WfdbRecord : IRecordingFormat
{
    private static readonly string[] Annotators = ["atr", "ecg", "qrs"];

    /// <inheritdoc/>
    public string Name => "wfdb";

    /// <inheritdoc/>
    public string Describes => "A WFDB record: header, samples in format 16 or 212, annotations in MIT format.";

    /// <inheritdoc/>
    public Detection Detect(FileContent content, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (WfdbHeader.IsHeader(content))
        {
            return Detection.Yes("a header of a WFDB record");
        }

        if (HeaderOf(content) is not { } header)
        {
            return Detection.No("no header of a WFDB record, and none beside it");
        }

        if (NamesAsSamples(header, content))
        {
            return Detection.Yes($"{header.Name} names it as its samples");
        }

        return WfdbAnnotations.LooksLikeAnnotations(content)
            ? Detection.Yes($"annotations of the record of {header.Name}")
            : Detection.No("neither samples nor annotations of the record beside it");
    }

    /// <inheritdoc/>
    public RecordedFile Read(FileContent content, ReadOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        if (WfdbHeader.IsHeader(content))
        {
            return Whole(content, content, options, cancellationToken);
        }

        var header = HeaderOf(content) ?? throw content.Unusable(null, $"No header of a WFDB record lies beside it; {Stem(content.Name)}.hea is expected.");
        return NamesAsSamples(header, content)
            ? Whole(content, header, options, cancellationToken)
            : AnnotationsOnly(content, header, options, cancellationToken);
    }

    /// <summary>The names of the files of which a record with the file of this name is made: those that may lie beside it.</summary>
    /// <param name="asked">The plain name of one of them.</param>
    /// <param name="open">Opens a file that may be a header; null where there is none.</param>
    internal static IEnumerable<string> FilesBeside(string asked, Func<string, FileContent?> open)
    {
        var usual = $"{Stem(asked)}.hea";
        string[] candidates = [asked, usual, usual + ".gz"];
        foreach (var name in candidates)
        {
            if (open(name) is { } header && WfdbHeader.IsHeader(header))
            {
                return [name, .. WfdbHeader.FileNames(header), .. Annotators.Select(annotator => $"{Stem(name)}.{annotator}")];
            }
        }

        return [];
    }

    private RecordedFile Whole(FileContent asked, FileContent header, ReadOptions options, CancellationToken cancellationToken)
    {
        var record = WfdbHeader.Read(header, options);
        var reading = new Reading(asked, header, record);
        ReadSignals(reading, options, cancellationToken);
        foreach (var annotator in Annotators)
        {
            if (header.Siblings.Find($"{Stem(header.Name)}.{annotator}") is { } file)
            {
                ReadAnnotations(reading, file, annotator, options, cancellationToken);
            }
        }

        return Finish(reading, "its header names no signals, and no annotations (.atr, .ecg, .qrs) lie beside it");
    }

    private RecordedFile AnnotationsOnly(FileContent asked, FileContent header, ReadOptions options, CancellationToken cancellationToken)
    {
        var reading = new Reading(asked, header, WfdbHeader.Read(header, options));
        var name = WithoutGzip(asked.Name);
        ReadAnnotations(reading, asked, Path.GetExtension(name).TrimStart('.') is { Length: > 0 } ending ? ending : name, options, cancellationToken);
        return Finish(reading, "the file holds no annotations");
    }

    private static void ReadSignals(Reading reading, ReadOptions options, CancellationToken cancellationToken)
    {
        var channels = new SampledChannel?[reading.Record.Signals.Length];
        foreach (var group in reading.Record.Signals.GroupBy(s => s.FileName))
        {
            var signals = group.ToArray();
            if (Samples(reading, signals[0]) is not { } data)
            {
                continue;
            }

            var read = WfdbSamples.Read(reading.Header, reading.Record, signals, data, options, reading.Warnings, cancellationToken);
            for (var i = 0; i < signals.Length; i++)
            {
                channels[reading.Record.Signals.IndexOf(signals[i])] = read[i];
            }
        }

        reading.Channels.AddRange(channels.OfType<SampledChannel>());
    }

    /// <summary>The file of a signal's samples: only ever a plain name in the header's own folder.</summary>
    private static FileContent? Samples(Reading reading, WfdbSignal signal)
    {
        if (!RecordingFolder.IsPlainName(signal.FileName))
        {
            throw reading.Header.Unusable($"line {signal.Line}", $"The samples are said to be in \"{FileContent.Shown(signal.FileName)}\"; a file in the header's own folder is expected.");
        }

        var asked = reading.Asked;
        var data = WithoutGzip(asked.Name) == signal.FileName ? asked : reading.Header.Siblings.Find(signal.FileName);
        if (data is null)
        {
            reading.Warnings.Add($"{FileContent.Shown(signal.FileName)} is not beside the header; its signals are left out.");
            return null;
        }

        reading.Add(data);
        return data;
    }

    private static void ReadAnnotations(Reading reading, FileContent file, string annotator, ReadOptions options, CancellationToken cancellationToken)
    {
        var annotations = WfdbAnnotations.Read(file, reading.Record.FrameRateHz, options, cancellationToken);
        reading.Add(file);
        reading.Warnings.AddRange(annotations.Warnings);
        reading.Events.AddRange(annotations.Events);
        if (annotations.Beats.Count > 0)
        {
            reading.Channels.Add(new BeatChannel(annotator, annotations.Beats));
            reading.Types.Add(new AnnotatedBeats(annotator, annotations.Beats.Count, annotations.NotNormal));
        }
        else
        {
            reading.Warnings.Add($"{file.Name} marks no beats.");
        }
    }

    private RecordedFile Finish(Reading reading, string nothing)
    {
        if (reading.Channels.Count == 0)
        {
            throw reading.Asked.Unusable(null, $"The record holds neither signals nor beats: {(reading.Warnings.Count > 0 ? string.Join(" ", reading.Warnings) : nothing + ".")}");
        }

        if (!reading.Record.RateIsStated)
        {
            reading.Warnings.Add(FormattableString.Invariant($"The header states no rate; {reading.Record.FrameRateHz} Hz is taken, as the format says."));
        }

        return new RecordedFile(
            Name,
            [.. reading.Sources],
            reading.Record.Start is { } start ? new TimeBase(start, TimeBase.UnknownDeviceUncertaintyMs) : TimeBase.Relative,
            [.. reading.Channels],
            new EventTrack(reading.Events),
            [.. reading.Warnings]) { AnnotatedBeats = [.. reading.Types] };
    }

    private static bool NamesAsSamples(FileContent header, FileContent content) =>
        WfdbHeader.FileNames(header).Contains(WithoutGzip(content.Name));

    private static FileContent? HeaderOf(FileContent content) =>
        content.Siblings.Find($"{Stem(content.Name)}.hea") is { } header && WfdbHeader.IsHeader(header) ? header : null;

    private static string Stem(string name) => Path.GetFileNameWithoutExtension(WithoutGzip(name));

    private static string WithoutGzip(string name) =>
        name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    /// <summary>What has been read of a record so far.</summary>
    private sealed class Reading
    {
        public Reading(FileContent asked, FileContent header, WfdbHeader record)
        {
            (Asked, Header, Record) = (asked, header, record);
            Add(asked);
            Add(header);
        }

        public FileContent Asked { get; }

        public FileContent Header { get; }

        public WfdbHeader Record { get; }

        public List<InputFile> Sources { get; } = [];

        public List<Channel> Channels { get; } = [];

        public List<AnnotatedBeats> Types { get; } = [];

        public List<SessionEvent> Events { get; } = [];

        public List<string> Warnings { get; } = [];

        public void Add(FileContent file)
        {
            if (!Sources.Contains(file.Source))
            {
                Sources.Add(file.Source);
            }
        }
    }
}
