using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Observation;

/// <summary>The heart as the tones drive it.</summary>
public static class HeartObservation
{
    /// <summary>Heart rate without the breathing part, 1/min: a product of the influences; form and sizes chosen.</summary>
    public static T RatePerMinute<T>(in Tones<T> tones, SignalConstants<T> constants)
        where T : struct, IReal<T> =>
        constants.IntrinsicRate * (1 + (constants.HeartSympathetic * tones.Sympathetic)) * (1 - (constants.HeartBrake * tones.Brake)) * (1 - (constants.HeartShutdown * tones.Shutdown));

    /// <summary>Amplitude of RSA in ms: by the brake, and larger near the resonance frequency.</summary>
    public static T RsaMs<T>(in Tones<T> tones, T breathingRatio, SignalConstants<T> constants)
        where T : struct, IReal<T>
    {
        var off = ((constants.BreathingRate * breathingRatio) - constants.ResonanceRate) / constants.ResonanceWidth;
        return constants.RsaAmplitude * tones.Brake * (1 + (constants.RsaResonance * T.Exp(-(off * off))));
    }

    /// <summary>The period of the heart in ms at a moment of the breathing cycle.</summary>
    public static T PeriodMs<T>(in PersonState<T> state, T breathingRatio, SignalConstants<T> constants)
        where T : struct, IReal<T> =>
        (60_000 / RatePerMinute(state.Tones, constants)) + (RsaMs(state.Tones, breathingRatio, constants) * T.Sin(state.BreathingPhase));

    /// <summary>ln RSA in ln ms²: half the squared amplitude, with 1 ms added so that no brake has a logarithm. Report the breathing rate beside it; RSA is not the brake itself (Grossman 2023).</summary>
    public static double LnRsa(double rsaMs) => Math.Log((rsaMs + 1) * (rsaMs + 1) / 2);
}
