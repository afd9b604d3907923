using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.States;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Features;

namespace Interbeat.Dyads.Tests;

public sealed class OwnBaselineTests
{
    private static readonly Func<SessionEvent, bool> Anybody = _ => true;

    [Fact]
    public void The_scale_is_shrunk_to_the_prior_by_the_effective_number_of_observations()
    {
        var rate = Simulated.Ar(Simulated.Seed, "rate", 300, 0.5).Select(v => 70 + (8 * v)).ToArray();
        var baseline = Marked(Person(rate, 6.0), 0, 300).Baseline!;

        // By hand: smoothed over 15 s, MAD to SD, carried from 300 to 1800 s as ln(T / 15), n (1 - r) / (1 + r), ten observations' worth of 4 bpm.
        double[] smooth = [.. Enumerable.Range(0, 300).Select(i => rate[Math.Max(0, i - 7)..Math.Min(300, i + 8)].Average())];
        double[] sorted = [.. smooth.Order()];
        var median = (sorted[149] + sorted[150]) / 2;
        double[] deviations = [.. smooth.Select(v => Math.Abs(v - median)).Order()];
        var sd = 1.4826 * (deviations[149] + deviations[150]) / 2;
        var mean = smooth.Average();
        var r = smooth.Skip(1).Zip(smooth, (x, y) => (x - mean) * (y - mean)).Sum() / smooth.Sum(v => (v - mean) * (v - mean));
        var n = 300 * (1 - r) / (1 + r);
        Assert.Equal(median, baseline.Features[0].Median, 1e-9);
        var overHalfAnHour = sd * sd * Math.Log(1800.0 / 15) / Math.Log(300.0 / 15);
        Assert.Equal(Math.Sqrt(((n * overHalfAnHour) + (10 * 16)) / (n + 10)), baseline.Features[0].Scale, 1e-9);
    }

    [Fact]
    public void A_baseline_that_hardly_moves_has_the_priors_scale_and_never_less_than_seven_tenths_of_it()
    {
        var still = Marked(Person([.. Enumerable.Repeat(70.0, 300)], 6.0), 0, 300).Baseline!;
        Assert.Equal(OwnBaseline.HeartRatePriorBpm, still.Features[0].Scale, 1e-12);
        Assert.Equal(OwnBaseline.LnRsaPrior, still.Features[1].Scale, 1e-12);

        var nearly = Marked(Person([.. Simulated.White(Simulated.Seed, "r", 3000).Select(v => 70 + (0.01 * v))], 6.0), 0, 3000).Baseline!;
        Assert.Equal(0.7 * OwnBaseline.HeartRatePriorBpm, nearly.Features[0].Scale, 1e-12);
    }

