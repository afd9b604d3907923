using Interbeat.Signals.Features;
using Interbeat.Signals.Voice;
using static Interbeat.Signals.Tests.Voice.Sounds;

namespace Interbeat.Signals.Tests.Voice;

/// <summary>Intensity, speech, pauses and syllables against sounds laid out on purpose.</summary>
public sealed class SpeechTests
{
    /// <summary>Where a stretch begins or ends is known to one frame's middle half.</summary>
    private const double BorderSeconds = 0.02;

    [Fact]
    public void Intensity_is_the_level_of_the_tone_and_steps_by_its_decibels()
    {
        double[] amplitudes = [0.5, 0.25, 0.05, 0.005];
        var frames = VoiceTracking.Track(Signal(amplitudes.SelectMany(a => Tone(200, 1, lastHarmonic: 1, amplitude: a))));
        for (var i = 0; i < amplitudes.Length; i++)
        {
            // A sine's power is half its amplitude squared. Frames hold whole periods of 200 Hz.
            Assert.All(frames.IntensityDbfs[((i * 100) + 5)..((i * 100) + 90)], v => Assert.Equal(10 * Math.Log10(amplitudes[i] * amplitudes[i] / 2), v, 1e-6));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.0005)]
    [InlineData(0.005)]
    public void Pauses_of_known_length_are_found_and_short_ones_are_not(double noise)
    {
        double[] silences = [0.10, 0.15, 0.30, 0.45, 0.80, 2.0];
        double[] sound = [.. Silence(1), .. silences.SelectMany(s => Tone(130, 0.7).Concat(Silence(s))), .. Tone(130, 0.7), .. Silence(1)];
        var voice = VoiceAnalysis.Of(Signal(Mix(sound, Noise(sound.Length / Rate, noise))));
        var pauses = voice.Pauses.Select(p => voice.SpanOf(p).DurationSeconds).ToArray();
        Assert.Equal(4, pauses.Length);
        Assert.All(pauses.Zip(silences[2..]), p => Assert.Equal(p.Second, p.First, BorderSeconds));

        var at = 1.0 + 0.7 + 0.10 + 0.7 + 0.15 + 0.7;
        Assert.Equal(at, voice.SpanOf(voice.Pauses[0]).StartSeconds, BorderSeconds);
        var summary = VoiceSummary.Of(voice);
        Assert.Equal((7 * 0.7) + 0.25, summary.SpeechSeconds, 5 * BorderSeconds);
        Assert.Equal(60 * 4 / summary.KnownSeconds, summary.PausesPerMinute!.Value, 1e-9);
        Assert.Equal(0.625, summary.PauseMedianSeconds!.Value, BorderSeconds);
    }

    [Fact]
    public void A_loud_noise_without_voicing_is_no_speech_and_hiss_beside_voicing_is()
    {
        double[] sound = [.. Silence(1), .. Noise(1, 0.1), .. Silence(1), .. Noise(0.15, 0.02), .. Tone(150, 1), .. Silence(1)];
        var voice = VoiceAnalysis.Of(Signal(Mix(sound, Noise(sound.Length / Rate, 0.0003, 1))));
        var speech = voice.SpanOf(Assert.Single(voice.Speech));
        Assert.Equal(3.0, speech.StartSeconds, BorderSeconds);
        Assert.Equal(4.15, speech.EndSeconds, BorderSeconds);
    }

    [Fact]
    public void The_floor_follows_a_room_that_grows_louder()
    {
        double[] spoken = [.. Enumerable.Range(0, 60).SelectMany(_ => Tone(150, 1, amplitude: 0.2).Concat(Silence(2)))];
        double[] room = [.. Noise(90, 0.0005), .. Noise(90, 0.01, 1)];
        var summary = VoiceSummary.Of(VoiceAnalysis.Of(Signal(Mix(spoken, room))));

        // While the floor catches up with the louder room, its noise close to speech passes for speech.
        Assert.InRange(summary.SpeechShare!.Value, 0.33, 0.36);
        Assert.Equal(59, summary.Pauses);
    }

