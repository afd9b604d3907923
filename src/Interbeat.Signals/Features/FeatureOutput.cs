namespace Interbeat.Signals.Features;

/// <summary>The seconds of one column, handed out in order.</summary>
/// <param name="column">Place of the column in its stream.</param>
/// <param name="session">How many seconds there are.</param>
/// <param name="onValue">Receives them.</param>
internal sealed class FeatureOutput(int column, SessionLength session, Action<FeatureValue> onValue)
{
    /// <summary>The next second to be handed out.</summary>
    public int Next { get; private set; }

    /// <summary>Whether all seconds have been handed out.</summary>
    public bool IsComplete => Next >= session.Seconds;

    /// <summary>Hands out the next second.</summary>
    public void Emit(double value, AbsentReason absentBecause)
    {
        var reason = double.IsNaN(value) ? absentBecause : AbsentReason.None;
        onValue(new FeatureValue(column, Next++, value, reason));
    }
}
