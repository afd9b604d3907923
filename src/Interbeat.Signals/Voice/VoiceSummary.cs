namespace Interbeat.Signals.Voice;

/// <summary>One person's voice in numbers; null where there is too little to tell.</summary>
/// <param name="KnownSeconds">Time whose frames are known, s.</param>
/// <param name="SpeechSeconds">Time in stretches of speech, s.</param>
/// <param name="SpeechShare">Speech over known time, 0 to 1.</param>
/// <param name="VoicedSeconds">Own periodic frames within speech, s.</param>
/// <param name="F0MedianHz">Median pitch of these frames, Hz.</param>
/// <param name="F0RangeSemitones">12 log2(P95 / P5) of these frames, semitones.</param>
/// <param name="IntensityDbfs">Mean power of own frames within speech, dB re full scale. Comparable only within a channel.</param>
/// <param name="Pauses">Number of pauses.</param>
/// <param name="PausesPerMinute">Pauses per minute of known time.</param>
/// <param name="PauseMedianSeconds">Median length of a pause, s.</param>
/// <param name="Syllables">Number of syllable nuclei.</param>
/// <param name="SpeechRatePerSecond">Syllables per second of speech and the pauses in it.</param>
/// <param name="ArticulationRatePerSecond">Syllables per second of speech without its pauses.</param>
public sealed record VoiceSummary(
    double KnownSeconds,
    double SpeechSeconds,
    double? SpeechShare,
    double VoicedSeconds,
    double? F0MedianHz,
    double? F0RangeSemitones,
    double? IntensityDbfs,
    int Pauses,
    double? PausesPerMinute,
    double? PauseMedianSeconds,
    int Syllables,
    double? SpeechRatePerSecond,
    double? ArticulationRatePerSecond)
{
    private const double LowShare = 0.05;
    private const double HighShare = 0.95;

    /// <summary>The numbers of a whole recording.</summary>
    public static VoiceSummary Of(VoiceAnalysis voice, VoiceSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(voice);
        var chosen = settings ?? VoiceSettings.Adult;
        var (frames, hop) = (voice.Frames, voice.Frames.HopSeconds);
        var known = Enumerable.Range(0, frames.Count).Count(frames.IsKnown) * hop;
        var (pitch, powers) = OwnFrames(voice);
        var (speech, own) = (voice.Speech.Sum(r => r.Count) * hop, powers.Count * hop);
        var pauses = voice.Pauses.Select(p => p.Count * hop).ToList();
        var enoughPitch = pitch.Count > 0 && pitch.Count * hop >= chosen.MinimumPitchSeconds - 1e-9;
        return new VoiceSummary(
            known,
            speech,
            known > 0 ? speech / known : null,
            pitch.Count * hop,
            enoughPitch ? Quantile.Of(pitch, 0.5) : null,
            enoughPitch ? 12 * Math.Log2(Quantile.Of(pitch, HighShare) / Quantile.Of(pitch, LowShare)) : null,
            powers.Count > 0 ? 10 * Math.Log10(powers.Average()) : null,
            pauses.Count,
            known > 0 ? 60 * pauses.Count / known : null,
            pauses.Count > 0 ? Quantile.Of(pauses, 0.5) : null,
            voice.Syllables.Length,
            own > 0 ? voice.Syllables.Length / (own + pauses.Sum()) : null,
            own > 0 ? voice.Syllables.Length / own : null);
    }

    private static (List<double> Pitch, List<double> Powers) OwnFrames(VoiceAnalysis voice)
    {
        var (pitch, powers) = (new List<double>(), new List<double>());
        foreach (var range in voice.Speech)
        {
            for (var k = range.First; k < range.End; k++)
            {
                if (!voice.Own[k])
                {
                    continue;
                }

                powers.Add(Math.Pow(10, voice.Frames.IntensityDbfs[k] / 10));
                if (voice.Frames.IsPeriodic(k))
                {
                    pitch.Add(voice.Frames.F0Hz[k]);
                }
            }
        }

        return (pitch, powers);
    }
}
