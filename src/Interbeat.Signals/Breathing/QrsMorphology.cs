using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Breathing;

/// <summary>How tall and how steep each QRS complex is: what breathing changes by turning the heart's axis and by filling the chest.</summary>
/// <remarks>
/// Taken within 60 ms of the beat after a filter from 1 to 30 Hz, which takes out the wandering baseline, on a grid of 1 kHz that is interpolated as a band-limited signal, so that the
/// place of the samples on the complex leaves no trace. Slopes are those of least-squares lines over 8 ms (Lázaro and others 2014). The
/// polarity does not matter. A beat whose complex is not wholly recorded has none.
/// </remarks>
/// <param name="Amplitudes">Magnitude of the R wave, the largest within 20 ms of the beat, in the unit of the signal; NaN where absent.</param>
/// <param name="UpSlopes">The steepest line upwards, in that unit per second; NaN where absent.</param>
/// <param name="DownSlopes">The steepest line downwards, as a positive number; NaN where absent.</param>
internal sealed record QrsMorphology(double[] Amplitudes, double[] UpSlopes, double[] DownSlopes)
{
    /// <summary>Half width of what belongs to the complex, seconds. Chosen: a complex lasts 0.08 to 0.12 s.</summary>
    public const double HalfSeconds = 0.06;

    /// <summary>Length of the line, seconds (Lázaro and others 2014).</summary>
    public const double LineSeconds = 0.008;

    /// <summary>The R wave lies so near its beat, seconds. Chosen: one sample at 50 Hz.</summary>
    public const double PeakSeconds = 0.02;

    private const double StepSeconds = 0.001;
    private const int HalfPoints = (int)(HalfSeconds / StepSeconds);
    private const int HalfPeak = (int)(PeakSeconds / StepSeconds);
    private const int HalfLine = (int)(LineSeconds / StepSeconds / 2);
    private const double LowHz = 1;
    private const double HighHz = 30;
    private const int FilterOrder = 2;
    private const double PaddingSeconds = 1;

    /// <summary>The morphology of the beats of an electrocardiogram.</summary>
    public static QrsMorphology Of(UniformSignal ecg, BeatSeries beats)
    {
        ArgumentNullException.ThrowIfNull(ecg);
        ArgumentNullException.ThrowIfNull(beats);
        var rate = ecg.SamplingRateHz;
        var found = new QrsMorphology(Absent(beats.Count), Absent(beats.Count), Absent(beats.Count));
        var sections = Butterworth.BandPass(FilterOrder, LowHz, Math.Min(HighHz, 0.45 * rate), rate);
        var reach = (HalfSeconds * rate) + WindowedSinc.Reach + 1;
        var complex = new double[(2 * HalfPoints) + 1];
        var beat = 0;
        foreach (var stretch in Stretches.Finite(ecg.Samples, (int)rate))
        {
            var light = ZeroPhase.Filter(sections, ecg.Samples[stretch], (int)(PaddingSeconds * rate));
            for (; beat < beats.Count; beat++)
            {
                var place = ((beats.Times[beat] - ecg.StartSeconds) * rate) - stretch.Start.Value;
                if (place >= light.Length)
                {
                    break;
                }

                if (place >= reach && place + reach < light.Length)
                {
                    for (var k = 0; k < complex.Length; k++)
                    {
                        complex[k] = WindowedSinc.At(light, place + ((k - HalfPoints) * StepSeconds * rate));
                    }

                    found.Measure(beat, complex);
                }
            }
        }

        return found;
    }

    private static double[] Absent(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }

    private void Measure(int beat, ReadOnlySpan<double> complex)
    {
        double amplitude = 0, up = 0, down = 0;
        foreach (var value in complex.Slice(HalfPoints - HalfPeak, (2 * HalfPeak) + 1))
        {
            amplitude = Math.Max(amplitude, Math.Abs(value));
        }

        for (var k = HalfLine; k + HalfLine < complex.Length; k++)
        {
            var slope = Slope(complex.Slice(k - HalfLine, (2 * HalfLine) + 1));
            up = Math.Max(up, slope);
            down = Math.Max(down, -slope);
        }

        (Amplitudes[beat], UpSlopes[beat], DownSlopes[beat]) = (amplitude, up, down);
    }

    /// <summary>The slope of the least-squares line through evenly spaced points, per second.</summary>
    private static double Slope(ReadOnlySpan<double> points)
    {
        double products = 0, squares = 0;
        for (var k = 0; k < points.Length; k++)
        {
            var place = k - ((points.Length - 1) / 2.0);
            products += place * points[k];
            squares += place * place;
        }

        return products / (squares * StepSeconds);
    }
}
