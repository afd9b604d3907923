using System.Collections.Immutable;
using System.Globalization;

namespace Interbeat.Signals.Hrv;

/// <summary>A range of box lengths over which detrended fluctuation has one exponent.</summary>
/// <param name="Smallest">Smallest box, beats.</param>
/// <param name="Largest">Largest box, beats.</param>
/// <param name="Layout">How boxes follow each other.</param>
public sealed record BoxRange(int Smallest, int Largest, BoxLayout Layout = BoxLayout.SideBySide)
{
    /// <summary>Boxes of alpha1. Source: Peng and others (1995).</summary>
    public static BoxRange Short { get; } = new(4, 16);

    /// <summary>Boxes of alpha2. Source: Peng and others (1995), who begin at 16; 17 counts no box twice.</summary>
    public static BoxRange Long { get; } = new(17, 64);

    /// <summary>Boxes of alpha1 as NeuroKit2 has them, for comparison.</summary>
    public static BoxRange Peer { get; } = new(4, 11, BoxLayout.HalfOverlapping);

    /// <summary>The slope over these boxes, or null where fewer than two of the largest fit or nothing fluctuates.</summary>
    public double? Alpha(ReadOnlySpan<double> intervalsMs) => DetrendedFluctuation.Alpha(intervalsMs, Smallest, Largest, Layout);

    /// <summary>F(n) for every whole n of the range; none where fewer than two of the largest fit.</summary>
    public ImmutableArray<FluctuationPoint> Points(ReadOnlySpan<double> intervalsMs) => DetrendedFluctuation.Points(intervalsMs, Smallest, Largest, Layout);

    /// <summary>The range in words, for example <c>4 to 16</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Smallest} to {Largest}");
}
