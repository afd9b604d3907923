using Interbeat.Core;
using Interbeat.Dyads.Groups;

namespace Interbeat.Dyads.Tests.Groups;

/// <summary>Groups: the dyad is the unit, and a family of tests is paid for.</summary>
public sealed class GroupTests
{
    [Fact]
    public void Three_dyads_have_six_assignments_and_p_is_counted_out()
    {
        double[,] table = { { 9, 1, 1 }, { 1, 9, 1 }, { 1, 1, 9 } };
        var test = PairingTest.Of(table, 1)!;
        Assert.Equal((9, 6, true, 3), (test.RealMean, test.Assignments, test.IsExact, test.Dyads));
        // Means: 27/3 once, 11/3 three times, 3/3 twice.
        Assert.Equal(1 / 6.0, test.P, 1e-12);
        Assert.Equal((9 + 11 + 2) / 6.0, test.NullMean, 1e-12);
    }

    [Fact]
    public void Equal_cells_give_p_of_one() => Assert.Equal(1, PairingTest.Of(new double[5, 5], 1)!.P);

    [Theory]
    [InlineData(6)]
    [InlineData(12)]
    public void People_who_are_strongly_coupled_with_everybody_do_not_make_the_real_pairs_special(int dyads)
    {
        const int Groups = 200;
        const ulong Seed = 23;
        var below = 0;
        for (var group = 0; group < Groups; group++)
        {
            var random = CounterRandom.Stream(Seed, "test/group", (ulong)group);
            double[] rows = [.. Enumerable.Range(0, dyads).Select(_ => random.NextNormal())], columns = [.. Enumerable.Range(0, dyads).Select(_ => random.NextNormal())];
            var table = new double[dyads, dyads];
            for (var i = 0; i < dyads; i++)
            {
                for (var j = 0; j < dyads; j++)
                {
                    table[i, j] = rows[i] + columns[j] + (0.3 * random.NextNormal());
                }
            }

            below += PairingTest.Of(table, Seed, 199)!.P <= 0.05 ? 1 : 0;
        }

        // Nominal 10 of 200; 99.9 % of binomial draws lie at or below 21.
        Assert.True(below <= 21, $"seed {Seed}: {below} of {Groups} at .05");
    }

    [Fact]
    public void A_missing_cell_is_refused() => Assert.Throws<ArgumentException>(() => PairingTest.Of(new[,] { { 1, double.NaN }, { 1, 1 } }, 1));

    [Fact]
    public void One_dyad_has_no_test() => Assert.Null(PairingTest.Of(new double[1, 1], 1));

    [Fact]
    public void Holm_steps_down_and_a_test_outside_the_family_is_exploratory()
    {
        var rows = DeclaredFamily.Adjust(["a", "b", "c", "d"], [("a", 0.01), ("b", 0.04), ("c", 0.03), ("x", 0.001)]);
        // Family of four: 4 x .01, 3 x .03, then max(.09, 2 x .04).
        Assert.Equal([("a", 0.04), ("b", 0.09), ("c", 0.09)], rows.Where(r => r.AdjustedP is not null).Select(r => (r.Name, Math.Round(r.AdjustedP!.Value, 12))));
        Assert.Equal(["x"], rows.Where(r => r.Exploratory).Select(r => r.Name));
        Assert.Equal(new FamilyTest("d", null, null, false), rows[^1]);
    }
}
