using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads;
using Interbeat.Formats;

namespace Interbeat.Cli.Analysis;

/// <summary>From names of files to two people: reads, chooses channels, names the people and puts both on one clock.</summary>
internal sealed class DyadLoader(DyadRequest request, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, RecordedFile> files = new(StringComparer.Ordinal);

    /// <summary>Reads everything that the request names.</summary>
    /// <exception cref="InputException">A file, channel or option cannot be used.</exception>
    public LoadedDyad Load()
    {
        var fileA = Read(request.A.File);
        var fileB = Read(request.B.File);
        var channelA = ChannelSelection.Choose(fileA, request.A.Channel, request.Modality);
        var modality = request.Modality ?? channelA.Modality;
        var channelB = ChannelSelection.Choose(fileB, request.B.Channel, request.B.Channel is null ? modality : request.Modality);

        var (a, b) = Named(RecordingOf(request.A, fileA, channelA), RecordingOf(request.B, fileB, channelB));
        a = a with { Warnings = [.. a.Warnings, .. GivenTwice(a, b)] };
        var partners = ReadPseudoPartners(a, b, modality, out var skipped);
        a = a with { Warnings = [.. a.Warnings, .. skipped] };

        var oneFile = ReferenceEquals(fileA, fileB);
        a = Companions.AddTo(a, fileA, request.A, oneFile);
        b = Companions.AddTo(b, fileB, request.B, oneFile);
        a = request.A.BreathingFile is { } beltA ? Companions.AddBreathing(a, Read(beltA)) : a;
        b = request.B.BreathingFile is { } beltB ? Companions.AddBreathing(b, Read(beltB)) : b;
        a = request.A.VoiceFile is { } voiceA ? Companions.AddVoice(a, Read(voiceA)) : a;
        b = request.B.VoiceFile is { } voiceB ? Companions.AddVoice(b, Read(voiceB)) : b;
        var listed = request.EventsFile is { } path ? EventsFile.Read(path, cancellationToken: cancellationToken) : EventTrack.Empty;
        var clocks = SharedMarks.Align(a, b, fileA.Events, fileB.Events, listed, request);
        var dyad = new Dyad(clocks.A, clocks.B, clocks.Alignment, EventTrack.Empty);
        dyad = dyad with { Events = EventsOf(dyad, clocks, listed, fileA, fileB) };

        // Marks that a recording brings along were set by a machine, also before the session; only the user's own are checked.
        return new LoadedDyad(dyad, partners, EventsSource(), [.. clocks.Warnings, .. UnknownKinds(dyad), .. request.EventsFile is null ? [] : EventMarks.Warnings(dyad)]);
    }

    private RecordedFile Read(string path)
    {
        var full = Path.GetFullPath(path);
        if (!files.TryGetValue(full, out var file))
        {
            file = RecordingReader.Read(path, new ReadOptions { RateHz = request.RateHz }, cancellationToken);
            RefuseDoubtfulIntervals(file);
            files.Add(full, file);
        }

        return file;
    }

    // A rate meant for one file must not turn the other's intervals into samples: that gives numbers, and all of them wrong.
    private void RefuseDoubtfulIntervals(RecordedFile file)
    {
        if (file.CouldBeIntervals && (request.Modality is null or Modality.Heart))
        {
            throw new InputException(
                file.Sources[0].FileName,
                "line 1",
                "one column without a telling name in the range of RR intervals, and --rate was given: these may be intervals or samples. A first line that says rr or what is measured (for example ecg) is expected, or --modality for samples that are no heart's.");
        }
    }

    // Asked for no modality, two channels that nothing tells about are compared as ratings: the user should know that this was a guess.
    private IEnumerable<string> UnknownKinds(Dyad dyad)
    {
        if (request.Modality is not null)
        {
            yield break;
        }

        var modality = dyad.A.Channel.Modality ?? dyad.B.Channel.Modality ?? Modality.Rating;
        foreach (var name in new[] { dyad.A, dyad.B }.Where(person => person.Channel.Kind == SignalKind.Unknown).Select(person => person.Channel.Name).Distinct(StringComparer.Ordinal))
        {
            yield return $"The kind of channel \"{name}\" is not known; it is compared as {Word(modality)} (say --modality).";
        }
    }

    private static string Word(Modality modality) => modality switch
    {
        Modality.Heart => "heart data",
        Modality.Eda => "skin conductance",
        Modality.Breathing => "breathing",
        Modality.Movement => "movement",
        _ => "a rating",
    };

    private static Recording RecordingOf(PersonRequest person, RecordedFile file, Channel channel)
    {
        var name = person.Name ?? (person.Channel is null ? Stem(person.File) : channel.Name);
        return new Recording(name, channel, file.TimeBase, file.Sources) { Warnings = file.Warnings };
    }

    // "ann.tsv.gz" is Ann's: gzip is a wrapping, not part of the name.
    private static string Stem(string path)
    {
        var name = Path.GetFileName(path);
        return Path.GetFileNameWithoutExtension(name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name);
    }

    // A leader is said by name; two people of one name would make that sentence empty.
    private static (Recording A, Recording B) Named(Recording a, Recording b)
    {
        if (a.PersonName != b.PersonName)
        {
            return (a, b);
        }

        var warning = $"Both people are named {a.PersonName}; they are told apart as (A) and (B). --name-a and --name-b give them names.";
        return (
            a with { PersonName = a.PersonName + " (A)", Warnings = [.. a.Warnings, warning] },
            b with { PersonName = b.PersonName + " (B)" });
    }

    private IEnumerable<string> GivenTwice(Recording a, Recording b)
    {
        if (a.Sources[0].Sha256 != b.Sources[0].Sha256 || a.Channel.Name != b.Channel.Name)
        {
            yield break;
        }

        yield return Path.GetFullPath(request.A.File) == Path.GetFullPath(request.B.File)
            ? $"One person given twice: both people are the channel '{a.Channel.Name}' of {a.Sources[0].FileName}."
            : $"One person's file given twice: {a.Sources[0].FileName} and {b.Sources[0].FileName} hold the same bytes, and both people are the channel '{a.Channel.Name}'.";
    }

    private PseudoPartners ReadPseudoPartners(Recording a, Recording b, Modality? modality, out ImmutableArray<string> skipped)
    {
        var own = a.Sources.Concat(b.Sources).Select(source => source.Sha256).ToHashSet(StringComparer.Ordinal);
        var (inRoleOfA, inRoleOfB, warnings) = (new List<Recording>(), new List<Recording>(), new List<string>());
        foreach (var path in FilePatterns.Expand("--pseudo", request.PseudoFiles))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = Read(path);
            if (own.Contains(file.Sources[0].Sha256))
            {
                warnings.Add($"Skipped among the pseudo-partners: {file.Sources[0].FileName} is one of the two people's own recordings.");
                continue;
            }

            inRoleOfA.Add(PseudoRecording(path, file, request.A.Channel, modality));
            inRoleOfB.Add(PseudoRecording(path, file, request.B.Channel, modality));
        }

        skipped = [.. warnings];
        return new PseudoPartners([.. inRoleOfA], [.. inRoleOfB]);
    }

    private static Recording PseudoRecording(string path, RecordedFile file, string? channel, Modality? modality) =>
        RecordingOf(new PersonRequest(path, Stem(path), channel), file, ChannelSelection.Choose(file, channel, modality));

    // Marks in an events file are on the session's clock unless they name a recording; marks in a recording are on that recording's.
    private EventTrack EventsOf(Dyad dyad, SharedMarks clocks, EventTrack listed, RecordedFile fileA, RecordedFile fileB)
    {
        if (Session.Of(dyad) is not { } session)
        {
            return request.EventsFile is null ? EventTrack.Empty : listed;
        }

        return request.EventsFile is not null
            ? new EventTrack(clocks.OnSession(listed, session))
            : new EventTrack(clocks.OnSession(fileA.Events.Events, ReferenceEquals(fileA, fileB) ? [] : fileB.Events.Events, session));
    }

    private InputFile? EventsSource() => request.EventsFile is { } path ? InputHash.Of(path) : null;
}

/// <summary>Two people on one clock, and what else was read beside their recordings.</summary>
/// <param name="Dyad">The two people.</param>
/// <param name="Pseudo">Other people doing the same task.</param>
/// <param name="EventsSource">The events file, or null.</param>
/// <param name="Warnings">What is odd about the two together, in sentences.</param>
internal sealed record LoadedDyad(Dyad Dyad, PseudoPartners Pseudo, InputFile? EventsSource, ImmutableArray<string> Warnings);
