using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Interbeat.Signals.Filters;

/// <summary>A symmetric window that slides over runs of values as they arrive.</summary>
/// <remarks>
/// Output <c>i</c> comes when value <c>i + half</c> has arrived, or the run has ended. Beyond both ends a run is continued by its odd reflection
/// (2 x[0] - x[k]) as far as that is wanted and there, then by the last of it. Each output is summed from its own window in one order, so the
/// pieces in which values arrive leave no trace. Not safe to share between threads.
/// </remarks>
internal sealed class RunKernel
{
    private readonly double[] taps;
    private readonly int half;
    private readonly int reflection;
    private readonly int step;
    private readonly Action<double> output;
    private readonly double[] buffer;
    private int count;
    private long inRun;
    private long handled;

    /// <summary>A window.</summary>
    /// <param name="taps">The window, of odd length.</param>
    /// <param name="reflection">Values of reflection at each end.</param>
    /// <param name="step">One value for each so many is handed out, from the run's first on.</param>
    /// <param name="output">Receives them.</param>
    public RunKernel(double[] taps, int reflection, int step, Action<double> output)
    {
        this.taps = taps;
        half = taps.Length / 2;
        this.reflection = Math.Min(reflection, half);
        this.step = step;
        this.output = output;
        buffer = new double[2 * taps.Length];
        count = half;
    }

    /// <summary>Takes the next value of the run.</summary>
    public void Push(double value)
    {
        buffer[count++] = value;
        inRun++;
        if (inRun == half + 1)
        {
            ContinueBefore();
        }

        if (inRun > half)
        {
            HandOut();
        }
    }

    /// <summary>Ends the run; the next value begins another.</summary>
    public void EndRun()
    {
        if (inRun > 0 && inRun <= half)
        {
            ContinueBefore();
        }

        if (inRun > 0 && half > 0)
        {
            ContinueAfter();
        }

        Forget();
    }

    /// <summary>Leaves out what has not been handed out of the run; the next value begins another.</summary>
    public void Forget()
    {
        count = half;
        inRun = 0;
        handled = 0;
    }

    private void ContinueBefore()
    {
        var last = (int)Math.Min(reflection, inRun - 1);
        for (var k = 1; k <= half; k++)
        {
            buffer[half - k] = (2 * buffer[half]) - buffer[half + Math.Min(k, last)];
        }
    }

    private void ContinueAfter()
    {
        var last = (int)Math.Min(reflection, inRun - 1);
        var mirror = buffer.AsSpan(count - 1 - last, last + 1).ToArray();
        for (var k = 1; k <= half; k++)
        {
            buffer[count++] = (2 * mirror[last]) - mirror[last - Math.Min(k, last)];
            if (handled < inRun && count >= taps.Length)
            {
                HandOut();
            }
        }
    }

    /// <summary>The output whose window ends at the latest value.</summary>
    private void HandOut()
    {
        if (handled++ % step == 0)
        {
            output(Dot(taps, buffer.AsSpan(count - taps.Length, taps.Length)));
        }

        if (count == buffer.Length)
        {
            buffer.AsSpan(count - (2 * half)).CopyTo(buffer);
            count = 2 * half;
        }
    }

    /// <summary>Eight sums side by side, whatever the width of the machine's vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(ReadOnlySpan<double> weights, ReadOnlySpan<double> values)
    {
        var (even, odd) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        for (; i <= weights.Length - 8; i += 8)
        {
            even += Vector256.Create(weights.Slice(i, 4)) * Vector256.Create(values.Slice(i, 4));
            odd += Vector256.Create(weights.Slice(i + 4, 4)) * Vector256.Create(values.Slice(i + 4, 4));
        }

        var sum = Vector256.Sum(even + odd);
        for (; i < weights.Length; i++)
        {
            sum += weights[i] * values[i];
        }

        return sum;
    }
}
