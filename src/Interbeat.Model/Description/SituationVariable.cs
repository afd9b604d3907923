using System.Collections.Immutable;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Description;

/// <summary>Something that the world or the partner does to a person, as it is written and read about. All are pure numbers.</summary>
/// <param name="Name">The word for it in scenario files and tables.</param>
/// <param name="Symbol">The symbol in the equations.</param>
/// <param name="Meaning">What it is, in words.</param>
/// <param name="Low">The least value that it may have.</param>
/// <param name="High">The greatest value that it may have.</param>
/// <param name="Usual">Its value while nothing is written about it.</param>
/// <param name="Set">The situation with this at a value.</param>
public sealed record SituationVariable(string Name, string Symbol, string Meaning, double Low, double High, double Usual, Func<Situation<Real>, double, Situation<Real>> Set);

/// <summary>What can happen to a person.</summary>
public static class SituationVariables
{
    // Chosen: cues may arrive stronger than usual, as in a repair, but not without end.
    private const double StrongestCoupling = 2;

    /// <summary>All of it. A value is that of the person to whom it happens: <c>face 0</c> for a means that the partner's face does not reach a.</summary>
    public static ImmutableArray<SituationVariable> All { get; } =
    [
        new("stressor", "u", "stress from outside", 0, 1, 0, (s, v) => s with { Stressor = v }),
        new("presence", "p", "how far the partner is there", 0, 1, 1, (s, v) => s with { Presence = v }),
        new("touch", "T", "wanted touch", 0, 1, 0, (s, v) => s with { Touch = v }),
        new("coupling", "c", "how far the partner's cues arrive", 0, StrongestCoupling, 1, (s, v) => s with { Coupling = v }),
        new("separation", "sep", "how far somebody is missed", 0, 1, 0, (s, v) => s with { Separation = v }),
        new("fright", "fr", "how far the partner frightens", 0, 1, 0, (s, v) => s with { FrighteningPartner = v }),
        new("words", "v", "what is said, from harsh to kind", -1, 1, 0, (s, v) => s with { Words = v }),
        new("prosody", "m_prosody", "share of the partner's melody of voice that arrives", 0, 1, 1, (s, v) => s with { Channels = s.Channels with { Prosody = v } }),
        new("face", "m_face", "share of the partner's face that arrives", 0, 1, 1, (s, v) => s with { Channels = s.Channels with { Face = v } }),
        new("gaze", "m_gaze", "share of the partner's gaze that arrives", 0, 1, 1, (s, v) => s with { Channels = s.Channels with { Gaze = v } }),
        new("orientation", "m_orientation", "share of the partner's turning towards that arrives", 0, 1, 1, (s, v) => s with { Channels = s.Channels with { Orientation = v } }),
        new("pacing", "m_pacing", "agreement of the two in pace", 0, 1, 1, (s, v) => s with { Channels = s.Channels with { Pacing = v } }),
        new("closeness", "cl", "how near the partner comes and asks to be let, or below 0 how far the partner keeps away", -1, 1, 0, (s, v) => s with { Closeness = v }),
        new("protest", "pr", "amplified need that the partner shows", 0, 1, 0, (s, v) => s with { Protest = v }),
        new("rupture", "R", "1 while a rupture is unrepaired", 0, 1, 0, (s, v) => s with { Rupture = v }),
        new("repair", "rep", "1 during a repair", 0, 1, 0, (s, v) => s with { Repair = v }),
    ];
}
