namespace Interbeat.Core;

/// <summary>Samples taken at a constant rate, on the clock of their recording.</summary>
/// <remarks>
/// A missing sample is <see cref="double.NaN"/>; it is never replaced by a number. The first sample lies at
/// <see cref="StartSeconds"/>, sample <c>i</c> at <c>StartSeconds + i / SamplingRateHz</c>. Immutable and safe to share between threads.
/// </remarks>
public sealed class UniformSignal
{
    private readonly double[] samples;

    /// <summary>Takes ownership of <paramref name="samples"/>; the caller must not change the array afterwards.</summary>
    /// <param name="samples">The values; NaN where missing.</param>
    /// <param name="samplingRateHz">Samples per second, above zero.</param>
    /// <param name="unit">The unit of a value, for example <c>mV</c>; <c>a.u.</c> where the source states none.</param>
    /// <param name="startSeconds">The time of the first sample on the recording's clock, in seconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not a positive finite number.</exception>
    public UniformSignal(double[] samples, double samplingRateHz, string unit, double startSeconds = 0)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (!(samplingRateHz > 0) || double.IsInfinity(samplingRateHz))
        {
            throw new ArgumentOutOfRangeException(nameof(samplingRateHz), samplingRateHz, "The sampling rate is a positive number of hertz.");
        }

        this.samples = samples;
        SamplingRateHz = samplingRateHz;
        Unit = unit;
        StartSeconds = startSeconds;
    }

    /// <summary>Samples per second.</summary>
    public double SamplingRateHz { get; }

    /// <summary>The unit of a value.</summary>
    public string Unit { get; }

    /// <summary>The time of the first sample on the recording's clock, in seconds.</summary>
    public double StartSeconds { get; }

    /// <summary>The values; NaN where missing.</summary>
    public ReadOnlySpan<double> Samples => samples;

    /// <summary>The number of samples.</summary>
    public int Count => samples.Length;

    /// <summary>Number of samples divided by the rate, in seconds.</summary>
    public double DurationSeconds => samples.Length / SamplingRateHz;

    /// <summary>The time of sample <paramref name="index"/>, which may be fractional, on the recording's clock in seconds.</summary>
    public double TimeAt(double index) => StartSeconds + (index / SamplingRateHz);

    /// <summary>The same samples on a clock that reads <paramref name="seconds"/> more.</summary>
    public UniformSignal Shift(double seconds) => new(samples, SamplingRateHz, Unit, StartSeconds + seconds);

    /// <summary>The same samples on a clock that runs <paramref name="rate"/> times as fast.</summary>
    public UniformSignal WithClockRate(double rate) => new(samples, SamplingRateHz / rate, Unit, StartSeconds * rate);

    /// <summary>The stretches of missing samples that last at least <paramref name="minimumSeconds"/>.</summary>
    public IReadOnlyList<TimeSpanSeconds> Gaps(double minimumSeconds = 0)
    {
        var gaps = new List<TimeSpanSeconds>();
        var i = 0;
        while (i < samples.Length)
        {
            if (!double.IsNaN(samples[i]))
            {
                i++;
                continue;
            }

            var first = i;
            while (i < samples.Length && double.IsNaN(samples[i]))
            {
                i++;
            }

            var gap = new TimeSpanSeconds(TimeAt(first), TimeAt(i));
            if (gap.DurationSeconds >= minimumSeconds)
            {
                gaps.Add(gap);
            }
        }

        return gaps;
    }
}
