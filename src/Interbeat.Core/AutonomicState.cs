namespace Interbeat.Core;

/// <summary>The state of one person's autonomic nervous system as far as it can be told, in neutral words.</summary>
/// <remarks>
/// A state is a deviation from the person's <em>own</em> marked baseline, never a verdict. <see cref="ShutDown"/> and <see cref="Mixed"/>
/// cannot be read from heart data; they come only from a mark that a person made.
/// </remarks>
public enum AutonomicState
{
    /// <summary>Cannot be told: no baseline, poor signal, or between the bounds.</summary>
    Unknown,

    /// <summary>Near the own baseline.</summary>
    Settled,

    /// <summary>Above the own baseline: faster heart, less respiratory sinus arrhythmia.</summary>
    Mobilised,

    /// <summary>Marked as shut down by the person or an observer.</summary>
    ShutDown,

    /// <summary>Marked as mixed by the person or an observer.</summary>
    Mixed,
}
