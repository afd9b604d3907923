using Interbeat.Core;
using Interbeat.Signals.Voice;
using static Interbeat.Signals.Tests.Voice.Sounds;

namespace Interbeat.Signals.Tests.Voice;

/// <summary>Turns planted in two channels, each of which hears the other.</summary>
public sealed class TurnTests
{
    private const double BorderSeconds = 0.03;
    private const double LengthSeconds = 40;

    /// <summary>Cross-talk at 12 dB below the own voice.</summary>
    private const double Leak = 0.25;

    private static readonly TimeSpanSeconds[] SpokenByA = [new(1, 4), new(4.4, 6), new(10, 13), new(20, 24), new(30, 34)];
    private static readonly TimeSpanSeconds[] SpokenByB = [new(6.5, 9.2), new(12.5, 16), new(21.5, 22.3), new(25.0, 28)];

    [Fact]
    public void Planted_turns_are_found_with_their_latencies()
    {
        var turns = Planted(Leak).Turns;
        (Speaker Who, double Start, double End, double? Latency)[] planted =
        [
            (Speaker.A, 1, 6, null), (Speaker.B, 6.5, 9.2, 0.5), (Speaker.A, 10, 13, 0.8), (Speaker.B, 12.5, 16, -0.5),
            (Speaker.A, 20, 24, 4.0), (Speaker.B, 25, 28, 1.0), (Speaker.A, 30, 34, 2.0),
        ];
        Assert.Equal(planted.Select(p => p.Who), turns.Turns.Select(t => t.Speaker));
        foreach (var (turn, truth) in turns.Turns.Zip(planted))
        {
            Assert.Equal(truth.Start, turn.StartSeconds, BorderSeconds);
            Assert.Equal(truth.End, turn.EndSeconds, BorderSeconds);
            Assert.Equal(truth.Latency is null, turn.ResponseLatencySeconds is null);
            Assert.Equal(truth.Latency ?? 0, turn.ResponseLatencySeconds ?? 0, 2 * BorderSeconds);
        }

        Assert.Equal(4.6, turns.Turns[0].SpeechSeconds, 2 * BorderSeconds);
    }

    [Fact]
    public void Overlap_is_the_time_in_which_both_speak_and_an_interjection_takes_no_turn()
    {
        var turns = Planted(Leak).Turns;
        Assert.Equal(0.5 + 0.8, turns.OverlapSeconds, 4 * BorderSeconds);
        Assert.Equal(0.5, turns.Turns[3].OverlapSeconds, 2 * BorderSeconds);
        var interjection = Assert.Single(turns.Interjections);
        Assert.Equal((Speaker.B, 21.5), (interjection.Speaker, Math.Round(interjection.StartSeconds, 1)));
        Assert.Equal(0.8, interjection.SpeechSeconds, 2 * BorderSeconds);
    }

    [Fact]
    public void Cross_talk_lends_nobody_the_others_pitch()
    {
        var voices = Planted(Leak);
        var (a, b) = (VoiceSummary.Of(voices.A), VoiceSummary.Of(voices.B));
        Assert.Equal(120, a.F0MedianHz!.Value, 1);
        Assert.Equal(210, b.F0MedianHz!.Value, 1);
        Assert.InRange(a.F0RangeSemitones!.Value, 0, 0.1);
        Assert.InRange(b.F0RangeSemitones!.Value, 0, 0.1);
        Assert.Equal(SpokenByA.Sum(s => s.DurationSeconds), a.SpeechSeconds, 10 * BorderSeconds);
        Assert.Equal(SpokenByB.Sum(s => s.DurationSeconds), b.SpeechSeconds, 10 * BorderSeconds);

        // Without the gate, A's channel would speak whenever B does.
        Assert.True(VoiceSummary.Of(VoiceAnalysis.Of(Channel(SpokenByA, 120, SpokenByB, 210, Leak, 0, 0))).SpeechSeconds > a.SpeechSeconds + 6);
    }

