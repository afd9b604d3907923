using System.Numerics;

namespace Interbeat.Signals.Beats;

/// <summary>Tells a step or a box from a wave: it stands on one of two levels and hardly ever between them.</summary>
/// <remarks>
/// The edge of a cable that moved, of a saturated amplifier or of a switched signal is steep as a QRS complex is, and edges resemble each other. But a heart
/// does not rest at its peak: of 0.3 s around an R wave it spends some 5 % within a tenth of the peak, of a broad one 15 %, and a sine spends 40 % near both its
/// extremes together. Asked of the signal before its filters, since these leave nothing of a level. All shares are chosen.
/// </remarks>
internal static class TwoLevels
{
    /// <summary>Half width of the stretch around a beat that is asked, seconds. Chosen: shorter than half an interval at 200 per minute.</summary>
    public const double HalfSeconds = 0.15;

    /// <summary>Within this share of the range from an extreme a point stands on that level.</summary>
    public const double LevelShare = 0.1;

    /// <summary>Each of the levels holds at least this share of the points.</summary>
    public const double LesserShare = 0.15;

    /// <summary>Both together hold at least this share.</summary>
    public const double BothShare = 0.8;

    /// <summary>Whether the points stand on two levels; a constant does not.</summary>
    /// <param name="points">The points.</param>
    /// <param name="lesserShare">The share that either level holds at least.</param>
    public static bool Holds<T>(ReadOnlySpan<T> points, double lesserShare = LesserShare)
        where T : IBinaryFloatingPointIeee754<T>
    {
        T low = T.PositiveInfinity, high = T.NegativeInfinity;
        foreach (var value in points)
        {
            low = T.Min(low, value);
            high = T.Max(high, value);
        }

        var margin = T.CreateChecked(LevelShare) * (high - low);
        if (!(margin > T.Zero))
        {
            return false;
        }

        int below = 0, above = 0;
        foreach (var value in points)
        {
            below += value <= low + margin ? 1 : 0;
            above += value >= high - margin ? 1 : 0;
        }

        return Math.Min(below, above) >= lesserShare * points.Length && below + above >= BothShare * points.Length;
    }
}
