using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Motion energy from video as text (motion energy analysis, MEA): one column a region, one row a frame, no time column.</summary>
/// <remarks>
/// The values are counts of pixels that changed from frame to frame: whole numbers, never negative, most of them small and some very large.
/// The frame rate is not in the file.
/// </remarks>
public sealed class MotionEnergyText : IRecordingFormat
{
    /// <summary>Rows looked at. Chosen: more than three minutes of video.</summary>
    private const int SampleRows = 5000;

    /// <summary>Fewest rows that tell. Chosen: ten seconds of video.</summary>
    private const int FewestRows = 250;

    /// <summary>Most columns: regions of interest are drawn by hand. Chosen.</summary>
    private const int MostColumns = 16;

    /// <summary>Codes and ratings stay below this number of changed pixels. Chosen.</summary>
    private const double LeastPeak = 100;

    /// <summary>Bursts: the mean lies this far above the median. Chosen; a steady signal has a ratio near 1.</summary>
    private const double BurstRatio = 1.25;

    /// <inheritdoc/>
    public string Name => "motion-energy";

    /// <inheritdoc/>
    public string Describes => "Motion energy from video: pixels that changed, one row a frame and one column a region.";

    /// <inheritdoc/>
    public Detection Detect(FileContent content, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        if (content.Layout is not { Fault: null } layout || layout.Columns.Length is < 1 or > MostColumns || TimeColumn.Find(layout).Rows is not null)
        {
            return Detection.No("not a small table without a time column");
        }

        if (layout.HasHeader && layout.Names.Any(n => SignalKinds.FromName(n) is not (SignalKind.Unknown or SignalKind.Movement)))
        {
            return Detection.No("a column's name says that it is something else");
        }

        var table = TextTable.Read(content, ReadOptions.Default, OddCells.Miss, CancellationToken.None, SampleRows);
        return table.Rows >= FewestRows && table.Readable.All(c => LooksLikeMotion(table.Column(c)))
            ? Detection.Yes("whole numbers in bursts, never negative, no time column")
            : Detection.No("not whole numbers in bursts");
    }

    /// <inheritdoc/>
    public RecordedFile Read(FileContent content, ReadOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        return DelimitedText.Read(content, options, Name, SignalKind.Movement, cancellationToken);
    }

    private static bool LooksLikeMotion(ReadOnlySpan<double> values)
    {
        var known = new List<double>(values.Length);
        foreach (var value in values)
        {
            if (value < 0 || value != Math.Floor(value))
            {
                if (!double.IsNaN(value))
                {
                    return false;
                }
            }
            else
            {
                known.Add(value);
            }
        }

        return known.Count >= FewestRows
            && known.Max() >= LeastPeak
            && known.Average() > BurstRatio * Median.Of([.. known]);
    }
}
