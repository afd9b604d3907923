using Interbeat.Core;
using Interbeat.Dyads.Confounds;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests.Confounds;

/// <summary>Confounds with a known truth: what is shared is taken out, what is real stays.</summary>
public sealed class ConfoundTests
{
    private const double RateHz = 4;
    private const int Seconds = 1200;
    private const int Samples = (int)(Seconds * RateHz);
    private const ulong Seed = 5;
    private static readonly Alignment Together = new(0, 100, AlignmentBasis.SharedFile);
    private static readonly AnalysisOptions Options = new() { Surrogates = 99, Seed = 3, Threads = 1, Modality = Modality.Heart };

    [Fact]
    public void Breathing_together_couples_two_hearts_and_partial_coupling_takes_it_out()
    {
        var breath = Simulated.Ar(Seed, "breath", Samples, 0.9);
        var result = Run(
            Simulated.Plus(Simulated.Ar(Seed, "a", Samples, 0.8), Delayed(breath, 4), 1.5),
            Simulated.Plus(Simulated.Ar(Seed, "b", Samples, 0.8), Delayed(breath, 8), 1.5),
            breath,
            breath);

        var confound = Of(result, "breathing");
        var estimate = Assert.Single(confound.Estimates);
        Assert.Equal(CouplingVerdict.Present, result.Coupling.Verdict);
        Assert.NotEqual(CouplingVerdict.Present, estimate.Coupling.Verdict);
        Assert.InRange(Math.Abs(estimate.Coupling.Signed!.Value), 0, 0.15);
        Assert.True(estimate.FallsBy > 0.3, confound.Sentence);
        Assert.StartsWith("Without the breathing of both, coupling falls by ", confound.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Warnings, warning => warning.StartsWith("Breathing was not recorded", StringComparison.Ordinal));
    }

    [Fact]
    public void True_coupling_survives_the_removal_of_breathing()
    {
        var pair = Simulated.Led(Seed, Samples, 4, 0.5);
        var result = Run(pair.A, pair.B, Simulated.Ar(Seed, "breath a", Samples, 0.9), Simulated.Ar(Seed, "breath b", Samples, 0.9));

        var estimate = Assert.Single(Of(result, "breathing").Estimates);
        Assert.Equal(CouplingVerdict.Present, estimate.Coupling.Verdict);
        Assert.InRange(estimate.FallsBy!.Value, -0.05, 0.05);
    }

    [Fact]
    public void What_was_not_recorded_is_named()
    {
        var pair = Simulated.Apart(Seed, Samples);
        var result = Run(pair.A, pair.B);

        Assert.Equal(["Breathing was not recorded.", "Movement was not recorded.", "Speech was not recorded."], result.Confounds.Select(c => c.Sentence));
        Assert.All(result.Confounds, c => Assert.Empty(c.Estimates));
        Assert.Equal(
            ["Ann breathing", "Ben breathing", "Ann movement", "Ben movement", "Ann speech", "Ben speech"],
            result.Missing.Where(m => m.Reason == MissingReason.CovariateNotRecorded).Select(m => $"{m.Person} {m.What}"));
    }

    [Fact]
    public void A_gap_is_listed_with_whose_and_when()
    {
        var pair = Simulated.Apart(Seed, Samples);
        pair.B.AsSpan(400, 80).Fill(double.NaN);
        var item = Assert.Single(Run(pair.A, pair.B).Missing, m => m.What == "signal");
        Assert.Equal(("Ben", MissingReason.Gap, new TimeSpanSeconds(100, 120)), (item.Person, item.Reason, item.Span));
    }

