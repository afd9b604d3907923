using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Eda;

/// <summary>A smooth curve that runs along the feet of a series: asymmetric least squares (after Eilers and Boelens 2005).</summary>
/// <remarks>
/// Minimises sum w (x - z)^2 + lambda sum (second difference of z)^2, where w is small for samples above the curve and near one for
/// those below: a <see cref="WhittakerSmoother"/> whose weights follow the curve. The problem is convex. Responses only lift skin
/// conductance, so their feet are its level.
/// </remarks>
internal static class LowerEnvelope
{
    /// <summary>Samples per second at which the curve is sought. Chosen: the level has nothing above 0.1 Hz.</summary>
    public const double RateHz = 4;

    /// <summary>The weight of samples above the curve. Chosen.</summary>
    public const double WeightAbove = 0.01;

    /// <summary>Half of a movement of this frequency is followed where all weights are one, Hz. Chosen.</summary>
    public const double HalfGainHz = 0.02;

    private const int MaximumRounds = 20;

    /// <summary>The curve under a series at <see cref="RateHz"/>.</summary>
    public static double[] Of(double[] series)
    {
        var n = series.Length;
        if (n < 3)
        {
            return [.. series];
        }

        // With all weights one the gain is 1 / (1 + lambda (2 sin(pi f / rate))^4).
        var lambda = Math.Pow(2 * Math.Sin(Math.PI * HalfGainHz / RateHz), -4);
        var weights = new double[n];
        Array.Fill(weights, 1 - WeightAbove);
        var curve = WhittakerSmoother.Smooth(series, weights, lambda);
        for (var round = 0; round < MaximumRounds; round++)
        {
            var changed = false;
            for (var i = 0; i < n; i++)
            {
                var weight = series[i] > curve[i] ? WeightAbove : 1 - WeightAbove;
                changed |= weight != weights[i];
                weights[i] = weight;
            }

            if (!changed)
            {
                break;
            }

            curve = WhittakerSmoother.Smooth(series, weights, lambda);
        }

        return curve;
    }
}
