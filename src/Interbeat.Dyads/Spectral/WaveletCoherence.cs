using System.Numerics;
using System.Runtime.CompilerServices;
using Interbeat.Core;

namespace Interbeat.Dyads.Spectral;

/// <summary>Wavelet coherence of two runs without gaps, scale by scale: |S(Wxy/s)|^2 / (S(|Wx|^2/s) S(|Wy|^2/s)).</summary>
/// <remarks>
/// After Torrence and Webster (1999), Journal of Climate 12, 2679-2690, and Grinsted, Moore and Jevrejeva (2004), Nonlinear Processes in Geophysics 11, 561-566, with the conventions of
/// biwavelet 0.20.22: S smooths by a Gaussian in time and a boxcar of 0.6 octaves in scale, both cut off with zeros. O(n log n) time a scale; of the smoothed
/// spectra only as many scales are held as the boxcar covers. Owns its work space; serves one thread. Which series comes first changes no bit but the sign of the phase.
/// </remarks>
internal sealed class WaveletCoherence
{
    /// <summary>Where a series' smoothed power lies below this share of its mean over the run, it has no rhythm at this scale and rounding would speak. Chosen: far above rounding (1e-16), far below data.</summary>
    private const double LeastPowerShare = 1e-12;

    private readonly CoherencePlan.Set plans;
    private readonly bool withRawPhase;
    private CoherencePlan? plan;
    private WaveletSpectrum first = null!;
    private WaveletSpectrum second = null!;
    private ScaleWave[] waves = [];
    private Slot[] ring = [];
    private double[] workRe = [];
    private double[] workIm = [];
    private double[][] sums = [];
    private double[] coherence = [];

    /// <param name="plans">Scales and plans.</param>
    /// <param name="withRawPhase">Whether rows bring the cross-spectrum before smoothing.</param>
    public WaveletCoherence(CoherencePlan.Set plans, bool withRawPhase = false)
    {
        this.plans = plans;
        this.withRawPhase = withRawPhase;
    }

    private MorletLadder Ladder => plans.Ladder;

    /// <summary>The coherence of two runs of one length, mean 0.</summary>
    /// <param name="a">A's run.</param>
    /// <param name="b">B's run.</param>
    /// <param name="row">Takes each scale asked for, in order.</param>
    public void Run(ReadOnlySpan<double> a, ReadOnlySpan<double> b, CoherenceRow row)
    {
        var aFirst = a.SequenceCompareTo(b) >= 0;
        Reserve(plans.For(a.Length));
        first.Load(aFirst ? a : b);
        second.Load(aFirst ? b : a);
        Run(a.Length, null, aFirst, row);
    }

    /// <summary>The same with one of the two transformed before.</summary>
    /// <param name="changed">The other's run.</param>
    /// <param name="kept">The one transformed before.</param>
    /// <param name="row">Takes each scale asked for, in order.</param>
    public void Run(ReadOnlySpan<double> changed, KeptSpectrum kept, CoherenceRow row)
    {
        var changedFirst = changed.SequenceCompareTo(kept.Run) >= 0;
        Reserve(plans.For(changed.Length));
        (changedFirst ? first : second).Load(changed);
        Run(changed.Length, (kept, !changedFirst), true, row);
    }

    /// <summary>Makes the room for runs of another padded length.</summary>
    private void Reserve(CoherencePlan wanted)
    {
        if (ReferenceEquals(plan, wanted))
        {
            return;
        }

        plan = wanted;
        (first, second) = (new WaveletSpectrum(plan), new WaveletSpectrum(plan));
        int transform = plan.TransformLength, padded = plan.Padded;
        waves = [.. Enumerable.Range(0, 4).Select(_ => new ScaleWave(new double[transform], new double[transform], []))];
        ring = [.. Enumerable.Range(0, Ladder.Boxcar.Length + 1).Select(_ => new Slot(padded, withRawPhase))];
        (workRe, workIm) = (new double[padded], new double[padded]);
        sums = [.. Enumerable.Range(0, 4).Select(_ => new double[padded])];
        coherence = new double[padded];
    }

    private void Run(int samples, (KeptSpectrum Spectrum, bool IsFirst)? kept, bool aFirst, CoherenceRow row)
    {
        var half = Ladder.Boxcar.Length / 2;
        var next = Ladder.First;
        for (var scale = Ladder.ComputedFirst; scale <= Ladder.ComputedLast; scale += 2)
        {
            var pair = scale < Ladder.ComputedLast;
            Slot one = SlotOf(scale), two = SlotOf(scale + 1);
            var x = Waves(first, kept is { IsFirst: true } ? kept.Value.Spectrum : null, scale, pair, waves[0], waves[1], one.PowerFirst, two.PowerFirst);
            var y = Waves(second, kept is { IsFirst: false } ? kept.Value.Spectrum : null, scale, pair, waves[2], waves[3], one.PowerSecond, two.PowerSecond);
            Cross(scale, samples, x.One, y.One, one);
            if (pair)
            {
                Cross(scale + 1, samples, x.Two!, y.Two!, two);
            }

            for (; next <= Ladder.Last && (next + half <= scale + (pair ? 1 : 0) || scale + 1 >= Ladder.ComputedLast); next++)
            {
                Emit(next, samples, aFirst, row);
            }
        }
    }

    private Slot SlotOf(int scale) => ring[scale % ring.Length];

