using Interbeat.Core;
using Interbeat.Dyads.Regression;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests;

public sealed class InertiaCoordinationTests
{
    [SharedDataFact]
    public void Inertia_coordination_and_intercepts_of_twenty_couples_are_those_of_the_reference()
    {
        foreach (var couple in Couples.Reference("dyad-rties-inertcoord.json").GetProperty("params_est").EnumerateArray())
        {
            // The reference calls the man 0 and the woman 1; each series is without its own line, and rows with a missing value are left out.
            var found = Of(couple.GetProperty("dyad").GetInt32());
            Compare("0", found.B);
            Compare("1", found.A);

            void Compare(string role, InertiaSide side)
            {
                Assert.Equal(Couples.Number(couple, "int" + role), side.Intercept, 5e-6);
                Assert.Equal(Couples.Number(couple, "inert" + role), side.Inertia, 5e-6);
                Assert.Equal(Couples.Number(couple, "coord" + role), side.Coordination, 5e-6);
            }
        }
    }

    [SharedDataFact]
    public void R2_with_inertia_with_coordination_and_with_both_are_those_of_the_reference()
    {
        var reference = Couples.Reference("dyad-rties-clo-ic.json");
        var compare = reference.GetProperty("ic_compare");
        double[] inertia = Couples.Numbers(compare, "R2inert"), coordination = Couples.Numbers(compare, "R2coord"), both = Couples.Numbers(compare, "R2inertCoord");
        var i = 0;
        foreach (var couple in reference.GetProperty("couples").EnumerateArray())
        {
            var found = Of(couple.GetInt32());
            Assert.Equal(inertia[i], found.InertiaR2, 1e-6);
            Assert.Equal(coordination[i], found.CoordinationR2, 1e-6);
            Assert.Equal(both[i], found.R2, 1e-6);
            i++;
        }
    }

    [Fact]
    public void The_coefficients_of_a_simulated_pair_are_recovered_within_three_standard_errors()
    {
        var random = CounterRandom.Stream(Simulated.Seed, "test/inertia");
        const int Count = 20000;
        double[] a = new double[Count], b = new double[Count];
        for (var t = 2; t < Count; t++)
        {
            a[t] = (0.5 * a[t - 2]) + (0.2 * b[t - 2]) + random.NextNormal();
            b[t] = (0.3 * b[t - 2]) - (0.1 * a[t - 2]) + random.NextNormal();
        }

        // The standard error of a coefficient is at most 1 / sqrt(n): each series varies by 1 or more.
        var found = InertiaCoordination.Of(a, b, 2);
        var error = 3 / Math.Sqrt(Count);
        Assert.Equal(0.5, found.A.Inertia, error);
        Assert.Equal(0.2, found.A.Coordination, error);
        Assert.Equal(0.3, found.B.Inertia, error);
        Assert.Equal(-0.1, found.B.Coordination, error);
    }

    [Fact]
    public void No_row_reaches_across_a_gap()
    {
        double[] a = Simulated.Ar(Simulated.Seed, "a", 200, 0.5), b = Simulated.Ar(Simulated.Seed, "b", 200, 0.5);
        var first = InertiaCoordination.Of(a.AsSpan(0, 100), b.AsSpan(0, 100), 1);
        foreach (var series in new[] { a, b })
        {
            // One value stands alone after the gap.
            series[100] = double.NaN;
            Array.Fill(series, double.NaN, 102, 98);
        }

        Assert.Equal(first, InertiaCoordination.Of(a, b, 1));
    }

    [Fact]
    public void A_partner_who_is_the_same_series_adds_nothing_and_has_no_coordination()
    {
        var a = Simulated.Ar(Simulated.Seed, "a", 200, 0.5);
        var found = InertiaCoordination.Of(a, a, 1);
        Assert.True(double.IsNaN(found.A.Coordination));
        Assert.Equal(0, found.GainNats, 1e-12);
    }

    private static InertiaCoordinationResult Of(int couple) =>
        InertiaCoordination.Of(LinearTrend.Removed(Couples.Dial(couple, true)), LinearTrend.Removed(Couples.Dial(couple, false)), 2);
}
