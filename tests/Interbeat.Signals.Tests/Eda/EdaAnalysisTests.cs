using Interbeat.Core;
using Interbeat.Signals.Eda;
using Interbeat.Signals.Features;

namespace Interbeat.Signals.Tests.Eda;

public class EdaAnalysisTests
{
    private static readonly (double Onset, double Amplitude)[] Known = [.. Enumerable.Range(0, 9).Select(k => (20.0 + (30 * k), 0.2 + (0.1 * k)))];

    [Fact]
    public void Known_responses_are_found_with_onset_amplitude_rise_and_half_recovery()
    {
        var eda = EdaAnalysis.Of(SyntheticSkin.Signal(SyntheticSkin.Samples(300, Known, 0.001)));
        Assert.Equal(Known.Length, eda.LowPass.Responses.Length);
        Assert.Equal(Known.Length, eda.Envelope.Responses.Length);
        Assert.Equal(Known.Length, eda.Disagreement.MatchedResponses);
        var half = 0.0;
        while (SyntheticSkin.Response(SyntheticSkin.PeakAfter + half) > 0.5)
        {
            half += 0.001;
        }

        for (var k = 0; k < Known.Length; k++)
        {
            var response = eda.Envelope.Responses[k];
            Assert.Equal(Known[k].Onset, response.OnsetSeconds, 0.5);
            Assert.Equal(Known[k].Onset + SyntheticSkin.PeakAfter, response.PeakSeconds, 0.15);
            Assert.InRange(response.AmplitudeUs, 0.9 * Known[k].Amplitude, 1.05 * Known[k].Amplitude);
            Assert.Equal(half, response.HalfRecoverySeconds, 0.4);

            // What the default method takes into the level is missing from the response.
            Assert.InRange(eda.LowPass.Responses[k].AmplitudeUs, 0.75 * Known[k].Amplitude, 1.05 * Known[k].Amplitude);
            Assert.Equal(Known[k].Onset, eda.LowPass.Responses[k].OnsetSeconds, 0.5);
        }

        Assert.Equal(Known.Length / 5.0, eda.LowPass.ResponsesPerMinute, 1e-9);
    }

    [Fact]
    public void The_envelope_follows_the_level_under_the_responses()
    {
        var eda = EdaAnalysis.Of(SyntheticSkin.Signal(SyntheticSkin.Samples(300, Known)));
        for (var s = 20; s < 280; s++)
        {
            Assert.Equal(5 + (0.3 * Math.Sin(2 * Math.PI * s / 300)), eda.Envelope.TonicUs[s * 100], 0.06);
        }
    }

    [Fact]
    public void An_artefact_hides_no_response()
    {
        var samples = SyntheticSkin.Samples(300, Known);
        for (var i = 3500; i < 3600; i++)
        {
            samples[i] += 40;
        }

        var eda = EdaAnalysis.Of(SyntheticSkin.Signal(samples));
        Assert.Contains(eda.Artifacts, a => a.Kind == EdaArtifactKind.TooFast && a.Span.Contains(35));
        Assert.InRange(eda.Envelope.Responses.Length, Known.Length - 1, Known.Length + 1);
        Assert.InRange(eda.LowPass.Responses.Length, Known.Length - 1, Known.Length + 1);
    }

    [Fact]
    public void Artefacts_are_marked_by_kind_and_become_missing()
    {
        var samples = SyntheticSkin.Samples(300, Known);
        Array.Fill(samples, -0.5, 4500, 50);
        Array.Fill(samples, 150, 9500, 50);
        Array.Fill(samples, double.NaN, 15500, 100);
        Array.Fill(samples, 30, 24500, 700);
        var eda = EdaAnalysis.Of(SyntheticSkin.Signal(samples));
        Assert.Equal(4, eda.Artifacts.Length);
        Assert.All((double[])[45.2, 95.2, 155.5, 248], t => Assert.Contains(eda.Artifacts, a => a.Span.Contains(t)));
        Assert.Contains(eda.Artifacts, a => a.Kind == EdaArtifactKind.Missing);
        Assert.All(eda.Artifacts, a => Assert.True(double.IsNaN(eda.LowPass.TonicUs[(int)((a.Span.StartSeconds + 0.1) * 100)])));
        EdaArtifacts.Mark(SyntheticSkin.Signal([1, 1, -1, 1, 1]), 100, out var usable);
        Assert.All(usable, v => Assert.True(double.IsNaN(v)));
    }

    [Fact]
    public void Nothing_reaches_across_a_gap_and_far_from_it_nothing_changes()
    {
        var samples = SyntheticSkin.Samples(600, [.. Known, .. Known.Select(k => (k.Onset + 300, k.Amplitude))]);
        var whole = EdaAnalysis.Of(SyntheticSkin.Signal([.. samples]));
        Array.Fill(samples, double.NaN, 24000, 3000);
        var holed = EdaAnalysis.Of(SyntheticSkin.Signal(samples));
        Assert.DoesNotContain(holed.LowPass.Responses, r => r.OnsetSeconds < 270 && r.PeakSeconds > 240);
        foreach (var far in (double[])[100, 400, 550])
        {
            Assert.Equal(whole.LowPass.TonicUs[(int)(100 * far)], holed.LowPass.TonicUs[(int)(100 * far)], 1e-3);
        }

        var seconds = EdaSeconds.Of(SyntheticSkin.Signal(samples), 0, 600);
        Assert.True(double.IsNaN(seconds.TonicUs[255]) && double.IsNaN(seconds.ResponsesPerMinute[255]));
        Assert.Equal(0, seconds.Coverage[255]);
        Assert.Equal(2, seconds.ResponsesPerMinute[150], 1.01);
        Assert.Equal(5, seconds.TonicUs[150], 0.5);
    }

