using System.Globalization;
using System.Text.Json;
using Interbeat.Core;
using Interbeat.Signals.Spectra;
using Interbeat.Tests.Shared;
using Xunit.Abstractions;

namespace Interbeat.Validation;

/// <summary>The rates of false positives of usual tests on one whole-session correlation, computed again: whether we understand why others find coupling where there is none.</summary>
/// <remarks>
/// None of these tests is Interbeat's. The textbook p of r is computed here and nowhere else, as what others do. The shape of the reference's task ramp is not recorded; a straight line does not give its rates (random phases and shifts would fail
/// far more often), one rise and fall over the session does.
/// </remarks>
public sealed class PeerTableTests(ITestOutputHelper output)
{
    /// <summary>Of the shared task, in standard deviations: found by trying.</summary>
    public const double TaskAmplitude = 1;

    private const int Count = Scale.FiveMinutes;

    private const int Pairs = 1000;

    private const int Surrogates = 199;

    /// <summary>Samples in a segment: 30 s at 4 Hz.</summary>
    private const int Segment = 120;

    /// <summary>Least distance of a shift from the true place and from the ends: 60 s.</summary>
    private const int LeastShift = 240;

    /// <summary>Lags of the segment statistic: 3 s to each side.</summary>
    private const int SegmentLags = 12;

    /// <summary>Two-sided 5 % point of the normal distribution; at 1198 degrees of freedom Student's is the same to two decimals.</summary>
    private const double Normal = 1.96;

    /// <summary>Pairs behind each of the reference's rates.</summary>
    private const int ReferencePairs = 200;

    private static readonly FourierTransform Plan = new(Count);

    [SharedDataFact]
    public void The_usual_tests_fail_as_often_as_reported()
    {
        using var reference = JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", "dyad-false-positive-rates.json")));
        foreach (var (name, phi, task) in new[] { ("AR.5 independent", 0.5, 0), ("AR.95 independent", 0.95, 0), ("AR.95 + shared task ramp (no coupling)", 0.95, TaskAmplitude) })
        {
            Check(name, reference.RootElement.GetProperty("rates").GetProperty(name), phi, task);
        }
    }

    private void Check(string name, JsonElement reported, double phi, double task)
    {
        var found = Scale.Each(Pairs, index => Test(SimulatedPairs.SharedTask(Count, phi, task, index), index));
        double Rate(Func<Outcome, bool> wrong) => found.Count(wrong) / (double)Pairs;
        foreach (var (test, rate, tolerance) in new (string, double, double)[]
        {
            ("phase", Rate(o => o.Phase), 0.03),
            ("circ", Rate(o => o.Circular), 0.03),
            ("segshuf", Rate(o => o.Shuffled), task > 0 ? 0.07 : 0.03),
            ("susylike_segshuf", Rate(o => o.Segments), 0.06),
        })
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {test}: {rate:0.000}, reported {reported.GetProperty(test).GetDouble():0.000} (tolerance {tolerance})"));
            Assert.Equal(reported.GetProperty(test).GetDouble(), rate, tolerance);
        }

