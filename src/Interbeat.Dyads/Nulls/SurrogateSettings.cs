namespace Interbeat.Dyads.Nulls;

/// <summary>What a null must know about the measure that its surrogates are for.</summary>
/// <param name="RateHz">Samples per second.</param>
/// <param name="WindowSeconds">Length of the measure's window, in s; blocks and segments are made of it.</param>
/// <param name="MaxLagSeconds">The largest lag that the measure looks at, in s; a shift is never shorter than twice this.</param>
public readonly record struct SurrogateSettings(double RateHz, double WindowSeconds, double MaxLagSeconds)
{
    /// <summary>Samples in a window.</summary>
    public int Window => Math.Max(1, (int)Math.Round(WindowSeconds * RateHz));
}
