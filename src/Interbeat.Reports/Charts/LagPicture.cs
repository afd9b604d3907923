using System.Collections.Immutable;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Charts;

/// <summary>A lag map as one path per colour step, in a field of 1000 by 100; the largest lag of the first person on top.</summary>
/// <param name="Levels">Path per colour step: -4 to 4 by size and sign of the correlation.</param>
/// <param name="HalfSpanSeconds">From lag 0 to the upper or lower border.</param>
internal sealed record LagPicture(ImmutableArray<(int Level, string Path)> Levels, double HalfSpanSeconds)
{
    /// <summary>Colour steps on each side of zero.</summary>
    public const int Steps = 4;

    private const int MostColumns = 150;
    private const int MostRows = 41;

    /// <summary>The picture.</summary>
    public static LagPicture Of(LagMap map, double durationSeconds)
    {
        var grid = LagGrid.Of(map, MostColumns, MostRows);
        double[] edges = [.. grid.Edges.Select(seconds => seconds / durationSeconds)];
        return new LagPicture(LevelPaths.Of(edges, grid.LagSeconds.Length, (column, row) => Level(grid.Correlations[column, row])), grid.HalfSpanSeconds);
    }

    private static int? Level(float r) => float.IsFinite(r) ? (int)Math.Round(Math.Clamp(r, -1, 1) * Steps) : null;
}
