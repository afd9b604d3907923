using Interbeat.Core;

namespace Interbeat.Core.Tests;

/// <summary>Samples, their times and what is missing among them.</summary>
public sealed class UniformSignalTests
{
    private const double Missing = double.NaN;

    [Fact]
    public void Missing_samples_are_gaps_wherever_they_lie()
    {
        var signal = new UniformSignal([Missing, 1, Missing, Missing, 1, 1, Missing], 2, "mV", startSeconds: 10);

        Assert.Equal([new(10, 10.5), new(11, 12), new(13, 13.5)], signal.Gaps());
        Assert.Equal([new TimeSpanSeconds(11, 12)], signal.Gaps(minimumSeconds: 1));
        Assert.Empty(signal.Gaps(minimumSeconds: 1.01));
    }

    [Fact]
    public void A_full_signal_has_no_gap_and_an_empty_one_neither()
    {
        Assert.Empty(new UniformSignal([1, 2, 3], 1, "mV").Gaps());
        Assert.Empty(new UniformSignal([], 1, "mV").Gaps());
    }

    [Fact]
    public void Gaps_hold_exactly_the_missing_samples()
    {
        var random = CounterRandom.Stream(41, "test/gaps");
        for (var trial = 0; trial < 300; trial++)
        {
            var samples = new double[random.NextInt(50)];
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] = random.NextInt(2) == 0 ? Missing : 1;
            }

            var signal = new UniformSignal(samples, 4, "mV", 100);
            var gaps = signal.Gaps();
            for (var i = 0; i < samples.Length; i++)
            {
                Assert.True(double.IsNaN(samples[i]) == gaps.Any(g => g.Contains(signal.TimeAt(i))), $"seed 41, trial {trial}, sample {i}");
            }
        }
    }

    [Fact]
    public void Time_counts_from_the_start_in_steps_of_one_over_the_rate()
    {
        var signal = new UniformSignal(new double[10], 4, "mV", startSeconds: -1);

        Assert.Equal(-1, signal.TimeAt(0));
        Assert.Equal(-0.375, signal.TimeAt(2.5));
        Assert.Equal(2.5, signal.DurationSeconds);
        Assert.Equal(new TimeSpanSeconds(-1, 1.5), new SampledChannel("x", SignalKind.Ecg, signal).Span);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rate_that_is_no_positive_number_is_refused(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new UniformSignal([1], rate, "mV"));

    [Theory]
    [InlineData(SignalKind.Ecg, Modality.Heart)]
    [InlineData(SignalKind.Pulse, Modality.Heart)]
    [InlineData(SignalKind.Beats, Modality.Heart)]
    [InlineData(SignalKind.SkinConductance, Modality.Eda)]
    [InlineData(SignalKind.Breathing, Modality.Breathing)]
    [InlineData(SignalKind.Movement, Modality.Movement)]
    [InlineData(SignalKind.Rating, Modality.Rating)]
    [InlineData(SignalKind.Unknown, null)]
    public void Each_kind_of_signal_belongs_to_one_modality(SignalKind kind, Modality? modality) =>
        Assert.Equal(modality, new SampledChannel("x", kind, new UniformSignal([1], 1, "a.u.")).Modality);
}
