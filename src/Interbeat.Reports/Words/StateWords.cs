using Interbeat.Core;

namespace Interbeat.Reports.Words;

/// <summary>The words for a person's state: one for files that programs read, one for people.</summary>
public static class StateWords
{
    /// <summary>Every state in the order in which it is listed.</summary>
    public static IReadOnlyList<AutonomicState> All { get; } =
        [AutonomicState.Settled, AutonomicState.Mobilised, AutonomicState.ShutDown, AutonomicState.Mixed, AutonomicState.Unknown];

    /// <summary>The word in JSON and TSV files.</summary>
    public static string Key(AutonomicState state) => state switch
    {
        AutonomicState.Settled => "settled",
        AutonomicState.Mobilised => "mobilised",
        AutonomicState.ShutDown => "shutDown",
        AutonomicState.Mixed => "mixed",
        AutonomicState.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No word for this state."),
    };

    /// <summary>The word that people read.</summary>
    public static string Text(AutonomicState state) => state == AutonomicState.ShutDown ? "shut down" : Key(state);
}
