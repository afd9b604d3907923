namespace Interbeat.Signals.Hrv;

/// <summary>Values sorted into cells of equal width, a whole number of them (a hair wider) to the tolerance.</summary>
/// <param name="Of">The cell of each value.</param>
/// <param name="Number">How many cells there are. The first and the last hold whatever lies beyond, so nothing is known of their width.</param>
/// <param name="PerTolerance">How many cells the tolerance spans.</param>
internal sealed record ValueCells(int[] Of, int Number, int PerTolerance)
{
    /// <summary>More cells would make a grid that no cache holds. Chosen: 4 MB of counts.</summary>
    private const int Most = 1024;

    /// <summary>Cells a hair narrower than their share of the tolerance, so that rounding cannot put a far value into a near cell.</summary>
    private const double Margin = 1e-9;

    public static ValueCells For(SortedSeries series)
    {
        var values = series.Values;
        var per = Math.Max(1, (int)Math.Round(Math.Cbrt(values.Length) / 6));
        double low = values[series.Order[0]], high = values[series.Order[^1]];
        var span = (high - low) / series.Tolerance;
        while (per > 1 && span * per > Most - 4)
        {
            per--;
        }

        var width = series.Tolerance / per * (1 - Margin);
        var number = (int)Math.Min(Most, Math.Ceiling((high - low) / width) + 3);
        var origin = number < Most ? low - width : values[series.Order[values.Length / 2]] - (width * Most / 2);
        var cells = new int[values.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (int)Math.Clamp(Math.Floor((values[i] - origin) / width), 0, number - 1);
        }

        return new ValueCells(cells, number, per);
    }
}
