using System.Collections.Immutable;
using Interbeat.Signals.Breathing;

namespace Interbeat.Signals.Hrv;

/// <summary>The bands of one age, for power and for respiratory sinus arrhythmia. Values of different presets are never compared.</summary>
/// <param name="Name">The word by which a user asks for it.</param>
/// <param name="Vlf">Very low frequencies; what lies below is ULF.</param>
/// <param name="Lf">Low frequencies.</param>
/// <param name="Hf">High frequencies.</param>
/// <param name="Rsa">The band of breathing for Porges-Bohrer.</param>
/// <param name="RsaRateHz">The rate of the grid on which that band is filtered, Hz.</param>
/// <param name="Breathing">The limits of breathing that go with it.</param>
public sealed record BandPreset(string Name, FrequencyBand Vlf, FrequencyBand Lf, FrequencyBand Hf, FrequencyBand Rsa, double RsaRateHz, BreathingPreset Breathing)
{
    private const double UlfEdgeHz = 0.0033;
    private const double LfEdgeHz = 0.04;

    /// <summary>Adults: the bands of the Task Force (1996), with 0.0033 Hz as the lower edge of VLF; RSA 0.12 to 0.40 Hz.</summary>
    public static BandPreset Adult { get; } =
        new("adult", new(UlfEdgeHz, LfEdgeHz), new(LfEdgeHz, 0.15), new(0.15, 0.40), new(0.12, 0.40), 2, BreathingPreset.Adult);

    /// <summary>Children: the customary band of breathing, 0.24 to 1.04 Hz, as HF and for RSA; LF fills what lies below (chosen). Breathing is judged by the limits of infants, whose band holds that of children (chosen).</summary>
    public static BandPreset Child { get; } =
        new("child", new(UlfEdgeHz, LfEdgeHz), new(LfEdgeHz, 0.24), new(0.24, 1.04), new(0.24, 1.04), 5, BreathingPreset.Infant);

    /// <summary>Infants: the customary band, the same as for children until tables by age are verified.</summary>
    public static BandPreset Infant { get; } = Child with { Name = "infant" };

    /// <summary>Every preset, the default first.</summary>
    public static ImmutableArray<BandPreset> All { get; } = [Adult, Child, Infant];

    /// <summary>The preset of that name, without regard to case, or null.</summary>
    public static BandPreset? Find(string name) => All.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
}
