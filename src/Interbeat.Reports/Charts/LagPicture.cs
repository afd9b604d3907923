using System.Collections.Immutable;
using System.Text;
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
        var paths = Enumerable.Range(-Steps, (2 * Steps) + 1).ToDictionary(level => level, _ => new StringBuilder());
        var height = LinePath.FieldHeight / grid.LagSeconds.Length;
        for (var row = 0; row < grid.LagSeconds.Length; row++)
        {
            var top = LinePath.FieldHeight - ((row + 1) * height);
            for (var column = 0; column < grid.Edges.Length - 1;)
            {
                var level = Level(grid.Correlations[column, row]);
                var end = column + 1;
                while (end < grid.Edges.Length - 1 && Level(grid.Correlations[end, row]) == level)
                {
                    end++;
                }

                if (level is { } known)
                {
                    var x = grid.Edges[column] / durationSeconds * LinePath.FieldWidth;
                    var width = (grid.Edges[end] - grid.Edges[column]) / durationSeconds * LinePath.FieldWidth;
                    paths[known].Append('M').Append(LinePath.Text(x)).Append(' ').Append(Fine(top))
                        .Append('h').Append(LinePath.Text(width)).Append('v').Append(Fine(height)).Append('h').Append(LinePath.Text(-width)).Append('z');
                }

                column = end;
            }
        }

        return new LagPicture([.. paths.Where(p => p.Value.Length > 0).Select(p => (p.Key, p.Value.ToString()))], grid.HalfSpanSeconds);
    }

    private static string Fine(double value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static int? Level(float r) => float.IsFinite(r) ? (int)Math.Round(Math.Clamp(r, -1, 1) * Steps) : null;
}
