using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Filters;

/// <summary>A filter that runs forward through a signal that comes in pieces; the pieces' borders do not matter.</summary>
/// <remarks>It delays, unlike <see cref="ZeroPhase"/>, and needs no memory but two numbers a section. Not safe to share between threads.</remarks>
public sealed class RunningFilter
{
    private readonly Biquad[] sections;
    private readonly double[] first;
    private readonly double[] second;
    private bool started;

    /// <summary>A filter at rest: it starts in the steady state of the first value it gets, so an offset leaves no transient.</summary>
    public RunningFilter(ReadOnlySpan<Biquad> sections)
    {
        this.sections = sections.ToArray();
        first = new double[sections.Length];
        second = new double[sections.Length];
    }

    /// <summary>Forgets what went before.</summary>
    public void Reset() => started = false;

    /// <summary>Filters the next piece in place.</summary>
    /// <param name="samples">Finite samples.</param>
    public void Run(Span<double> samples)
    {
        if (samples.IsEmpty)
        {
            return;
        }

        if (!started)
        {
            Settle(samples[0]);
            started = true;
        }

        for (var i = 0; i < sections.Length; i++)
        {
            RunSection(sections[i], samples, ref first[i], ref second[i]);
        }
    }

    private void Settle(double steady)
    {
        for (var i = 0; i < sections.Length; i++)
        {
            var s = sections[i];
            var next = steady * s.GainAtZero;
            second[i] = (s.B2 * steady) - (s.A2 * next);
            first[i] = (s.B1 * steady) - (s.A1 * next) + second[i];
            steady = next;
        }
    }

    /// <summary>Transposed direct form II.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunSection(Biquad s, Span<double> samples, ref double first, ref double second)
    {
        var (z1, z2) = (first, second);
        for (var i = 0; i < samples.Length; i++)
        {
            var x = samples[i];
            var y = (s.B0 * x) + z1;
            z1 = (s.B1 * x) - (s.A1 * y) + z2;
            z2 = (s.B2 * x) - (s.A2 * y);
            samples[i] = y;
        }

        (first, second) = (z1, z2);
    }
}
