namespace Interbeat.Signals.Filters;

/// <summary>The parts of a sampled series that may be filtered: finite, long enough, and not standing still.</summary>
/// <remarks>This is the gap rule for slow channels: whatever is computed is computed inside one stretch.</remarks>
internal static class Stretches
{
    /// <summary>Stretches of finite samples.</summary>
    /// <param name="samples">The samples; NaN where missing.</param>
    /// <param name="minimumSamples">A shorter stretch is left out.</param>
    public static List<Range> Finite(ReadOnlySpan<double> samples, int minimumSamples)
    {
        var found = new List<Range>();
        var first = 0;
        for (var i = 0; i <= samples.Length; i++)
        {
            if (i == samples.Length || !double.IsFinite(samples[i]))
            {
                if (i > first && i - first >= minimumSamples)
                {
                    found.Add(first..i);
                }

                first = i + 1;
            }
        }

        return found;
    }

    /// <summary>Stretches of finite samples, cut where the value stands still: a sensor that fell off or an amplifier at its limit.</summary>
    /// <param name="samples">The samples; NaN where missing.</param>
    /// <param name="minimumSamples">A shorter stretch is left out.</param>
    /// <param name="stillSamples">So many equal samples are a standstill.</param>
    public static List<Range> Moving(ReadOnlySpan<double> samples, int minimumSamples, int stillSamples)
    {
        var moving = new List<Range>();
        foreach (var stretch in Finite(samples, minimumSamples))
        {
            AddMoving(samples, stretch.Start.Value, stretch.End.Value, minimumSamples, stillSamples, moving);
        }

        return moving;
    }

    private static void AddMoving(ReadOnlySpan<double> samples, int from, int to, int minimumSamples, int stillSamples, List<Range> moving)
    {
        var first = from;
        var held = from;
        for (var i = from + 1; i <= to; i++)
        {
            if (i < to && samples[i] == samples[held])
            {
                continue;
            }

            if (i - held >= stillSamples)
            {
                Add(first, held);
                first = i;
            }

            held = i;
        }

        Add(first, to);

        void Add(int start, int end)
        {
            if (end > start && end - start >= minimumSamples)
            {
                moving.Add(start..end);
            }
        }
    }
}
