using System.Collections.Immutable;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Parameters;

/// <summary>The Strange Situation and its scales: the values of one set, read once. Units and sources stand with the parameters.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="values">The values of one set.</param>
public sealed class StrangeSituationConstants<T>(ParameterValues<T> values)
    where T : struct, IReal<T>
{
    private const int EpisodeCount = 8;

    private readonly ImmutableArray<T> stressors = [.. Enumerable.Range(1, EpisodeCount).Select(number => values[$"ss_u{number}"])];

    /// <summary>What a calm stranger shows: the cues of a settled adult at rest.</summary>
    public Cues<T> Stranger { get; } = new(.6, 0, 0);

    /// <summary>Strain of an episode, 1 to 8.</summary>
    public T Stressor(int episode) => stressors[episode - 1];

    /// <summary>How far a calm stranger's presence helps an infant.</summary>
    public T StrangerPresence { get; } = values["ss_stranger"];

    /// <summary>How far the parent misses the infant next door.</summary>
    public T ParentMisses { get; } = values["ss_parent_misses"];

    /// <summary>Crying above which it is hard.</summary>
    public T HardCrying { get; } = values["ss_cry_hard"];

    /// <summary>Hard crying after which a separation is ended (s).</summary>
    public T HardCryingSeconds { get; } = values["ss_cry_seconds"];

    /// <summary>Crying below which a reunion is not extended.</summary>
    public T CalmCrying { get; } = values["ss_cry_calm"];

    /// <summary>Crying by amplifying, against signalling 1.</summary>
    public T CryAmplified { get; } = values["cry_amp"];

    /// <summary>Share of crying that full minimising hides.</summary>
    public T CryMinimised { get; } = values["cry_min"];

    /// <summary>Gain of proximity seeking.</summary>
    public T Proximity { get; } = values["ps_gain"];

    /// <summary>Proximity seeking by signalling.</summary>
    public T ProximitySignal { get; } = values["ps_signal"];

    /// <summary>Proximity seeking by amplifying.</summary>
    public T ProximityAmplify { get; } = values["ps_amp"];

    /// <summary>Share of proximity seeking that full minimising takes away.</summary>
    public T ProximityMinimise { get; } = values["ps_min"];

    /// <summary>Gain of contact maintaining.</summary>
    public T Contact { get; } = values["cm_gain"];

    /// <summary>Contact maintaining by amplifying, against signalling 1.</summary>
    public T ContactAmplify { get; } = values["cm_amp"];

    /// <summary>Gain of avoidance.</summary>
    public T Avoidance { get; } = values["av_gain"];

    /// <summary>Avoidance without need.</summary>
    public T AvoidanceBase { get; } = values["av_base"];

    /// <summary>Gain of resistance.</summary>
    public T Resistance { get; } = values["rs_gain"];

    /// <summary>Resistance without arousal.</summary>
    public T ResistanceBase { get; } = values["rs_base"];

    /// <summary>Disorganisation by learned fright itself; 0, so that the scale reads behaviour and no belief.</summary>
    public T DisorganisedFear { get; } = values["do_fear"];

    /// <summary>That disorganisation without need.</summary>
    public T DisorganisedFearBase { get; } = values["do_fear_base"];

    /// <summary>That disorganisation by minimising.</summary>
    public T DisorganisedFearPolicy { get; } = values["do_fear_policy"];

    /// <summary>Disorganisation by need together with acute fear.</summary>
    public T DisorganisedConflict { get; } = values["do_conflict"];

    /// <summary>Disorganisation by shutdown: stilling.</summary>
    public T DisorganisedShutdown { get; } = values["do_shutdown"];

    /// <summary>Learned fright above which stilling counts as disorganised.</summary>
    public T DisorganisedShutdownFear { get; } = values["do_shutdown_fear"];

    /// <summary>Weight of the second reunion in a scale; the first has the rest.</summary>
    public T SecondReunion { get; } = values["ss_w8"];
}