    [Fact]
    public void A_silence_in_which_the_other_speaks_is_no_pause()
    {
        Assert.Equal(0.4, Assert.Single(Planted(Leak).A.Pauses, p => p.Count < 50).Count * 0.01, BorderSeconds);
        Assert.All(Planted(Leak).A.Pauses, p => Assert.DoesNotContain(SpokenByB, s => s.StartSeconds < (p.End * 0.01) - 0.1 && s.EndSeconds > (p.First * 0.01) + 0.1));
    }

    [Fact]
    public void A_person_who_says_nothing_has_no_turn()
    {
        var voices = Of([new(2, 8), new(9, 12)], [], Leak);
        Assert.Equal(Speaker.A, Assert.Single(voices.Turns.Turns).Speaker);
        Assert.Equal(0, VoiceSummary.Of(voices.B).SpeechSeconds);
    }

    [Fact]
    public void Exchanging_the_two_people_exchanges_the_speakers_and_nothing_else()
    {
        var a = Channel(SpokenByA, 120, SpokenByB, 210, Leak, 0, 0);
        var b = Channel(SpokenByB, 210, SpokenByA, 120, Leak, 0, 1);
        var (forth, back) = (TwoVoices.Of(a, b).Turns, TwoVoices.Of(b, a).Turns);
        Assert.Equal(forth.Turns, back.Turns.Select(t => t with { Speaker = 1 - t.Speaker }));
        Assert.Equal(forth.OverlapSeconds, back.OverlapSeconds);
    }

    [Fact]
    public void A_channel_that_starts_later_is_laid_on_the_common_clock()
    {
        var whole = Planted(Leak).Turns.Turns;
        var a = Channel(SpokenByA, 120, SpokenByB, 210, Leak, 0, 0);
        var b = Channel(SpokenByB, 210, SpokenByA, 120, Leak, 0, 1);
        var later = new UniformSignal(b.Samples[(3 * 16000)..].ToArray(), Rate, "FS", 3);
        var turns = TwoVoices.Of(a, later).Turns.Turns;
        Assert.Equal(whole[1..].Select(t => t.Speaker), turns[1..].Select(t => t.Speaker));
        Assert.All(whole[1..].Zip(turns[1..]), t => Assert.Equal(t.First.StartSeconds, t.Second.StartSeconds, BorderSeconds));
        Assert.Empty(TwoVoices.Of(a, new UniformSignal(b.Samples.ToArray(), Rate, "FS", 500)).Turns.Turns);
    }

    [Fact]
    public void No_latency_spans_missing_samples()
    {
        var a = Channel(SpokenByA, 120, SpokenByB, 210, Leak, 0, 0).Samples.ToArray();
        a.AsSpan((int)(9.5 * Rate), 1600).Fill(double.NaN);
        var turns = TwoVoices.Of(Signal(a), Channel(SpokenByB, 210, SpokenByA, 120, Leak, 0, 1)).Turns.Turns;
        Assert.Null(turns.Single(t => Math.Abs(t.StartSeconds - 10) < 0.1).ResponseLatencySeconds);
        Assert.NotNull(turns.Single(t => Math.Abs(t.StartSeconds - 6.5) < 0.1).ResponseLatencySeconds);
    }

    private static TwoVoices Planted(double leak) => Of(SpokenByA, SpokenByB, leak);

    private static TwoVoices Of(TimeSpanSeconds[] a, TimeSpanSeconds[] b, double leak) =>
        TwoVoices.Of(Channel(a, 120, b, 210, leak, 0, 0), Channel(b, 210, a, 120, leak, 0, 1));

    /// <summary>What one person's microphone hears: the own voice, the other's damped, and a little noise.</summary>
    private static UniformSignal Channel(TimeSpanSeconds[] own, double ownHertz, TimeSpanSeconds[] other, double otherHertz, double leak, double start, ulong noise) =>
        Signal(Mix(Noise(LengthSeconds, 0.0005, noise), Spoken(own, ownHertz, 1), Spoken(other, otherHertz, leak)), start: start);

    private static double[] Spoken(TimeSpanSeconds[] spans, double hertz, double gain)
    {
        var tone = Tone(hertz, LengthSeconds, amplitude: 0.1 * gain);
        return [.. tone.Select((x, i) => spans.Any(s => s.Contains(i / Rate)) ? x : 0)];
    }
}
