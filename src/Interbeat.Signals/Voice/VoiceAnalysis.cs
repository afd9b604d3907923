using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Signals.Voice;

/// <summary>One person's voice in a recording. It holds no words and names no emotion.</summary>
/// <param name="Frames">The frames.</param>
/// <param name="Speech">Stretches of speech, in frames.</param>
/// <param name="Pauses">Pauses between stretches, in frames.</param>
/// <param name="Syllables">Frames of the syllables' nuclei.</param>
/// <param name="Own">Whether a frame of speech carries the person's features: always for one person alone, only outside cross-talk and overlap for two.</param>
public sealed record VoiceAnalysis(
    VoiceFrames Frames,
    ImmutableArray<FrameRange> Speech,
    ImmutableArray<FrameRange> Pauses,
    ImmutableArray<int> Syllables,
    ImmutableArray<bool> Own)
{
    /// <summary>The analysis of one person's sound.</summary>
    public static VoiceAnalysis Of(UniformSignal sound, VoiceSettings? settings = null) => Of(VoiceTracking.Track(sound, settings), settings);

    /// <summary>The analysis of frames, all of which may be the person's.</summary>
    public static VoiceAnalysis Of(VoiceFrames frames, VoiceSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(frames);
        var chosen = settings ?? VoiceSettings.Adult;
        return Of(frames, SpeechActivity.Find(frames, chosen), [.. Enumerable.Repeat(true, frames.Count)], chosen);
    }

    internal static VoiceAnalysis Of(VoiceFrames frames, ImmutableArray<FrameRange> speech, ImmutableArray<bool> own, VoiceSettings settings) => new(
        frames,
        speech,
        SpeechActivity.Pauses(frames, speech, settings),
        [.. SyllableNuclei.Find(frames, speech, settings).Where(k => own[k])],
        own);

    /// <summary>A stretch of frames as time on the recording's clock: each frame stands for one hop around its centre.</summary>
    public TimeSpanSeconds SpanOf(FrameRange range) => new(Frames.CentreAt(range.First - 0.5), Frames.CentreAt(range.End - 0.5));
}