        // The reference's own 200 pairs leave more room than .03 where the rate is near one half.
        var (naive, asReported) = (Rate(o => o.Naive), reported.GetProperty("naive_r").GetDouble());
        var hits = (int)Math.Round(asReported * ReferencePairs);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, textbook p of r: {naive:0.000}, reported {asReported:0.000}"));
        Assert.InRange(naive, BinomialBounds.Lower(hits, ReferencePairs, 0.995), BinomialBounds.Upper(hits, ReferencePairs, 0.995));
    }

    private static Outcome Test((double[] A, double[] B) pair, ulong index)
    {
        double[] a = Standardised(pair.A), b = Standardised(pair.B);
        var r = Math.Abs(Dot(a, b));
        var random = CounterRandom.Stream(Scale.Seed, "peer-table", index);
        double[] amplitudeA = Amplitude(a), amplitudeB = Amplitude(b);
        var byPair = SegmentPairs(a, b);
        var real = Enumerable.Range(0, byPair.GetLength(0)).Sum(i => byPair[i, i]);
        int phase = 1, circular = 1, shuffled = 1, segments = 1;
        for (var i = 0; i < Surrogates; i++)
        {
            phase += Math.Abs(RandomPhaseR(amplitudeA, amplitudeB, ref random)) >= r ? 1 : 0;
            var shift = LeastShift + random.NextInt(Count - (2 * LeastShift) + 1);
            circular += Math.Abs(Dot(a, [.. b[shift..], .. b[..shift]])) >= r ? 1 : 0;
            var order = Order(ref random);
            shuffled += Math.Abs(order.Select((from, to) => Dot(a.AsSpan(to * Segment, Segment), b.AsSpan(from * Segment, Segment))).Sum()) >= r ? 1 : 0;
            segments += order.Select((from, to) => byPair[to, from]).Sum() >= real ? 1 : 0;
        }

        bool Wrong(int atLeast) => atLeast <= 0.05 * (Surrogates + 1);
        return new Outcome(r * Math.Sqrt((Count - 2) / (1 - (r * r))) > Normal, Wrong(phase), Wrong(circular), Wrong(shuffled), Wrong(segments));
    }

    /// <summary>r with a partner whose phases are random: only amplitudes and one random angle a frequency are left of it.</summary>
    private static double RandomPhaseR(double[] a, double[] b, ref CounterRandom random)
    {
        double sum = 0;
        for (var k = 1; k < Count / 2; k++)
        {
            sum += 2 * a[k] * b[k] * Math.Cos(2 * Math.PI * random.NextUniform());
        }

        return (sum + (a[Count / 2] * b[Count / 2] * (random.NextInt(2) == 0 ? 1 : -1))) / Count;
    }

    private static double[] Amplitude(double[] series)
    {
        double[] re = [.. series], im = new double[Count];
        Plan.Forward(re, im, new double[Count], new double[Count]);
        return [.. re.Zip(im, (x, y) => Math.Sqrt((x * x) + (y * y)))];
    }

    /// <summary>Mean |z| over the lags for every segment of A beside every segment of B, by the full-segment norms (dyads, section 2.2).</summary>
    private static double[,] SegmentPairs(double[] a, double[] b)
    {
        const int Segments = Count / Segment;
        double[][] Cut(double[] series) => [.. Enumerable.Range(0, Segments).Select(i => Standardised(series[(i * Segment)..((i + 1) * Segment)]))];
        double[][] ofA = Cut(a), ofB = Cut(b);
        var sizes = new double[Segments, Segments];
        for (var i = 0; i < Segments; i++)
        {
            for (var j = 0; j < Segments; j++)
            {
                for (var lag = -SegmentLags; lag <= SegmentLags; lag++)
                {
                    var length = Segment - Math.Abs(lag);
                    var c = Dot(ofA[i].AsSpan(Math.Max(0, -lag), length), ofB[j].AsSpan(Math.Max(0, lag), length));
                    sizes[i, j] += Math.Abs(Math.Atanh(Math.Clamp(c, -1 + 1e-12, 1 - 1e-12))) / ((2 * SegmentLags) + 1);
                }
            }
        }

        return sizes;
    }

    private static int[] Order(ref CounterRandom random)
    {
        var order = Enumerable.Range(0, Count / Segment).ToArray();
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = random.NextInt(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private static double[] Standardised(double[] series)
    {
        var mean = series.Average();
        var norm = Math.Sqrt(series.Sum(v => (v - mean) * (v - mean)));
        return [.. series.Select(v => (v - mean) / norm)];
    }

    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }

    /// <summary>Which tests took a pair that shares nothing for coupled.</summary>
    private sealed record Outcome(bool Naive, bool Phase, bool Circular, bool Shuffled, bool Segments);
}
