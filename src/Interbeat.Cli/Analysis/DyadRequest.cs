using Interbeat.Core;
using Interbeat.Formats;

namespace Interbeat.Cli.Analysis;

/// <summary>Two people as files, channels, names and clocks: what every command about a dyad is given.</summary>
internal sealed record DyadRequest
{
    /// <summary>The person named first.</summary>
    public required PersonRequest A { get; init; }

    /// <summary>The person named second.</summary>
    public required PersonRequest B { get; init; }

    /// <summary>What to compare; null takes A's channel's own modality.</summary>
    public Modality? Modality { get; init; }

    /// <summary>Samples per second of files that state none.</summary>
    public double? RateHz { get; init; }

    /// <summary>How much later B's clock began, in seconds, where the user says so.</summary>
    public double? OffsetSeconds { get; init; }

    /// <summary>Standard deviation of that, in ms.</summary>
    public double? OffsetUncertaintyMs { get; init; }

    /// <summary>A BIDS events file.</summary>
    public string? EventsFile { get; init; }

    /// <summary>Recordings of other people doing the same task.</summary>
    public IReadOnlyList<string> PseudoFiles { get; init; } = [];

    /// <summary>Every file that is read, with those beside it that belong to it.</summary>
    public IReadOnlyList<string> InputFiles() =>
    [
        .. ((string?[])[A.File, B.File, A.BreathingFile, B.BreathingFile, A.VoiceFile, B.VoiceFile, .. PseudoFiles]).OfType<string>().SelectMany(RecordingFiles.At),
        .. EventsFile is { } events ? [events] : ReadOnlySpan<string>.Empty,
    ];
}

/// <summary>One person on the command line.</summary>
/// <param name="File">The recording.</param>
/// <param name="Name">The name as given, or null.</param>
/// <param name="Channel">The channel's name or number as given, or null.</param>
internal sealed record PersonRequest(string File, string? Name, string? Channel)
{
    /// <summary>The channel of the person's breathing as given, or null for the first that is known to be breathing.</summary>
    public string? Breathing { get; init; }

    /// <summary>A recording of the person's breathing, or null.</summary>
    public string? BreathingFile { get; init; }

    /// <summary>The channel of the person's movement as given, or null for the first that is known to be movement.</summary>
    public string? Motion { get; init; }

    /// <summary>A recording of the person's voice, or null.</summary>
    public string? VoiceFile { get; init; }

    /// <summary>The same with breathing as it was named: a file where one lies there, else a channel of the recording.</summary>
    public PersonRequest WithBreathing(string? named) => named is not null && System.IO.File.Exists(named) ? this with { BreathingFile = named } : this with { Breathing = named };
}
