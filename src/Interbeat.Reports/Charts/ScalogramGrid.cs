using Interbeat.Dyads.Spectral;

namespace Interbeat.Reports.Charts;

/// <summary>A coherence scalogram thinned for drawing: neighbouring times and periods give way to their mean.</summary>
/// <param name="Edges">The columns' borders in session seconds, one more than there are columns.</param>
/// <param name="PeriodsSeconds">The rows' periods, rising by equal factors.</param>
/// <param name="Cells">Row by column.</param>
internal sealed record ScalogramGrid(double[] Edges, double[] PeriodsSeconds, ScalogramCell[,] Cells)
{
    private const int MostColumns = 300;
    private const int MostRows = 40;

    /// <summary>The grid.</summary>
    public static ScalogramGrid Of(CoherenceScalogram scalogram)
    {
        int times = scalogram.TimesSeconds.Length, periods = scalogram.PeriodsSeconds.Length;
        var (perColumn, perRow) = (Math.Max(1, (times + MostColumns - 1) / MostColumns), Math.Max(1, (periods + MostRows - 1) / MostRows));
        var (columns, rows) = ((times + perColumn - 1) / perColumn, (periods + perRow - 1) / perRow);
        var half = times > 1 ? (scalogram.TimesSeconds[1] - scalogram.TimesSeconds[0]) / 2 : 0.5;
        var cells = new ScalogramCell[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                cells[row, column] = Cell(scalogram, row * perRow, Math.Min(periods, (row + 1) * perRow), column * perColumn, Math.Min(times, (column + 1) * perColumn));
            }
        }

        return new ScalogramGrid(
            [.. Enumerable.Range(0, columns).Select(c => scalogram.TimesSeconds[c * perColumn] - half), times > 0 ? scalogram.TimesSeconds[^1] + half : 0],
            [.. Enumerable.Range(0, rows).Select(r => GeometricMean(scalogram, r * perRow, Math.Min(periods, (r + 1) * perRow)))],
            cells);
    }

    private static double GeometricMean(CoherenceScalogram scalogram, int from, int end) =>
        Math.Sqrt(scalogram.PeriodsSeconds[from] * scalogram.PeriodsSeconds[end - 1]);

    private static ScalogramCell Cell(CoherenceScalogram scalogram, int fromRow, int endRow, int fromColumn, int endColumn)
    {
        double sum = 0, cos = 0, sin = 0;
        int known = 0, significant = 0, all = 0;
        var inside = true;
        for (var row = fromRow; row < endRow; row++)
        {
            for (var column = fromColumn; column < endColumn; column++)
            {
                all++;
                inside &= scalogram.InsideCone[row, column];
                double coherence = scalogram.Coherence[row, column];
                if (double.IsFinite(coherence))
                {
                    var (s, c) = Math.SinCos(scalogram.PhaseRadians[row, column]);
                    (sum, cos, sin, known) = (sum + coherence, cos + (coherence * c), sin + (coherence * s), known + 1);
                    significant += scalogram.IsSignificant(row, column) ? 1 : 0;
                }
            }
        }

        return known == 0
            ? new ScalogramCell(double.NaN, double.NaN, false, false)
            : new ScalogramCell(sum / known, Math.Atan2(sin, cos), inside, inside && 2 * significant > all);
    }
}

/// <summary>One cell of a scalogram.</summary>
/// <param name="Coherence">Mean squared coherence, 0 to 1; NaN in a gap.</param>
/// <param name="PhaseRadians">Its angle, above 0 where the first person comes first; for words by name only.</param>
/// <param name="InsideCone">Whether all of it lies inside the cone of influence.</param>
/// <param name="IsSignificant">Whether most of it reaches the bound of unrelated series.</param>
internal readonly record struct ScalogramCell(double Coherence, double PhaseRadians, bool InsideCone, bool IsSignificant);
