using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Dyads.Nulls;

/// <summary>Circular shifts of one partner: the whole shape of the series is kept, its place on the clock is not.</summary>
/// <remarks>
/// <para>
/// The series is rotated on the clock, its gaps with it, by at least max(<see cref="LeastShiftSeconds"/>, twice the largest lag) from the true place and from either end. What is missing
/// in the series is missing in its surrogates too, beside what a shift brings there, so that no two samples from either side of a gap come to lie next to each other and a rhythm that runs on
/// through a gap stays in step with itself. The shifts are drawn one from each of as many equal parts of the range as there are surrogates, so that none comes twice; where
/// fewer shifts exist than are wanted, each is used once.
/// </para>
/// <para>
/// A rotated series has a seam where its end meets its beginning. A steady rhythm jumps in phase there, which would make every surrogate of it less regular than the
/// series itself: two strangers with one steady rhythm (a common pacer, or the same tape drive) would then always beat this null. The session's
/// statistic is therefore taken on one side of the seam only, the one with more windows. That side is shorter than the session, which makes the null slightly conservative.
/// </para>
/// </remarks>
public sealed class CircularShiftNull : ISurrogateNull
{
    /// <summary>The least shift, in s (dyads, section 3).</summary>
    public const double LeastShiftSeconds = 60;

    /// <summary>Name of the null.</summary>
    public const string ShortName = "circular";

    /// <inheritdoc/>
    public string Name => ShortName;

    /// <inheritdoc/>
    public ProcessingStep Step(SurrogateSettings settings)
    {
        return new ProcessingStep(
            "circular-shift null",
            2,
            "Surrogates of one partner rotated in time, away from the true place and from either end; the shape of the series is kept, what is missing before or after the shift is missing, and the session's statistic is taken on the side of the seam with more windows, so that a steady rhythm stays steady.",
            "Time-shift surrogates; bound chosen",
            ImmutableSortedDictionary<string, string>.Empty.Add("leastShiftSeconds", LeastShift(settings).ToString(CultureInfo.InvariantCulture)));
    }

    /// <inheritdoc/>
    public ISurrogateSource Prepare(double[] series, SurrogateSettings settings, int count)
    {
        return new Source(series, (int)Math.Round(LeastShift(settings) * settings.RateHz), count);
    }

    internal static double LeastShift(SurrogateSettings settings) => Math.Max(LeastShiftSeconds, 2 * settings.MaxLagSeconds);

    private sealed class Source : ISurrogateSource
    {
        private readonly double[] series;
        private readonly int least;
        private readonly int distinct;

        public Source(double[] series, int least, int count)
        {
            this.series = series;
            this.least = least;
            distinct = Math.Max(0, series.Length - (2 * least) + 1);
            Count = Math.Min(count, distinct);
        }

        public int Count { get; }

        public (int First, int Second) Fill(CounterRandom random, int pairIndex, Span<double> first, Span<double> second) => (
            Rotate(Shift(ref random, 2 * pairIndex), first),
            Rotate(Shift(ref random, Math.Min((2 * pairIndex) + 1, Count - 1)), second));

        /// <summary>A shift from part <paramref name="index"/> of the range.</summary>
        private int Shift(ref CounterRandom random, int index)
        {
            var from = (int)((long)index * distinct / Count);
            var to = (int)((index + 1L) * distinct / Count);
            return least + from + random.NextInt(to - from);
        }

        /// <summary>Rotates, and returns where the end of the series meets its beginning.</summary>
        private int Rotate(int shift, Span<double> target)
        {
            var seam = series.Length - shift;
            series.AsSpan(shift).CopyTo(target);
            series.AsSpan(0, shift).CopyTo(target[seam..]);
            for (var i = 0; i < series.Length; i++)
            {
                if (double.IsNaN(series[i]))
                {
                    target[i] = double.NaN;
                }
            }

            return seam;
        }
    }
}
