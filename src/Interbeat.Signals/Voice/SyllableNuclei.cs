using System.Collections.Immutable;

namespace Interbeat.Signals.Voice;

/// <summary>Syllables without words: peaks of intensity that are voiced and parted by dips (after de Jong and Wempe 2009, Behav Res Methods 41: 385-390).</summary>
/// <remarks>
/// Intensity in dB, averaged over 50 ms. Within a stretch of speech a peak counts when it is voiced, at most 25 dB below the 99th percentile of the
/// speech, and parted from the syllable before by a dip of at least 2 dB below both. Theirs is a script on another program's intensity; counts differ.
/// </remarks>
public static class SyllableNuclei
{
    private const int SmoothingFrames = 5;
    private const double LoudestShare = 0.99;

    /// <summary>The frames of the nuclei, ascending.</summary>
    /// <param name="frames">The frames.</param>
    /// <param name="speech">The stretches of speech.</param>
    /// <param name="settings">How it is measured; null for adults.</param>
    public static ImmutableArray<int> Find(VoiceFrames frames, ImmutableArray<FrameRange> speech, VoiceSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(frames);
        var chosen = settings ?? VoiceSettings.Adult;
        var inSpeech = new List<double>();
        foreach (var range in speech)
        {
            inSpeech.AddRange(frames.IntensityDbfs.AsSpan(range.First, range.Count));
        }

        if (inSpeech.Count == 0)
        {
            return [];
        }

        var least = Quantile.Of(inSpeech, LoudestShare) - chosen.SyllableRangeDb;
        var nuclei = ImmutableArray.CreateBuilder<int>();
        foreach (var range in speech)
        {
            FindIn(frames, range, least, chosen.SyllableDipDb, nuclei);
        }

        return nuclei.ToImmutable();
    }

    /// <summary>Goes up to a peak, and takes it when the contour has fallen by the dip; then down to a valley, until it has risen by the dip.</summary>
    private static void FindIn(VoiceFrames frames, FrameRange range, double least, double dip, ImmutableArray<int>.Builder nuclei)
    {
        var rising = true;
        var peak = -1;
        var (peakDb, valleyDb) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var k = range.First; k < range.End; k++)
        {
            var level = Smoothed(frames, range, k);
            if (rising)
            {
                if (level > peakDb && frames.IsPeriodic(k))
                {
                    (peak, peakDb) = (k, level);
                }

                if (peak >= 0 && level < peakDb - dip)
                {
                    Take(peak, peakDb);
                    (rising, valleyDb) = (false, level);
                }
            }
            else
            {
                valleyDb = Math.Min(valleyDb, level);
                if (level > valleyDb + dip)
                {
                    rising = true;
                    (peak, peakDb) = frames.IsPeriodic(k) ? (k, level) : (-1, double.NegativeInfinity);
                }
            }
        }

        if (rising && peak >= 0)
        {
            Take(peak, peakDb);
        }

        void Take(int frame, double db)
        {
            if (db > least)
            {
                nuclei.Add(frame);
            }
        }
    }

    private static double Smoothed(VoiceFrames frames, FrameRange range, int k)
    {
        var from = Math.Max(range.First, k - (SmoothingFrames / 2));
        var to = Math.Min(range.End - 1, k + (SmoothingFrames / 2));
        var sum = 0.0;
        for (var i = from; i <= to; i++)
        {
            sum += frames.IntensityDbfs[i];
        }

        return sum / (to - from + 1);
    }
}
