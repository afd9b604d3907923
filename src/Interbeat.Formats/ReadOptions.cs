using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>What the caller knows about a file, and how much a file may ask for.</summary>
/// <remarks>The caps are there because files come from strangers; each names itself in the error it causes. The defaults hold a day of two people at 1000 Hz.</remarks>
public sealed record ReadOptions
{
    /// <summary>No rate known, default caps.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>Rows per second of a table without a time column, in Hz; null where not known.</summary>
    public double? RateHz { get; init; }

    /// <summary>An interval between beats longer than this opens a gap, in s.</summary>
    public double MaxIntervalSeconds { get; init; } = BeatSeries.DefaultMaxIntervalSeconds;

    /// <summary>
    /// Whether a table of unknown rate may be read all the same, for looking at it only: its channels then carry 1 Hz as a stand-in and
    /// <see cref="RecordedFile.RateIsPlaceholder"/> is set.
    /// </summary>
    public bool AllowUnknownRate { get; init; }

    /// <summary>Largest file on disk, in bytes. Chosen: just below what one array holds.</summary>
    public long MaxFileBytes { get; init; } = 2_000_000_000;

    /// <summary>Largest content after unzipping, in bytes.</summary>
    public long MaxUnzippedBytes { get; init; } = 2_000_000_000;

    /// <summary>Largest ratio of unzipped to zipped bytes, checked above <see cref="RatioFreeBytes"/>. Chosen: recordings stay below 100.</summary>
    public double MaxUnzipRatio { get; init; } = 250;

    /// <summary>Unzipped bytes below which the ratio is not looked at: little harm in them, and a constant column zips very well.</summary>
    public long RatioFreeBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most rows of a table, or annotations of a record.</summary>
    public int MaxRows { get; init; } = 100_000_000;

    /// <summary>Most channels of a file.</summary>
    public int MaxChannels { get; init; } = 1024;

    /// <summary>Most samples of all channels together, missing ones included (8 bytes each).</summary>
    public long MaxSamples { get; init; } = 250_000_000;

    /// <summary>Highest rate that is believed, in Hz. Chosen: a hundred times what physiology needs.</summary>
    public const double MaxRateHz = 1_000_000;

    internal void Check()
    {
        if (RateHz is { } rate && !(rate > 0 && rate <= MaxRateHz))
        {
            throw new InputException("--rate", null, FormattableString.Invariant($"{rate} was given; a number of hertz above 0 and up to {MaxRateHz} is expected."));
        }
    }
}
