namespace Interbeat.Signals.Beats;

/// <summary>The stretches of a signal that can be filtered, and those that stand still.</summary>
internal static class SignalSegments
{
    /// <summary>A shorter stretch between gaps holds no beat that could be judged. Chosen: one second.</summary>
    public const double MinimumSeconds = 1;

    /// <summary>A signal that does not move for so long is a lead off or a saturated amplifier. Chosen: longer than an interval at 30 per minute.</summary>
    public const double StandstillSeconds = 2;

    /// <summary>Filters reach up to this share of the sampling rate.</summary>
    public const double UsableShareOfRate = 0.45;

    /// <summary>Stretches of finite samples of at least the minimum length.</summary>
    public static List<Range> Finite(ReadOnlySpan<double> samples, double rateHz)
    {
        var segments = new List<Range>();
        var first = 0;
        for (var i = 0; i <= samples.Length; i++)
        {
            if (i == samples.Length || !double.IsFinite(samples[i]))
            {
                if (i - first >= MinimumSeconds * rateHz)
                {
                    segments.Add(first..i);
                }

                first = i + 1;
            }
        }

        return segments;
    }

    /// <summary>Stretches of equal samples that last too long for a heart.</summary>
    public static List<Range> Standstills(ReadOnlySpan<double> samples, double rateHz)
    {
        var still = new List<Range>();
        var first = 0;
        for (var i = 1; i <= samples.Length; i++)
        {
            if (i == samples.Length || samples[i] != samples[first])
            {
                if (i - first >= StandstillSeconds * rateHz && double.IsFinite(samples[first]))
                {
                    still.Add(first..i);
                }

                first = i;
            }
        }

        return still;
    }
}
