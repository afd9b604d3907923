namespace Interbeat.Signals.Filters;

/// <summary>What <see cref="SavitzkyGolay"/> leaves of runs of values as they arrive: each value minus the moving cubic.</summary>
/// <remarks>A run shorter than the window leaves nothing. A value comes when half a window has arrived after it, or the run has ended.</remarks>
internal sealed class MovingCubicResidual
{
    private readonly int half;
    private readonly double[] centre;
    private readonly double[][] edges;
    private readonly Action<double> output;
    private readonly double[] buffer;
    private int count;
    private bool isFull;

    /// <summary>A moving cubic.</summary>
    /// <param name="window">Odd number of points.</param>
    /// <param name="output">Receives the values.</param>
    public MovingCubicResidual(int window, Action<double> output)
    {
        this.output = output;
        half = window / 2;
        centre = SavitzkyGolay.CubicWeights(half, 0);
        edges = [.. Enumerable.Range(0, half).Select(k => SavitzkyGolay.CubicWeights(half, k - half))];
        buffer = new double[8 * window];
    }

    /// <summary>Takes the next value of the run.</summary>
    public void Push(double value)
    {
        if (count == buffer.Length)
        {
            buffer.AsSpan(count - (2 * half)).CopyTo(buffer);
            count = 2 * half;
        }

        buffer[count++] = value;
        if (count < centre.Length)
        {
            return;
        }

        var window = buffer.AsSpan(count - centre.Length, centre.Length);
        for (var k = 0; k < half && !isFull; k++)
        {
            output(window[k] - SavitzkyGolay.Dot(edges[k], window));
        }

        isFull = true;
        output(window[half] - SavitzkyGolay.Dot(centre, window));
    }

    /// <summary>Ends the run; the next value begins another.</summary>
    public void EndRun()
    {
        if (isFull)
        {
            var window = buffer.AsSpan(count - centre.Length, centre.Length).ToArray();
            Array.Reverse(window);
            for (var k = half - 1; k >= 0; k--)
            {
                output(window[k] - SavitzkyGolay.Dot(edges[k], window));
            }
        }

        count = 0;
        isFull = false;
    }
}
