using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Filters;

/// <summary>Filtering forward and backward, so that nothing is delayed.</summary>
/// <remarks>
/// The gain of the sections applies twice and every phase shift cancels. Beyond both ends the signal is continued by its odd reflection
/// (2 x[0] - x[k]), and each section starts in the steady state of the first value (Gustafsson 1996 discusses such edges), so an offset or a
/// trend leaves no transient. The signal must have no missing samples: filter each stretch between gaps on its own.
/// </remarks>
public static class ZeroPhase
{
    /// <summary>The customary length of the reflection: three times the number of coefficients, in samples.</summary>
    public static int CustomaryPadding(int sections) => 3 * ((2 * sections) + 1);

    /// <summary>The filtered signal, of the same length.</summary>
    /// <param name="sections">The filter.</param>
    /// <param name="signal">Finite samples.</param>
    /// <param name="padding">Samples of reflection at each end; shortened where the signal has fewer.</param>
    public static double[] Filter(ReadOnlySpan<Biquad> sections, ReadOnlySpan<double> signal, int padding)
    {
        if (signal.Length == 0)
        {
            return [];
        }

        padding = Math.Clamp(padding, 0, signal.Length - 1);
        var work = new double[signal.Length + (2 * padding)];
        Reflect(signal, padding, work);
        Run(sections, work);
        Array.Reverse(work);
        Run(sections, work);
        Array.Reverse(work);
        return work[padding..(padding + signal.Length)];
    }

    private static void Reflect(ReadOnlySpan<double> signal, int padding, Span<double> work)
    {
        signal.CopyTo(work[padding..]);
        var last = signal.Length - 1;
        for (var k = 1; k <= padding; k++)
        {
            work[padding - k] = (2 * signal[0]) - signal[k];
            work[padding + last + k] = (2 * signal[last]) - signal[last - k];
        }
    }

    private static void Run(ReadOnlySpan<Biquad> sections, Span<double> work)
    {
        var steady = work[0];
        foreach (var section in sections)
        {
            var next = steady * section.GainAtZero;
            RunSection(section, work, steady, next);
            steady = next;
        }
    }

    /// <summary>One section in place (transposed direct form II), started as if its input had been constant for ever.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunSection(Biquad s, Span<double> work, double steadyIn, double steadyOut)
    {
        var second = (s.B2 * steadyIn) - (s.A2 * steadyOut);
        var first = (s.B1 * steadyIn) - (s.A1 * steadyOut) + second;
        for (var i = 0; i < work.Length; i++)
        {
            var x = work[i];
            var y = (s.B0 * x) + first;
            first = (s.B1 * x) - (s.A1 * y) + second;
            second = (s.B2 * x) - (s.A2 * y);
            work[i] = y;
        }
    }
}
