using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.StrangeSituation;

/// <summary>How an infant differs from an adult: smaller capacity, and signals of its own size and rate.</summary>
public sealed class InfantBody
{
    /// <summary>The heart rate within which a simulated infant stays, 1/min. Chosen: from a sleeping to a screaming infant.</summary>
    public static (double Low, double High) HeartRateRange { get; } = (80, 190);

    /// <summary>The breathing rate within which a simulated infant stays, 1/min. Chosen: about the medians from birth to two years (44 and 26; Fleming and others 2011), widened by a fifth.</summary>
    public static (double Low, double High) BreathingRange { get; } = (22, 53);

    private readonly double rsaFloor;

    /// <summary>The infant of a parameter set.</summary>
    public InfantBody(ParameterSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        rsaFloor = set["infant_rsa_floor"].Value;
        CapacityShare = set["infant_K"].Value;
        BreathingRatio = set["infant_f_r"].Value / set["f_r"].Value;
        Signals = new(set.WithValues("infants", "the infant's own", [.. Adult.Select(adult => (adult, set["infant_" + adult].Value))]));
    }

    private static IReadOnlyList<string> Adult { get; } = ["HR_0", "h_S", "h_V", "h_D", "rsa_0"];

    /// <summary>Capacity of an infant as a share of what the same care leads to later.</summary>
    public double CapacityShare { get; }

    /// <summary>Breathing rate over that of an adult.</summary>
    public double BreathingRatio { get; }

    /// <summary>The signals of an infant: heart and RSA of its own, all else as in the set.</summary>
    public SignalConstants<Real> Signals { get; }

    /// <summary>ln RSA in ln ms² of an infant at a mean brake.</summary>
    /// <param name="brake">The vagal brake; only a part of an infant's RSA follows it.</param>
    /// <param name="size">The infant's RSA over that of others with the same brake.</param>
    public double LnRsa(double brake, double size) =>
        HeartObservation.LnRsa(size * HeartObservation.RsaMs(new(0, rsaFloor + ((1 - rsaFloor) * brake), 0, 0), (Real)BreathingRatio, Signals));
}
