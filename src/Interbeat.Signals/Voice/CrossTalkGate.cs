namespace Interbeat.Signals.Voice;

/// <summary>Whose speech a frame is, when each person has a microphone that hears the other too.</summary>
/// <remarks>
/// A frame is one person's alone where it is a candidate on their channel and there at least 6 dB louder than on the other's. Where it is a candidate on
/// both channels and neither is so much louder, neither can be the other's cross-talk, and both speak. What is left counts for nobody.
/// It holds for microphones of like gain, whose cross-talk is damped by at least 6 dB; in overlap, a voice more than 6 dB below the other is not seen.
/// </remarks>
internal static class CrossTalkGate
{
    /// <summary>For each frame: whether A speaks alone, B speaks alone, both speak.</summary>
    public static (bool[] OnlyA, bool[] OnlyB, bool[] Both) Apply(VoiceFrames a, VoiceFrames b, bool[] candidatesA, bool[] candidatesB, double leastDb)
    {
        var (onlyA, onlyB, both) = (new bool[a.Count], new bool[a.Count], new bool[a.Count]);
        for (var k = 0; k < a.Count; k++)
        {
            var difference = a.LevelDbfs[k] - b.LevelDbfs[k];
            onlyA[k] = candidatesA[k] && difference >= leastDb;
            onlyB[k] = candidatesB[k] && difference <= -leastDb;
            both[k] = candidatesA[k] && candidatesB[k] && Math.Abs(difference) < leastDb;
        }

        return (onlyA, onlyB, both);
    }
}
