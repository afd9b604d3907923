using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Filters;

/// <summary>Finds stretches of equal samples that last too long for a heart: a lead off, or a saturated amplifier.</summary>
/// <param name="minimum">So many equal samples are a standstill.</param>
/// <param name="found">Receives the stretches.</param>
internal sealed class StandstillWatch(double minimum, List<SampleSpan> found)
{
    /// <summary>Samples compared first and last only, as long as these differ.</summary>
    private const int Probe = 16;

    private double value;
    private long start;
    private long end;

    /// <summary>Takes finite samples that follow those before, or the first after <see cref="End"/>.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="position">Number of the first of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> samples, long position)
    {
        // A run as long as a probe reaches the end of one, so shorter runs inside one need not be looked for.
        for (; minimum >= Probe && samples.Length >= Probe; samples = samples[Probe..], position += Probe)
        {
            if (end > start && samples[Probe - 1] == value && Leading(samples[..Probe]) == Probe)
            {
                end += Probe;
                continue;
            }

            if (end - start > minimum - Probe)
            {
                end += Leading(samples[..Probe]);
                End();
            }

            var first = Probe - 1;
            value = samples[first];
            while (first > 0 && samples[first - 1] == value)
            {
                first--;
            }

            (start, end) = (position + first, position + Probe);
        }

        foreach (var sample in samples)
        {
            if (end == start || sample != value)
            {
                End();
                value = sample;
                start = position;
                end = position;
            }

            end++;
            position++;
        }
    }

    /// <summary>Ends the stretch, as missing samples do.</summary>
    public void End()
    {
        if (end - start >= minimum)
        {
            found.Add(new SampleSpan(start, end));
        }

        end = start;
    }

    private int Leading(ReadOnlySpan<double> samples)
    {
        var count = 0;
        while (count < samples.Length && samples[count] == value)
        {
            count++;
        }

        return count;
    }
}
