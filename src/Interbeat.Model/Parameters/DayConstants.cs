namespace Interbeat.Model.Parameters;

/// <summary>What carries over from session to session: the values of one set. Units and sources stand with the parameters.</summary>
public sealed class DayConstants(ParameterSet set)
{
    /// <summary>Depletion by a second without brake.</summary>
    public double Use { get; } = set["dep_use"].Value;

    /// <summary>Time constant of restoration.</summary>
    public double Restoration { get; } = set["dep_rest"].Value;

    /// <summary>Share of capacity that full depletion takes.</summary>
    public double CapacityLost { get; } = set["dep_K"].Value;

    /// <summary>Gain of capacity by a session of breathing at resonance.</summary>
    public double Practice { get; } = set["K_practice"].Value;

    /// <summary>Capacity that nothing exceeds.</summary>
    public double CapacityTop { get; } = set["K_top"].Value;

    /// <summary>Breathing rate at rest in Hz.</summary>
    public double BreathingRate { get; } = set["f_r"].Value;

    /// <summary>Resonance frequency in Hz.</summary>
    public double ResonanceRate { get; } = set["f_res"].Value;

    /// <summary>Width of the resonance in Hz.</summary>
    public double ResonanceWidth { get; } = set["f_res_width"].Value;
}