    [Fact]
    public void Speech_and_silence_are_estimated_apart()
    {
        var pair = Simulated.Led(Seed, Samples, 4, 0.5);
        var own = Simulated.Ar(Seed, "own", Samples, 0.8);
        double[] b = [.. pair.B.Select((v, i) => i < Samples / 2 ? v : own[i])];
        var result = Run(pair.A, b, events: new EventTrack([new SessionEvent(0, 300, "speech", "a"), new SessionEvent(300, 300, "speech", "Ben")]));

        var estimates = Of(result, "speech").Estimates;
        Assert.Equal(["inSpeech", "inSilence"], estimates.Select(e => e.Name));
        Assert.Equal(CouplingVerdict.Present, estimates[0].Coupling.Verdict);
        Assert.NotEqual(CouplingVerdict.Present, estimates[1].Coupling.Verdict);
    }

    [Fact]
    public void Two_voices_tell_speech_and_one_voice_alone_does_not()
    {
        const int SoundHz = 4000;
        var pair = Simulated.Led(Seed, Samples, 4, 0.5);
        double[] Voice(int from, int to) => [.. Enumerable.Range(0, Seconds * SoundHz).Select(i => i / (double)SoundHz).Select(t =>
            (0.0005 * Math.Sin(900 * t)) + (t >= from && t < to && t % 0.4 < 0.3 ? 0.2 * Enumerable.Range(1, 6).Sum(k => Math.Sin(2 * Math.PI * 150 * k * t) / k) : 0))];
        Recording Heard(string name, double[] series, int from, int to) =>
            Heart(name, series) with { Companions = [new SampledChannel("voice", SignalKind.Voice, new UniformSignal(Voice(from, to), SoundHz, "FS"))] };

        var both = SessionAnalysis.Run(new Dyad(Heard("Ann", pair.A, 0, 300), Heard("Ben", pair.B, 300, 600), Together, EventTrack.Empty), Options);
        var estimates = Of(both, "speech").Estimates;
        Assert.Equal(["inSpeech", "inSilence"], estimates.Select(e => e.Name));
        Assert.InRange(estimates[1].Seconds, 590, 610);

        var one = SessionAnalysis.Run(new Dyad(Heard("Ann", pair.A, 0, 300), Heart("Ben", pair.B), Together, EventTrack.Empty), Options);
        Assert.Equal("Speech was not recorded for Ben.", Of(one, "speech").Sentence);
        Assert.Empty(Of(one, "speech").Estimates);
    }

