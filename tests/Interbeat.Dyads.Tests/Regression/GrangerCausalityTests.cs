using System.Globalization;
using System.Text.Json;
using Interbeat.Dyads.Information;
using Interbeat.Dyads.Regression;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests;

public sealed class GrangerCausalityTests
{
    [SharedDataFact]
    public void F_its_degrees_of_freedom_p_gc_and_both_entropies_of_ten_couples_are_those_of_the_reference()
    {
        foreach (var couple in Couples.Reference("dyad-granger-te.json").GetProperty("res").EnumerateArray())
        {
            var id = Couples.Whole(couple.GetProperty("couple"));
            double[] female = LinearTrend.Removed(Couples.Dial(id, true).AsSpan(0, 300)), male = LinearTrend.Removed(Couples.Dial(id, false).AsSpan(0, 300));
            foreach (var order in new[] { 2, 5 })
            {
                var (toMale, toFemale) = GrangerCausality.Both(female, male, order);
                Compare(couple.GetProperty("female_to_male"), toMale, order);
                Compare(couple.GetProperty("male_to_female"), toFemale, order);
            }

            int[] binsF = BinnedTransferEntropy.Bins(female, 4), binsM = BinnedTransferEntropy.Bins(male, 4);
            Assert.Equal(Couples.Number(couple, "te_bin4_f2m"), BinnedTransferEntropy.Nats(binsF, binsM, 4, 1), 1e-9);
            Assert.Equal(Couples.Number(couple, "te_bin4_m2f"), BinnedTransferEntropy.Nats(binsM, binsF, 4, 1), 1e-9);
        }

        static void Compare(JsonElement direction, GrangerResult found, int order)
        {
            var expected = direction.GetProperty(order.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(Couples.Number(expected, "F"), found.F, 1e-9);
            Assert.Equal(Couples.Number(expected, "df1"), found.Df1);
            Assert.Equal(Couples.Number(expected, "df2"), found.Df2);
            Assert.Equal(Couples.Number(expected, "p"), found.NaiveP, 1e-9);
            Assert.Equal(Couples.Number(expected, "gc"), found.GrangerNats, 1e-9);
            Assert.Equal(Couples.Number(expected, "te_gauss_nats"), found.GaussianTransferEntropyNats, 1e-9);
        }
    }

    [Theory]
    [InlineData(2, 293)]
    [InlineData(5, 284)]
    public void Degrees_of_freedom_count_the_rows_less_the_coefficients(int order, int df2)
    {
        var (toB, _) = GrangerCausality.Both(Simulated.Ar(Simulated.Seed, "a", 300, 0.5), Simulated.Ar(Simulated.Seed, "b", 300, 0.5), order);
        Assert.Equal((order, df2), (toB.Df1, toB.Df2));
    }

    [Fact]
    public void Both_directions_at_once_equal_each_by_itself_and_rows_summed_one_by_one()
    {
        double[] a = Simulated.Ar(Simulated.Seed, "a", 400, 0.9), b = Simulated.Plus(Simulated.Ar(Simulated.Seed, "b", 400, 0.7), a, 0.5);
        (a[100], b[231]) = (double.NaN, double.NaN);
        var (toB, toA) = GrangerCausality.Both(a, b, 4);
        Equal(GrangerCausality.Of(a, b, 4), toB);
        Equal(GrangerCausality.Of(b, a, 4), toA);

        // Without other series the general way of summing rows must give the same.
        Equal(GrangerCausality.Of(a, b, 4, []), toB, rows: 1);

        static void Equal(GrangerResult expected, GrangerResult found, int rows = 0)
        {
            Assert.InRange(expected.Rows - found.Rows, 0, rows);
            Assert.Equal(expected.GrangerNats, found.GrangerNats, rows == 0 ? 1e-12 : 2e-3);
        }
    }

    [Fact]
    public void The_general_sum_of_rows_equals_the_fast_one_where_nothing_is_missing()
    {
        double[] a = Simulated.Ar(Simulated.Seed, "a", 400, 0.9), b = Simulated.Plus(Simulated.Ar(Simulated.Seed, "b", 400, 0.7), a, 0.5);
        GrangerResult slow = GrangerCausality.Of(a, b, 7, []), fast = GrangerCausality.Of(a, b, 7);
        Assert.Equal(slow.F, fast.F, 1e-9);
        Assert.Equal(slow.Df2, fast.Df2);
    }

    [Fact]
    public void A_shared_driver_that_is_given_takes_its_influence_away()
    {
        // a follows the driver at once and b one step later: without the driver a seems to lead.
        double[] driver = Simulated.White(Simulated.Seed, "driver", 1000), a = Simulated.Plus(Simulated.White(Simulated.Seed, "a", 1000), driver, 2);
        double[] b = Simulated.Plus(Simulated.White(Simulated.Seed, "b", 1000), [0, .. driver[..^1]], 2);
        var raw = GrangerCausality.Of(a, b, 1);
        var partial = GrangerCausality.Of(a, b, 1, [driver]);
        Assert.True(raw.GrangerNats > 0.3, $"{raw.GrangerNats}, seed {Simulated.Seed}");
        Assert.True(partial.GrangerNats < 0.01, $"{partial.GrangerNats}, seed {Simulated.Seed}");
        Assert.Equal(raw.Df2 - 2, partial.Df2);
    }

    [Fact]
    public void The_order_by_bic_is_that_of_the_process_and_knows_no_unit()
    {
        double[] a = Simulated.Ar(Simulated.Seed, "a", 2000, 0.3), noise = Simulated.White(Simulated.Seed, "n", 2000);
        var b = new double[2000];
        for (var t = 3; t < b.Length; t++)
        {
            b[t] = (0.3 * b[t - 1]) + (0.5 * a[t - 3]) + noise[t];
        }

        Assert.Equal(3, GrangerCausality.Of(a, b, GrangerCausality.ByBic).Order);
        Assert.Equal(3, GrangerCausality.Of([.. a.Select(v => 1e-4 * v)], [.. b.Select(v => 1e-4 * v)], GrangerCausality.ByBic).Order);
    }
}
