using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Dyads.Confounds;

/// <summary>The stretches in which a person moved far more than usual, from an accelerometer or motion energy.</summary>
/// <remarks>
/// The index of a second is the root of its variance plus the squared change of its mean from the second before: shaking shows in the first, a change of posture in the second. A second is flagged
/// above the session's median plus <see cref="Spreads"/> robust standard deviations; flags reach <see cref="ReachSeconds"/> to either side. Missing movement is never flagged.
/// </remarks>
public static class MotionMask
{
    /// <summary>Robust standard deviations above the median. Chosen: gestures of talking stay below, standing up lies above.</summary>
    public const double Spreads = 6;

    /// <summary>A flag reaches so far to either side, in s. Chosen: what a cuff or electrode needs to settle.</summary>
    public const int ReachSeconds = 2;

    /// <summary>1 / the 75 % quantile of the standard normal.</summary>
    private const double MadToSd = 1.4826;

    /// <summary>The step, for the record of a result.</summary>
    public static ProcessingStep Step { get; } = new(
        "motion mask",
        1,
        "Seconds whose movement lies above the median plus 6 robust standard deviations of the session, with 2 s to either side; masked in skin conductance, left out of a second estimate of other couplings, and no candidate rupture opens near them.",
        "Chosen",
        ImmutableSortedDictionary<string, string>.Empty.Add("spreads", "6").Add("reachSeconds", "2"));

    /// <summary>The flagged stretches in session seconds, in order and apart.</summary>
    /// <param name="movement">The movement channel.</param>
    /// <param name="startOnClock">The session's start on its clock, in s.</param>
    /// <param name="seconds">The session's whole seconds.</param>
    public static ImmutableArray<TimeSpanSeconds> Spans(UniformSignal movement, double startOnClock, int seconds)
    {
        ArgumentNullException.ThrowIfNull(movement);
        var index = Index(movement, startOnClock, seconds);
        var present = index.Where(v => !double.IsNaN(v)).Order().ToArray();
        if (present.Length == 0)
        {
            return [];
        }

        var median = Middle(present);
        double[] deviations = [.. present.Select(v => Math.Abs(v - median)).Order()];
        var spread = Middle(deviations) > 0 ? MadToSd * Middle(deviations) : deviations.Average();
        var threshold = median + (Spreads * spread);
        var spans = new List<TimeSpanSeconds>();
        for (var second = 0; second < seconds && spread > 0; second++)
        {
            if (index[second] > threshold)
            {
                var flagged = new TimeSpanSeconds(Math.Max(0, second - ReachSeconds), Math.Min(seconds, second + 1 + ReachSeconds));
                if (spans.Count > 0 && spans[^1].EndSeconds >= flagged.StartSeconds)
                {
                    spans[^1] = spans[^1] with { EndSeconds = flagged.EndSeconds };
                }
                else
                {
                    spans.Add(flagged);
                }
            }
        }

        return [.. spans];
    }

    /// <summary>What is left of the session beside <paramref name="spans"/>.</summary>
    public static ImmutableArray<TimeSpanSeconds> Outside(IEnumerable<TimeSpanSeconds> spans, double durationSeconds)
    {
        var left = ImmutableArray.CreateBuilder<TimeSpanSeconds>();
        var from = 0.0;
        foreach (var span in spans.OrderBy(span => span.StartSeconds))
        {
            if (span.StartSeconds > from)
            {
                left.Add(new(from, Math.Min(span.StartSeconds, durationSeconds)));
            }

            from = Math.Max(from, span.EndSeconds);
        }

        if (from < durationSeconds)
        {
            left.Add(new(from, durationSeconds));
        }

        return left.ToImmutable();
    }

    private static double[] Index(UniformSignal movement, double startOnClock, int seconds)
    {
        var index = new double[seconds];
        var before = double.NaN;
        for (var second = 0; second < seconds; second++)
        {
            var first = (startOnClock + second - movement.StartSeconds) * movement.SamplingRateHz;
            var from = (int)Math.Clamp(Math.Ceiling(first), 0, movement.Count);
            var to = (int)Math.Clamp(Math.Ceiling(first + movement.SamplingRateHz), from, movement.Count);
            var (mean, variance) = Moments(movement.Samples[from..to]);
            var change = double.IsNaN(before) ? 0 : mean - before;
            index[second] = Math.Sqrt(variance + (change * change));
            before = mean;
        }

        return index;
    }

    private static (double Mean, double Variance) Moments(ReadOnlySpan<double> samples)
    {
        double sum = 0, squares = 0;
        foreach (var sample in samples)
        {
            sum += sample;
        }

        var mean = sum / samples.Length;
        foreach (var sample in samples)
        {
            squares += (sample - mean) * (sample - mean);
        }

        return (mean, squares / samples.Length);
    }

    private static double Middle(double[] sorted) => sorted[sorted.Length / 2];
}
