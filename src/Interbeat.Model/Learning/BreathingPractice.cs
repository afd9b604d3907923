using Interbeat.Model.Parameters;

namespace Interbeat.Model.Learning;

/// <summary>What slow breathing leaves: capacity, by sessions in which the breath was near resonance and the brake was on.</summary>
public static class BreathingPractice
{
    /// <summary>Capacity after one more session.</summary>
    /// <param name="capacity">Capacity before it, 0 to 1.</param>
    /// <param name="breathingRatio">Breathing rate over that at rest.</param>
    /// <param name="meanBrake">Mean vagal brake of the session, 0 to 1.</param>
    /// <param name="constants">The parameter set.</param>
    public static double After(double capacity, double breathingRatio, double meanBrake, DayConstants constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        var off = ((constants.BreathingRate * breathingRatio) - constants.ResonanceRate) / constants.ResonanceWidth;
        return capacity + (constants.Practice * Math.Exp(-off * off) * meanBrake * (constants.CapacityTop - capacity));
    }
}
