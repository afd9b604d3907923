namespace Interbeat.Signals.Beats;

/// <summary>Bounds of the stretches of a signal that can be used.</summary>
internal static class SignalSegments
{
    /// <summary>A shorter stretch between gaps holds no beat that could be judged. Chosen: one second.</summary>
    public const double MinimumSeconds = 1;

    /// <summary>A signal that does not move for so long is a lead off or a saturated amplifier. Chosen: longer than an interval at 30 per minute.</summary>
    public const double StandstillSeconds = 2;

    /// <summary>Filters reach up to this share of the sampling rate.</summary>
    public const double UsableShareOfRate = 0.45;
}
