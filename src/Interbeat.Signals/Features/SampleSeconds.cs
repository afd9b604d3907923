using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Features;

/// <summary>Sums of samples over each second of a session, as they arrive.</summary>
/// <remarks>Sample <c>i</c> lies at <c>offset + i / rate</c> and belongs to the second that contains that instant.</remarks>
/// <param name="rateHz">Samples per second.</param>
/// <param name="offsetSeconds">The time of sample 0 minus the start of the first second.</param>
/// <param name="session">How many seconds there are.</param>
/// <param name="onSecond">Receives each finished second in order: the sum and the number of its samples.</param>
internal sealed class SampleSeconds(double rateHz, double offsetSeconds, SessionLength session, Action<double, int> onSecond)
{
    /// <summary>Keeps a sample on a border from falling to either side by rounding, in samples.</summary>
    private const double BorderTolerance = 1e-6;

    private int next;
    private long first = FirstSample(0, rateHz, offsetSeconds);
    private long end = FirstSample(1, rateHz, offsetSeconds);
    private double sum;
    private int count;

    /// <summary>The first sample at or after the start of a second; may be negative.</summary>
    public static long FirstSample(double second, double rateHz, double offsetSeconds) =>
        (long)Math.Ceiling(((second - offsetSeconds) * rateHz) - BorderTolerance);

    /// <summary>Whether a sample belongs to the second that is open.</summary>
    public bool Holds(long index) => next < session.Seconds && index >= first && index < end;

    /// <summary>Adds a sample; indices ascend.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(long index, double value)
    {
        SettleTo(index);
        if (Holds(index))
        {
            sum += value;
            count++;
        }
    }

    /// <summary>No sample before this index comes any more.</summary>
    public void SettleTo(long index)
    {
        while (next < session.Seconds && end <= index)
        {
            Close();
        }
    }

    /// <summary>No sample comes any more.</summary>
    public void Finish() => SettleTo(long.MaxValue);

    private void Close()
    {
        onSecond(sum, count);
        next++;
        sum = 0;
        count = 0;
        first = end;
        end = FirstSample(next + 1.0, rateHz, offsetSeconds);
    }
}
