using Interbeat.Signals.Voice;
using static Interbeat.Signals.Tests.Voice.Sounds;

namespace Interbeat.Signals.Tests.Voice;

/// <summary>Pitch against tones and glides in closed form.</summary>
public sealed class PitchTests
{
    public static TheoryData<double, double, int, int> Tones
    {
        get
        {
            var data = new TheoryData<double, double, int, int>();
            foreach (var rate in new[] { 8000.0, 16000, 22050, 44100 })
            {
                foreach (var hertz in new[] { 65, 83.7, 123.4, 220, 310.9, 440, 487 })
                {
                    data.Add(hertz, rate, 1, 1);
                    data.Add(hertz, rate, 1, (int)Math.Min(20, 0.4 * rate / hertz));
                    data.Add(hertz, rate, 2, 6);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Tones))]
    public void A_tone_has_its_pitch_within_half_a_percent_in_every_frame(double hertz, double rate, int firstHarmonic, int lastHarmonic)
    {
        var frames = VoiceTracking.Track(Signal(Tone(hertz, 0.5, firstHarmonic, lastHarmonic, rate: rate), rate));

        // The first 50 ms hold the filter's onset.
        Assert.All(frames.F0Hz[5..], f => Assert.InRange(f, 0.995 * hertz, 1.005 * hertz));
    }

    [Theory]
    [InlineData(350)]
    [InlineData(612)]
    [InlineData(930)]
    public void An_infants_pitch_is_found_up_to_1000_Hz(double hertz)
    {
        var frames = VoiceTracking.Track(Signal(Tone(hertz, 0.5)), VoiceSettings.Infant);
        Assert.All(frames.F0Hz[5..], f => Assert.InRange(f, 0.995 * hertz, 1.005 * hertz));
    }

    [Theory]
    [InlineData(100, 200, 12)]
    [InlineData(180, 120, 7.02)]
    [InlineData(90, 101.0, 2.0)]
    public void The_range_of_a_glide_is_ninety_percent_of_its_semitones(double from, double to, double semitones)
    {
        double[] sound = [.. Silence(1), .. Glide(from, to, 8), .. Silence(1)];
        var summary = VoiceSummary.Of(VoiceAnalysis.Of(Signal(sound)));

        // A pitch that moves evenly in semitones spends five percent of the time below its P5 and above its P95.
        Assert.Equal(0.9 * semitones, summary.F0RangeSemitones!.Value, 0.02 * semitones);
        Assert.Equal(Math.Sqrt(from * to), summary.F0MedianHz!.Value, 0.005 * from);
    }

    [Fact]
    public void Silence_and_noise_have_no_pitch()
    {
        Assert.All(VoiceTracking.Track(Signal(Silence(2))).F0Hz, f => Assert.True(double.IsNaN(f)));
        Assert.All(VoiceTracking.Track(Signal(Enumerable.Repeat(0.3, 32000))).F0Hz, f => Assert.True(double.IsNaN(f)));
        var noise = VoiceTracking.Track(Signal(Noise(30, 0.1))).F0Hz;
        Assert.Equal(0, noise.Count(double.IsFinite));
        Assert.Empty(SpeechActivity.Find(VoiceTracking.Track(Signal(Noise(30, 0.1)))));
    }

    [Theory]
    [InlineData(20, 0.99)]
    [InlineData(10, 0.9)]
    public void Noise_below_a_tone_leaves_most_of_its_frames_voiced_and_right(double signalToNoiseDb, double leastShare)
    {
        var tone = Tone(140, 5);
        var deviation = Math.Sqrt(tone.Average(x => x * x)) * Math.Pow(10, -signalToNoiseDb / 20);
        var frames = VoiceTracking.Track(Signal(Mix(tone, Noise(5, deviation))));
        Assert.True(frames.F0Hz.Count(f => Math.Abs(f - 140) < 0.02 * 140) >= leastShare * frames.Count);
    }

    [Fact]
    public void Gain_and_offset_do_not_change_the_pitch()
    {
        var sound = Mix(Glide(90, 300, 3), Noise(3, 0.003));
        var plain = VoiceTracking.Track(Signal(sound));
        foreach (var (gain, offset) in new[] { (0.25, 0.0), (0.00317, 0.0), (-1.0, 0.0), (7.9, 0.4) })
        {
            var other = VoiceTracking.Track(Signal(sound.Select(x => (gain * x) + offset)));
            for (var k = 0; k < plain.Count; k++)
            {
                Assert.Equal(plain.F0Hz[k], other.F0Hz[k], 1e-6);
                Assert.Equal(plain.IntensityDbfs[k] + (20 * Math.Log10(Math.Abs(gain))), other.IntensityDbfs[k], 1e-6);
            }
        }
    }

    [Fact]
    public void The_transform_gives_the_difference_function_that_defines_it()
    {
        var sound = Mix(Tone(117, 0.04), Noise(0.04, 0.01));
        var settings = VoiceSettings.Adult;
        var yin = new Yin(settings, Rate);
        var (first, second) = yin.Pair(sound, Scaled(sound, 2));
        Assert.Equal(first.F0Hz, second.F0Hz, 1e-9);
        Assert.Equal(Directly(sound, settings), first.F0Hz, 1e-6);
    }

    [Fact]
    public void Missing_samples_leave_only_the_frames_that_touch_them_unknown()
    {
        var sound = Tone(150, 4);
        var plain = VoiceTracking.Track(Signal(sound));
        sound.AsSpan(16000, 8000).Fill(double.NaN);
        sound[40000] = double.NaN;
        var frames = VoiceTracking.Track(Signal(sound));
        for (var k = 0; k < frames.Count; k++)
        {
            var touches = sound.AsSpan(k * 160, 640).ContainsAnyExceptInRange(-1, 1);
            Assert.Equal(!touches, frames.IsKnown(k));
            Assert.True(touches ? double.IsNaN(frames.F0Hz[k]) : frames.IntensityDbfs[k] == plain.IntensityDbfs[k]);
        }

        Assert.All(frames.F0Hz[5..90], f => Assert.InRange(f, 149.9, 150.1));
        Assert.All(frames.F0Hz[260..], f => Assert.InRange(f, 149.9, 150.1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(639)]
    [InlineData(640)]
    [InlineData(801)]
    public void A_sound_of_any_length_gives_the_frames_that_fit(int samples)
    {
        var voice = VoiceAnalysis.Of(Signal(Noise(samples / Rate, 0.1)));
        Assert.Equal(samples < 640 ? 0 : 1 + ((samples - 640) / 160), voice.Frames.Count);
        Assert.Null(VoiceSummary.Of(voice).F0MedianHz);
    }

    [Fact]
    public void A_part_far_inside_a_sound_has_the_frames_of_the_whole()
    {
        var sound = Mix(Glide(100, 250, 25), Noise(25, 0.001));
        var whole = VoiceTracking.Track(Signal(sound));
        var part = VoiceTracking.Track(Signal(sound[(11 * 16000)..], start: 11));
        for (var k = 20; k < part.Count; k++)
        {
            Assert.Equal(whole.CentreAt(k + 1100), part.CentreAt(k), 1e-9);
            Assert.Equal(whole.F0Hz[k + 1100], part.F0Hz[k], 1e-3);
        }
    }

    private static double Directly(double[] x, VoiceSettings settings)
    {
        var longest = (int)Math.Ceiling(Rate / settings.LowestHz);
        var window = x.Length - longest - 2;
        var d = Enumerable.Range(0, longest + 2).Select(t => Enumerable.Range(0, window).Sum(j => (x[j] - x[j + t]) * (x[j] - x[j + t]))).ToArray();
        var n = d.Select((v, t) => t == 0 ? 1 : v * t / d[1..(t + 1)].Sum()).ToArray();
        var lag = (int)(Rate / settings.HighestHz);
        Assert.True(n[lag..].Min() < settings.PeriodicityThreshold);
        while (!(n[lag] < settings.PeriodicityThreshold && n[lag] < n[lag - 1] && n[lag] <= n[lag + 1]))
        {
            lag++;
        }

        return Rate / (lag + ((d[lag - 1] - d[lag + 1]) / (2 * (d[lag - 1] - (2 * d[lag]) + d[lag + 1]))));
    }
}
