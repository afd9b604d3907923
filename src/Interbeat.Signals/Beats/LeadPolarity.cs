namespace Interbeat.Signals.Beats;

/// <summary>Whether a lead's beats deflect more upwards or more downwards: a running mean over its beats.</summary>
/// <remarks>Of a new lead it is taken from the first seconds, before the first beat is placed. A signal and its negative have opposite polarities.</remarks>
internal sealed class LeadPolarity
{
    /// <summary>Beats over which the mean runs. Chosen: long enough that a run of extrasystoles does not turn it.</summary>
    public const int Beats = 100;

    private double mean;
    private int count;

    /// <summary>The mean must lie so far on the other side before the polarity turns. Chosen.</summary>
    public const double TurnsBeyond = 0.1;

    /// <summary>1 for upwards, -1 for downwards.</summary>
    public int Sign { get; private set; } = 1;

    /// <summary>Whether anything is known.</summary>
    public bool IsKnown => count > 0;

    /// <summary>Adds what one beat says, -1 to 1.</summary>
    public void Add(double upwards)
    {
        count = Math.Min(count + 1, Beats);
        mean += (upwards - mean) / count;
        if (count == 1 || Sign * mean < -TurnsBeyond)
        {
            Sign = mean >= 0 ? 1 : -1;
        }
    }
}
