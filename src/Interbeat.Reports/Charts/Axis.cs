using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Reports.Words;

namespace Interbeat.Reports.Charts;

/// <summary>A mark on an axis.</summary>
/// <param name="Share">Where on the axis, 0 to 1.</param>
/// <param name="Label">Its words.</param>
public readonly record struct Tick(double Share, string Label)
{
    /// <summary>The place as a CSS percentage.</summary>
    public string Percent => (Share * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}

/// <summary>A linear axis with round marks.</summary>
/// <param name="Low">The value at its start.</param>
/// <param name="High">The value at its end.</param>
/// <param name="Ticks">The marks.</param>
public sealed record Axis(double Low, double High, ImmutableArray<Tick> Ticks)
{
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];
    private static readonly double[] LogarithmicSteps = [1, 2, 5];
    private const int LeastMarks = 2;
    private static readonly double[] ClockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600];

    /// <summary>Where a value lies, 0 to 1 for values of the axis.</summary>
    public double Share(double value) => High > Low ? (value - Low) / (High - Low) : 0.5;

    /// <summary>An axis for values from <paramref name="least"/> to <paramref name="most"/> with about <paramref name="marks"/> marks.</summary>
    public static Axis Values(double least, double most, int marks)
    {
        if (!double.IsFinite(least) || !double.IsFinite(most))
            (least, most) = (0, 1);
        if (most - least < 1e-9)
            (least, most) = (least - 0.5, most + 0.5);
        var margin = (most - least) * 0.06;
        var (low, high) = (least - margin, most + margin);
        return Exact(low, high, marks);
    }

    /// <summary>An axis for session time with clock marks.</summary>
    public static Axis Time(double durationSeconds, int marks) => Time(0, durationSeconds, marks);

    /// <summary>An axis for a stretch of time with clock marks.</summary>
    public static Axis Time(double fromSeconds, double toSeconds, int marks)
    {
        var duration = toSeconds - fromSeconds;
        var step = ClockSteps.FirstOrDefault(s => duration / s <= marks, ClockSteps[^1]);
        var first = (int)Math.Ceiling(fromSeconds / step);
        var ticks = Enumerable.Range(first, Math.Max(0, (int)Math.Floor(toSeconds / step) - first + 1))
            .Select(i => new Tick(duration > 0 ? ((i * step) - fromSeconds) / duration : 0, NumberText.Clock(i * step)));
        return new Axis(fromSeconds, toSeconds, [.. ticks]);
    }

    /// <summary>An axis from exactly one value to another with about so many round marks.</summary>
    public static Axis Exact(double low, double high, int marks)
    {
        var (step, places) = Places(low, high, marks);
        return new Axis(low, high, [.. places.Select(v => new Tick((v - low) / (high - low), NumberText.Three(Math.Abs(v) < step / 1000 ? 0 : v)))]);
    }

    /// <summary>A logarithmic axis with marks at 1, 2 and 5 times the powers of ten; its ends are logarithms to the base of ten.</summary>
    public static Axis Logarithmic(double least, double most)
    {
        var (first, last) = (Math.Log10(least), Math.Log10(most));
        var margin = Math.Max(0.02, (last - first) * 0.06);
        var (low, high) = (first - margin, last + margin);
        var places = Enumerable.Range((int)Math.Floor(low), (int)(Math.Ceiling(high) - Math.Floor(low)) + 1)
            .SelectMany(power => LogarithmicSteps.Select(step => step * Math.Pow(10, power)))
            .Where(v => Math.Log10(v) >= low && Math.Log10(v) <= high);
        return new Axis(low, high, [.. places.Select(v => new Tick((Math.Log10(v) - low) / (high - low), NumberText.Three(v)))]);
    }

    // One mark alone tells no scale: the step shrinks until there are two. valueTicks in the script does the same.
    private static (double Step, double[] Places) Places(double low, double high, int marks)
    {
        for (var wanted = marks; ; wanted++)
        {
            var step = Step((high - low) / wanted);
            var first = Math.Ceiling(low / step);
            double[] places = [.. Enumerable.Range(0, (int)(Math.Floor(high / step) - first) + 1).Select(i => (first + i) * step)];
            if (places.Length >= LeastMarks)
                return (step, places);
        }
    }

    private static double Step(double raw)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return RoundSteps.First(s => s * power >= raw - 1e-12) * power;
    }
}
