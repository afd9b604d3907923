using System.Collections.Concurrent;
using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Measures;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests.Measures;

/// <summary>Any measure against any null. Oracle: a measure and nulls so simple that every value is known beforehand.</summary>
public sealed class SurrogateTestTests
{
    private const int Samples = 1200;

    private static readonly SurrogateSettings Span = new(4, 10, 3);

    [Fact]
    public void P_counts_the_surrogates_that_are_at_least_as_large_and_one_more()
    {
        // Surrogates hold 0, 1, .. 98 throughout; the measure is the first sample of whoever is not zero.
        var result = Run(First, new Ladder(seam: 0), 99, observed: 90);
        var row = Assert.Single(result.Nulls);
        Assert.Equal(99, row.N);
        Assert.Equal((1.0 + 9) / 100, row.P);
        Assert.Equal(49, row.Mean, 1e-12);
        Assert.Equal(Math.Sqrt(99.0 * 100 / 12), row.Sd, 1e-12);
        Assert.Equal((90 - 49) / Math.Sqrt(825), row.Z, 1e-12);
        Assert.Equal(Enumerable.Range(0, 99).Select(i => (double)i), row.Values.Order());
    }

    [Fact]
    public void Surrogates_that_cannot_be_read_are_not_counted()
    {
        var result = Run((a, b) => First(a, b) is var value && value % 2 == 1 ? double.NaN : value, new Ladder(seam: 0), 99, observed: 90);
        Assert.Equal(50, result.Nulls[0].N);
        Assert.Equal((1.0 + 5) / 51, result.Nulls[0].P);
    }

    [Theory]
    [InlineData(300, 900, 1)]
    [InlineData(900, 900, 0)]
    [InlineData(0, 1200, 0)]
    public void A_surrogate_with_a_seam_is_read_on_its_longer_side(int seam, int length, int firstSample)
    {
        var read = new ConcurrentBag<(int Length, double First)>();
        _ = Run((a, b) => { read.Add((a.Length, Math.Max(a[0], b[0]))); return 1; }, new Stripe(seam), 4, observed: 1);
        Assert.Equal(4, read.Count);
        // The stripe is 1 from the seam on.
        Assert.All(read, r => Assert.Equal((length, seam == 0 ? 1 : firstSample), (r.Length, (int)r.First)));
    }

    [Fact]
    public void One_of_the_two_is_replaced_whoever_is_named_first()
    {
        var pair = Simulated.Apart(Simulated.Seed, Samples);
        CouplingResult result = Measured(pair, 1), swapped = Measured(Simulated.Swapped(pair), 1);
        Assert.Equal(result.Nulls.Length, swapped.Nulls.Length);
        Assert.All(result.Nulls.Zip(swapped.Nulls), n => Assert.Equal(n.First.Values.AsEnumerable(), n.Second.Values.AsEnumerable()));
        Assert.Equal(result.VerdictRule, swapped.VerdictRule);
    }

    [Fact]
    public void One_thread_and_four_give_the_same_bits()
    {
        var pair = Simulated.Apart(Simulated.Seed, Samples);
        CouplingResult one = Measured(pair, 1), four = Measured(pair, 4);
        Assert.All(one.Nulls.Zip(four.Nulls), n => Assert.Equal(n.First.Values.AsEnumerable(), n.Second.Values.AsEnumerable()));
    }

    [Fact]
    public void Another_seed_draws_other_surrogates()
    {
        var pair = Simulated.Apart(Simulated.Seed, Samples);
        Assert.NotEqual(Measured(pair, 1).Nulls[0].Values.AsEnumerable(), Measured(pair, 1, seed: 2).Nulls[0].Values.AsEnumerable());
    }

