using System.Collections.Immutable;

namespace Interbeat.Formats;

/// <summary>The formats that are read.</summary>
public static class RecordingFormats
{
    /// <summary>
    /// All formats, the more particular before the more general: where two fit a content equally well, the earlier one reads it.
    /// </summary>
    public static ImmutableArray<IRecordingFormat> All { get; } =
    [
        new WavFile(),
        new WfdbRecord(),
        new RrText(),
        new MotionEnergyText(),
        new DelimitedText(),
    ];

    /// <summary>The format that fits best with its reason, or null where none fits.</summary>
    public static (IRecordingFormat Format, Detection Detection)? Detect(FileContent content, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        (IRecordingFormat, Detection Detection)? best = null;
        foreach (var format in All)
        {
            var detection = format.Detect(content, options);
            if (detection.Fit > (best?.Detection.Fit ?? Fit.None))
            {
                best = (format, detection);
            }
        }

        return best;
    }
}
