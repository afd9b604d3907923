using System.Collections.Immutable;
using Interbeat.Signals.Spectra;

namespace Interbeat.Dyads.Spectral;

/// <summary>What the coherence of runs of one padded length needs: transforms, and each scale's wavelet and smoothing in the frequency domain. Immutable; shared between threads.</summary>
/// <remarks>
/// A run of n samples is padded with zeros to <see cref="TransformLength"/>, twice the power of two from n on, for the wavelet, and to that power of two for the smoothing, as biwavelet has it.
/// The wavelet is <c>exp(-(s omega - omega0)^2 / 2)</c> for omega above 0, the smoothing <c>exp(-(s omega)^2 / 2)</c>, which is <c>exp(-t^2 / (2 s^2))</c> in time (Torrence and Webster 1999,
/// Journal of Climate 12, 2679-2690, appendix). Factors that are the same for both series and all scales cancel in the coherence and are left out; |W|^2 is weighted by 1/s
/// because the wavelet here is not multiplied by sqrt s.
/// </remarks>
internal sealed class CoherencePlan
{
    /// <summary>Beyond this exponent a Gaussian is below 1e-17 of its peak and counts as zero.</summary>
    private const double LargestExponent = 40;

    private readonly int firstScale;
    private readonly (int From, double[] Gain)[] wavelets;
    private readonly double[][] smoothers;

    private CoherencePlan(MorletLadder ladder, int padded)
    {
        Padded = padded;
        firstScale = ladder.ComputedFirst;
        Transform = new FourierTransform(2 * padded);
        Smoothing = new FourierTransform(padded);
        var scales = Enumerable.Range(firstScale, ladder.ComputedLast - firstScale + 1).Select(ladder.ScaleSamples).ToArray();
        wavelets = [.. scales.Select(Wavelet)];
        smoothers = [.. scales.Select(Smoother)];
    }

    /// <summary>The smallest power of two that holds the run.</summary>
    public int Padded { get; }

    /// <summary>Twice that.</summary>
    public int TransformLength => 2 * Padded;

    /// <summary>The transform of the wavelet.</summary>
    public FourierTransform Transform { get; }

    /// <summary>The transform of the smoothing in time.</summary>
    public FourierTransform Smoothing { get; }

    /// <summary>A wavelet's gain from bin <c>From</c> on; zero elsewhere.</summary>
    public (int From, double[] Gain) WaveletOf(int scale) => wavelets[scale - firstScale];

    /// <summary>The smoothing's gain at bins 0, 1, ... and their mirrors; zero beyond.</summary>
    public double[] SmootherOf(int scale) => smoothers[scale - firstScale];

    private (int From, double[] Gain) Wavelet(double scale)
    {
        var step = scale * 2 * Math.PI / TransformLength;
        var reach = Math.Sqrt(2 * LargestExponent);
        var from = Math.Max(1, (int)Math.Ceiling((MorletLadder.Omega0 - reach) / step));
        var to = Math.Min(Padded, (int)Math.Floor((MorletLadder.Omega0 + reach) / step));
        var gain = new double[Math.Max(0, to - from + 1)];
        for (var i = 0; i < gain.Length; i++)
        {
            var distance = ((from + i) * step) - MorletLadder.Omega0;
            gain[i] = Math.Exp(-0.5 * distance * distance);
        }

        return (from, gain);
    }

    private double[] Smoother(double scale)
    {
        var step = scale * 2 * Math.PI / Padded;
        var gain = new double[Math.Min(Padded / 2, (int)(Math.Sqrt(2 * LargestExponent) / step)) + 1];
        for (var k = 0; k < gain.Length; k++)
        {
            gain[k] = Math.Exp(-0.5 * k * step * k * step);
        }

        return gain;
    }

    /// <summary>The plans of one ladder, each made when a run first needs it.</summary>
    internal sealed class Set
    {
        private const int Sizes = 31;
        private readonly ImmutableArray<Lazy<CoherencePlan>> plans;

        public Set(MorletLadder ladder)
        {
            Ladder = ladder;
            plans = [.. Enumerable.Range(0, Sizes).Select(log2 => new Lazy<CoherencePlan>(() => new CoherencePlan(ladder, 1 << log2)))];
        }

        /// <summary>The scales.</summary>
        public MorletLadder Ladder { get; }

        /// <summary>The plan for runs of so many samples.</summary>
        public CoherencePlan For(int samples) => plans[System.Numerics.BitOperations.Log2((uint)Math.Max(1, (2 * samples) - 1))].Value;
    }
}