    [Fact]
    public void Pairs_that_never_met_are_read_as_they_are_and_need_thirty_nine()
    {
        PairedSeries[] others = [.. Enumerable.Range(1, 39).Select(i => new PairedSeries([.. Enumerable.Repeat((double)i, Samples / 2)], new double[Samples / 2], 4))];
        var enough = Run(First, new Ladder(0), 0, observed: 30, others).Nulls.Single();
        Assert.Equal(PseudoDyadNull.Name, enough.Name);
        Assert.Equal((1.0 + 10) / 40, enough.P);
        var few = Run(First, new Ladder(0), 0, observed: 30, others[1..]).Nulls.Single();
        Assert.Null(few.P);
        Assert.Contains("38", few.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_value_there_is_no_null_and_no_verdict()
    {
        var result = Run(First, new Ladder(0), 99, observed: double.NaN);
        Assert.Empty(result.Nulls);
        Assert.Equal(CouplingVerdict.Undecided, result.Verdict);
        Assert.Null(result.Lead.Leader);
    }

    private static double First(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => a[0] + b[0];

    private static CouplingResult Measured(PairedSeries pair, int threads, ulong seed = Simulated.Seed)
    {
        PairSize size = (a, b) => Math.Abs(Simulated.Correlation(a, b));
        var measure = new Fake(size, Span);
        return measure.Test(MeasureRun.Task(measure, pair, 49) with { Seed = seed, Options = new ParallelOptions { MaxDegreeOfParallelism = threads } });
    }

    private static CouplingResult Run(PairSize size, ISurrogateNull kind, int surrogates, double observed, params PairedSeries[] pseudo)
    {
        var measure = new Fake(size, Span) { Observed = observed };
        var pair = new PairedSeries([.. Enumerable.Repeat(5.0, Samples)], new double[Samples], 4);
        return measure.Test(MeasureRun.Task(measure, pair, surrogates) with { Nulls = [kind], PseudoPairs = pseudo });
    }

    /// <summary>A measure that is its size and nothing else.</summary>
    private sealed class Fake(PairSize size, SurrogateSettings span) : ICouplingMeasure
    {
        public double? Observed { get; init; }

        public string Name => "fake";

        public string Title => "a measure for tests";

        public MeasureGrid Grid => MeasureGrid.Modality;

        public ImmutableArray<MeasureParameter> Parameters => [];

        public ProcessingStep Step(MeasureSettings settings) => new(Name, 1, Title, "", settings.ToParameters());

        public CouplingResult Test(MeasureTask task)
        {
            var observed = Observed ?? size(task.Pair.A, task.Pair.B);
            return SurrogateTest.Run(this, task, new CouplingReading { Value = observed, Size = observed, IndependentWindows = 30 }, span, () => size);
        }
    }

    /// <summary>Surrogate i holds the number i throughout.</summary>
    private sealed class Ladder(int seam) : ISurrogateNull
    {
        // Only a null whose rate of errors was measured may vote.
        public string Name => "phase";

        public ProcessingStep Step(SurrogateSettings settings) => new(Name, 1, "", "", ImmutableSortedDictionary<string, string>.Empty);

        public ISurrogateSource Prepare(double[] series, SurrogateSettings settings, int count) => new Source(count, seam);

        private sealed class Source(int count, int seam) : ISurrogateSource
        {
            public int Count => count;

            public (int First, int Second) Fill(CounterRandom random, int pairIndex, Span<double> first, Span<double> second)
            {
                first.Fill(2 * pairIndex);
                second.Fill((2 * pairIndex) + 1);
                return (seam, seam);
            }
        }
    }

    /// <summary>A surrogate of 0 before its seam and 1 from it on.</summary>
    private sealed class Stripe(int seam) : ISurrogateNull
    {
        public string Name => "stripe";

        public ProcessingStep Step(SurrogateSettings settings) => new(Name, 1, "", "", ImmutableSortedDictionary<string, string>.Empty);

        public ISurrogateSource Prepare(double[] series, SurrogateSettings settings, int count) => new Source(count, seam);

        private sealed class Source(int count, int seam) : ISurrogateSource
        {
            public int Count => count;

            public (int First, int Second) Fill(CounterRandom random, int pairIndex, Span<double> first, Span<double> second)
            {
                Paint(first);
                Paint(second);
                return (seam, seam);
            }

            private void Paint(Span<double> surrogate)
            {
                surrogate.Clear();
                surrogate[seam..].Fill(1);
            }
        }
    }
}
