using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Reports.Charts;

namespace Interbeat.Reports.Pictures;

/// <summary>A series over time. A value that is not finite is missing, and no line is drawn across it.</summary>
public abstract record Trace
{
    /// <summary>The number of values.</summary>
    public abstract int Count { get; }

    /// <summary>When a value was, in seconds on the recording's clock.</summary>
    public abstract double SecondsAt(int index);

    /// <summary>A value; NaN where missing.</summary>
    public abstract double ValueAt(int index);

    /// <summary>Whether one missing value is a gap of whatever length, so that nothing may be joined over it, however small it is drawn.</summary>
    internal abstract bool EveryMissingBreaks { get; }

    /// <summary>The same with about <paramref name="most"/> values at most: the least and the greatest of each bucket in their order, so that no peak is lost.</summary>
    internal abstract Trace Thinned(int most);
}

/// <summary>Samples at a constant rate.</summary>
/// <param name="Signal">The samples.</param>
public sealed record SampledTrace(UniformSignal Signal) : Trace
{
    /// <inheritdoc/>
    public override int Count => Signal.Count;

    /// <inheritdoc/>
    internal override bool EveryMissingBreaks => false;

    /// <summary>Values of whole seconds, each drawn at the middle of its second.</summary>
    /// <param name="perSecond">One value a second; NaN where missing.</param>
    /// <param name="unit">Their unit.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    public static SampledTrace OfSeconds(IEnumerable<double> perSecond, string unit, double startSeconds) =>
        new(new UniformSignal([.. perSecond], 1, unit, startSeconds + 0.5));

    /// <inheritdoc/>
    public override double SecondsAt(int index) => Signal.TimeAt(index);

    /// <inheritdoc/>
    public override double ValueAt(int index) => Signal.Samples[index];

    /// <summary>How many samples share a pair of values when thinned to <paramref name="most"/> values; 1 where nothing is lost.</summary>
    internal int Bucket(int most) => Count <= most ? 1 : (int)Math.Ceiling(2.0 * Count / Math.Max(2, most));

    /// <inheritdoc/>
    internal override SampledTrace Thinned(int most)
    {
        var bucket = Bucket(most);
        if (bucket == 1)
        {
            return this;
        }

        var samples = Signal.Samples;
        var pairs = new double[2 * ((Count + bucket - 1) / bucket)];
        for (var pair = 0; pair < pairs.Length; pair += 2)
        {
            var from = pair / 2 * bucket;
            (pairs[pair], pairs[pair + 1]) = LeastAndMost(samples[from..Math.Min(Count, from + bucket)]);
        }

        return new SampledTrace(new UniformSignal(pairs, Signal.SamplingRateHz * 2 / bucket, Signal.Unit, Signal.StartSeconds));
    }

    private static (double First, double Second) LeastAndMost(ReadOnlySpan<double> values)
    {
        var (least, most) = (-1, -1);
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsFinite(values[i]))
            {
                least = least < 0 || values[i] < values[least] ? i : least;
                most = most < 0 || values[i] > values[most] ? i : most;
            }
        }

        return least < 0 ? (double.NaN, double.NaN) : (values[Math.Min(least, most)], values[Math.Max(least, most)]);
    }
}

/// <summary>Values at times of their own, such as one interval a beat.</summary>
/// <param name="Seconds">When, ascending, in seconds on the recording's clock.</param>
/// <param name="Values">What; NaN lifts the pen.</param>
public sealed record PointTrace(ImmutableArray<double> Seconds, ImmutableArray<double> Values) : Trace
{
    /// <inheritdoc/>
    public override int Count => Seconds.Length;

    /// <inheritdoc/>
    internal override bool EveryMissingBreaks => true;

    /// <summary>The intervals between beats in ms, each at the beat that ends it; between two runs the pen is lifted.</summary>
    public static PointTrace Tachogram(BeatSeries beats)
    {
        ArgumentNullException.ThrowIfNull(beats);
        var seconds = ImmutableArray.CreateBuilder<double>(beats.Count);
        var values = ImmutableArray.CreateBuilder<double>(beats.Count);
        for (var i = 1; i < beats.Count; i++)
        {
            seconds.Add(beats.Times[i]);
            values.Add(beats.StartsRun[i] ? double.NaN : (beats.Times[i] - beats.Times[i - 1]) * 1000);
        }

        return new PointTrace(seconds.ToImmutable(), values.ToImmutable());
    }

    /// <inheritdoc/>
    public override double SecondsAt(int index) => Seconds[index];

    /// <inheritdoc/>
    public override double ValueAt(int index) => Values[index];

    /// <inheritdoc/>
    internal override PointTrace Thinned(int most)
    {
        if (Count <= most)
        {
            return this;
        }

        // A lifted pen stands where the next run begins.
        var seconds = ImmutableArray.CreateBuilder<double>(most);
        var values = ImmutableArray.CreateBuilder<double>(most);
        var width = (int)Math.Ceiling(2.0 * Count / Math.Max(2, most));
        foreach (var index in MinMax.Kept(Count, i => Values[i], width, everyMissingBreaks: true))
        {
            seconds.Add(index < 0 ? (seconds.Count == 0 ? Seconds[0] : seconds[^1]) : Seconds[index]);
            values.Add(index < 0 ? double.NaN : Values[index]);
        }

        return new PointTrace(seconds.ToImmutable(), values.ToImmutable());
    }
}
