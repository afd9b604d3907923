using Interbeat.Core;
using Interbeat.Dyads.Measures;

namespace Interbeat.Dyads.Spectral;

/// <summary>What wavelet coherence is asked for.</summary>
/// <param name="RateHz">Samples per second.</param>
/// <param name="Dj">Step between scales, in octaves.</param>
/// <param name="MinPeriodSeconds">Shortest period, in s.</param>
/// <param name="MaxPeriodSeconds">Longest period, in s.</param>
/// <param name="Detrend">Whether each run's straight line is taken out, or its mean alone.</param>
/// <param name="Ar1Pairs">Pairs of AR(1) series behind the 95 % bound of a cell; 0 for none.</param>
public sealed record CoherenceSettings(double RateHz, double Dj, double MinPeriodSeconds, double MaxPeriodSeconds, bool Detrend, int Ar1Pairs)
{
    /// <summary>Twelve steps an octave, the default of biwavelet and of Grinsted and others' toolbox.</summary>
    public const double DefaultDj = 1.0 / 12;

    /// <summary>Pairs behind a cell's bound, as many as biwavelet draws.</summary>
    public const int DefaultAr1Pairs = 300;

    /// <summary>The band of a modality, in s. Chosen before any data was seen.</summary>
    /// <remarks>
    /// Heart 2.5 to 60: from the upper edge of the high-frequency band (0.4 Hz) to a minute, which a session of three minutes holds. Breathing 2 to 10: 0.1 to 0.5 Hz. Skin
    /// conductance 5 to 60: a response lasts some seconds. Movement 1 to 30: from gestures to changes of posture. Ratings 8 to 120: a dial is moved a few times a minute.
    /// </remarks>
    public static (double MinPeriodSeconds, double MaxPeriodSeconds) Band(Modality modality) => modality switch
    {
        Modality.Heart => (2.5, 60),
        Modality.Breathing => (2, 10),
        Modality.Eda => (5, 60),
        Modality.Movement => (1, 30),
        _ => (8, 120),
    };

    /// <summary>The settings of a measure's parameters.</summary>
    internal static CoherenceSettings Of(MeasureSettings settings) => new(
        settings.RateHz, settings.Number("dj"), settings.Number("minPeriodSeconds"), settings.Number("maxPeriodSeconds"), settings.Flag("detrend"), settings.Whole("ar1Pairs"));

    /// <summary>The scales for a session of so many samples.</summary>
    internal MorletLadder LadderFor(int samples) => MorletLadder.Of(RateHz, samples, Dj, MinPeriodSeconds, MaxPeriodSeconds);
}