    [Theory]
    [InlineData(119.9, false)]
    [InlineData(120, true)]
    public void A_baseline_lasts_two_minutes_at_least(double seconds, bool accepted)
    {
        var (baseline, reason) = Marked(Person([.. Enumerable.Repeat(70.0, 300)], 6.0), 10, 10 + seconds);
        Assert.Equal(accepted, baseline is not null);
        Assert.Equal(!accepted, reason?.Contains("less than 120 s inside the recording", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void A_baseline_with_less_than_four_fifths_of_signal_is_none()
    {
        var rate = Enumerable.Repeat(70.0, 300).ToArray();
        Array.Fill(rate, double.NaN, 50, 100);
        var (baseline, reason) = Marked(Person(rate, 6.0), 0, 120);
        Assert.Null(baseline);
        Assert.Contains("less than 80 % of the baseline have a usable signal", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_before_the_session_is_read_from_the_lead_in()
    {
        double[] rate = [.. Enumerable.Repeat(60.0, 200), .. Enumerable.Repeat(90.0, 300)];
        var person = Person(rate, 6.0, leadIn: 200);
        var baseline = Marked(person, -200, -20).Baseline!;
        Assert.Equal(60, baseline.Features[0].Median, 1e-9);
        var (rateZ, _) = OwnBaseline.Deviations(person, baseline);
        Assert.Equal(300, rateZ.Length);
        Assert.Equal(30 / 4.0, rateZ[100], 1e-9);
    }

    [Fact]
    public void Faster_heart_and_less_rsa_both_point_up()
    {
        var person = Person([.. Enumerable.Repeat(70.0, 300)], 6.0);
        var baseline = new BaselineResult(new(0, 300), true, [new("heart rate", "bpm", 66, 4), new("ln RSA", "ln(ms^2)", 7, 0.5)]);
        var (rateZ, rsaZ) = OwnBaseline.Deviations(person, baseline);
        Assert.Equal(1, rateZ[150], 1e-9);
        Assert.Equal(2, rsaZ[150], 1e-9);
    }

    [Fact]
    public void What_was_marked_rules_then_the_events_then_the_start_where_it_was_asked_for()
    {
        var person = Person([.. Enumerable.Repeat(70.0, 1000)], 6.0);
        var events = new EventTrack([new SessionEvent(300, 150, "Base-line")]);
        BaselineResult? Of(BaselineRequest request, EventTrack track) => OwnBaseline.Of(person, request, track, Anybody).Baseline;
        Assert.Equal((new TimeSpanSeconds(0, 130), true), Shape(Of(new(new(0, 130), true), events)));
        Assert.Equal((new TimeSpanSeconds(300, 450), true), Shape(Of(BaselineRequest.Auto, events)));
        Assert.Equal((new TimeSpanSeconds(0, 250), false), Shape(Of(BaselineRequest.Auto, EventTrack.Empty)));
        Assert.Null(Of(BaselineRequest.None, EventTrack.Empty));

        static (TimeSpanSeconds, bool) Shape(BaselineResult? baseline) => (baseline!.Span, baseline.Marked);
    }

    [Theory]
    [InlineData(300, 120)]
    [InlineData(800, 200)]
    [InlineData(5000, 300)]
    public void An_automatic_baseline_is_a_quarter_of_the_session_between_two_and_five_minutes(int seconds, double expected) =>
        Assert.Equal(expected, OwnBaseline.Of(Person([.. Enumerable.Repeat(70.0, seconds)], 6.0), BaselineRequest.Auto, EventTrack.Empty, Anybody).Baseline!.Span.EndSeconds);

    [Fact]
    public void Without_rsa_the_arousal_is_the_heart_rates_alone_and_each_part_is_cut_at_four()
    {
        double[] rate = [.. Enumerable.Repeat(70.0, 200), .. Enumerable.Repeat(74.0, 100), .. Enumerable.Repeat(200.0, 100)];
        var states = PersonStates.Of(Person(rate, double.NaN), "a", new(new(0, 180), false), EventTrack.Empty);
        Assert.Equal(1, states.Arousal[250], 1e-9);
        Assert.Equal(4, states.Arousal[350], 1e-9);
    }

    [Fact]
    public void A_persons_word_rules_over_the_heart_and_names_whom_it_is_about()
    {
        var person = Person([.. Enumerable.Repeat(70.0, 400)], 6.0);
        var events = new EventTrack(
        [
            new SessionEvent(100.5, 10, "shut down", "Ann"),
            new SessionEvent(200, 5, "mixed", "A"),
            new SessionEvent(300, 5, "Shut_Down", "Ben"),
            new SessionEvent(350, 5, "mixed"),
        ]);
        var states = PersonStates.Of(person, "a", new(new(0, 180), false), events).States;
        for (var t = 0; t < states.Length; t++)
        {
            var expected = t is >= 100 and < 111 ? AutonomicState.ShutDown : t is (>= 200 and < 205) or (>= 350 and < 355) ? AutonomicState.Mixed : AutonomicState.Settled;
            Assert.True(expected == states[t], $"second {t}: {states[t]}");
        }
    }

    [Fact]
    public void A_heart_that_quickens_is_settled_and_then_mobilised()
    {
        // Beats of 850 ms for ten minutes and of 600 ms after: 30 bpm more.
        var beats = Simulated.Beats(900, t => (t < 600 ? 850 : 600) + (15 * Math.Sin(2 * Math.PI * 0.25 * t)));
        var person = PersonPreparation.Prepare(Simulated.Recording("Ann", beats), Modality.Heart, Simulated.Heart, 0, 899, BeatDetectors.Default);
        var states = PersonStates.Of(person, "a", new(new(20, 320), false), EventTrack.Empty);
        Assert.All(states.States[40..580], s => Assert.Equal(AutonomicState.Settled, s));
        Assert.All(states.States[620..880], s => Assert.Equal(AutonomicState.Mobilised, s));
    }

    private static (BaselineResult? Baseline, string? Reason) Marked(PersonSignals person, double from, double to) =>
        OwnBaseline.Of(person, new BaselineRequest(new TimeSpanSeconds(from, to), false), EventTrack.Empty, Anybody);

    private static PersonSignals Person(double[] heartRate, double lnRsa, int leadIn = 0)
    {
        ImmutableArray<double> rsa = [.. heartRate.Select(_ => lnRsa)];
        var columns = HeartFeatures.Columns.Select((column, place) => new FeatureSeries(column, place == HeartFeatures.HeartRate ? [.. heartRate] : rsa, []));
        return Simulated.Person("Ann", heartRate.Length - leadIn) with { Heart = new HeartSeconds([.. columns]), LeadInSeconds = leadIn };
    }
}
