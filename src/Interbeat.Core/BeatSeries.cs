namespace Interbeat.Core;

/// <summary>The instants of one person's heartbeats, in runs without gaps.</summary>
/// <remarks>
/// An RR interval is the time between two successive beats of one run. Where beats are missing a new run starts: no interval is
/// measured, differenced or interpolated across that border (the <em>gap rule</em>). Times are seconds on the recording's clock, with
/// sub-sample precision. Immutable and safe to share between threads.
/// </remarks>
public sealed class BeatSeries
{
    /// <summary>An interval longer than this opens a gap unless the caller says otherwise. Chosen: 20 beats per minute.</summary>
    public const double DefaultMaxIntervalSeconds = 3;

    private readonly double[] times;
    private readonly bool[] startsRun;

    private BeatSeries(double[] times, bool[] startsRun)
    {
        this.times = times;
        this.startsRun = startsRun;
    }

    /// <summary>Beat times in seconds, strictly ascending.</summary>
    public ReadOnlySpan<double> Times => times;

    /// <summary>Whether beat <c>i</c> is the first of a run; there is no interval before such a beat. The first beat always is.</summary>
    public ReadOnlySpan<bool> StartsRun => startsRun;

    /// <summary>The number of beats.</summary>
    public int Count => times.Length;

    /// <summary>Beats at the given times; a run ends where the next beat is more than <paramref name="maxIntervalSeconds"/> away.</summary>
    /// <exception cref="ArgumentException">The times are not finite and strictly ascending.</exception>
    public static BeatSeries FromTimes(ReadOnlySpan<double> timesSeconds, double maxIntervalSeconds = DefaultMaxIntervalSeconds) =>
        FromTimes(timesSeconds, [], maxIntervalSeconds);

    /// <summary>Beats at the given times, with further runs begun where <paramref name="startsRun"/> says so.</summary>
    /// <param name="timesSeconds">Beat times in seconds, strictly ascending.</param>
    /// <param name="startsRun">One flag a beat, or empty: true where a run starts for a reason of the caller's (a noisy stretch, a pause).</param>
    /// <param name="maxIntervalSeconds">A longer interval opens a gap.</param>
    /// <exception cref="ArgumentException">The times are not finite and strictly ascending, or the flags do not match them in number.</exception>
    public static BeatSeries FromTimes(ReadOnlySpan<double> timesSeconds, ReadOnlySpan<bool> startsRun, double maxIntervalSeconds = DefaultMaxIntervalSeconds)
    {
        if (startsRun.Length != 0 && startsRun.Length != timesSeconds.Length)
        {
            throw new ArgumentException("One flag a beat is expected, or none at all.", nameof(startsRun));
        }

        var runs = new bool[timesSeconds.Length];
        for (var i = 0; i < runs.Length; i++)
        {
            if (!double.IsFinite(timesSeconds[i]) || (i > 0 && timesSeconds[i] <= timesSeconds[i - 1]))
            {
                throw new ArgumentException($"Beat times ascend strictly; beat {i} does not.", nameof(timesSeconds));
            }

            runs[i] = i == 0
                || timesSeconds[i] - timesSeconds[i - 1] > maxIntervalSeconds
                || (startsRun.Length != 0 && startsRun[i]);
        }

        return new BeatSeries(timesSeconds.ToArray(), runs);
    }

    /// <summary>The RR intervals in order, each with the beat that ends it. Nothing spans a gap.</summary>
    public IEnumerable<RrInterval> Intervals()
    {
        for (var i = 1; i < times.Length; i++)
        {
            if (!startsRun[i])
            {
                yield return new RrInterval(i, times[i], (times[i] - times[i - 1]) * 1000);
            }
        }
    }

    /// <summary>The runs as index ranges: first beat inside, end outside.</summary>
    public IEnumerable<Range> Runs()
    {
        var first = 0;
        for (var i = 1; i <= times.Length; i++)
        {
            if (i == times.Length || startsRun[i])
            {
                yield return first..i;
                first = i;
            }
        }
    }

    /// <summary>The gaps between runs, in seconds.</summary>
    public IEnumerable<TimeSpanSeconds> Gaps()
    {
        for (var i = 1; i < times.Length; i++)
        {
            if (startsRun[i])
            {
                yield return new TimeSpanSeconds(times[i - 1], times[i]);
            }
        }
    }

    /// <summary>The same beats on a clock that runs <paramref name="rate"/> times as fast.</summary>
    public BeatSeries WithClockRate(double rate) => new([.. times.Select(t => t * rate)], startsRun);

    /// <summary>The same beats on a clock that reads <paramref name="seconds"/> more.</summary>
    public BeatSeries Shift(double seconds) => new([.. times.Select(t => t + seconds)], startsRun);
}

/// <summary>The time between two successive heartbeats of one run.</summary>
/// <param name="EndBeat">Index of the beat that ends the interval.</param>
/// <param name="EndSeconds">The time of that beat, in seconds on the recording's clock.</param>
/// <param name="DurationMs">The interval in milliseconds.</param>
public readonly record struct RrInterval(int EndBeat, double EndSeconds, double DurationMs);
