using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Beats;

/// <summary>The filters of the detector for one sampling rate: linear in phase, of finite length, their delay taken off.</summary>
/// <remarks>
/// Beats are sought on a grid of 125 to 250 points per second, which is ample for signals up to 30 Hz. The samples are thinned by a cubic
/// B-spline (four moving means of the thinning factor). The band filters are the responses of Butterworth filters run forward and
/// backward, cut where they have faded. All windows are symmetric, so nothing moves in time.
/// </remarks>
internal sealed class EcgFilters
{
    /// <summary>The band of the QRS complex, Hz. Chosen within the customary 5 to 20.</summary>
    public const double QrsLowHz = 5;

    /// <summary>Upper edge of that band, Hz.</summary>
    public const double QrsHighHz = 20;

    /// <summary>Lower edge of the light filter in which peaks are placed, Hz: removes baseline wander. Chosen.</summary>
    public const double LightLowHz = 2.75;

    /// <summary>Upper edge of the light filter, Hz: removes mains hum and most muscle noise. Chosen.</summary>
    public const double LightHighHz = 30;

    /// <summary>Length of the moving integration, seconds: about one QRS complex.</summary>
    public const double IntegrationSeconds = 0.1;

    /// <summary>Lowest grid, points per second. Chosen: four times the upper edge of the light filter.</summary>
    public const double GridHz = 125;

    private const double QrsHalfSeconds = 0.3;
    private const double LightHalfSeconds = 0.4;
    private const double FlatShare = 0.5;
    private const int Order = 2;

    /// <summary>Filters for samples at a rate.</summary>
    /// <param name="rateHz">Samples per second.</param>
    public EcgFilters(double rateHz)
    {
        Factor = Math.Max(1, (int)(rateHz / GridHz));
        Rate = rateHz / Factor;
        Thinning = Spline(Factor);
        Slope = SlopeOf(ZeroPhaseResponse(QrsLowHz, QrsHighHz, QrsHalfSeconds), Rate);
        Light = [.. ZeroPhaseResponse(LightLowHz, LightHighHz, LightHalfSeconds).Select(x => (float)x)];
        Integration = (2 * Math.Max(1, (int)Math.Round(IntegrationSeconds * Rate / 2))) + 1;
        Reach = Math.Max((Slope.Length + Integration) / 2, Light.Length / 2) + 1;
    }

    /// <summary>Samples to a point of the grid.</summary>
    public int Factor { get; }

    /// <summary>Points of the grid per second.</summary>
    public double Rate { get; }

    /// <summary>The filter before thinning, of odd length.</summary>
    public double[] Thinning { get; }

    /// <summary>Band-pass and slope per second in one, of odd length.</summary>
    public float[] Slope { get; }

    /// <summary>The light filter, of odd length.</summary>
    public float[] Light { get; }

    /// <summary>Odd number of points of the moving integration.</summary>
    public int Integration { get; }

    /// <summary>Points to each side that a filtered point and its neighbours depend on.</summary>
    public int Reach { get; }

    private static double[] Spline(int factor)
    {
        double[] taps = [1];
        for (var pass = 0; pass < 4; pass++)
        {
            var next = new double[taps.Length + factor - 1];
            for (var i = 0; i < taps.Length; i++)
            {
                for (var k = 0; k < factor; k++)
                {
                    next[i + k] += taps[i] / factor;
                }
            }

            taps = next;
        }

        return taps;
    }

    private static float[] SlopeOf(double[] response, double rate)
    {
        var slope = new float[response.Length + 2];
        for (var k = 0; k < slope.Length; k++)
        {
            var before = k >= 2 ? response[k - 2] : 0;
            var after = k < response.Length ? response[k] : 0;
            slope[k] = (float)((before - after) * rate / 2);
        }

        return slope;
    }

    /// <summary>What the filter run forward and backward makes of a single one, faded over the outer half.</summary>
    private double[] ZeroPhaseResponse(double lowHz, double highHz, double halfSeconds)
    {
        var sections = Butterworth.BandPass(Order, lowHz, Math.Min(highHz, SignalSegments.UsableShareOfRate * Rate), Rate);
        return ZeroPhaseKernel.Of(sections, (int)Math.Ceiling(halfSeconds * Rate), FlatShare);
    }
}
