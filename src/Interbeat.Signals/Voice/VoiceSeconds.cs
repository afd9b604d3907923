using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Features;

namespace Interbeat.Signals.Voice;

/// <summary>One person's voice, second by second; NaN where a value cannot be told.</summary>
/// <remarks>Entry <c>s</c> belongs to the second from <c>start + s</c> to <c>start + s + 1</c>. All have the same length.</remarks>
/// <param name="F0Hz">Median pitch of the own voiced frames in speech, Hz; needs 100 ms of them (chosen).</param>
/// <param name="IntensityDbfs">Mean power of the own frames in speech, dB re full scale; needs 100 ms of them.</param>
/// <param name="SpeechShare">Share of the second's known frames in speech, 0 to 1; needs 80 % of the second known.</param>
/// <param name="Syllables">Syllable nuclei in the second; needs the same.</param>
/// <param name="Quality">Share of the second that is known, 0 to 1.</param>
public sealed record VoiceSeconds(
    ImmutableArray<double> F0Hz,
    ImmutableArray<double> IntensityDbfs,
    ImmutableArray<double> SpeechShare,
    ImmutableArray<double> Syllables,
    ImmutableArray<double> Quality)
{
    /// <summary>A value needs this share of its second known. Chosen.</summary>
    public const double MinimumCoverage = FeatureColumn.MinimumCoverage;

    /// <summary>Pitch and intensity of a second need so much of it, s. Chosen: half a syllable.</summary>
    public const double MinimumSpeechSeconds = 0.1;

    /// <summary>Pitch and speech as columns like those of the other features. The floor of speech is sought in the whole recording, so none of them is live.</summary>
    public ImmutableArray<FeatureSeries> Columns =>
    [
        Column(new("F0 median", "Hz", 1, double.PositiveInfinity, 0, Step("Median pitch of the own voiced frames in speech of each second.", ("minimumSpeechSeconds", MinimumSpeechSeconds))), F0Hz, AbsentReason.TooLittleSpeech),
        Column(new("speech share", "1", 1, double.PositiveInfinity, MinimumCoverage, Step("Share of the second's known frames in speech.", ("minimumCoverage", MinimumCoverage))), SpeechShare, AbsentReason.NotCovered),
        Column(new("voice coverage", "1", 1, double.PositiveInfinity, 0, Step("Share of the second that is known.")), Quality, AbsentReason.NotCovered),
    ];

    /// <summary>The values of each second of a session.</summary>
    /// <param name="voice">The analysis.</param>
    /// <param name="startSeconds">The start of the first second, on the recording's clock.</param>
    /// <param name="seconds">The number of seconds.</param>
    public static VoiceSeconds Of(VoiceAnalysis voice, double startSeconds, int seconds)
    {
        ArgumentNullException.ThrowIfNull(voice);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        var frames = voice.Frames;
        var inSpeech = new bool[frames.Count];
        foreach (var range in voice.Speech)
        {
            inSpeech.AsSpan(range.First, range.Count).Fill(true);
        }

        var syllables = new double[seconds];
        foreach (var nucleus in voice.Syllables)
        {
            var s = Math.Floor(frames.CentreAt(nucleus) - startSeconds);
            if (s >= 0 && s < seconds)
            {
                syllables[(int)s]++;
            }
        }

        var (pitch, intensity, share, quality) = (new double[seconds], new double[seconds], new double[seconds], new double[seconds]);
        for (var s = 0; s < seconds; s++)
        {
            var second = SecondOf(voice, inSpeech, startSeconds + s);
            quality[s] = Math.Min(1, second.Known * frames.HopSeconds);
            var isCovered = quality[s] >= MinimumCoverage - 1e-9;
            share[s] = isCovered ? (double)second.Speech / second.Known : double.NaN;
            syllables[s] = isCovered ? syllables[s] : double.NaN;
            pitch[s] = IsEnough(second.Pitch) ? Quantile.Of(second.Pitch, 0.5) : double.NaN;
            intensity[s] = IsEnough(second.Powers) ? 10 * Math.Log10(second.Powers.Average()) : double.NaN;
        }

        return new VoiceSeconds([.. pitch], [.. intensity], [.. share], [.. syllables], [.. quality]);

        bool IsEnough(List<double> values) => values.Count * frames.HopSeconds >= MinimumSpeechSeconds - 1e-9;
    }

    private static ProcessingStep Step(string definition, params (string Name, double Value)[] parameters) =>
        new("voice per second", 1, definition, "definition; bounds chosen", FeatureColumn.Parameters(parameters));

    private static FeatureSeries Column(FeatureColumn column, ImmutableArray<double> values, AbsentReason absentBecause) =>
        new(column, values, [.. values.Select(v => double.IsNaN(v) ? absentBecause : AbsentReason.None)]);

    private static (int Known, int Speech, List<double> Pitch, List<double> Powers) SecondOf(VoiceAnalysis voice, bool[] inSpeech, double from)
    {
        var frames = voice.Frames;
        var (known, speech) = (0, 0);
        var (pitch, powers) = (new List<double>(), new List<double>());

        // A frame belongs to the second in which its centre lies.
        var first = (int)Math.Clamp(SampleSeconds.FirstSample(from, 1 / frames.HopSeconds, frames.FirstCentreSeconds), 0, frames.Count);
        var end = (int)Math.Clamp(SampleSeconds.FirstSample(from + 1, 1 / frames.HopSeconds, frames.FirstCentreSeconds), 0, frames.Count);
        for (var k = first; k < end; k++)
        {
            known += frames.IsKnown(k) ? 1 : 0;
            if (!inSpeech[k])
            {
                continue;
            }

            speech++;
            if (voice.Own[k])
            {
                powers.Add(Math.Pow(10, frames.IntensityDbfs[k] / 10));
                if (frames.IsPeriodic(k))
                {
                    pitch.Add(frames.F0Hz[k]);
                }
            }
        }

        return (known, speech, pitch, powers);
    }
}
