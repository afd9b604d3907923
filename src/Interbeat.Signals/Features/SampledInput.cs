namespace Interbeat.Signals.Features;

/// <summary>What a stream of samples refuses.</summary>
internal static class SampledInput
{
    /// <summary>Refuses a rate that is none and a place in time that is none.</summary>
    public static void Refuse(double rateHz, double offsetSeconds)
    {
        if (!(rateHz > 0) || double.IsInfinity(rateHz))
        {
            throw new ArgumentOutOfRangeException(nameof(rateHz), rateHz, "The sampling rate is a positive number of hertz.");
        }

        if (!(Math.Abs(offsetSeconds) < int.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(offsetSeconds), offsetSeconds, $"The first sample lies within {int.MaxValue} s of the first second.");
        }
    }

    /// <summary>Refuses infinite values; missing ones are NaN.</summary>
    public static void RefuseInfinite(ReadOnlySpan<double> samples)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            if (double.IsInfinity(samples[i]))
            {
                throw new ArgumentException($"Sample {i} of the piece is infinite; a missing sample is NaN.", nameof(samples));
            }
        }
    }
}
