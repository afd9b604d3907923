using Interbeat.Core;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;
using Interbeat.Tests.Shared;
using Xunit.Abstractions;

namespace Interbeat.Signals.Tests;

/// <summary>How much is lost by cutting the band-pass of ln RSA to a finite length: the endless filter of each run is the oracle.</summary>
public class LnRsaAccuracyTests(ITestOutputHelper output)
{
    [SharedDataFact]
    public void Values_by_the_second_are_within_a_hundredth_of_those_of_the_endless_filter()
    {
        var differences = new List<double>();
        foreach (var beats in Recordings())
        {
            var seconds = (int)beats.Times[^1];
            var exact = Exact(beats, seconds);
            var found = HeartFeatures.PerSecond(new CorrectedBeats(beats, beats, []), [], 0, seconds).LnRsa;
            for (var s = 0; s < seconds; s++)
            {
                Assert.Equal(double.IsNaN(exact[s]), double.IsNaN(found[s]));
                if (!double.IsNaN(found[s]))
                {
                    differences.Add(Math.Abs(found[s] - exact[s]));
                }
            }
        }

        differences.Sort();
        var (median, most) = (differences[differences.Count / 2], differences[(int)(0.99 * differences.Count)]);
        output.WriteLine($"{differences.Count} seconds: median difference {median:F4}, 99th percentile {most:F4}, largest {differences[^1]:F4} ln(ms^2)");
        Assert.InRange(median, 0, 0.002);
        Assert.InRange(most, 0, 0.01);
    }

    private static IEnumerable<BeatSeries> Recordings() =>
        MitBihRecord.Shared.Select(name => MitBihRecord.Read(SharedData.File("data", "mitdb"), name).BeatSeconds)
            .Select(times => LipponenTarvainen.Correct(BeatSeries.FromTimes(times)).Corrected)
            .Append(NeuroKitFile.Resting().RPeaks())
            .Append(NeuroKitFile.EventRelated().RPeaks());

    private static double[] Exact(BeatSeries beats, int seconds)
    {
        var values = new double[seconds];
        Array.Fill(values, double.NaN);
        foreach (var run in beats.Runs().Where(run => run.End.Value - run.Start.Value > 2))
        {
            var times = beats.Times[run];
            var first = (int)Math.Ceiling(times[1] * PorgesBohrer.RateHz);
            var grid = new double[Math.Max(0, (int)Math.Floor(times[^1] * PorgesBohrer.RateHz) + 1 - first)];
            if (grid.Length < PorgesBohrer.EpochPoints)
            {
                continue;
            }

            InterbeatIntervals.InterpolateRun(times, PorgesBohrer.RateHz, 0, first, grid);
            var band = PorgesBohrer.InBand(grid);
            for (var s = 0; s < seconds; s++)
            {
                // The epoch of second s begins 14.5 s before it.
                var from = (2 * s) - 29 - first;
                if (from >= 0 && from + PorgesBohrer.EpochPoints <= band.Length)
                {
                    values[s] = PorgesBohrer.LnVariance(band.AsSpan(from, PorgesBohrer.EpochPoints));
                }
            }
        }

        return values;
    }
}
