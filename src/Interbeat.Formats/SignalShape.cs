using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>What the samples of a channel without a telling name look like. Conservative: in doubt the kind is unknown.</summary>
/// <remarks>
/// Looked at are up to two minutes from the middle. The rules in their order; every bound is chosen and tested on recordings of known kind:
/// <list type="number">
/// <item>Movement: 5 to 60 Hz, never negative, at least 1 % zeros, mean above 1.25 medians, values change from sample to sample.</item>
/// <item>ECG: at least 50 Hz, slopes sharply peaked (kurtosis above 8), the slopes' energy repeats every 0.33 to 1.67 s, and a tenth of the power lies above 0.6 Hz.</item>
/// <item>Pulse: at least 10 Hz, strongest at 0.6 to 3 Hz with its harmonic, which together hold most of the power.</item>
/// <item>Breathing: at least 2 Hz; above the slow drift of belts (0.11 Hz) strongest up to 0.5 Hz, with most of the power there, and smooth.</item>
/// <item>Skin conductance: between 0 and 60 (microsiemens), most power below 0.1 Hz and hardly any above 0.6 Hz, rising faster than falling.</item>
/// </list>
/// </remarks>
internal sealed class SignalShape
{
    private const double LongestSeconds = 120;
    private const double ShortestSeconds = 10;
    private const double MostMissing = 0.2;

    /// <summary>Slopes are taken at no more than this rate, in Hz: an R wave is as sharp there, and noise is not.</summary>
    private const double SlopeRateHz = 125;

    /// <summary>The spectrum is taken at about this rate, in Hz, and up to <see cref="TopHz"/>.</summary>
    private const double SpectrumRateHz = 25;
    private const double TopHz = 5;
    private const double StepHz = 0.02;

    /// <summary>Kurtosis of slopes above which they are sharply peaked (a sine has 1.5, noise 3, an electrocardiogram 15 and more).</summary>
    private const double Peaked = 8;

    private readonly double[] samples;
    private readonly double rateHz;
    private readonly double mean;
    private readonly Lazy<double[]> power;

    private SignalShape(double[] samples, double rateHz)
    {
        this.samples = samples;
        this.rateHz = rateHz;
        mean = samples.Average();
        power = new Lazy<double[]>(Power);
    }

    /// <summary>The kind that the samples tell.</summary>
    public static SignalKind Kind(ReadOnlySpan<double> samples, double rateHz)
    {
        if (Piece(samples, rateHz) is not { } piece)
        {
            return SignalKind.Unknown;
        }

        var shape = new SignalShape(piece, rateHz);
        return
            shape.IsMovement() ? SignalKind.Movement :
            shape.IsEcg() ? SignalKind.Ecg :
            shape.IsPulse() ? SignalKind.Pulse :
            shape.IsBreathing() ? SignalKind.Breathing :
            shape.IsSkinConductance() ? SignalKind.SkinConductance :
            SignalKind.Unknown;
    }

    /// <summary>The middle of the samples with missing ones set to the median; null where too little is there or nothing varies.</summary>
    private static double[]? Piece(ReadOnlySpan<double> samples, double rateHz)
    {
        var length = (int)Math.Min(samples.Length, LongestSeconds * rateHz);
        if (length < ShortestSeconds * rateHz || length < 16)
        {
            return null;
        }

        var piece = samples.Slice((samples.Length - length) / 2, length).ToArray();
        var known = piece.Where(double.IsFinite).ToArray();
        if (known.Length < (1 - MostMissing) * length || known.Max() == known.Min() || known.Max() - known.Min() > 1e100)
        {
            return null;
        }

        var median = Median.Of(known);
        return Array.ConvertAll(piece, v => double.IsFinite(v) ? v : median);
    }

    private bool IsMovement()
    {
        if (rateHz is < 5 or > 60 || samples.Min() < 0)
        {
            return false;
        }

        var zeros = samples.Count(v => v == 0);
        var held = 0;
        for (var i = 1; i < samples.Length; i++)
        {
            held += samples[i] != 0 && samples[i] == samples[i - 1] ? 1 : 0;
        }

        return zeros >= 0.01 * samples.Length
            && mean > 1.25 * Median.Of([.. samples])
            && held < 0.3 * (samples.Length - zeros);
    }

    private bool IsEcg()
    {
        const double repeating = 0.25;
        if (rateHz < 50)
        {
            return false;
        }

        var (slow, slowRate) = Averaged(samples, rateHz, SlopeRateHz);
        var slopes = Slopes(slow);
        return Kurtosis(slopes) > Peaked && Repetition(slopes, slowRate) > repeating && Share(0.6, TopHz) > 0.1;
    }

    private bool IsPulse()
    {
        if (rateHz < 10)
        {
            return false;
        }

        var peak = PeakHz();
        return peak is >= 0.6 and <= 3
            && Share(peak - 0.3, peak + 0.3) + Share((2 * peak) - 0.3, (2 * peak) + 0.3) > 0.6
            && Share(peak - 0.3, peak + 0.3) > 0.4;
    }

