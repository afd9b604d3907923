using System.Globalization;
using System.Text;
using Interbeat.Core;

namespace Interbeat.Model.Observation;

/// <summary>Simulated signals as the texts that instruments write and readers of recordings read.</summary>
public static class RecordingTexts
{
    /// <summary>One interval between beats a line, in ms, the first from time 0. Beats are rounded to 0.1 ms, not intervals, so that rounding does not add up to a drifting clock.</summary>
    public static string Rr(BeatSeries beats)
    {
        ArgumentNullException.ThrowIfNull(beats);
        var text = new StringBuilder();
        var last = 0L;
        foreach (var beat in beats.Times)
        {
            var tenths = (long)Math.Round(beat * 10_000);
            text.Append(CultureInfo.InvariantCulture, $"{(tenths - last) / 10.0:F1}\n");
            last = tenths;
        }

        return text.ToString();
    }

    /// <summary>Skin conductance in uS with its times in seconds.</summary>
    public static string Skin(UniformSignal skin)
    {
        ArgumentNullException.ThrowIfNull(skin);
        var text = new StringBuilder("time_s,eda (uS)\n");
        for (var i = 0; i < skin.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{skin.TimeAt(i):F3},{skin.Samples[i]:F4}\n");
        }

        return text.ToString();
    }

    /// <summary>Marks as a table: onset and duration in seconds, and what it was.</summary>
    public static string Events(EventTrack events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var text = new StringBuilder("onset\tduration\ttrial_type\n");
        foreach (var mark in events.Events)
        {
            text.Append(CultureInfo.InvariantCulture, $"{mark.OnsetSeconds}\t{mark.DurationSeconds}\t{mark.Label}\n");
        }

        return text.ToString();
    }
}
