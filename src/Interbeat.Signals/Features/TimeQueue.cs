namespace Interbeat.Signals.Features;

/// <summary>Ascending instants of which the oldest are dropped.</summary>
internal sealed class TimeQueue
{
    private readonly List<double> times = [];
    private int first;

    /// <summary>Adds an instant, usually the latest.</summary>
    public void Add(double time)
    {
        var place = times.Count;
        while (place > first && times[place - 1] > time)
        {
            place--;
        }

        times.Insert(place, time);
    }

    /// <summary>Drops what lies before an instant.</summary>
    public void DropBefore(double time)
    {
        while (first < times.Count && times[first] < time)
        {
            first++;
        }

        if (first > times.Count / 2)
        {
            times.RemoveRange(0, first);
            first = 0;
        }
    }

    /// <summary>The number of instants before one.</summary>
    public int CountBefore(double time)
    {
        var end = first;
        while (end < times.Count && times[end] < time)
        {
            end++;
        }

        return end - first;
    }
}
