namespace Interbeat.Signals.Breathing;

/// <summary>One breath, from trough to trough: inspiration up to the peak, expiration after it.</summary>
/// <param name="StartSeconds">The trough before, where inspiration begins, on the recording's clock in seconds.</param>
/// <param name="PeakSeconds">The peak, where expiration begins, in seconds.</param>
/// <param name="EndSeconds">The trough after, in seconds.</param>
/// <param name="Amplitude">Peak minus the mean of both troughs, in the unit of the signal after its filter.</param>
public readonly record struct Breath(double StartSeconds, double PeakSeconds, double EndSeconds, double Amplitude)
{
    /// <summary>End minus start, in seconds.</summary>
    public double DurationSeconds => EndSeconds - StartSeconds;

    /// <summary>60 / duration, in breaths per minute.</summary>
    public double RatePerMinute => 60 / DurationSeconds;
}
