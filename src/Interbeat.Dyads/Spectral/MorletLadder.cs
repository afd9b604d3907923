using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Dyads.Spectral;

/// <summary>The scales of a wavelet analysis with the Morlet wavelet: from two samples upward in equal steps of an octave's part, and which of them are asked for.</summary>
/// <remarks>
/// Scale <c>j</c> is <c>2 * 2^(j dj)</c> samples, as in Torrence and Compo (1998), Bulletin of the American Meteorological Society 79, 61-78, equation 9, with their smallest scale
/// s0 = 2 dt. The wavelet's frequency omega0 is 6, so that a scale's Fourier period is 1.033 times the scale (their table 1). Scales beside the asked ones are computed
/// where the ladder has them, since coherence is smoothed over neighbouring scales.
/// </remarks>
public sealed record MorletLadder
{
    /// <summary>The wavelet's own frequency, without dimension (Torrence and Compo 1998, section 3b).</summary>
    public const double Omega0 = 6;

    /// <summary>Fourier period over scale: 4 pi / (omega0 + sqrt(2 + omega0^2)) (Torrence and Compo 1998, table 1).</summary>
    public static readonly double FourierFactor = 4 * Math.PI / (Omega0 + Math.Sqrt(2 + (Omega0 * Omega0)));

    /// <summary>The wavelet's power falls to e^-2 this many scales from an edge: sqrt 2 (Torrence and Compo 1998, table 1, e-folding time).</summary>
    public static readonly double EdgeScales = Math.Sqrt(2);

    /// <summary>The widest step that the smoothing over scales can be cut into: beyond it the boxcar is narrower than one step.</summary>
    public const double LargestDj = 0.5;

    /// <summary>Smallest scale in samples.</summary>
    private const double SmallestScale = 2;

    /// <summary>Half the boxcar's width in octaves: 0.6 is the Morlet wavelet's decorrelation in scale (Torrence and Compo 1998, table 2, delta j0).</summary>
    private const double HalfBoxcar = 0.3;

    /// <summary>Largest scale over the session's length unless a longer period is asked for: biwavelet's rule, beyond which no cell lies inside the cone of influence.</summary>
    private const double LargestScaleShare = 0.34;

    /// <summary>Equal within rounding.</summary>
    private const double Rounding = 1e-9;

    private MorletLadder(double rateHz, double dj, int first, int last, int top)
    {
        (RateHz, Dj, First, Last, Top) = (rateHz, dj, first, last, top);
        Boxcar = BoxcarOf(dj);
        ComputedFirst = Math.Max(0, first - (Boxcar.Length / 2));
        ComputedLast = Math.Min(top, last + (Boxcar.Length / 2));
    }

    /// <summary>Samples per second.</summary>
    public double RateHz { get; }

    /// <summary>Step between scales, in octaves.</summary>
    public double Dj { get; }

    /// <summary>The first scale asked for.</summary>
    public int First { get; }

    /// <summary>The last scale asked for.</summary>
    public int Last { get; }

    /// <summary>The ladder's last scale; beyond it the smoothing over scales finds nothing.</summary>
    public int Top { get; }

    /// <summary>How many scales are asked for.</summary>
    public int Count => Last - First + 1;

    /// <summary>The first scale that must be computed.</summary>
    internal int ComputedFirst { get; }

    /// <summary>The last scale that must be computed.</summary>
    internal int ComputedLast { get; }

    /// <summary>Weights of the smoothing over scales, an odd number, symmetric, of sum 1.</summary>
    internal ImmutableArray<double> Boxcar { get; }

    /// <summary>Periods of the scales asked for, in s.</summary>
    public ImmutableArray<double> PeriodsSeconds => [.. Enumerable.Range(First, Count).Select(PeriodSeconds)];

    /// <summary>The ladder of a band of periods.</summary>
    /// <param name="rateHz">Samples per second.</param>
    /// <param name="samples">The session's length in samples.</param>
    /// <param name="dj">Step between scales in octaves, at most <see cref="LargestDj"/>.</param>
    /// <param name="minPeriodSeconds">Shortest period, in s.</param>
    /// <param name="maxPeriodSeconds">Longest period, in s.</param>
    /// <exception cref="InputException">The step is too wide, or no scale has a period in the band.</exception>
    public static MorletLadder Of(double rateHz, int samples, double dj, double minPeriodSeconds, double maxPeriodSeconds)
    {
        if (dj > LargestDj)
        {
            throw new InputException("--param", "dj", string.Create(CultureInfo.InvariantCulture, $"found '{dj}'; at most {LargestDj} octaves are expected"));
        }

        var smallest = FourierFactor * SmallestScale / rateHz;
        var first = Math.Max(0, (int)Math.Ceiling((Math.Log2(minPeriodSeconds / smallest) / dj) - Rounding));
        var last = (int)Math.Floor((Math.Log2(maxPeriodSeconds / smallest) / dj) + Rounding);
        if (last < first)
        {
            throw new InputException("--param", "maxPeriodSeconds", string.Create(
                CultureInfo.InvariantCulture,
                $"no period lies from {minPeriodSeconds} to {maxPeriodSeconds} s; at {rateHz} Hz periods of at least {smallest:0.###} s are expected, in steps of {dj:0.###} octaves"));
        }

        var customary = (int)Math.Round(Math.Log2(Math.Max(1, LargestScaleShare * samples / SmallestScale)) / dj);
        return new MorletLadder(rateHz, dj, first, last, Math.Max(last, customary));
    }

    /// <summary>The same ladder with other scales asked for.</summary>
    internal MorletLadder Only(int first, int last) => new(RateHz, Dj, first, last, Top);

    /// <summary>A scale in samples.</summary>
    internal double ScaleSamples(int scale) => SmallestScale * Math.Pow(2, scale * Dj);

    /// <summary>A scale's Fourier period in s.</summary>
    public double PeriodSeconds(int scale) => FourierFactor * ScaleSamples(scale) / RateHz;

    /// <summary>The cone of influence: samples from either end of a run at which a scale is free of the edge; cells at this distance are inside.</summary>
    internal int EdgeSamples(int scale) => (int)Math.Ceiling((EdgeScales * ScaleSamples(scale)) - Rounding);

    /// <summary>The cells of a run that lie inside the cone; an empty range where none does.</summary>
    internal (int From, int End) InsideCone(int scale, int samples)
    {
        var edge = EdgeSamples(scale);
        return 2 * edge < samples ? (edge, samples - edge) : (0, 0);
    }

    /// <summary>biwavelet's boxcar: its whole steps count in full, and the two outermost with the remainder.</summary>
    private static ImmutableArray<double> BoxcarOf(double dj)
    {
        var steps = HalfBoxcar / dj;
        var remainder = steps % 1;
        var half = (int)Math.Round(steps);
        var weights = Enumerable.Repeat(1.0, (2 * half) + 1).ToArray();
        (weights[0], weights[^1]) = (remainder, remainder);
        var sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }
}
