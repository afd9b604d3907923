using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Reports.Pictures;

namespace Interbeat.SampleData;

/// <summary>Pictures whose content is known, one for each case that a page must stand.</summary>
public static class SamplePictures
{
    /// <summary>Where the sampled trace of <see cref="Whole"/> is missing.</summary>
    public static readonly TimeSpanSeconds Gap = new(40, 60);

    /// <summary>A name that tries to end the script, to be markup and to turn the words around it.</summary>
    public const string HostileName = "</script><script>document.title='owned'</script><!-- \u202Egcp";

    /// <summary>Every sample.</summary>
    public static IReadOnlyDictionary<string, Func<Picture>> All { get; } = new Dictionary<string, Func<Picture>>(StringComparer.Ordinal)
    {
        ["whole"] = Whole,
        ["empty"] = Empty,
        ["hostile"] = Hostile,
        ["couple"] = () => SampleCouplings.Of("Ann", "Ben"),
        ["hostile-couple"] = () => SampleCouplings.Of(HostileName, HostileName + "2"),
    };

    /// <summary>Two minutes with a panel of every kind.</summary>
    public static Picture Whole() => new("Beats of ECG", "Each mark should sit on one peak.", ["ann.csv", "100 Hz"], new TimeSpanSeconds(0, 120), [Sine(100, 120), Intervals(), Scatter(), Spectrum(), Histogram(), Intervals95(), Table()])
    {
        Events = new EventTrack([new SessionEvent(30, 0, "talk"), new SessionEvent(90, 10, "rest")]),
        Warnings = ["The unit is not stated."],
        Inputs = [new InputFile("ann.csv", new string('a', 64))],
    };

    /// <summary>Nothing is known of anything.</summary>
    public static Picture Empty() => new("Nothing", "Nothing can be told.", ["none.csv"], new TimeSpanSeconds(0, 1),
    [
        new TracePanel("ECG", "", "mV", new SampledTrace(new UniformSignal([double.NaN, double.NaN], 1, "mV"))),
        new TracePanel("RR", "", "ms", new PointTrace([], [])),
        new ScatterPanel("Cloud", "", "ms", [], []),
        new ScatterPanel("Fluctuation", "", "ms", [], []) { Logarithmic = true },
        new SpectrumPanel("Spectrum", "", "ms2/Hz", [], [new NamedBand("LF", 0.04, 0.15, "not known")], 0),
        new HistogramPanel("Intervals", "", "ms", 0, 7.8125, []),
        new TablePanel("Indices", "", ["index"], []),
    ]);

    /// <summary>Names that try to end the script or to be markup.</summary>
    public static Picture Hostile()
    {
        const string Name = HostileName;
        var trace = new TracePanel(Name, "", "mV", new SampledTrace(new UniformSignal([.. Enumerable.Range(0, 100).Select(i => (double)(i % 7))], 1, Name)));
        return new Picture(Name, Name, [Name], new TimeSpanSeconds(0, 100), [trace]) { Warnings = [Name], Events = new EventTrack([new SessionEvent(10, 0, Name)]) };
    }

    /// <summary>A sine of 0.2 Hz at some rate, missing in <see cref="Gap"/>, with a mark on each crest.</summary>
    public static TracePanel Sine(double rateHz, int seconds)
    {
        var samples = new double[(int)(rateHz * seconds)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = Gap.Contains(i / rateHz) ? double.NaN : Math.Sin(2 * Math.PI * 0.2 * i / rateHz);
        }

        var crests = Enumerable.Range(0, seconds / 5).Select(i => 1.25 + (5.0 * i)).Where(t => !Gap.Contains(t)).ToImmutableArray();
        return new TracePanel("ECG", "crests marked", "mV", new SampledTrace(new UniformSignal(samples, rateHz, "mV")))
        {
            Gaps = [Gap],
            Marks = [new Marks("crests", MarkShape.Dot, crests, [.. crests.Select(_ => 1.0)])],
        };
    }

    private static IntervalPanel Intervals95() =>
        new("Recovery", "sooner together", "s", [new IntervalRow("alone", 51, 48, 54), new IntervalRow("together", 36, 34, 38), new IntervalRow("one pair", 40, null, null)]);

    private static TracePanel Intervals()
    {
        var times = Enumerable.Range(0, 148).Select(i => i * 0.8).Where(t => !Gap.Contains(t)).ToArray();
        return new TracePanel("RR interval", "", "ms", PointTrace.Tachogram(BeatSeries.FromTimes(times)))
        {
            Gaps = [Gap],
            Marks = [new Marks("ectopic", MarkShape.Triangle, [20, 70], []), new Marks("extra", MarkShape.Square, [20.5], [])],
        };
    }

    private static ScatterPanel Scatter() => new("Poincar\u00e9 plot", "", "next interval, ms; against interval, ms",
        [.. Enumerable.Range(0, 200).Select(i => new PlanePoint(800 + (30 * Math.Sin(i)), 800 + (30 * Math.Cos(2 * i))))],
        [new Curve("equal", [new(770, 770), new(830, 830)], Dashed: true)])
    {
        OneScale = true,
    };

    private static SpectrumPanel Spectrum() => new("Spectrum", "", "power density, ms\u00b2/Hz; against frequency, Hz",
        [.. Enumerable.Range(0, 51).Select(i => new PlanePoint(i * 0.01, i == 10 ? 1000 : 10))],
        [new NamedBand("LF", 0.04, 0.15, "30 ms\u00b2"), new NamedBand("HF", 0.15, 0.4, "10 ms\u00b2")],
        1100);

    private static HistogramPanel Histogram() => new("Intervals", "", "how many; against interval, ms", 781.25, 7.8125, [1, 4, 9, 2]);

    private static TablePanel Table() => new("Indices", "", ["index", "value", "definition"], [["RMSSD", "42", "Root mean square of successive differences."]]);
}
