using System.Globalization;
using System.Text.Json;
using Interbeat.Core;
using Interbeat.Signals.Features;
using Interbeat.Tests.Shared;

namespace Interbeat.Signals.Tests;

/// <summary>Frozen values of an independent implementation, on eight series of intervals.</summary>
public class PeerReferenceTests
{
    [SharedDataFact]
    public void RMSSD_of_every_case_is_that_of_the_reference()
    {
        foreach (var (name, intervals, reference) in Cases())
        {
            var expected = reference.GetProperty("rmssd").GetDouble();
            var actual = Rmssd.Of(BeatSeries.FromTimes(Times(intervals), double.PositiveInfinity));
            Assert.True(Math.Abs(actual - expected) <= 1e-9 * expected, $"{name}: {actual} against {expected}");
            Assert.Equal(reference.GetProperty("n").GetInt32(), intervals.Length);
        }
    }

    [SharedDataFact]
    public void Porges_Bohrer_of_every_case_is_that_of_the_reference()
    {
        foreach (var (name, intervals, reference) in Cases())
        {
            var pb = reference.GetProperty("rsa_pb_like");
            var times = Times(intervals);
            var count = (int)Math.Ceiling((times[^1] - times[1]) * PorgesBohrer.RateHz);
            var grid = new double[count];
            InterbeatIntervals.InterpolateRun(times, PorgesBohrer.RateHz, times[1], 0, grid);
            var band = PorgesBohrer.InBand(grid);
            var epochs = Enumerable.Range(0, band.Length / 60).Select(e => PorgesBohrer.LnVariance(band.AsSpan(60 * e, 60))).ToArray();
            Assert.Equal(pb.GetProperty("epochs").GetInt32(), epochs.Length);
            var difference = epochs.Average() - pb.GetProperty("value").GetDouble();
            Assert.True(Math.Abs(difference) < 1e-6, $"{name}: differs by {difference}");
        }
    }

    private static double[] Times(double[] intervals)
    {
        var times = new double[intervals.Length + 1];
        for (var i = 0; i < intervals.Length; i++)
        {
            times[i + 1] = times[i] + (intervals[i] / 1000);
        }

        return times;
    }

    private static IEnumerable<(string Name, double[] Intervals, JsonElement Reference)> Cases()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", "hrv_reference.json")));
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            var lines = File.ReadAllLines(SharedData.File("reference", "rr-cases", $"case_{entry.Name}.txt"));
            var intervals = lines.Where(l => l.Length > 0).Select(l => double.Parse(l, CultureInfo.InvariantCulture)).ToArray();
            yield return (entry.Name, intervals, entry.Value.GetProperty("reference_numpy").Clone());
        }
    }
}