    [Fact]
    public void No_pause_spans_missing_samples()
    {
        double[] sound = [.. Silence(1), .. Tone(150, 1), .. Silence(0.3), .. Enumerable.Repeat(double.NaN, 8000), .. Silence(0.3), .. Tone(150, 1), .. Silence(0.5), .. Tone(150, 1), .. Silence(1)];
        var voice = VoiceAnalysis.Of(Signal(sound));
        Assert.Equal(3, voice.Speech.Length);
        Assert.Single(voice.Pauses);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void Swells_of_a_tone_are_counted_as_syllables(double perSecond)
    {
        var tone = Tone(140, 10).Select((x, i) => x * (0.55 - (0.45 * Math.Cos(2 * Math.PI * perSecond * i / Rate))));
        var voice = VoiceAnalysis.Of(Signal([.. Silence(1), .. tone, .. Silence(1)]));
        Assert.Equal(10 * perSecond, voice.Syllables.Length);
        Assert.Equal(perSecond, VoiceSummary.Of(voice).SpeechRatePerSecond!.Value, 0.05 * perSecond);
    }

    [Fact]
    public void A_steady_tone_is_one_syllable()
    {
        Assert.Single(VoiceAnalysis.Of(Signal([.. Silence(1), .. Mix(Tone(140, 2), Noise(2, 0.001)), .. Silence(1)])).Syllables);
    }

    [Fact]
    public void Seconds_carry_the_pitch_the_level_and_the_share_of_their_own_speech()
    {
        double[] sound = [.. Silence(1), .. Tone(100, 1), .. Tone(200, 1), .. Silence(1), .. Tone(300, 0.5), .. Silence(0.5), .. Enumerable.Repeat(double.NaN, 16000), .. Silence(1)];
        var seconds = VoiceSeconds.Of(VoiceAnalysis.Of(Signal(sound, start: 7)), 7, 8);
        Assert.Equal([100.0, 200, 300], Known(seconds.F0Hz).Select(f => Math.Round(f)));
        Assert.Equal([false, true, true, false, true, false, false, false], seconds.F0Hz.Select(double.IsFinite));
        Assert.Equal(0.5, seconds.SpeechShare[4], 0.03);
        Assert.Equal(0, seconds.SpeechShare[3], 0.02);
        Assert.True(double.IsNaN(seconds.SpeechShare[5]) && double.IsNaN(seconds.Syllables[5]) && seconds.Quality[5] == 0);
        Assert.Equal("tooLittleSpeech", seconds.Columns[0].Reasons[3].Word());
        Assert.Equal("notCovered", seconds.Columns[1].Reasons[5].Word());
        Assert.Equal(10 * Math.Log10(Tone(100, 1).Average(x => x * x)), seconds.IntensityDbfs[1], 0.5);
    }

    [Fact]
    public void Gain_does_not_change_speech()
    {
        double[] sound = [.. Silence(1), .. Tone(130, 1), .. Silence(0.5), .. Tone(160, 2), .. Silence(1)];
        sound = Mix(sound, Noise(sound.Length / Rate, 0.002));
        var plain = SpeechActivity.Find(VoiceTracking.Track(Signal(sound)));
        Assert.Equal(2, plain.Length);

        // 30.5 dB: a whole number of the threshold's steps of half a decibel.
        Assert.Equal(plain.ToArray(), SpeechActivity.Find(VoiceTracking.Track(Signal(Scaled(sound, Math.Pow(10, -30.5 / 20))))).ToArray());
    }

    [Fact]
    public void The_steps_name_every_setting()
    {
        var named = VoiceSteps.Of(VoiceSettings.Adult).SelectMany(s => s.Parameters.Keys).Select(k => k.ToUpperInvariant()).ToHashSet();
        var settings = typeof(VoiceSettings).GetProperties().Where(p => p.PropertyType == typeof(double)).Select(p => p.Name.ToUpperInvariant());
        Assert.Subset(named, settings.Where(s => s != "MINIMUMPITCHSECONDS").ToHashSet());
    }
}
