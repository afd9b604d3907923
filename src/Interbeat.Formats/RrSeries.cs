using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Beats from a list of intervals, with the gaps that the list and its stamps tell.</summary>
/// <remarks>
/// Beat times are the running sum of the intervals: n intervals without a gap give n + 1 beats, the first at the clock's zero. Stamps
/// anchor the sum and show what is missing from it. A stamp tells when an interval arrived, late by a varying delay, so that the least delay of
/// neighbouring rows counts: a gap lies where it rises, from the rows before to the rows after, by more than 1.5 intervals (formats, 2.1). The
/// interval after a gap is kept, with a beat of its own at its start; so every usable interval of the file is an interval of the series.
/// A row that holds no usable interval opens a gap too. Without stamps its duration is unknown, and the next run begins
/// <see cref="UnknownGapSeconds"/> later.
/// </remarks>
internal sealed class RrSeries
{
    /// <summary>An interval above this is no interval, not even a gap. Chosen: an hour.</summary>
    public const double LongestSeconds = 3600;

    /// <summary>An interval below this is no interval. Chosen: the resolution of RR files.</summary>
    public const double ShortestSeconds = 0.001;

    /// <summary>A gap is declared where stamps run ahead by more than this many intervals (formats, 2.1).</summary>
    public const double GapIntervals = 1.5;

    /// <summary>What stands for a gap of unknown duration, in seconds. Chosen: the resolution of RR files, so that beats stay in order and hardly move.</summary>
    public const double UnknownGapSeconds = 0.001;

    /// <summary>Neighbouring rows whose least delay counts. Chosen: belts send a few intervals at once, phones some seconds late.</summary>
    private const int NeighbourRows = 30;

    private readonly double[] intervals;
    private readonly double[] delays;
    private readonly double resolution;
    private readonly double longestInterval;
    private readonly List<double> times = [];
    private readonly List<bool> startsRun = [];
    private int stampGaps;
    private int firstStampGapRow = -1;
    private double stampGapSeconds;

    private RrSeries(double[] intervals, RrStamps stamps, double longestInterval)
    {
        this.longestInterval = longestInterval;
        this.intervals = intervals;
        resolution = stamps.ResolutionSeconds;
        delays = Delays(intervals, stamps.Seconds);
    }

    /// <summary>The beats.</summary>
    public BeatSeries Beats { get; private set; } = BeatSeries.FromTimes([]);

    /// <summary>The instant of the clock's zero, where the stamps tell.</summary>
    public DateTimeOffset? Start { get; private set; }

    /// <summary>Builds the series.</summary>
    /// <param name="intervals">Intervals in seconds, NaN where a row holds none.</param>
    /// <param name="stamps">The stamps.</param>
    /// <param name="longestInterval">A longer interval opens a gap, in seconds.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static RrSeries Build(double[] intervals, RrStamps stamps, double longestInterval, CancellationToken cancellationToken)
    {
        var series = new RrSeries(intervals, stamps, longestInterval);
        var anchor = series.LeastDelay(0, NeighbourRows);
        var first = 0.0;
        if (double.IsFinite(anchor) && stamps.IsUnix)
        {
            series.Start = DateTimeOffset.UnixEpoch.AddSeconds(anchor);
        }
        else if (double.IsFinite(anchor))
        {
            // An elapsed time before zero means that the stamps mark the beginnings of intervals: the first beat is then at zero.
            first = Math.Max(0, anchor);
        }

        series.Walk(first, cancellationToken);
        series.Beats = BeatSeries.FromTimes(series.times.ToArray(), series.startsRun.ToArray(), longestInterval);
        return series;
    }

    /// <summary>What was odd, in sentences.</summary>
    public IEnumerable<string> Warnings(TextTable table)
    {
        if (stampGaps > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{stampGaps} {(stampGaps == 1 ? "gap" : "gaps")} where the stamps run ahead of the intervals, the first before line {table.LineOf(firstStampGapRow)}; {stampGapSeconds:0.0} s are missing.");
        }

        var tooLong = intervals.Count(i => i > longestInterval);
        if (tooLong > 0)
        {
            var row = Array.FindIndex(intervals, i => i > longestInterval);
            yield return string.Create(CultureInfo.InvariantCulture, $"{tooLong} {(tooLong == 1 ? "interval is" : "intervals are")} longer than {longestInterval} s, the first in line {table.LineOf(row)}; each is a gap.");
        }
    }

    private static double[] Delays(double[] intervals, double[] stamps)
    {
        var delays = new double[stamps.Length];
        var sum = 0.0;
        for (var i = 0; i < stamps.Length; i++)
        {
            sum += double.IsNaN(intervals[i]) ? 0 : intervals[i];
            delays[i] = stamps[i] - sum;
        }

        return delays;
    }

    private void Walk(double first, CancellationToken cancellationToken)
    {
        const int rowsBetweenChecks = 1 << 14;
        var runFirstRow = 0;
        var broken = true;
        for (var i = 0; i < intervals.Length; i++)
        {
            if (i % rowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (double.IsNaN(intervals[i]))
            {
                broken = true;
                continue;
            }

            var ahead = times.Count == 0 ? 0 : Ahead(runFirstRow, i);
            var gap = ahead > (GapIntervals * intervals[i]) + resolution;
            if (broken || gap)
            {
                NoteGap(i, gap && !broken, ahead);
                BeginRun(times.Count == 0 ? first : times[^1] + Math.Max(ahead, UnknownGapSeconds));
                runFirstRow = i;
                broken = false;
            }

            times.Add(times[^1] + intervals[i]);
            startsRun.Add(false);
        }
    }

    private void BeginRun(double time)
    {
        times.Add(time);
        startsRun.Add(true);
    }

    private void NoteGap(int row, bool byStamps, double seconds)
    {
        if (byStamps)
        {
            firstStampGapRow = stampGaps++ == 0 ? row : firstStampGapRow;
            stampGapSeconds += seconds;
        }
    }

    /// <summary>By how much the least delay from this row on exceeds that of the run's rows before it, in seconds; 0 where stamps do not tell.</summary>
    private double Ahead(int runFirstRow, int row)
    {
        if (delays.Length == 0)
        {
            return 0;
        }

        var before = LeastDelay(Math.Max(runFirstRow, row - NeighbourRows), row);
        var ahead = LeastDelay(row, row + NeighbourRows) - before;
        return double.IsFinite(ahead) ? ahead : 0;
    }

    private double LeastDelay(int from, int to)
    {
        var least = double.PositiveInfinity;
        for (var i = from; i < Math.Min(to, delays.Length); i++)
        {
            least = delays[i] < least ? delays[i] : least;
        }

        return least;
    }
}
