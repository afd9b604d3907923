using Interbeat.Core;
using Interbeat.Signals.Hrv;

namespace Interbeat.Signals.Tests.Hrv;

/// <summary>Counts of near templates against comparing every pair, on series that are hard for a search.</summary>
public class NearTemplateTests
{
    public static TheoryData<string> Series => [.. Shapes.Keys];

    private static Dictionary<string, double[]> Shapes { get; } = new()
    {
        ["three values"] = [800, 810, 805],
        ["on a clock of 128 Hz"] = [.. HrvLawTests.White(900, 1).Select(v => Math.Round(v / 7.8125) * 7.8125)],
        ["two values"] = [.. HrvLawTests.White(700, 2).Select(v => v > 800 ? 810.0 : 790.0)],
        ["constant with an outlier"] = [.. Enumerable.Range(0, 500).Select(i => i == 250 ? 2900.0 : 800.0)],
        ["little spread"] = [.. HrvLawTests.White(600, 3).Select(v => 800 + (1e-7 * v))],
        ["ascending"] = [.. Enumerable.Range(0, 640).Select(i => 600.0 + i)],
        ["several parts"] = HrvLawTests.White(20_000, 4)[..4_000],
    };

    [Theory]
    [MemberData(nameof(Series))]
    public void Every_template_has_the_neighbours_that_comparing_all_pairs_finds(string shape)
    {
        var x = Shapes[shape];
        var r = 0.2 * Moments.Of(x).Sd;
        var near = NearTemplates.Of(x, r);
        for (var i = 0; i < x.Length - 1; i++)
        {
            int pairs = 0, triples = 0;
            for (var j = 0; j < x.Length - 1; j++)
            {
                if (i != j && Math.Abs(x[i] - x[j]) <= r && Math.Abs(x[i + 1] - x[j + 1]) <= r)
                {
                    pairs++;
                    triples += i < x.Length - 2 && j < x.Length - 2 && Math.Abs(x[i + 2] - x[j + 2]) <= r ? 1 : 0;
                }
            }

            Assert.Equal((shape, i, pairs), (shape, i, near.Pairs[i]));
            if (i < x.Length - 2)
            {
                Assert.Equal((shape, i, triples), (shape, i, near.Triples[i]));
            }
        }
    }

    [Fact]
    public void A_sweep_in_parts_counts_as_a_sweep_in_one()
    {
        // Long enough for two parts where there are two processors; the sum over templates is twice the number of pairs, hence even.
        var x = HrvLawTests.White(20_000, 5);
        var near = NearTemplates.Of(x, 0.2 * Moments.Of(x).Sd);
        Assert.Equal(0, near.Triples.Sum(c => (long)c) % 2);
        foreach (var i in new[] { 0, 1, 9_999, 19_997 })
        {
            var r = 0.2 * Moments.Of(x).Sd;
            var expected = Enumerable.Range(0, x.Length - 2).Count(j => j != i && Math.Abs(x[i] - x[j]) <= r && Math.Abs(x[i + 1] - x[j + 1]) <= r && Math.Abs(x[i + 2] - x[j + 2]) <= r);
            Assert.Equal((i, expected), (i, near.Triples[i]));
        }
    }
}
