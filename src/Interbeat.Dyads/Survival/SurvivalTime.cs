namespace Interbeat.Dyads.Survival;

/// <summary>How long something was watched until an event, or until watching ended without one.</summary>
/// <param name="Seconds">From the beginning of watching, in s (or any one unit); 0 or more.</param>
/// <param name="Observed">True where the event was seen then; false where watching ended (right censored).</param>
public readonly record struct SurvivalTime(double Seconds, bool Observed);
