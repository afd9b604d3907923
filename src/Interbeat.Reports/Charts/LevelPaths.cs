using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Interbeat.Reports.Charts;

/// <summary>A grid of colour steps as one path a step, in a field of 1000 by 100: neighbours of one step in a row are one rectangle.</summary>
internal static class LevelPaths
{
    /// <summary>The paths; steps that do not occur are left out.</summary>
    /// <param name="edges">The columns' borders as shares of the field, one more than there are columns.</param>
    /// <param name="rows">The number of rows, the first at the foot.</param>
    /// <param name="level">The step of a column and row; null where nothing is known.</param>
    public static ImmutableArray<(int Level, string Path)> Of(IReadOnlyList<double> edges, int rows, Func<int, int, int?> level)
    {
        var paths = new SortedDictionary<int, StringBuilder>();
        var height = LinePath.FieldHeight / rows;
        for (var row = 0; row < rows; row++)
        {
            var top = LinePath.FieldHeight - ((row + 1) * height);
            for (var column = 0; column < edges.Count - 1;)
            {
                var own = level(column, row);
                var end = column + 1;
                while (end < edges.Count - 1 && level(end, row) == own)
                {
                    end++;
                }

                if (own is { } known)
                {
                    var x = edges[column] * LinePath.FieldWidth;
                    var width = (edges[end] - edges[column]) * LinePath.FieldWidth;
                    var path = paths.TryGetValue(known, out var begun) ? begun : paths[known] = new StringBuilder();
                    path.Append('M').Append(LinePath.Text(x)).Append(' ').Append(Fine(top))
                        .Append('h').Append(LinePath.Text(width)).Append('v').Append(Fine(height)).Append('h').Append(LinePath.Text(-width)).Append('z');
                }

                column = end;
            }
        }

        return [.. paths.Select(p => (p.Key, p.Value.ToString()))];
    }

    private static string Fine(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