    [Fact]
    public void Offset_lifts_the_level_only_and_gain_scales_both_with_the_threshold()
    {
        var samples = SyntheticSkin.Samples(200, Known);
        var plain = EdaAnalysis.Of(SyntheticSkin.Signal(samples));
        var lifted = EdaAnalysis.Of(SyntheticSkin.Signal([.. samples.Select(x => x + 3)], 50));
        var twice = EdaAnalysis.Of(SyntheticSkin.Signal([.. samples.Select(x => 2 * x)]), 2 * EdaAnalysis.DefaultThresholdUs);
        Assert.Equal(plain.LowPass.Responses.Length, lifted.LowPass.Responses.Length);
        Assert.Equal(plain.Envelope.Responses.Length, twice.Envelope.Responses.Length);
        for (var k = 0; k < plain.LowPass.Responses.Length; k++)
        {
            Assert.Equal(plain.LowPass.Responses[k].PeakSeconds + 50, lifted.LowPass.Responses[k].PeakSeconds, 1e-6);
            Assert.Equal(plain.LowPass.Responses[k].AmplitudeUs, lifted.LowPass.Responses[k].AmplitudeUs, 1e-9);
            Assert.Equal(2 * plain.LowPass.Responses[k].AmplitudeUs, twice.LowPass.Responses[k].AmplitudeUs, 1e-9);
        }

        Assert.Equal(plain.Envelope.TonicUs[5000] + 3, lifted.Envelope.TonicUs[5000], 1e-9);
    }

    [Fact]
    public void A_response_below_the_threshold_is_none()
    {
        var samples = SyntheticSkin.Samples(120, [(30, 0.04), (70, 0.2)]);
        Assert.Single(EdaAnalysis.Of(SyntheticSkin.Signal(samples)).Envelope.Responses);
        Assert.Equal(2, EdaAnalysis.Of(SyntheticSkin.Signal(samples), 0.02).Envelope.Responses.Length);
    }

    [Fact]
    public void A_straight_line_is_its_own_envelope()
    {
        var line = Enumerable.Range(0, 400).Select(i => 3 + (0.01 * i)).ToArray();
        var envelope = LowerEnvelope.Of(line);
        Assert.All(Enumerable.Range(0, 400), i => Assert.Equal(line[i], envelope[i], 1e-6));
        Assert.All((int[])[1, 2, 3, 4, 5], n => Assert.All(LowerEnvelope.Of(line[..n]).Zip(line), p => Assert.Equal(p.Second, p.First, 1e-6)));
    }

    [Fact]
    public void Bad_input_is_absent_with_a_reason()
    {
        UniformSignal[] bad =
        [
            new([], 100, "uS"), new([1], 100, "uS"), new([.. Enumerable.Repeat(double.NaN, 5000)], 100, "uS"), new([.. Enumerable.Repeat(-1.0, 5000)], 100, "uS"),
            new([.. Enumerable.Repeat(3.0, 5000)], 100, "uS"), new([.. Enumerable.Repeat(500.0, 5000)], 100, "uS"), new([.. Enumerable.Repeat(3.0, 50)], 1, "uS"),
            new([.. Enumerable.Repeat(double.PositiveInfinity, 5000)], 100, "uS"),
        ];
        foreach (var signal in bad)
        {
            var eda = EdaAnalysis.Of(signal);
            Assert.NotNull(eda.AbsentBecause);
            Assert.Empty(eda.LowPass.Responses);
            Assert.True(double.IsNaN(eda.LowPass.ResponsesPerMinute));
            Assert.All(EdaSeconds.Of(signal, 0, 5).TonicUs, v => Assert.True(double.IsNaN(v)));
        }
    }

    [Fact]
    public void Motion_is_the_mean_of_energy_and_the_spread_of_acceleration()
    {
        var energy = new UniformSignal([1, 3, 5, 7, double.NaN, double.NaN, double.NaN, 1], 4, "a.u.");
        var motion = MotionSeconds.OfEnergy(energy, 0, 3);
        Assert.Equal(4, motion.Motion[0]);
        Assert.True(double.IsNaN(motion.Motion[1]) && double.IsNaN(motion.Motion[2]));
        Assert.Equal("1 0.25 0", string.Join(" ", motion.Coverage));
        var still = new UniformSignal([.. Enumerable.Repeat(0.7, 100)], 50, "g");
        var shaking = new UniformSignal([.. Enumerable.Range(0, 100).Select(i => Math.Sin(2 * Math.PI * 5 * i / 50))], 50, "g");
        Assert.Equal(Math.Sqrt(0.5), MotionSeconds.OfAcceleration(still, shaking, still, 0, 2).Motion[1], 1e-9);
    }
}
