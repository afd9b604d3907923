using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Filters;

/// <summary>The value of an evenly sampled series between its samples, for a series without power near half its rate.</summary>
/// <remarks>
/// A sinc of 16 samples under a Hann window (Shannon 1949 for the sinc; the window and its length are chosen). A parabola through three samples
/// depends on where the samples fall; this does not, so that a series of beats at 100 Hz holds no alias of the sampling.
/// </remarks>
internal static class WindowedSinc
{
    /// <summary>Samples needed to each side of a place.</summary>
    public const int Reach = 8;

    /// <summary>The value at a place.</summary>
    /// <param name="x">The samples.</param>
    /// <param name="place">A fractional sample number, at least <see cref="Reach"/> from both ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double At(ReadOnlySpan<double> x, double place)
    {
        var before = (int)Math.Floor(place);
        var share = place - before;
        if (share == 0)
        {
            return x[before];
        }

        // sin(pi (share - k)) differs between samples in its sign only.
        var sine = Math.Sin(Math.PI * share) / Math.PI;
        double sum = 0, weights = 0;
        for (var k = 1 - Reach; k <= Reach; k++)
        {
            var distance = share - k;
            var weight = ((k & 1) == 0 ? sine : -sine) / distance * (0.5 + (0.5 * Math.Cos(Math.PI * distance / Reach)));
            sum += weight * x[before + k];
            weights += weight;
        }

        return sum / weights;
    }
}
