using System.Collections.Immutable;

namespace Interbeat.Model.StrangeSituation;

/// <summary>The order and lengths of the episodes, and whether what the infant does changes them.</summary>
/// <param name="Episodes">The eight episodes.</param>
/// <param name="SettlingSeconds">Quiet time with the parent before the first episode, in which resting physiology is read.</param>
/// <param name="AfterSeconds">Quiet time with the parent after the last episode, at whose end cortisol is measured once more; nothing is scored in it.</param>
/// <param name="Adapts">Whether separations end early by hard crying and reunions go on until the infant is calm.</param>
public sealed record Protocol(ImmutableArray<Episode> Episodes, double SettlingSeconds, double AfterSeconds, bool Adapts)
{
    // Three minutes, the usual length of an episode; the first is half a minute (Ainsworth and others 1978, not re-read here).
    private const double Usual = 180;
    private const double First = 30;

    // Chosen: a reunion is not extended beyond five minutes.
    private const double LongestReunion = 300;

    // Chosen: long enough for the tones to settle and for a resting figure.
    private const double Settling = 120;

    // Chosen: salivary cortisol is usually sampled about half an hour after the strain.
    private const double After = 1500;

    // The numpy prototype gave the first episode a minute.
    private const double PrototypeFirst = 60;

    /// <summary>The procedure with adaptive lengths.</summary>
    public static Protocol Adaptive { get; } = new(WithFirst(First, LongestReunion), Settling, 0, true);

    /// <summary>The same with half an hour afterwards, since cortisol comes late.</summary>
    public static Protocol WithCortisol { get; } = Adaptive with { AfterSeconds = After };

    /// <summary>The numpy prototype's fixed lengths, for comparison with its figures only.</summary>
    public static Protocol Prototype { get; } = new(WithFirst(PrototypeFirst, Usual), 0, 0, false);

    private static ImmutableArray<Episode> WithFirst(double first, double longestReunion) =>
    [
        new(1, "parent and infant enter", Company.Parent, first, first, false),
        new(2, "the infant explores beside the parent", Company.Parent, Usual, Usual, false),
        new(3, "a stranger joins", Company.ParentAndStranger, Usual, Usual, false),
        new(4, "the parent leaves, the stranger stays", Company.Stranger, Usual, Usual, false),
        new(5, "first reunion", Company.Parent, Usual, longestReunion, true),
        new(6, "the infant is alone", Company.Nobody, Usual, Usual, false),
        new(7, "the stranger comes back", Company.Stranger, Usual, Usual, false),
        new(8, "second reunion", Company.Parent, Usual, Usual, true),
    ];
}
