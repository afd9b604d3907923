using System.Globalization;
using Interbeat.Core;
using Interbeat.Signals.Voice;
using Xunit.Abstractions;

namespace Interbeat.Signals.Tests.Voice;

/// <summary>Speech whose text, pitch setting, speed and silences are known.</summary>
public sealed class SynthesisedSpeechTests(ITestOutputHelper output)
{
    private const string Text = "We were walking along the river when the morning rain began, and nobody wanted to go home. Later in the year we remembered it well.";

    [SynthesiserFact]
    public void The_median_pitch_rises_with_the_pitch_setting()
    {
        output.WriteLine("| setting | median Hz | range semitones | voiced s | speech share |");
        output.WriteLine("|---|---|---|---|---|");
        var medians = new List<double>();
        foreach (var pitch in new[] { 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99 })
        {
            var summary = VoiceSummary.Of(VoiceAnalysis.Of(Synthesiser.Speak(Text, pitch)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {pitch} | {summary.F0MedianHz:F1} | {summary.F0RangeSemitones:F1} | {summary.VoicedSeconds:F1} | {summary.SpeechShare:F2} |"));
            medians.Add(summary.F0MedianHz!.Value);
            Assert.InRange(summary.F0RangeSemitones!.Value, 1, 14);
            Assert.InRange(summary.SpeechShare!.Value, 0.7, 1);
        }

        Assert.Equal(medians.Order(), medians);
        Assert.True(medians[^1] > 1.5 * medians[0]);
    }

    [SynthesiserFact]
    public void Planted_silences_are_found_as_pauses()
    {
        double[] asked = [0.4, 0.7, 1.0, 1.5, 2.5];
        var speech = Synthesiser.Speak("one man");
        double[] spoken = Trimmed(speech);
        double[] joined = [.. Sounds.Silence(1, speech.SamplingRateHz), .. asked.SelectMany(s => spoken.Concat(Sounds.Silence(s, speech.SamplingRateHz))), .. spoken, .. Sounds.Silence(1, speech.SamplingRateHz)];
        var voice = VoiceAnalysis.Of(Sounds.Signal(joined, speech.SamplingRateHz));
        var found = voice.Pauses.Select(p => voice.SpanOf(p).DurationSeconds).ToArray();
        output.WriteLine(string.Join(", ", found.Select(f => f.ToString("F3", CultureInfo.InvariantCulture))));
        Assert.Equal(asked.Length, found.Length);
        Assert.All(found.Zip(asked), p => Assert.Equal(p.Second, p.First, 0.05));
    }

    [SynthesiserFact]
    public void Marked_breaks_are_found_and_grow_with_their_length()
    {
        int[] milliseconds = [600, 1200, 2400];
        var found = milliseconds.Select(ms =>
        {
            var voice = VoiceAnalysis.Of(Synthesiser.Speak($"one man <break time=\"{ms}ms\"/> ran away"));
            return voice.Pauses.Max(p => voice.SpanOf(p).DurationSeconds);
        }).ToArray();
        output.WriteLine(string.Join(", ", found.Select(f => f.ToString("F3", CultureInfo.InvariantCulture))));
        Assert.Equal(0.6, found[1] - found[0], 0.1);
        Assert.Equal(1.2, found[2] - found[1], 0.1);
    }

    [SynthesiserFact]
    public void The_speech_rate_rises_with_the_speed_setting_and_syllables_are_near_their_number()
    {
        const string Syllables = "banana potato banana potato banana potato banana potato";
        const int Spoken = 24;
        var rates = new List<double>();
        foreach (var speed in new[] { 100, 140, 180, 220 })
        {
            var summary = VoiceSummary.Of(VoiceAnalysis.Of(Synthesiser.Speak(Syllables, wordsPerMinute: speed)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speed {speed}: {summary.Syllables} of {Spoken} syllables, {summary.SpeechRatePerSecond:F2} /s"));
            rates.Add(summary.SpeechRatePerSecond!.Value);
            Assert.InRange(summary.Syllables, 0.9 * Spoken, 1.1 * Spoken);
        }

        Assert.Equal(rates.Order(), rates);
    }

    [SynthesiserFact]
    public void Two_synthesised_people_keep_their_turns_through_cross_talk()
    {
        var (low, high) = (Synthesiser.Speak(Text, 20), Synthesiser.Speak(Text, 80));
        var rate = low.SamplingRateHz;
        double[] a = [.. Sounds.Silence(0.5, rate), .. low.Samples, .. Sounds.Silence(1 + high.DurationSeconds, rate)];
        double[] b = [.. Sounds.Silence(1 + low.DurationSeconds, rate), .. high.Samples, .. Sounds.Silence(0.5, rate)];
        var length = Math.Min(a.Length, b.Length);
        var voices = TwoVoices.Of(
            Sounds.Signal(a.Take(length).Select((x, i) => x + (0.2 * b[i])), rate),
            Sounds.Signal(b.Take(length).Select((x, i) => x + (0.2 * a[i])), rate));
        Assert.Equal([Speaker.A, Speaker.B], voices.Turns.Turns.Select(t => t.Speaker));
        Assert.Equal(VoiceSummary.Of(VoiceAnalysis.Of(low)).F0MedianHz!.Value, VoiceSummary.Of(voices.A).F0MedianHz!.Value, 2.0);
        Assert.Equal(VoiceSummary.Of(VoiceAnalysis.Of(high)).F0MedianHz!.Value, VoiceSummary.Of(voices.B).F0MedianHz!.Value, 2.0);
    }

    /// <summary>The speech without the silence around it: from the first to the last sample above a thousandth of full scale.</summary>
    private static double[] Trimmed(UniformSignal speech)
    {
        var samples = speech.Samples.ToArray();
        var first = Array.FindIndex(samples, x => Math.Abs(x) > 0.001);
        var last = Array.FindLastIndex(samples, x => Math.Abs(x) > 0.001);
        return samples[first..(last + 1)];
    }
}
