using System.Globalization;
using System.Text.Json;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.States;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests;

/// <summary>Frozen outputs of other programs on real data, where their definitions and ours are the same.</summary>
public sealed class PeerReferenceTests
{
    [SharedDataFact]
    public void Windows_with_one_side_fixed_are_reproduced_at_every_lag()
    {
        using var reference = Json("dyad-boker-wcc-peaks.json");
        var settings = new CouplingSettings(5, 30, 5, 5, 60, 10);
        var motion = Motion("200_01.txt", 5);
        CompareRow(0, 25);
        CompareRow(10, 275);

        void CompareRow(int row, int start)
        {
            var expected = Numbers(reference.RootElement.GetProperty($"row{row}"));
            for (var k = -settings.MaxLag; k <= settings.MaxLag; k++)
            {
                // The first series stays at its start there; here it moves by half the lag, so the pair is cut by as much.
                var cut = start + (k >> 1) - ((settings.MaxLag + 1) / 2);
                if (cut >= 0)
                {
                    var r = WindowedCrossCorrelationTests.Correlate(new WindowedCrossCorrelation(Cut(motion, cut), settings), Cut(motion, cut));
                    Assert.Equal(expected[k + settings.MaxLag], r[0, k + settings.MaxLag], 1e-9);
                }
            }
        }
    }

    [SharedDataFact]
    public void At_lag_zero_every_window_of_ten_minutes_is_reproduced()
    {
        using var reference = Json("dyad-boker-wcc-peaks.json");
        var settings = new CouplingSettings(5, 30, 5, 5, 60, 10);
        var expected = Numbers(reference.RootElement.GetProperty("lag0"));
        var motion = Cut(Motion("200_01.txt", 5), 25 - 13);
        var wcc = new WindowedCrossCorrelation(motion, settings);
        Assert.Equal(expected.Length, wcc.Windows);
        var r = WindowedCrossCorrelationTests.Correlate(wcc, motion);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], r[i, settings.MaxLag], 1e-9);
        }
    }

    [SharedDataFact]
    public void In_the_synthetic_pair_x_leads_by_one_and_a_quarter_seconds_while_the_clocks_allow_it()
    {
        var settings = new CouplingSettings(4, 10, 5, 3, 60, 10);
        var rows = File.ReadLines(Directory.GetFiles(SharedData.Path("synthetic-pair"), "*.csv").Single()).Skip(1)
            .Select(line => line.Split(',').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var coupled = new PairedSeries([.. rows.Take(512).Select(r => r[1])], [.. rows.Take(512).Select(r => r[2])], 4);
        LeadResult lead = Lead(coupled, ("x", "y"), 100), swapped = Lead(Simulated.Swapped(coupled), ("y", "x"), 100), vague = Lead(coupled, ("x", "y"), 2000);
        Assert.Equal("x", lead.Leader);
        Assert.InRange(lead.LagSeconds!.Value, 1, 1.5);
        Assert.Equal(lead, swapped);
        Assert.Null(vague.Leader);
        Assert.StartsWith("Who leads cannot be told", vague.Reason, StringComparison.Ordinal);

        var after = new PairedSeries([.. rows.Skip(512).Select(r => r[1])], [.. rows.Skip(512).Select(r => r[2])], 4);
        Assert.NotEqual(CouplingVerdict.Present, Test(after, ("x", "y"), 100).Verdict);

        LeadResult Lead(PairedSeries pair, (string, string) names, double uncertaintyMs) => Test(pair, names, uncertaintyMs).Lead;
        CouplingResult Test(PairedSeries pair, (string, string) names, double uncertaintyMs)
        {
            var statistic = new CouplingStatistic(pair, settings);
            var map = new float[statistic.Correlation.Windows, statistic.Correlation.Lags];
            var pass = statistic.Pass(statistic.Correlation.Prepare(pair.A), statistic.Correlation.Prepare(pair.B), statistic.NewWork(), Range.All, map);
            var whole = CouplingTest.Run(pair, names, settings, uncertaintyMs, [], 99, 1, Simulated.OneThread);
            return whole with { Lead = LeadRule.Decide(map, statistic, pass, CouplingVerdict.Present, uncertaintyMs, names, 1) };
        }
    }

    internal static JsonDocument Json(string file) => JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", file)));

    internal static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(v => v.GetDouble())];

    private static PairedSeries Cut(PairedSeries pair, int from) => new(pair.A[from..], pair.B[from..], pair.RateHz);

    internal static PairedSeries Motion(string file, int block)
    {
        var rows = File.ReadLines(SharedData.Path("rmea-psychotherapy", file)).Skip(1)
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        return new PairedSeries(Blocks(0), Blocks(1), 25.0 / block);

        double[] Blocks(int column) => [.. rows.Select(r => r[column]).Chunk(block).Where(c => c.Length == block).Select(c => c.Average())];
    }
}
