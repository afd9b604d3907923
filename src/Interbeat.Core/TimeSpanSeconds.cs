namespace Interbeat.Core;

/// <summary>A stretch of time on one clock: from <paramref name="StartSeconds"/> (inside) to <paramref name="EndSeconds"/> (outside), both in seconds.</summary>
/// <param name="StartSeconds">Where it begins, in seconds.</param>
/// <param name="EndSeconds">Where it ends, in seconds.</param>
public readonly record struct TimeSpanSeconds(double StartSeconds, double EndSeconds)
{
    /// <summary>End minus start, in seconds.</summary>
    public double DurationSeconds => EndSeconds - StartSeconds;

    /// <summary>Whether <paramref name="seconds"/> lies in the stretch; the end does not.</summary>
    public bool Contains(double seconds) => seconds >= StartSeconds && seconds < EndSeconds;

    /// <summary>The stretch common to both, or null where they do not overlap.</summary>
    public TimeSpanSeconds? Intersect(TimeSpanSeconds other)
    {
        var start = Math.Max(StartSeconds, other.StartSeconds);
        var end = Math.Min(EndSeconds, other.EndSeconds);
        return end > start ? new TimeSpanSeconds(start, end) : null;
    }

    /// <summary>The same stretch on a clock that reads <paramref name="seconds"/> more.</summary>
    public TimeSpanSeconds Shift(double seconds) => new(StartSeconds + seconds, EndSeconds + seconds);
}