    private bool IsBreathing() =>
        rateHz >= 2
        && PeakHz(aboveHz: 0.11) <= 0.5
        && Share(0.12, 0.5) > 0.8 * Share(0.11, TopHz)
        && Share(0.1, 0.6) > 0.4
        && Kurtosis(Slopes(Averaged(samples, rateHz, SpectrumRateHz).Samples)) < Peaked;

    private bool IsSkinConductance()
    {
        const double highest = 60;
        const double lowest = 0.05;
        if (rateHz < 1 || samples.Min() < lowest || samples.Max() > highest || Share(0, 0.1) < 0.75 || Share(0.6, TopHz) > 0.01)
        {
            return false;
        }

        // Slopes over half a second: a response rises within 1 to 3 s and falls over 5 to 20 s (Boucsein 2012).
        var (slow, _) = Averaged(samples, rateHz, 2);
        var slopes = Slopes(slow);
        return slopes.Count(s => s == 0) < 0.3 * slopes.Length && Skewness(slopes) > 0.5;
    }

    /// <summary>Where the spectrum is highest, above a frequency.</summary>
    private double PeakHz(double aboveHz = 0)
    {
        var best = 0;
        for (var i = 1; i < power.Value.Length; i++)
        {
            var isLower = StepHz * (best + 1) <= aboveHz;
            best = isLower || power.Value[i] > power.Value[best] ? i : best;
        }

        return StepHz * (best + 1);
    }

    /// <summary>The share of the power up to <see cref="TopHz"/> that lies between two frequencies.</summary>
    private double Share(double fromHz, double toHz)
    {
        double inside = 0, all = 0;
        for (var i = 0; i < power.Value.Length; i++)
        {
            var frequency = StepHz * (i + 1);
            all += power.Value[i];
            inside += frequency >= fromHz && frequency <= toHz ? power.Value[i] : 0;
        }

        return all > 0 ? inside / all : 0;
    }

    /// <summary>Power at multiples of <see cref="StepHz"/>, of the Hann-windowed samples without their mean.</summary>
    private double[] Power()
    {
        var (slow, rate) = Averaged(samples, rateHz, SpectrumRateHz);
        var top = Math.Min(TopHz, rate / 2);
        var bins = new double[Math.Max(1, (int)(top / StepHz))];
        for (var bin = 0; bin < bins.Length; bin++)
        {
            var angle = 2 * Math.PI * StepHz * (bin + 1) / rate;
            var (sine, cosine) = (0.0, 0.0);
            for (var i = 0; i < slow.Length; i++)
            {
                var window = 0.5 - (0.5 * Math.Cos(2 * Math.PI * i / (slow.Length - 1)));
                var (s, c) = Math.SinCos(angle * i);
                sine += window * (slow[i] - mean) * s;
                cosine += window * (slow[i] - mean) * c;
            }

            bins[bin] = (sine * sine) + (cosine * cosine);
        }

        return bins;
    }

    /// <summary>The samples averaged in blocks down to about a rate, with the rate that comes of it.</summary>
    private static (double[] Samples, double RateHz) Averaged(double[] samples, double rateHz, double wantedHz)
    {
        var block = Math.Max(1, (int)Math.Round(rateHz / wantedHz));
        var averaged = new double[samples.Length / block];
        for (var i = 0; i < averaged.Length; i++)
        {
            averaged[i] = samples.AsSpan(i * block, block).ToArray().Average();
        }

        return (averaged, rateHz / block);
    }

    private static double[] Slopes(double[] samples)
    {
        var slopes = new double[Math.Max(0, samples.Length - 1)];
        for (var i = 0; i < slopes.Length; i++)
        {
            slopes[i] = samples[i + 1] - samples[i];
        }

        return slopes;
    }

    /// <summary>The highest autocorrelation of the slopes' energy at the distances of heartbeats.</summary>
    private static double Repetition(double[] slopes, double rateHz)
    {
        var (energy, rate) = Averaged(Array.ConvertAll(slopes, s => Math.Abs(s)), rateHz, SpectrumRateHz);
        var average = energy.Average();
        var centred = Array.ConvertAll(energy, e => e - average);
        var variance = centred.Sum(e => e * e);
        var best = 0.0;
        for (var lag = (int)Math.Ceiling(rate * 0.33); lag <= rate * 1.67 && lag < centred.Length; lag++)
        {
            var product = 0.0;
            for (var i = lag; i < centred.Length; i++)
            {
                product += centred[i] * centred[i - lag];
            }

            best = Math.Max(best, product / variance);
        }

        return best;
    }

    private static double Kurtosis(double[] values)
    {
        var (_, second, _, fourth) = Moments(values);
        return second > 0 ? fourth / (second * second) : 0;
    }

    private static double Skewness(double[] values)
    {
        var (_, second, third, _) = Moments(values);
        return second > 0 ? third / Math.Pow(second, 1.5) : 0;
    }

    private static (double Mean, double Second, double Third, double Fourth) Moments(double[] values)
    {
        var average = values.Average();
        double second = 0, third = 0, fourth = 0;
        foreach (var value in values)
        {
            var d = value - average;
            second += d * d;
            third += d * d * d;
            fourth += d * d * d * d;
        }

        return (average, second / values.Length, third / values.Length, fourth / values.Length);
    }
}
