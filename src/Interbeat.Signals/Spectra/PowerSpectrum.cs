using System.Collections.Immutable;

namespace Interbeat.Signals.Spectra;

/// <summary>A one-sided power spectral density on a uniform grid of frequencies that begins at zero.</summary>
/// <param name="ResolutionHz">The distance of two bins, Hz; bin k lies at k times this.</param>
/// <param name="Density">Squared unit of the signal per Hz.</param>
/// <param name="Windows">How many windows were averaged.</param>
public sealed record PowerSpectrum(double ResolutionHz, ImmutableArray<double> Density, int Windows)
{
    /// <summary>The frequency of a bin, Hz.</summary>
    public double FrequencyOf(int bin) => bin * ResolutionHz;

    /// <summary>The power between two frequencies, each bin standing for the stretch of half a bin to either side.</summary>
    /// <remarks>A bin cut by an edge counts with the share that lies inside, so adjoining bands add up to the band that holds them both, to rounding.</remarks>
    public double Power(double lowHz, double highHz)
    {
        var power = 0.0;
        var first = (int)Math.Max(0, Math.Floor((lowHz / ResolutionHz) - 0.5));
        for (var k = first; k < Density.Length; k++)
        {
            var from = Math.Max(lowHz, (k - 0.5) * ResolutionHz);
            var to = Math.Min(highHz, (k + 0.5) * ResolutionHz);
            if (to > from)
            {
                power += Density[k] * (to - from);
            }
            else if (from >= highHz)
            {
                break;
            }
        }

        return power;
    }

    /// <summary>The trapezoid sum over the bins with low &lt;= f &lt; high, as much open software has it; it loses up to a bin at each edge.</summary>
    public double TrapezoidPower(double lowHz, double highHz)
    {
        var power = 0.0;
        for (var k = 1; k < Density.Length; k++)
        {
            if (FrequencyOf(k - 1) >= lowHz && FrequencyOf(k) < highHz)
            {
                power += (Density[k - 1] + Density[k]) / 2 * ResolutionHz;
            }
        }

        return power;
    }

    /// <summary>The frequency of the highest bin in a band, Hz; null where no bin lies in it or all are zero.</summary>
    public double? Peak(double lowHz, double highHz)
    {
        var best = -1;
        for (var k = 0; k < Density.Length; k++)
        {
            if (FrequencyOf(k) >= lowHz && FrequencyOf(k) < highHz && Density[k] > (best < 0 ? 0 : Density[best]))
            {
                best = k;
            }
        }

        return best < 0 ? null : FrequencyOf(best);
    }
}
