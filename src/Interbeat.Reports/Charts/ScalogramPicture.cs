using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Interbeat.Reports.Charts;

/// <summary>A scalogram as paths in a field of 1000 by 100, the longest period on top.</summary>
/// <param name="Levels">Path per colour step: 0 to <see cref="Steps"/> by coherence.</param>
/// <param name="Outline">Path around the cells that reach the bound of unrelated series.</param>
/// <param name="Unreadable">What lies outside the cone of influence or in a gap, as the corners of a CSS polygon; empty where all can be read.</param>
internal sealed record ScalogramPicture(ImmutableArray<(int Level, string Path)> Levels, string Outline, string Unreadable)
{
    /// <summary>Colour steps above none.</summary>
    public const int Steps = 8;

    /// <summary>The picture over a session of some length.</summary>
    public static ScalogramPicture Of(ScalogramGrid grid, double durationSeconds)
    {
        double[] edges = [.. grid.Edges.Select(seconds => Math.Clamp(seconds / durationSeconds, 0, 1))];
        var rows = grid.PeriodsSeconds.Length;
        return new ScalogramPicture(
            LevelPaths.Of(edges, rows, (column, row) => double.IsFinite(grid.Cells[row, column].Coherence) ? (int)Math.Round(grid.Cells[row, column].Coherence * Steps) : null),
            Around(edges, rows, (column, row) => grid.Cells[row, column].IsSignificant),
            Polygon(edges, rows, (column, row) => !grid.Cells[row, column].InsideCone));
    }

    /// <summary>The borders between cells that are in and cells that are not; the picture's own border is none.</summary>
    private static string Around(double[] edges, int rows, Func<int, int, bool> isIn)
    {
        var path = new StringBuilder();
        var columns = edges.Length - 1;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (left, top) = (edges[column] * LinePath.FieldWidth, (1 - ((row + 1.0) / rows)) * LinePath.FieldHeight);
                if (row + 1 < rows && isIn(column, row) != isIn(column, row + 1))
                {
                    path.Append('M').Append(LinePath.Text(left)).Append(' ').Append(Fine(top)).Append('H').Append(LinePath.Text(edges[column + 1] * LinePath.FieldWidth));
                }

                if (column > 0 && isIn(column, row) != isIn(column - 1, row))
                {
                    path.Append('M').Append(LinePath.Text(left)).Append(' ').Append(Fine(top)).Append('V').Append(Fine(top + (LinePath.FieldHeight / rows)));
                }
            }
        }

        return path.ToString();
    }

    // Each rectangle returns to the first corner, so that one polygon holds all of them.
    private static string Polygon(double[] edges, int rows, Func<int, int, bool> isIn)
    {
        var corners = new List<string>();
        for (var row = 0; row < rows; row++)
        {
            var (top, foot) = (100 * (1 - ((row + 1.0) / rows)), 100 * (1 - ((double)row / rows)));
            foreach (var run in Runs.Of([.. Enumerable.Range(0, edges.Length - 1).Select(column => isIn(column, row))]).Where(run => run.Value))
            {
                var (left, right) = (100 * edges[run.Start], 100 * edges[run.End]);
                corners.AddRange(["0% 0%", Corner(left, top), Corner(right, top), Corner(right, foot), Corner(left, foot), Corner(left, top)]);
            }
        }

        return string.Join(',', corners);
    }

    private static string Corner(double x, double y) => $"{Fine(x)}% {Fine(y)}%";

    private static string Fine(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
