namespace Interbeat.Signals.Features;

/// <summary>How many seconds a stream hands out; a stream without a stated end learns it when it is finished.</summary>
/// <param name="seconds">The number of seconds.</param>
internal sealed class SessionLength(int seconds)
{
    /// <summary>Stands for a session that has no end yet.</summary>
    public const int Open = int.MaxValue;

    /// <summary>The number of seconds.</summary>
    public int Seconds { get; private set; } = seconds;

    /// <summary>Ends a session that has no stated length after the second in which it is.</summary>
    /// <param name="reachedSeconds">How far the session has come.</param>
    public void Close(double reachedSeconds)
    {
        if (Seconds == Open)
        {
            Seconds = (int)Math.Clamp(Math.Ceiling(reachedSeconds), 0, Open - 1);
        }
    }
}
