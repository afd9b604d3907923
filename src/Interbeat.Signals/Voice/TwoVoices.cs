using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Signals.Voice;

/// <summary>A conversation of two people with a microphone each.</summary>
/// <remarks>
/// Frames of both are laid side by side on the common clock, to within half a hop. What each microphone hears of the other is left out (<see cref="CrossTalkGate"/>):
/// features come from frames that are one person's alone, speech and turns also from those in which both speak.
/// </remarks>
/// <param name="A">The first person's voice, over the time common to both.</param>
/// <param name="B">The second person's voice, over the same frames.</param>
/// <param name="Turns">Who spoke when.</param>
public sealed record TwoVoices(VoiceAnalysis A, VoiceAnalysis B, TurnTable Turns)
{
    /// <summary>The analysis of two sounds on one clock.</summary>
    /// <param name="a">The first person's channel.</param>
    /// <param name="b">The second person's channel, of any rate, with its start on the same clock.</param>
    /// <param name="settings">How the voices are measured; null for adults.</param>
    public static TwoVoices Of(UniformSignal a, UniformSignal b, VoiceSettings? settings = null) =>
        Of(VoiceTracking.Track(a, settings), VoiceTracking.Track(b, settings), settings);

    /// <summary>The analysis of two people's frames.</summary>
    /// <exception cref="ArgumentException">The frames do not have one hop.</exception>
    public static TwoVoices Of(VoiceFrames a, VoiceFrames b, VoiceSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.HopSeconds != b.HopSeconds)
        {
            throw new ArgumentException("Both people's frames have one hop.", nameof(b));
        }

        var chosen = settings ?? VoiceSettings.Adult;
        (a, b) = Common(a, b);
        var (voicedA, voicedB) = (SpeechActivity.Voiced(a, chosen), SpeechActivity.Voiced(b, chosen));
        var (onlyA, onlyB, both) = CrossTalkGate.Apply(
            a, b, SpeechActivity.Candidates(a, voicedA, chosen), SpeechActivity.Candidates(b, voicedB, chosen), chosen.CrossTalkDb);
        var speechA = Speech(a, onlyA, both, voicedA, chosen);
        var speechB = Speech(b, onlyB, both, voicedB, chosen);
        var known = Enumerable.Range(0, a.Count).Select(k => a.IsKnown(k) && b.IsKnown(k)).ToArray();
        return new TwoVoices(
            WithoutOthersTime(VoiceAnalysis.Of(a, speechA, [.. onlyA], chosen), speechB),
            WithoutOthersTime(VoiceAnalysis.Of(b, speechB, [.. onlyB], chosen), speechA),
            TurnTaking.Table(a, speechA, speechB, known, chosen));
    }

    private static (VoiceFrames A, VoiceFrames B) Common(VoiceFrames a, VoiceFrames b)
    {
        var shift = (int)Math.Round((a.FirstCentreSeconds - b.FirstCentreSeconds) / a.HopSeconds);
        var (firstA, firstB) = (Math.Clamp(-shift, 0, a.Count), Math.Clamp(shift, 0, b.Count));
        var count = Math.Min(a.Count - firstA, b.Count - firstB);
        return (a.Slice(firstA, count), b.Slice(firstB, count));
    }

    private static ImmutableArray<FrameRange> Speech(VoiceFrames frames, bool[] alone, bool[] both, bool[] voiced, VoiceSettings settings)
    {
        var candidates = new bool[alone.Length];
        var voicedOwn = new bool[alone.Length];
        for (var k = 0; k < candidates.Length; k++)
        {
            candidates[k] = alone[k] || both[k];
            voicedOwn[k] = voiced[k] && candidates[k];
        }

        return SpeechActivity.Stretches(frames, candidates, voicedOwn, settings);
    }

    /// <summary>A silence in which the other speaks is no pause but listening.</summary>
    private static VoiceAnalysis WithoutOthersTime(VoiceAnalysis own, ImmutableArray<FrameRange> other) => own with
    {
        Pauses = [.. own.Pauses.Where(p => !other.Any(r => r.First < p.End && r.End > p.First))],
    };
}
