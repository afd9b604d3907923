namespace Interbeat.Signals.Eda;

/// <summary>One skin conductance response (SCR).</summary>
/// <param name="OnsetSeconds">Where the rise begins, on the recording's clock in seconds.</param>
/// <param name="PeakSeconds">The peak, in seconds.</param>
/// <param name="AmplitudeUs">Phasic value at the peak minus that at the onset, uS.</param>
/// <param name="HalfRecoverySeconds">From the peak until half the amplitude is lost, in seconds; NaN where the next response or a gap comes first.</param>
public readonly record struct SkinResponse(double OnsetSeconds, double PeakSeconds, double AmplitudeUs, double HalfRecoverySeconds)
{
    /// <summary>Peak minus onset, in seconds.</summary>
    public double RiseSeconds => PeakSeconds - OnsetSeconds;
}
