using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Tests;

/// <summary>What a surrogate keeps, what it destroys, and on what it depends.</summary>
public sealed class NullTests
{
    private const int Count = 4 * 600;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.9)]
    public void Random_phases_keep_the_power_at_every_lag(double phi)
    {
        var series = Simulated.Ar(Simulated.Seed, "x", Count, phi);
        var surrogates = Draw(new PhaseRandomisedNull(), series, 60);

        // The mean of 60 estimates from 2400 samples: a standard error near 0.02 of the variance at phi = .9.
        for (var lag = 0; lag <= 12; lag += 3)
        {
            var expected = Autocovariance(series, lag);
            var found = surrogates.Average(s => Autocovariance(s, lag));
            Assert.True(Math.Abs(found - expected) < 0.06, $"seed {Simulated.Seed}, lag {lag}: {found} against {expected}");
        }
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(800.0, 1.0)]
    [InlineData(-3e4, 2.0)]
    public void Random_phases_keep_a_level_as_a_level(double level, double gain)
    {
        var series = Simulated.Ar(Simulated.Seed, "x", Count, 0.5);
        double[] moved = [.. series.Select(v => level + (gain * v))];
        var plain = Draw(new PhaseRandomisedNull(), series, 4);
        var lifted = Draw(new PhaseRandomisedNull(), moved, 4);
        for (var s = 0; s < 4; s++)
        {
            for (var i = 0; i < Count; i++)
            {
                Assert.Equal(level + (gain * plain[s][i]), lifted[s][i], 1e-9 * (1 + Math.Abs(level)));
            }

            Assert.True(Math.Abs(lifted[s].Average() - moved.Average()) < 0.2 * gain, $"seed {Simulated.Seed}: mean {lifted[s].Average()} against {moved.Average()}");
        }
    }

    [Fact]
    public void A_series_that_stands_still_stands_still_in_its_surrogates() =>
        Assert.All(Draw(new PhaseRandomisedNull(), [.. Enumerable.Repeat(812.5, Count)], 4), s => Assert.All(s, v => Assert.Equal(812.5, v, 1e-9)));

    [Fact]
    public void Random_phases_keep_slow_changes_of_level_and_of_strength()
    {
        var noise = Simulated.White(Simulated.Seed, "x", Count);
        double[] series = [.. noise.Select((v, i) => (i < Count / 2 ? 10 : -10) + (i < Count / 2 ? v : 4 * v))];
        foreach (var s in Draw(new PhaseRandomisedNull(), series, 10))
        {
            Assert.InRange(s.Take(900).Average(), 9, 11);
            Assert.InRange(s.Skip(1500).Average(), -11, -9);
            Assert.InRange(Math.Sqrt(Autocovariance(s[..700], 0)), 0.7, 1.3);
            Assert.InRange(Math.Sqrt(Autocovariance(s[1700..], 0)), 2.8, 5.2);
        }
    }

    [Fact]
    public void Random_phases_share_nothing_with_the_original_nor_with_each_other()
    {
        var series = Simulated.White(Simulated.Seed, "x", Count);
        var surrogates = Draw(new PhaseRandomisedNull(), series, 20);
        for (var i = 0; i < surrogates.Count; i++)
        {
            // 5 standard errors of r from 2400 independent samples.
            Assert.True(Math.Abs(Simulated.Correlation(series, surrogates[i])) < 5 / Math.Sqrt(Count), $"seed {Simulated.Seed}, surrogate {i}");
            for (var j = 0; j < i; j++)
            {
                Assert.True(Math.Abs(Simulated.Correlation(surrogates[j], surrogates[i])) < 5 / Math.Sqrt(Count), $"seed {Simulated.Seed}, surrogates {i} and {j}");
            }
        }
    }

    [Theory]
    [InlineData("phase")]
    [InlineData("iaaft")]
    [InlineData("circular")]
    [InlineData("segment")]
    public void A_gap_stays_where_it_is_on_the_clock(string name)
    {
        var series = Gappy();
        foreach (var s in Draw(Null(name), series, 5))
        {
            // A shift brings its own gaps along; the others have no more than the series.
            var found = s.Select((v, i) => double.IsNaN(v) && (name != "circular" || double.IsNaN(series[i])));
            Assert.Equal(series.Select(double.IsNaN), found);
        }
    }

    [Fact]
    public void No_shift_brings_samples_together_that_were_apart()
    {
        // Values are their own places, so that any two neighbours tell how far apart they were.
        double[] places = [.. Gappy().Select((v, i) => double.IsNaN(v) ? v : i)];
        foreach (var s in Draw(new CircularShiftNull(), places, 99))
        {
            var apart = Enumerable.Range(1, Count - 1).Where(i => !double.IsNaN(s[i] - s[i - 1]) && s[i] - s[i - 1] != 1).ToArray();
            Assert.True(apart.Length <= 1, $"seed {Simulated.Seed}: joins at {string.Join(", ", apart)}");
            Assert.All(apart, i => Assert.Equal(1 - Count, s[i] - s[i - 1]));
        }
    }

    [Fact]
    public void Windows_in_which_a_shift_misses_samples_do_not_count()
    {
        var pair = new PairedSeries(Simulated.White(Simulated.Seed, "a", Count), Gappy(), 4);
        var statistic = new CouplingStatistic(pair, Simulated.Heart);
        var shifted = NullDistribution.Of(new CircularShiftNull(), pair, false, statistic, 2, Simulated.Seed, Simulated.OneThread);
        double[] first = new double[Count], second = new double[Count];
        var seam = new CircularShiftNull().Prepare(pair.B, Simulated.Heart.ForSurrogates, 2)
            .Fill(CounterRandom.Stream(Simulated.Seed ^ pair.Key, "null/circular"), 0, first, second).First;

        // The oracle cuts the better side out and lets the plan of an ordinary pair find its windows.
        double[] sizes = [.. new[] { ..seam, seam.. }.Select(side =>
        {
            // Windows start on the session's own steps.
            var from = (side.Start.GetOffset(Count) + Simulated.Heart.Step - 1) / Simulated.Heart.Step * Simulated.Heart.Step;
            return CouplingTest.Size(new PairedSeries(pair.A[from..side.End.GetOffset(Count)], first[from..side.End.GetOffset(Count)], 4), Simulated.Heart);
        })];
        Assert.Contains(sizes, size => Math.Abs(size - shifted.Session[0]) < 1e-9);
    }

    [Theory]
    [InlineData("iaaft")]
    [InlineData("segment")]
    public void The_values_of_every_run_are_kept_exactly(string name)
    {
        var series = Gappy();
        foreach (var s in Draw(Null(name), series, 5))
        {
            Assert.NotEqual(series, s);
            foreach (var run in PairedSeries.Runs(series))
            {
                Assert.Equal(series[run].Order(), s[run].Order());
            }
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.9)]
    public void Adjusted_amplitudes_keep_the_power_at_every_lag_of_skewed_values(double phi)
    {
        double[] series = [.. Simulated.Ar(Simulated.Seed, "x", Count, phi).Select(v => Math.Exp(v / 2))];
        var surrogates = Draw(new AmplitudeAdjustedNull(), series, 40);
        for (var lag = 0; lag <= 12; lag += 3)
        {
            var expected = Autocovariance(series, lag);
            var found = surrogates.Average(s => Autocovariance(s, lag));
            Assert.True(Math.Abs(found - expected) < 0.06 * Autocovariance(series, 0), $"seed {Simulated.Seed}, lag {lag}: {found} against {expected}");
        }

        Assert.All(surrogates, s => Assert.True(Math.Abs(Simulated.Correlation(series, s)) < (phi == 0 ? 0.11 : 0.45), $"seed {Simulated.Seed}"));
    }

    [Fact]
    public void No_segment_stays_beside_its_partner_and_each_is_kept_in_one_piece()
    {
        double[] places = [.. Enumerable.Range(0, Count).Select(i => (double)i)];
        foreach (var s in Draw(new SegmentShuffleNull(), places, 20))
        {
            Assert.DoesNotContain(Enumerable.Range(0, Count), i => s[i] == i);
            Assert.InRange(Enumerable.Range(1, Count - 1).Count(i => s[i] - s[i - 1] != 1), 1, (Count / Simulated.Heart.Window) - 1);
        }
    }

    [Theory]
    [InlineData(239, 0)]
    [InlineData(240, 1)]
    [InlineData(480, 6)]
    [InlineData(1200, 99)]
    public void Few_segments_have_few_orders(int count, int expected) =>
        Assert.Equal(expected, new SegmentShuffleNull().Prepare(new double[count], Simulated.Heart.ForSurrogates, 99).Count);

    [Fact]
    public void Room_that_is_lent_out_again_leaves_no_trace()
    {
        var series = Gappy();
        foreach (var kind in SurrogateNulls.All)
        {
            var source = kind.Prepare(series, Simulated.Heart.ForSurrogates, 4);
            double[] fresh = new double[Count], again = new double[Count], other = new double[Count];
            source.Fill(CounterRandom.Stream(1, "x"), 0, fresh, other);
            source.Fill(CounterRandom.Stream(2, "x"), 1, again, other);
            source.Fill(CounterRandom.Stream(1, "x"), 0, again, other);
            Assert.Equal(fresh, again);
        }
    }

    [Theory]
    [InlineData(7.5)]
    [InlineData(10)]
    [InlineData(1)]
    [InlineData(9.3)]
    [InlineData(0.5)]
    public void Any_rate_of_sampling_has_random_phases(double rateHz)
    {
        foreach (var modality in Enum.GetValues<Modality>())
        {
            var settings = CouplingSettings.For(modality, rateHz);
            var source = new PhaseRandomisedNull().Prepare(Simulated.White(1, "x", 500), settings.ForSurrogates, 2);
            double[] first = new double[500], second = new double[500];
            source.Fill(CounterRandom.Stream(1, "x"), 0, first, second);
            Assert.All(first.Concat(second), v => Assert.True(double.IsFinite(v)));
        }
    }

    [Fact]
    public void A_shift_rotates_the_present_values_within_its_bounds_and_none_comes_twice()
    {
        double[] series = [.. Enumerable.Range(0, Count).Select(i => (double)i)];
        var least = (int)(CircularShiftNull.LeastShiftSeconds * 4);
        var shifts = new List<int>();
        foreach (var s in Draw(new CircularShiftNull(), series, 99))
        {
            var shift = (int)s[0];
            Assert.InRange(shift, least, Count - least);
            Assert.Equal([.. series[shift..], .. series[..shift]], s);
            shifts.Add(shift);
        }

        Assert.Equal(99, shifts.Distinct().Count());
    }

    [Theory]
    [InlineData(479, 0)]
    [InlineData(480, 1)]
    [InlineData(489, 10)]
    [InlineData(2400, 99)]
    public void Where_few_shifts_exist_each_is_used_once(int count, int expected)
    {
        double[] series = [.. Enumerable.Range(0, count).Select(i => (double)i)];
        var source = new CircularShiftNull().Prepare(series, Simulated.Heart.ForSurrogates, 99);
        Assert.Equal(expected, source.Count);
        var firsts = Draw(new CircularShiftNull(), series, 99).Select(s => s[0]);
        Assert.Equal(expected, firsts.Distinct().Count());
    }

    [Theory]
    [InlineData("phase")]
    [InlineData("iaaft")]
    [InlineData("circular")]
    [InlineData("segment")]
    public void The_same_seed_gives_the_same_null_on_any_number_of_threads_and_another_seed_another(string name)
    {
        var pair = Simulated.Apart(Simulated.Seed, Count);
        var statistic = new CouplingStatistic(pair, Simulated.Heart);
        NullDistribution Run(ulong seed, int threads, int count = 31) =>
            NullDistribution.Of(Null(name), pair, true, statistic, count, seed, new ParallelOptions { MaxDegreeOfParallelism = threads });

        var one = Run(7, 1);
        foreach (var threads in new[] { 2, 5 })
        {
            var many = Run(7, threads);
            Assert.Equal(one.Session, many.Session);
            Assert.Equal(one.Epochs, many.Epochs);
        }

        Assert.NotEqual(one.Session, Run(8, 1).Session);
    }

    [Fact]
    public void A_phase_surrogate_does_not_depend_on_how_many_there_are()
    {
        var pair = Simulated.Apart(Simulated.Seed, Count);
        var statistic = new CouplingStatistic(pair, Simulated.Heart);
        var few = NullDistribution.Of(new PhaseRandomisedNull(), pair, false, statistic, 5, 7, Simulated.OneThread);
        var many = NullDistribution.Of(new PhaseRandomisedNull(), pair, false, statistic, 12, 7, Simulated.OneThread);
        Assert.Equal(few.Session, many.Session[..5]);
    }

    internal static List<double[]> Draw(ISurrogateNull kind, double[] series, int count)
    {
        var source = kind.Prepare(series, Simulated.Heart.ForSurrogates, count);
        var drawn = new List<double[]>();
        for (var pair = 0; 2 * pair < source.Count; pair++)
        {
            double[] first = new double[series.Length], second = new double[series.Length];
            source.Fill(CounterRandom.Stream(Simulated.Seed, "draw", (ulong)pair), pair, first, second);
            drawn.Add(first);
            if ((2 * pair) + 1 < source.Count)
            {
                drawn.Add(second);
            }
        }

        return drawn;
    }

    private static double[] Gappy()
    {
        var series = Simulated.White(Simulated.Seed, "x", Count);
        Array.Fill(series, double.NaN, 300, 50);
        Array.Fill(series, double.NaN, 380, 1);
        Array.Fill(series, double.NaN, Count - 20, 20);
        return series;
    }

    private static ISurrogateNull Null(string name) => SurrogateNulls.All.Single(n => n.Name == name);

    private static double Autocovariance(double[] series, int lag)
    {
        var mean = series.Average();
        return Enumerable.Range(0, series.Length - lag).Sum(i => (series[i] - mean) * (series[i + lag] - mean)) / series.Length;
    }
}
