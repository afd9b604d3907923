using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using Interbeat.Core;

namespace Interbeat.Dyads.Spectral;

/// <summary>n:m phase locking of two narrow-band series in windows: |mean of exp(i (n phase A - m phase B))|, 0 to 1.</summary>
/// <remarks>
/// Tass, Rosenblum and others (1998), Physical Review Letters 81, 3291-3294; the mean resultant length as index: Mormann and others (2000), Physica D 144, 358-369. n cycles of A's phase are held against m of B's: locked n:m
/// means that B's frequency is n/m of A's.
/// </remarks>
internal sealed record PhaseLocking(ImmutableArray<TimeSpanSeconds> Windows, ImmutableArray<ImmutableArray<double>> Locking, double FrequencyAHz, double FrequencyBHz)
{
    /// <summary>Length of a window, in s (dyads, section 2.9).</summary>
    public const double WindowSeconds = 60;

    /// <summary>The ratios, fixed before any data is seen; each with its mirror, so that naming order does not matter. The first is the headline.</summary>
    public static ImmutableArray<(int N, int M)> Ratios { get; } = [(1, 1), (1, 2), (2, 1), (2, 3), (3, 2)];

    /// <summary>Mean over windows of one ratio; NaN without windows.</summary>
    public double Mean(int ratio) => Windows.IsEmpty ? double.NaN : Locking.Average(window => window[ratio]);

    /// <summary>The locking of all windows that lie wholly where both have a phase, end to end from each such stretch's start.</summary>
    /// <param name="a">exp(i phase) of A (<see cref="NarrowBandPhase"/>).</param>
    /// <param name="b">The same of B.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static PhaseLocking Of(Complex[] a, Complex[] b, double rateHz)
    {
        var length = (int)Math.Round(WindowSeconds * rateHz);
        var windows = ImmutableArray.CreateBuilder<TimeSpanSeconds>();
        var locking = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        double turnsA = 0, turnsB = 0;
        var held = 0;
        for (var t = 0; t < a.Length; t++)
        {
            held = NarrowBandPhase.Has(a[t]) && NarrowBandPhase.Has(b[t]) ? held + 1 : 0;
            if (held == length)
            {
                var first = t + 1 - length;
                windows.Add(new TimeSpanSeconds(first / rateHz, (t + 1) / rateHz));
                locking.Add(Window(a.AsSpan(first, length), b.AsSpan(first, length)));
                turnsA += Turns(a.AsSpan(first, length));
                turnsB += Turns(b.AsSpan(first, length));
                held = 0;
            }
        }

        var seconds = windows.Count * (length - 1) / rateHz;
        return new PhaseLocking(windows.ToImmutable(), locking.ToImmutable(), turnsA / seconds, turnsB / seconds);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ImmutableArray<double> Window(ReadOnlySpan<Complex> a, ReadOnlySpan<Complex> b)
    {
        Complex oneOne = 0, oneTwo = 0, twoOne = 0, twoThree = 0, threeTwo = 0;
        for (var t = 0; t < a.Length; t++)
        {
            Complex x = a[t], y = Complex.Conjugate(b[t]), xx = x * x, yy = y * y;
            oneOne += x * y;
            oneTwo += x * yy;
            twoOne += xx * y;
            twoThree += xx * (yy * y);
            threeTwo += (xx * x) * yy;
        }

        return [oneOne.Magnitude / a.Length, oneTwo.Magnitude / a.Length, twoOne.Magnitude / a.Length, twoThree.Magnitude / a.Length, threeTwo.Magnitude / a.Length];
    }

    private static double Turns(ReadOnlySpan<Complex> phases)
    {
        var angle = 0.0;
        for (var t = 1; t < phases.Length; t++)
        {
            angle += (phases[t] * Complex.Conjugate(phases[t - 1])).Phase;
        }

        return angle / (2 * Math.PI);
    }
}
