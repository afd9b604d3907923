using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Nulls;

/// <summary>Segments of one partner in another order: the shape within a segment is kept, its pairing with the partner's segment is not.</summary>
/// <remarks>
/// Each run between gaps is cut into segments of the measure's window, or a little longer so that they fill the run, and these are put in a random order in which none stays in its place. A run too short for two
/// segments is left as it is, which can only make the null larger. Limits: a drift within segments stays in step with a drift of the partner, and every join of two segments is a jump that the
/// series itself does not have, so that slow series pass for coupled more often than stated; see <see cref="NullRates"/>.
/// </remarks>
public sealed class SegmentShuffleNull : ISurrogateNull
{
    /// <summary>Name of the null.</summary>
    public const string ShortName = "segment";

    /// <inheritdoc/>
    public string Name => ShortName;

    /// <inheritdoc/>
    public ProcessingStep Step(SurrogateSettings settings) => new(
        "segment-shuffle null",
        1,
        "Surrogates of one partner whose segments are put in a random order, run by run between gaps, none in its own place: the shape within a segment is kept, the pairing of segments is destroyed.",
        "After Ramseyer and Tschacher 2011, J Consult Clin Psychol 79, 284-295; order without a fixed place after Sattolo 1986",
        ImmutableSortedDictionary<string, string>.Empty.Add("segmentSeconds", settings.WindowSeconds.ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public ISurrogateSource Prepare(double[] series, SurrogateSettings settings, int count) => new Source(series, settings.Window, count);

    private sealed class Source : ISurrogateSource
    {
        private readonly double[] series;
        private readonly ImmutableArray<ImmutableArray<Range>> runs;

        public Source(double[] series, int window, int count)
        {
            this.series = series;
            runs = [.. PairedSeries.Runs(series).Select(run => Segments(run, window)).Where(segments => segments.Length > 1)];
            Count = (int)Math.Min(count, Orders(runs));
        }

        public int Count { get; }

        public (int First, int Second) Fill(CounterRandom random, int pairIndex, Span<double> first, Span<double> second)
        {
            Shuffle(ref random, first);
            Shuffle(ref random, second);
            return (0, 0);
        }

        private static ImmutableArray<Range> Segments(Range run, int window)
        {
            var (start, length) = (run.Start.Value, run.End.Value - run.Start.Value);
            var count = length / window;
            return [.. Enumerable.Range(0, count).Select(i => (start + (int)((long)i * length / count))..(start + (int)((i + 1L) * length / count)))];
        }

        /// <summary>How many different orders there are: a run of m segments has (m - 1)! in which all places change in one cycle.</summary>
        private static double Orders(ImmutableArray<ImmutableArray<Range>> runs)
        {
            var orders = runs.IsEmpty ? 0.0 : 1.0;
            foreach (var segments in runs)
            {
                for (var i = 2; i < segments.Length; i++)
                {
                    orders *= i;
                }
            }

            return orders;
        }

        private void Shuffle(ref CounterRandom random, Span<double> target)
        {
            series.CopyTo(target);
            foreach (var segments in runs)
            {
                var order = Enumerable.Range(0, segments.Length).ToArray();
                for (var i = order.Length - 1; i > 0; i--)
                {
                    var j = random.NextInt(i);
                    (order[i], order[j]) = (order[j], order[i]);
                }

                var at = segments[0].Start.Value;
                foreach (var index in order)
                {
                    var segment = series.AsSpan(segments[index]);
                    segment.CopyTo(target[at..]);
                    at += segment.Length;
                }
            }
        }
    }
}