    [Fact]
    public void Strong_movement_masks_skin_conductance_and_is_told_as_missing()
    {
        var pair = Simulated.Apart(Seed, Samples);
        var movement = Simulated.White(Seed, "movement", Samples);
        movement.AsSpan(800, 8).Fill(50);
        var a = Simulated.Recording("Ann", SignalKind.SkinConductance, pair.A, RateHz) with { Companions = [Channel(SignalKind.Movement, movement)] };
        var b = Simulated.Recording("Ben", SignalKind.SkinConductance, pair.B, RateHz);

        var result = SessionAnalysis.Run(new Dyad(a, b, Together, EventTrack.Empty), Options with { Modality = Modality.Eda });

        var masked = Assert.Single(result.Missing, m => m.Reason == MissingReason.Motion);
        Assert.Equal("Ann", masked.Person);
        Assert.True(masked.Span!.Value.StartSeconds <= 200 && masked.Span.Value.EndSeconds >= 202, masked.Span.ToString());
        Assert.EndsWith("Movement was not recorded for Ben.", Of(result, "movement").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Noise_of_a_sensor_at_rest_is_no_movement() =>
        Assert.Empty(MotionMask.Spans(new UniformSignal(Simulated.White(Seed, "movement", Samples), RateHz, "g"), 0, Seconds));

    [Theory]
    [InlineData(SessionTrend.Linear)]
    [InlineData(SessionTrend.Spline)]
    public void A_shared_ramp_couples_and_detrending_takes_it_out(SessionTrend trend)
    {
        double[] Ramped(string who) => [.. Simulated.Ar(Seed, who, Samples, 0.8).Select((v, i) => v + (i / 30.0))];
        var (a, b) = (Ramped("a"), Ramped("b"));

        Assert.True(Run(a, b).Coupling.Signed > 0.5);
        var without = Run(a, b, options: Options with { Detrend = trend }).Coupling;
        Assert.InRange(Math.Abs(without.Signed!.Value), 0, 0.15);
        Assert.NotEqual(CouplingVerdict.Present, without.Verdict);
    }

    [Fact]
    public void Coupling_survives_detrending()
    {
        var pair = Simulated.Led(Seed, Samples, 4, 0.5);
        Assert.Equal(Run(pair.A, pair.B).Coupling.Signed!.Value, Run(pair.A, pair.B, options: Options with { Detrend = SessionTrend.Spline }).Coupling.Signed!.Value, 0.02);
    }

    [Fact]
    public void A_cubic_course_is_taken_out_wholly_by_the_spline()
    {
        double[] cubic = [.. Enumerable.Range(0, Samples).Select(i => i / (double)Samples).Select(x => 700 + (90 * x) - (300 * x * x) + (200 * x * x * x))];
        Assert.All(TrendRemoval.Remove(cubic, RateHz, SessionTrend.Spline), left => Assert.Equal(0, left, 1e-3));
    }

    [Fact]
    public void A_shared_task_is_taken_out_by_the_mean_of_the_others_and_coupling_beyond_it_stays()
    {
        var task = Simulated.Ar(Seed, "task", Samples, 0.95);
        double[] InTask(string who) => Simulated.Plus(Simulated.Ar(Seed, who, Samples, 0.8), task, 1);
        Recording[] others = [.. Enumerable.Range(0, 12).Select(i => Heart($"other {i}", InTask($"other {i}")))];
        var options = Options with { Pseudo = new PseudoPartners([.. others[..6]], [.. others[6..]]), Surrogates = 59 };

        var raw = Run(InTask("a"), InTask("b"), options: options).Coupling.Signed!.Value;
        var without = Run(InTask("a"), InTask("b"), options: options with { TaskMean = true }).Coupling.Signed!.Value;
        Assert.True(raw > 0.25, $"seed {Seed}: {raw}");
        Assert.InRange(Math.Abs(without), 0, raw / 2);

        var pair = Simulated.Led(Seed, Samples, 4, 0.5);
        var (a, b) = (Simulated.Plus(pair.A, task, 1), Simulated.Plus(pair.B, task, 1));
        Assert.All(Run(a, b, options: options with { TaskMean = true }).Coupling.Nulls.Where(n => n.Name != "pseudo"), n => Assert.True(n.P <= 0.05, n.Name));
    }

    [Fact]
    public void The_task_mean_of_nobody_is_refused()
    {
        var pair = Simulated.Apart(Seed, Samples);
        Assert.Throws<InputException>(() => Run(pair.A, pair.B, options: Options with { TaskMean = true }));
    }

    private static ConfoundResult Of(SessionResult result, string name) => result.Confounds.Single(c => c.Name == name);

    private static double[] Delayed(double[] series, int samples) => [.. Enumerable.Repeat(series[0], samples), .. series[..^samples]];

    private static SampledChannel Channel(SignalKind kind, double[] samples) => new(kind.ToString(), kind, new UniformSignal(samples, RateHz, "a.u."));

    private static Recording Heart(string name, double[] series) => Simulated.Recording(name, SignalKind.HeartRate, series, RateHz);

    private static SessionResult Run(double[] a, double[] b, double[]? breathingA = null, double[]? breathingB = null, EventTrack? events = null, AnalysisOptions? options = null)
    {
        var (first, second) = (Heart("Ann", a), Heart("Ben", b));
        return SessionAnalysis.Run(
            new Dyad(
                breathingA is null ? first : first with { Companions = [Channel(SignalKind.Breathing, breathingA)] },
                breathingB is null ? second : second with { Companions = [Channel(SignalKind.Breathing, breathingB)] },
                Together,
                events ?? EventTrack.Empty),
            options ?? Options);
    }
}
