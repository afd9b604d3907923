using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Charts;

/// <summary>A lag map thinned for drawing: neighbouring windows and lags give way to the strongest correlation among them.</summary>
/// <param name="Edges">The columns' borders in session seconds, one more than there are columns.</param>
/// <param name="LagSeconds">The rows' lags, ascending.</param>
/// <param name="Correlations">Column by row; NaN where nothing is known.</param>
/// <param name="HalfSpanSeconds">From lag 0 to the outer border of the first and last row.</param>
internal sealed record LagGrid(double[] Edges, double[] LagSeconds, float[,] Correlations, double HalfSpanSeconds)
{
    /// <summary>The grid with about so many columns and rows at most. The rows and the lags in each are odd in number, so that lag 0 stays in the middle.</summary>
    public static LagGrid Of(LagMap map, int mostColumns, int mostRows)
    {
        var windows = map.WindowCentreSeconds.Length;
        var lags = map.LagSeconds.Length;
        var perColumn = Math.Max(1, (windows + mostColumns - 1) / mostColumns);
        var perRow = Math.Max(1, (lags + mostRows - 1) / mostRows);
        perRow += perRow % 2 == 0 ? 1 : 0;
        var columns = (windows + perColumn - 1) / perColumn;
        var rows = (lags + perRow - 1) / perRow;
        rows += rows % 2 == 0 ? 1 : 0;
        var offset = ((rows * perRow) - lags) / 2;
        var thinned = new float[columns, rows];
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows; row++)
            {
                thinned[column, row] = Strongest(map, column * perColumn, perColumn, (row * perRow) - offset, perRow);
            }
        }

        var middle = Enumerable.Range(0, rows).Select(row => map.LagSeconds[Math.Clamp((row * perRow) - offset + (perRow / 2), 0, lags - 1)]);
        var step = lags > 1 ? map.LagSeconds[1] - map.LagSeconds[0] : 1;
        return new LagGrid(ColumnEdges(map, columns, perColumn), [.. middle], thinned, rows * perRow * step / 2);
    }

    private static double[] ColumnEdges(LagMap map, int columns, int perColumn)
    {
        var centres = map.WindowCentreSeconds;
        var step = centres.Length > 1 ? centres[1] - centres[0] : 1;
        var edges = new double[columns + 1];
        for (var column = 0; column < columns; column++)
        {
            edges[column] = Math.Max(0, centres[column * perColumn] - (step / 2));
        }

        edges[columns] = centres.Length > 0 ? centres[^1] + (step / 2) : 0;
        return edges;
    }

    private static float Strongest(LagMap map, int firstWindow, int windows, int firstLag, int lags)
    {
        var strongest = float.NaN;
        for (var w = firstWindow; w < Math.Min(firstWindow + windows, map.WindowCentreSeconds.Length); w++)
        {
            for (var l = Math.Max(0, firstLag); l < Math.Min(firstLag + lags, map.LagSeconds.Length); l++)
            {
                var r = map.Correlations[w, l];
                if (float.IsFinite(r) && !(Math.Abs(r) <= Math.Abs(strongest)))
                {
                    strongest = r;
                }
            }
        }

        return strongest;
    }
}
