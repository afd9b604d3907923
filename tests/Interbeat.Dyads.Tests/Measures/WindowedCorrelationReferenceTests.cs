using System.Text.Json;
using Interbeat.Dyads.Coupling;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests.Measures;

/// <summary>The figures of rMEA and of Boker's procedure on real motion, through the measure that <c>sync</c> runs.</summary>
public sealed class WindowedCorrelationReferenceTests
{
    private const double Tolerance = 1e-9;
    private const double RmeaRateHz = 25;

    private static readonly string[] Rmea = ["windowSeconds=60", "stepSeconds=30", "maxLagSeconds=5", "placement=leader-fixed"];
    private static readonly CouplingSettings Boker = CouplingSettings.Of(5, 30, 5, 5) with { Placement = WindowPlacement.XFixed, FisherZ = false };

    [SharedDataFact]
    public void Rmea_with_the_size_of_z_is_reproduced_on_ten_files() => CompareRmea("a", "absolute=true", "fisherZ=true");

    [SharedDataFact]
    public void Rmea_with_plain_r_is_reproduced_on_ten_files() => CompareRmea("b", "absolute=false", "fisherZ=false");

    [SharedDataFact]
    public void Rows_and_means_of_the_window_that_stays_are_reproduced()
    {
        using var reference = PeerReferenceTests.Json("dyad-boker-wcc-peaks.json");
        var table = CorrelationTable.Of(PeerReferenceTests.Motion("200_01.txt", 5), Boker);
        Assert.Equal(reference.RootElement.GetProperty("n_windows").GetInt32(), table.Correlation.Windows);
        Same(reference.RootElement.GetProperty("win_start"), Enumerable.Range(0, table.Correlation.Windows).Select(w => (double)table.Correlation.Start(w)));
        Same(reference.RootElement.GetProperty("row0"), table.Row(0));
        Same(reference.RootElement.GetProperty("row10"), table.Row(10));
        Same(reference.RootElement.GetProperty("lag0"), Enumerable.Range(0, table.Correlation.Windows).Select(w => table.Row(w)[Boker.MaxLag]));

        var result = MeasureRun.Of("wcc", PeerReferenceTests.Motion("200_01.txt", 5), 0, "windowSeconds=30", "stepSeconds=5", "maxLagSeconds=5", "placement=x-fixed", "fisherZ=false");
        Assert.Equal(reference.RootElement.GetProperty("mean_r").GetDouble(), result.Figure("grandAverage"), Tolerance);
        Assert.Equal(reference.RootElement.GetProperty("mean_abs_r").GetDouble(), result.Figure("grandAverageAbsolute"), Tolerance);
        Same(reference.RootElement.GetProperty("lag0"), result.Row("perWindowLagZero"));
        Same(reference.RootElement.GetProperty("peak_r"), result.Row("perWindowPeakCorrelation"));
    }

    [SharedDataFact]
    public void Every_peak_lies_at_the_same_lag()
    {
        using var reference = PeerReferenceTests.Json("dyad-boker-wcc-peaks.json");
        var peaks = PeakSummary.Of(CorrelationTable.Of(PeerReferenceTests.Motion("200_01.txt", 5), Boker), reach: 5, smoothing: 0, antiPhase: false).Peaks;
        Assert.Equal(reference.RootElement.GetProperty("peak_lag").EnumerateArray().Select(v => v.GetInt32()), peaks.Select(p => p!.Value.LagSamples));
        Same(reference.RootElement.GetProperty("peak_r"), peaks.Select(p => p!.Value.Correlation));
    }

    private static void CompareRmea(string block, params string[] flags)
    {
        using var reference = PeerReferenceTests.Json("dyad-rmea-wcc.json");
        foreach (var file in reference.RootElement.GetProperty(block).EnumerateObject())
        {
            var pair = PeerReferenceTests.Motion(file.Name, 1);
            var result = MeasureRun.Of("wcc", pair, 0, [.. Rmea, .. flags]);
            Same(file.Value.GetProperty("dim"), [result.Figure("windows"), result.Figure("lags")]);
            Assert.Equal(file.Value.GetProperty("grandAver").GetDouble(), result.Figure("grandAverage"), Tolerance);
            Same(file.Value.GetProperty("all_lags"), result.Row("perWindowAverage"));
            Same(file.Value.GetProperty("s1_lead"), result.Row("perWindowALeads"));
            Same(file.Value.GetProperty("s2_lead"), result.Row("perWindowBLeads"));
            Same(file.Value.GetProperty("lag_zero"), result.Row("perWindowLagZero"));
            Assert.Equal(result.Row("perWindowALeads").Average(), result.Figure("aLeads"), Tolerance);
            Assert.Equal(result.Row("perWindowBLeads").Average(), result.Figure("bLeads"), Tolerance);

            var bestLags = PeerReferenceTests.Numbers(file.Value.GetProperty("bestLag"));
            Assert.Equal(bestLags.Select(lag => Math.Round(Math.Abs(lag) * RmeaRateHz)), result.Row("perWindowBestLagSeconds").Select(lag => Math.Round(lag * RmeaRateHz)));
            var settings = CouplingSettings.Of(RmeaRateHz, 60, 30, 5) with { Placement = WindowPlacement.LeaderFixed, Absolute = block == "a", FisherZ = block == "a" };
            var table = CorrelationTable.Of(pair, settings);
            Assert.Equal(bestLags.Select(lag => (int)Math.Round(lag * RmeaRateHz)), Enumerable.Range(0, table.Correlation.Windows).Select(w => table.LargestLag(w)!.Value));

            // 2.5 s is 62.5 samples; the frozen figures are those of sample 63.
            var row = table.Row(0);
            Same(file.Value.GetProperty("w1_lags_m5_m2.5_0_2.5_5"), new[] { -125, -63, 0, 63, 125 }.Select(lag => table.Term(row[lag + settings.MaxLag], settings.Absolute)));
        }
    }

    private static void Same(JsonElement expected, IEnumerable<double> actual)
    {
        double[] one = PeerReferenceTests.Numbers(expected), two = [.. actual];
        Assert.Equal(one.Length, two.Length);
        for (var i = 0; i < one.Length; i++)
        {
            Assert.Equal(one[i], two[i], Tolerance);
        }
    }
}
