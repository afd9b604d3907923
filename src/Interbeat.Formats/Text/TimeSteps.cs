using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>The steps between successive times of a time column: that they go forward, their rate, their jitter, and which of them are gaps.</summary>
internal sealed class TimeSteps
{
    /// <summary>A step of more than this many median steps is a gap, where stamps are jittery. Chosen.</summary>
    public const double GapSteps = 3;

    /// <summary>The same where stamps are clean, so that a single lost sample shows. Chosen: half a sample of doubt.</summary>
    public const double CleanGapSteps = 1.5;

    /// <summary>Stamps are clean where nine tenths of their steps are this near to the median step. Chosen.</summary>
    private const double CleanShare = 0.1;

    /// <summary>A step back of up to this many median steps is jitter of the stamps. Chosen.</summary>
    private const double BackSteps = 0.5;

    /// <summary>More such steps than this share, and the column is no clock. Chosen.</summary>
    private const double MostBackShare = 0.1;

    /// <summary>Jitter below this share of a step is not worth a warning. Chosen.</summary>
    private const double TellJitterShare = 0.01;

    private readonly double gapStep;

    private TimeSteps(double[] seconds, double gapStep, double rateHz)
    {
        Seconds = seconds;
        this.gapStep = gapStep;
        RateHz = rateHz;
    }

    /// <summary>The steps in seconds, one fewer than the rows that have a time.</summary>
    public double[] Seconds { get; }

    /// <summary>Rows per second outside gaps.</summary>
    public double RateHz { get; }

    /// <summary>Whether samples are missing within a step.</summary>
    public bool IsGap(int step) => Seconds[step] > gapStep;

    /// <summary>The steps of a column.</summary>
    /// <param name="content">The file, for errors.</param>
    /// <param name="table">The table, for lines.</param>
    /// <param name="name">The column's name.</param>
    /// <param name="seconds">The column in seconds.</param>
    /// <param name="rows">The rows that have a time; at least two.</param>
    /// <param name="warnings">What is odd is added here.</param>
    /// <exception cref="InputException">The times do not ascend.</exception>
    public static TimeSteps Of(FileContent content, TextTable table, string name, double[] seconds, int[] rows, List<string> warnings)
    {
        var steps = new double[rows.Length - 1];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = seconds[rows[i + 1]] - seconds[rows[i]];
        }

        var median = Median.Of([.. steps.Where(s => s > 0)]);
        if (!(median > 0) || 1 / median > ReadOptions.MaxRateHz)
        {
            throw content.Unusable($"line {table.LineOf(0)}", $"Time column \"{name}\" does not ascend; the time of each row is expected, in seconds or ms.");
        }

        CheckBackward(content, table, name, rows, steps, median, warnings);
        Settle(steps, median);
        var gapStep = median * (IsClean(steps, median) ? CleanGapSteps : GapSteps);
        var rate = Rate(steps, gapStep);
        if (!(rate > 0 && rate <= ReadOptions.MaxRateHz))
        {
            throw content.Unusable($"line {table.LineOf(0)}", $"Time column \"{name}\" steps back as much as it ascends; times that ascend are expected.");
        }

        return new TimeSteps(steps, gapStep, rate);
    }

    /// <summary>Says by how much the steps vary, where that is worth a warning.</summary>
    public void TellJitter(List<string> warnings)
    {
        var squares = 0.0;
        var count = 0;
        foreach (var step in Seconds)
        {
            if (step <= gapStep)
            {
                squares += (step - (1 / RateHz)) * (step - (1 / RateHz));
                count++;
            }
        }

        var jitter = Math.Sqrt(squares / count);
        if (jitter * RateHz > TellJitterShare)
        {
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"The steps of the time column vary by {jitter * 1000:0.###} ms (standard deviation) about {1000 / RateHz:0.###} ms; the samples are laid on a uniform grid of {RateHz:0.####} Hz."));
        }
    }

    private static void CheckBackward(FileContent content, TextTable table, string name, int[] rows, double[] steps, double median, List<string> warnings)
    {
        var repeated = 0;
        var firstRepeated = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] < -BackSteps * median)
            {
                throw Backward(content, $"line {table.LineOf(rows[i + 1])}", name, -steps[i]);
            }

            if (steps[i] <= 0 && repeated++ == 0)
            {
                firstRepeated = table.LineOf(rows[i + 1]);
            }
        }

        if (steps.Count(s => s < 0) > MostBackShare * steps.Length)
        {
            throw content.Unusable($"line {firstRepeated}", $"Time column \"{name}\" steps back here and in many other rows; times that ascend are expected.");
        }

        if (repeated > 0)
        {
            warnings.Add($"{repeated} times repeat or step back by less than half a sample, the first in line {firstRepeated}; the rows are taken in their order.");
        }
    }

    /// <summary>The error that says that time goes back: two recordings below each other, which must be split.</summary>
    public static InputException Backward(FileContent content, string position, string name, double seconds) => content.Unusable(
        position,
        string.Create(CultureInfo.InvariantCulture, $"Time column \"{name}\" goes back by {seconds:0.######} s; times that ascend are expected, one recording in a file. Where two people stand one below the other, split the file here."));

    /// <summary>A stamp that repeats and the long step after it are one odd stamp, not a lost sample: the two steps are evened out.</summary>
    private static void Settle(double[] steps, double median)
    {
        for (var i = 0; i + 1 < steps.Length; i++)
        {
            var lack = median - steps[i];
            if (lack > BackSteps * median && steps[i + 1] - lack > BackSteps * median)
            {
                steps[i] += lack;
                steps[i + 1] -= lack;
            }
        }
    }

    private static bool IsClean(double[] steps, double median) => steps.Count(s => Math.Abs(s - median) <= CleanShare * median) >= 0.9 * steps.Length;

    /// <summary>The mean step outside gaps: a median of stamps rounded to ms would be wrong by up to a tenth at 130 Hz.</summary>
    private static double Rate(double[] steps, double gapStep)
    {
        var sum = 0.0;
        var count = 0;
        foreach (var step in steps)
        {
            if (step <= gapStep)
            {
                sum += step;
                count++;
            }
        }

        var rate = count / sum;
        var whole = Math.Round(rate);

        // A whole number of hertz is what devices mean, where the difference stays below half a sample over the whole table.
        return whole > 0 && Math.Abs(rate - whole) / whole * count < 0.5 ? whole : rate;
    }
}
