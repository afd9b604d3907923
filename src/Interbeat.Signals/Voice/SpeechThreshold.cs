namespace Interbeat.Signals.Voice;

/// <summary>How loud a frame must be to be speech: above a floor that follows the room, and not too far below the loud parts.</summary>
/// <remarks>
/// For each second: the 10th and the 95th percentile of the levels in the window around it (60 s); threshold = the larger of floor + 9 dB and loud - 35 dB.
/// Percentiles come from a running histogram in steps of half a decibel, so the cost does not grow with the window. Chosen.
/// </remarks>
internal static class SpeechThreshold
{
    private const double FloorShare = 0.10;
    private const double LoudShare = 0.95;
    private const double StepDb = 0.5;
    private const double HighestDbfs = 40;
    private const int Bins = (int)((HighestDbfs - VoiceFrames.SilenceDbfs) / StepDb) + 1;

    /// <summary>The threshold of each frame in dBFS; NaN where the window holds no known frame.</summary>
    public static double[] PerFrame(VoiceFrames frames, VoiceSettings settings)
    {
        var perSecond = Math.Max(1, (int)Math.Round(1 / frames.HopSeconds));
        var half = (int)Math.Round(settings.FloorWindowSeconds / frames.HopSeconds / 2);
        var thresholds = new double[frames.Count];
        var histogram = new int[Bins];
        int from = 0, to = 0, known = 0;
        for (var first = 0; first < frames.Count; first += perSecond)
        {
            // At the ends the window keeps its length and stops moving.
            var centre = Math.Clamp(first + (perSecond / 2), Math.Min(half, frames.Count / 2), Math.Max(frames.Count - half, frames.Count / 2));
            for (var end = Math.Min(frames.Count, centre + half); to < end; to++)
            {
                known += Count(frames, to, histogram, 1);
            }

            for (var start = Math.Max(0, centre - half); from < start; from++)
            {
                known -= Count(frames, from, histogram, -1);
            }

            var threshold = known == 0
                ? double.NaN
                : Math.Max(Percentile(histogram, known, FloorShare) + settings.AboveFloorDb, Percentile(histogram, known, LoudShare) - settings.BelowLoudDb);
            thresholds.AsSpan(first, Math.Min(perSecond, frames.Count - first)).Fill(threshold);
        }

        return thresholds;
    }

    private static int Count(VoiceFrames frames, int index, int[] histogram, int change)
    {
        if (!frames.IsKnown(index))
        {
            return 0;
        }

        var bin = (int)Math.Round((frames.LevelDbfs[index] - VoiceFrames.SilenceDbfs) / StepDb);
        histogram[Math.Clamp(bin, 0, Bins - 1)] += change;
        return 1;
    }

    private static double Percentile(int[] histogram, int known, double share)
    {
        var below = 0;
        var bin = 0;
        while (bin < Bins - 1 && (below += histogram[bin]) < share * known)
        {
            bin++;
        }

        return VoiceFrames.SilenceDbfs + (bin * StepDb);
    }
}
