using System.Collections.Immutable;

namespace Interbeat.Cli.Pictures.Scenarios;

/// <summary>What the picture of one scenario has beyond what every scenario has.</summary>
/// <param name="Look">What to look for, in a sentence; empty where what happens says it.</param>
/// <param name="Sweeps">Curves over a number that its conditions differ in.</param>
internal sealed record ScenarioView(string Look, ImmutableArray<ScenarioSweep> Sweeps);

/// <summary>The registry of views: a scenario that is not listed has the general picture.</summary>
internal static class ScenarioViews
{
    private static readonly ScenarioView General = new("", []);

    private static readonly ImmutableDictionary<string, ScenarioView> ByName = new Dictionary<string, ScenarioView>(StringComparer.Ordinal)
    {
        ["couple-conflict"] = new("Look how long arousal and resentment stay up before the repair, and whether they come down after it.", []),
        ["therapist-and-client"] = new(
            "Look when the client's line falls below 0.3, from which capacity of the helper on, and what it costs the helper.",
            [
                new("recovery time, at most 600", "therapist of capacity ", "the therapist's capacity"),
                new("client's sympathetic tone at the end", "therapist of capacity ", "the therapist's capacity"),
                new("partner's least brake", "therapist of capacity ", "the therapist's capacity"),
            ]),
        ["hand-holding"] = new("Look how much of the relief comes with the partner's presence and how much with the hand, and whose hand it is.", []),
        ["four-childhoods"] = new("Look which way of handling need each kind of care teaches, and how capacity parts over the years.", []),
        ["resonance-breathing"] = new("Look at the size of RSA, which grows near six breaths a minute while the brake need not, and at phase locking, which needs company.", []),
        ["couple-evening"] = new("Look which parts of the evening raise arousal and which bring it down.", []),
        ["course-of-therapy"] = new("Look how the new trace gains weight meeting by meeting, and how much of it holds under stress.", []),
        ["six-qualities"] = new("Look at practice: it should grow only where no quality is missing.", []),
        ["long-separation"] = new("Look at the order of the peaks: need, then shutdown, then minimising.", []),
        ["pursuit-withdrawal"] = new("Look whether protest of the one and distance of the other rise together.", []),
        ["windows"] = new("Look which pattern bears little closeness, which little distance, and which little of either.", []),
        ["mixed-signals"] = new(
            "Look which wins where words and face disagree, and what each channel contributes.",
            [new("felt safety, -1 to 1", "looking ", "share of time looking, %", " % of the time")]),
        ["day-of-six-clients"] = new("Look at the helper's brake over the day, without and with breaks, and at what the last clients get.", []),
        ["strange-situation"] = new("Look at the shares of the four classes and at what the reunions do; a class is one of simulated children.", []),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The scenarios that have a view of their own.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The view of a scenario.</summary>
    public static ScenarioView Of(string scenario) => ByName.GetValueOrDefault(scenario, General);
}