    private static (ScaleWave One, ScaleWave? Two) Waves(WaveletSpectrum spectrum, KeptSpectrum? kept, int scale, bool pair, ScaleWave one, ScaleWave two, double[] power, double[] nextPower)
    {
        if (kept is not null)
        {
            var (x, y) = (kept.Of(scale), pair ? kept.Of(scale + 1) : null);
            x.Power.CopyTo(power, 0);
            y?.Power.CopyTo(nextPower, 0);
            return (x, y);
        }

        (one, var second) = (one with { Power = power }, pair ? two with { Power = nextPower } : null);
        spectrum.Fill(scale, one, second);
        return (one, second);
    }

    /// <summary>The cross-spectrum of one scale, smoothed in time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Cross(int scale, int samples, ScaleWave x, ScaleWave y, Slot slot)
    {
        double[] re = slot.CrossRe, im = slot.CrossIm;
        ReadOnlySpan<double> xr = x.Re.AsSpan(0, samples), xi = x.Im.AsSpan(0, samples), yr = y.Re.AsSpan(0, samples), yi = y.Im.AsSpan(0, samples);
        for (var t = 0; t < xr.Length; t++)
        {
            re[t] = (xr[t] * yr[t]) + (xi[t] * yi[t]);
            im[t] = (xi[t] * yr[t]) - (xr[t] * yi[t]);
        }

        re.AsSpan(samples).Clear();
        im.AsSpan(samples).Clear();
        if (withRawPhase)
        {
            re.AsSpan(0, samples).CopyTo(slot.RawRe);
            im.AsSpan(0, samples).CopyTo(slot.RawIm);
        }

        plan!.Smoothing.Forward(re, im, workRe, workIm);
        var gain = plan.SmootherOf(scale);
        var n = plan.Padded;
        (re[0], im[0]) = (gain[0] * re[0], gain[0] * im[0]);
        for (var k = 1; k < gain.Length; k++)
        {
            (re[k], im[k]) = (gain[k] * re[k], gain[k] * im[k]);
            if (2 * k != n)
            {
                (re[n - k], im[n - k]) = (gain[k] * re[n - k], gain[k] * im[n - k]);
            }
        }

        WaveletSpectrum.Clear(re, gain.Length);
        WaveletSpectrum.Clear(im, gain.Length);
        plan.Smoothing.Inverse(re, im, workRe, workIm);
    }

    /// <summary>Smooths one scale with its neighbours and gives the row away.</summary>
    private void Emit(int scale, int samples, bool aFirst, CoherenceRow row)
    {
        var half = Ladder.Boxcar.Length / 2;
        for (var part = 0; part < sums.Length; part++)
        {
            sums[part].AsSpan(0, samples).Clear();
            for (var d = -half; d <= half; d++)
            {
                if (scale + d >= Ladder.ComputedFirst && scale + d <= Ladder.ComputedLast)
                {
                    Add(Ladder.Boxcar[d + half], SlotOf(scale + d).Part(part).AsSpan(0, samples), sums[part]);
                }
            }
        }

        Divide(samples);
        var slot = SlotOf(scale);
        row(scale, new CoherenceCells(
            coherence.AsSpan(0, samples),
            sums[2].AsSpan(0, samples),
            sums[3].AsSpan(0, samples),
            sums[0].AsSpan(0, samples),
            sums[1].AsSpan(0, samples),
            slot.RawRe.AsSpan(0, withRawPhase ? samples : 0),
            slot.RawIm.AsSpan(0, withRawPhase ? samples : 0),
            aFirst ? 1 : -1));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(double weight, ReadOnlySpan<double> from, Span<double> to)
    {
        var t = 0;
        for (var w = new Vector<double>(weight); t <= from.Length - Vector<double>.Count; t += Vector<double>.Count)
        {
            (new Vector<double>(to[t..]) + (w * new Vector<double>(from[t..]))).CopyTo(to[t..]);
        }

        for (; t < from.Length; t++)
        {
            to[t] += weight * from[t];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Divide(int samples)
    {
        ReadOnlySpan<double> px = sums[0].AsSpan(0, samples), py = sums[1].AsSpan(0, samples), re = sums[2].AsSpan(0, samples), im = sums[3].AsSpan(0, samples);
        double leastX = LeastPowerShare * Mean(px), leastY = LeastPowerShare * Mean(py);
        for (var t = 0; t < px.Length; t++)
        {
            coherence[t] = px[t] > leastX && py[t] > leastY ? Math.Min(1, ((re[t] * re[t]) + (im[t] * im[t])) / (px[t] * py[t])) : double.NaN;
        }
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    /// <summary>Room for one scale's smoothed spectra.</summary>
    private sealed class Slot(int padded, bool withRawPhase)
    {
        public double[] PowerFirst { get; } = new double[padded];

        public double[] PowerSecond { get; } = new double[padded];

        public double[] CrossRe { get; } = new double[padded];

        public double[] CrossIm { get; } = new double[padded];

        public double[] RawRe { get; } = new double[withRawPhase ? padded : 0];

        public double[] RawIm { get; } = new double[withRawPhase ? padded : 0];

        public double[] Part(int part) => part switch
        {
            0 => PowerFirst,
            1 => PowerSecond,
            2 => CrossRe,
            _ => CrossIm,
        };
    }
}

/// <summary>Takes one scale of a run.</summary>
internal delegate void CoherenceRow(int scale, CoherenceCells cells);
