using Interbeat.Core;

namespace Interbeat.Dyads.States;

/// <summary>From the arousal index to states, with hysteresis and dwell.</summary>
/// <remarks>
/// Settled below <see cref="SettledBelow"/>, mobilised from <see cref="MobilisedFrom"/> on; between the two the former state holds. A state is entered
/// after <see cref="EnterSeconds"/> beyond its bound and left for the other after <see cref="LeaveSeconds"/> beyond the other's; both are dated back to where that
/// stretch began. Missing for more than <see cref="LongestGapSeconds"/>: unknown, and entered anew. All bounds: dyads, section 4.
/// </remarks>
public static class StateSequence
{
    /// <summary>Settled below this arousal index (z).</summary>
    public const double SettledBelow = 1.0;

    /// <summary>Mobilised from this arousal index (z) on.</summary>
    public const double MobilisedFrom = 1.5;

    /// <summary>Seconds beyond a bound before a state is entered.</summary>
    public const int EnterSeconds = 20;

    /// <summary>Seconds beyond the exit bound before mobilised is left.</summary>
    public const int LeaveSeconds = 10;

    /// <summary>A longer gap makes the state unknown, in s.</summary>
    public const int LongestGapSeconds = 10;

    /// <summary>The state of each second.</summary>
    /// <param name="arousal">Arousal index per second; NaN where missing.</param>
    public static AutonomicState[] Of(ReadOnlySpan<double> arousal)
    {
        var states = new AutonomicState[arousal.Length];
        var current = AutonomicState.Unknown;
        int settledFor = 0, mobilisedFor = 0, missingFor = 0;
        int settledSince = 0, mobilisedSince = 0;
        for (var t = 0; t < arousal.Length; t++)
        {
            var missing = double.IsNaN(arousal[t]);
            missingFor = missing ? missingFor + 1 : 0;
            settledSince = settledFor == 0 ? t : settledSince;
            mobilisedSince = mobilisedFor == 0 ? t : mobilisedSince;
            settledFor = arousal[t] < SettledBelow ? settledFor + 1 : missing ? settledFor : 0;
            mobilisedFor = arousal[t] >= MobilisedFrom ? mobilisedFor + 1 : missing ? mobilisedFor : 0;
            if (missingFor > LongestGapSeconds)
            {
                (current, settledFor, mobilisedFor) = (AutonomicState.Unknown, 0, 0);
                states.AsSpan(t - LongestGapSeconds, LongestGapSeconds).Clear();
            }

            var leave = current == AutonomicState.Mobilised ? LeaveSeconds : EnterSeconds;
            if (current != AutonomicState.Settled && settledFor >= leave)
            {
                current = AutonomicState.Settled;
                states.AsSpan(settledSince, t - settledSince).Fill(current);
            }
            else if (current != AutonomicState.Mobilised && mobilisedFor >= EnterSeconds)
            {
                current = AutonomicState.Mobilised;
                states.AsSpan(mobilisedSince, t - mobilisedSince).Fill(current);
            }

            states[t] = current;
        }

        return states;
    }
}
