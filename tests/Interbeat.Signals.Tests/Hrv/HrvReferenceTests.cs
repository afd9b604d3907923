using System.Globalization;
using System.Text.Json;
using Interbeat.Signals.Hrv;
using Interbeat.Tests.Shared;

namespace Interbeat.Signals.Tests.Hrv;

/// <summary>Frozen values of an independent implementation, on eight series of intervals.</summary>
public class HrvReferenceTests
{
    private const double Relative = 1e-9;

    [SharedDataFact]
    public void Time_domain_and_Poincare_are_those_of_the_reference()
    {
        foreach (var (name, intervals, reference) in Cases())
        {
            var time = TimeDomain.Of(intervals);
            var cloud = Poincare.OfSpread(time.SdnnMs, time.SdsdMs);
            Is(name, reference, "mean_nn", time.MeanMs);
            Is(name, reference, "sdnn_ddof1", time.SdnnMs);
            Is(name, reference, "rmssd", time.RmssdMs);
            Is(name, reference, "sdsd_ddof1", time.SdsdMs);
            Is(name, reference, "pnn50_over_ndiff", time.Pnn50);
            Is(name, reference, "sd1_ddof1", cloud.Sd1Ms);
            Is(name, reference, "sd2_ddof1", cloud.Sd2Ms);
            Is(name, reference, "sd2_direct_ddof1", Poincare.Direct(intervals).Sd2Ms);
        }
    }

    [SharedDataFact]
    public void Sample_entropy_counts_the_same_pairs()
    {
        foreach (var (name, intervals, reference) in Cases())
        {
            var expected = reference.GetProperty("sampen_m2_r0.2sd");
            var values = intervals.LongestRun();
            var entropy = SampleEntropy.Of(values, SampleEntropy.ToleranceShare * Moments.Of(values).Sd);
            Assert.Equal((name, expected.GetProperty("A").GetInt64(), expected.GetProperty("B").GetInt64()), (name, entropy.A, entropy.B));
            Is(name, expected, "value", entropy.Value!.Value);
        }
    }

    [SharedDataFact]
    public void Fluctuation_slopes_are_those_of_the_reference()
    {
        foreach (var (name, intervals, reference) in Cases())
        {
            Is(name, reference, "dfa_alpha1_4_16", DetrendedFluctuation.Alpha(intervals.LongestRun(), 4, 16)!.Value);
            Is(name, reference, "dfa_alpha1_4_11", DetrendedFluctuation.Alpha(intervals.LongestRun(), 4, 11)!.Value);
        }
    }

    [SharedDataFact]
    public void Overlapping_boxes_give_the_slope_of_the_peer_that_has_them()
    {
        foreach (var (name, expected) in new[] { ("mitdb_100_all_rr", 0.5910120916932534), ("nsr2db_nsr001_first_5min", 1.5683827586234413), ("pyhrv_short", 0.6792063033155685) })
        {
            var intervals = Cases().Single(c => c.Name == name).Intervals;
            Assert.Equal(expected, DetrendedFluctuation.Alpha(intervals.LongestRun(), 4, 11, BoxLayout.HalfOverlapping)!.Value, 1e-9);
        }
    }

    [SharedDataFact]
    public void Band_powers_in_the_reference_mode_are_those_of_the_reference()
    {
        foreach (var (name, intervals, reference) in Cases())
        {
            var welch = reference.GetProperty("welch");
            var spectrum = IntervalSpectrum.Of(intervals, SpectrumMode.Welch, compensateSpline: false)!.Spectrum;
            foreach (var (key, band) in new[] { ("vlf", BandPreset.Adult.Vlf), ("lf", BandPreset.Adult.Lf), ("hf", BandPreset.Adult.Hf) })
            {
                var expected = welch.GetProperty(key).GetDouble();
                var actual = spectrum.TrapezoidPower(band.LowHz, band.HighHz);

                // A synthetic sine leaves a millionth of its power in other bands, where digits of the input already show.
                Assert.True(Math.Abs(actual - expected) <= 1e-6 * Math.Max(expected, 1), $"{name} {key}: {actual} against {expected}");
            }
        }
    }

    [SharedDataFact]
    public void A_sine_has_half_its_squared_amplitude()
    {
        foreach (var (name, intervals, _) in Cases().Where(c => c.Name.StartsWith("synthetic", StringComparison.Ordinal)))
        {
            var powers = BandPowers.Of(IntervalSpectrum.Of(intervals, SpectrumMode.Welch)!, BandPreset.Adult, SpectrumMode.Welch);
            var power = name.Contains("0.25", StringComparison.Ordinal) ? powers.HfMs2 : powers.LfMs2;
            Assert.InRange(power!.Value, 1250 * 0.99, 1250 * 1.01);
        }
    }

    private static void Is(string name, JsonElement reference, string key, double actual)
    {
        var expected = reference.GetProperty(key).GetDouble();
        Assert.True(Math.Abs(actual - expected) <= Relative * Math.Abs(expected), $"{name} {key}: {actual:R} against {expected:R}");
    }

    private static IEnumerable<(string Name, NnIntervals Intervals, JsonElement Reference)> Cases()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", "hrv_reference.json")));
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            var lines = File.ReadAllLines(SharedData.File("reference", "rr-cases", $"case_{entry.Name}.txt"));
            var values = lines.Where(l => l.Length > 0).Select(l => double.Parse(l, CultureInfo.InvariantCulture)).ToArray();
            yield return (entry.Name, NnIntervals.OneRun(values), entry.Value.GetProperty("reference_numpy").Clone());
        }
    }
}
