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
        var still = new List<SampleSpan>();
        var watch = new StandstillWatch(stillSamples, still);
        foreach (var stretch in Finite(samples, minimumSamples))
        {
            still.Clear();
            watch.Add(samples[stretch], stretch.Start.Value);
            watch.End();
            var first = stretch.Start.Value;
            foreach (var span in still.Append(new SampleSpan(stretch.End.Value, stretch.End.Value)))
            {
                if (span.Start > first && span.Start - first >= minimumSamples)
                {
                    moving.Add(first..(int)span.Start);
                }

                first = (int)span.End;
            }
        }

        return moving;
    }
}
