namespace Interbeat.Signals.Features;

/// <summary>The latest beats with their intervals and differences, of which the oldest are dropped.</summary>
/// <remarks>Beats are numbered from the start of the stream, so that windows of different length can share them.</remarks>
internal sealed class BeatWindow
{
    private Entry[] entries = new Entry[256];
    private long dropped;
    private int count;

    /// <summary>The number after the latest beat's.</summary>
    public long End => dropped + count;

    /// <summary>The oldest beat that is kept.</summary>
    public long First => dropped;

    /// <summary>Adds a beat.</summary>
    /// <param name="time">Its time relative to the first second.</param>
    /// <param name="intervalSeconds">The interval that it ends; NaN where a run starts.</param>
    public void Add(double time, double intervalSeconds)
    {
        if (count == entries.Length)
        {
            Array.Resize(ref entries, 2 * count);
        }

        var difference = count == 0 ? double.NaN : (intervalSeconds - entries[count - 1].IntervalSeconds) * 1000;
        entries[count++] = new Entry(time, intervalSeconds, difference * difference);
    }

    /// <summary>Drops all beats before a number.</summary>
    public void DropBefore(long beat)
    {
        // Moved in large pieces, so that each beat is moved a few times at most.
        var many = (int)(beat - dropped);
        if (many > entries.Length / 2)
        {
            entries.AsSpan(many, count - many).CopyTo(entries);
            count -= many;
            dropped = beat;
        }
    }

    /// <summary>Some successive beats.</summary>
    public ReadOnlySpan<Entry> Slice(long first, long end) => entries.AsSpan((int)(first - dropped), (int)(end - first));

    /// <summary>The time of a beat.</summary>
    public double TimeOf(long beat) => entries[(int)(beat - dropped)].Time;

    /// <summary>A beat.</summary>
    /// <param name="Time">When, relative to the first second.</param>
    /// <param name="IntervalSeconds">The interval that it ends; NaN where a run starts.</param>
    /// <param name="SquaredDifference">Squared difference of that interval and the one before, ms^2; NaN where there is none.</param>
    public readonly record struct Entry(double Time, double IntervalSeconds, double SquaredDifference);
}
