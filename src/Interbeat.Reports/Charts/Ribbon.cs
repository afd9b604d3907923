using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Words;

namespace Interbeat.Reports.Charts;

/// <summary>What the ribbon shows at one second: the regime and, where one is settled and the other not, the state of the one who is not.</summary>
/// <param name="Regime">The regime.</param>
/// <param name="Other">The state of the person who is not settled; null outside a mismatch.</param>
internal readonly record struct RibbonPart(Regime Regime, AutonomicState? Other)
{
    /// <summary>The word in the island: <c>mismatchASettled-shutDown</c>.</summary>
    public string Key => Other is { } state ? $"{RegimeWords.Key(Regime)}-{StateWords.Key(state)}" : RegimeWords.Key(Regime);

    /// <summary>The classes that give both halves their pattern.</summary>
    public string Class => Other is { } state ? $"regime-{RegimeWords.Key(Regime)} other-{StateWords.Key(state)}" : $"regime-{RegimeWords.Key(Regime)}";

    /// <summary>The words that people read: "mismatch: Ann settled, Ben shut down".</summary>
    public string Text(string nameA, string nameB)
    {
        var words = RegimeWords.Text(Regime, nameA, nameB);
        return Other is { } state ? $"{words}, {(Regime == Regime.MismatchASettled ? nameB : nameA)} {StateWords.Text(state)}" : words;
    }
}

/// <summary>The ribbon second by second.</summary>
internal static class Ribbon
{
    /// <summary>One part a second.</summary>
    public static ImmutableArray<RibbonPart> Of(Timeline timeline) => Of(timeline.Regime, timeline.A.State, timeline.B.State);

    /// <summary>One part a second of what was planted.</summary>
    public static ImmutableArray<RibbonPart> Of(PlantedTruth truth) => Of(truth.Regimes, truth.StatesA, truth.StatesB);

    /// <summary>Every part that occurs with its seconds, in the order in which regimes are listed.</summary>
    public static IEnumerable<(RibbonPart Part, int Seconds)> Totals(ImmutableArray<RibbonPart> parts)
    {
        var totals = Tally.Of(parts);
        return RegimeWords.All.SelectMany(regime => totals.Where(t => t.Key.Regime == regime).OrderBy(t => t.Key.Other)).Select(t => (t.Key, t.Value));
    }

    private static ImmutableArray<RibbonPart> Of(ImmutableArray<Regime> regimes, ImmutableArray<AutonomicState> a, ImmutableArray<AutonomicState> b) =>
        [.. regimes.Select((regime, second) => new RibbonPart(regime, regime switch
        {
            Regime.MismatchASettled => b[second],
            Regime.MismatchBSettled => a[second],
            _ => null,
        }))];
}
