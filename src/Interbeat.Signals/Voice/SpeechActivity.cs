using System.Collections.Immutable;

namespace Interbeat.Signals.Voice;

/// <summary>Where a voice speaks.</summary>
/// <remarks>
/// A frame is a candidate when it is above the threshold (<see cref="SpeechThreshold"/>) and a voiced frame, one that is periodic and above the threshold, lies within
/// the hangover of 200 ms: so consonants belong to speech and a door does not. Candidates less than 200 ms apart are one stretch; a stretch with too little voicing is dropped. Nothing reaches across
/// frames that are not known.
/// </remarks>
public static class SpeechActivity
{
    /// <summary>The stretches of speech, in frames.</summary>
    public static ImmutableArray<FrameRange> Find(VoiceFrames frames, VoiceSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(frames);
        var chosen = settings ?? VoiceSettings.Adult;
        var voiced = Voiced(frames, chosen);
        return Stretches(frames, Candidates(frames, voiced, chosen), voiced, chosen);
    }

    /// <summary>Frames that are periodic and loud enough.</summary>
    internal static bool[] Voiced(VoiceFrames frames, VoiceSettings settings)
    {
        var thresholds = SpeechThreshold.PerFrame(frames, settings);
        var voiced = new bool[frames.Count];
        for (var k = 0; k < voiced.Length; k++)
        {
            voiced[k] = frames.IsPeriodic(k) && frames.LevelDbfs[k] > thresholds[k];
        }

        return voiced;
    }

    /// <summary>Frames that are loud enough and close to voicing.</summary>
    internal static bool[] Candidates(VoiceFrames frames, bool[] voiced, VoiceSettings settings)
    {
        var thresholds = SpeechThreshold.PerFrame(frames, settings);
        var reach = FramesIn(settings.HangoverSeconds, frames);
        var candidates = new bool[frames.Count];
        var last = int.MinValue / 2;
        for (var k = 0; k < candidates.Length; k++)
        {
            last = voiced[k] ? k : frames.IsKnown(k) ? last : int.MinValue / 2;
            candidates[k] = k - last <= reach && frames.LevelDbfs[k] > thresholds[k];
        }

        var next = int.MaxValue / 2;
        for (var k = candidates.Length - 1; k >= 0; k--)
        {
            next = voiced[k] ? k : frames.IsKnown(k) ? next : int.MaxValue / 2;
            candidates[k] |= next - k <= reach && frames.LevelDbfs[k] > thresholds[k];
        }

        return candidates;
    }

    /// <summary>Candidates joined over short silences, without those that hold too little voicing.</summary>
    internal static ImmutableArray<FrameRange> Stretches(VoiceFrames frames, bool[] candidates, bool[] voiced, VoiceSettings settings)
    {
        var joined = new List<FrameRange>();
        var hangover = FramesIn(settings.HangoverSeconds, frames);
        foreach (var range in FrameRange.Of(candidates))
        {
            if (joined.Count > 0 && range.First - joined[^1].End < hangover && IsKnown(frames, joined[^1].End, range.First))
            {
                joined[^1] = joined[^1] with { End = range.End };
            }
            else
            {
                joined.Add(range);
            }
        }

        var least = FramesIn(settings.MinimumVoicedSeconds, frames);
        return [.. joined.Where(r => voiced.AsSpan(r.First, r.Count).Count(true) >= least)];
    }

    /// <summary>Silences of at least the minimum length between two stretches, all of whose frames are known.</summary>
    internal static ImmutableArray<FrameRange> Pauses(VoiceFrames frames, ImmutableArray<FrameRange> speech, VoiceSettings settings)
    {
        var least = FramesIn(settings.MinimumPauseSeconds, frames);
        return
        [
            .. speech.Zip(speech.Skip(1), (a, b) => new FrameRange(a.End, b.First))
                .Where(p => p.Count >= least && IsKnown(frames, p.First, p.End)),
        ];
    }

    /// <summary>Whether all frames from one to before another are known.</summary>
    internal static bool IsKnown(VoiceFrames frames, int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            if (!frames.IsKnown(k))
            {
                return false;
            }
        }

        return true;
    }

    internal static int FramesIn(double seconds, VoiceFrames frames) => (int)Math.Round(seconds / frames.HopSeconds);
}
