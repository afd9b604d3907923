using System.Text.Json;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Charts;
using Interbeat.Reports.Files;
using Interbeat.Reports.Words;

namespace Interbeat.Reports;

/// <summary>The numbers of a coupling that the script draws in the report and in pictures alike, as properties of an open object.</summary>
internal static class CouplingIsland
{
    private const int MostLagColumns = 600;
    private const int MostLagRows = 61;

    /// <summary>Steps of a correlation in a byte; -128 stands for a missing one.</summary>
    private const int CorrelationSteps = 100;

    private const int SignificantDigits = 6;

    /// <summary>The values of one null.</summary>
    public static void WriteNullRow(this Utf8JsonWriter json, NullResult row)
    {
        json.WriteString("words", NullWords.Short(row.Name));
        json.WriteNumber("observed", Significant(row.Observed));
        json.WriteStartArray("values");
        foreach (var value in row.Values.Where(double.IsFinite))
        {
            json.WriteNumberValue(Significant(value));
        }

        json.WriteEndArray();
    }

    /// <summary>A lag map with at least one window: the place of a row says the lag, so that none carries a sign.</summary>
    public static void WriteLagMap(this Utf8JsonWriter json, LagMap map, double uncertaintyMs)
    {
        var grid = LagGrid.Of(map, MostLagColumns, MostLagRows);
        var cells = new byte[grid.Correlations.Length];
        var next = 0;
        for (var row = 0; row < grid.LagSeconds.Length; row++)
        {
            for (var column = 0; column < grid.Edges.Length - 1; column++)
            {
                var r = grid.Correlations[column, row];
                var step = float.IsFinite(r) ? (sbyte)Math.Round(Math.Clamp(r, -1, 1) * CorrelationSteps) : sbyte.MinValue;
                cells[next++] = unchecked((byte)step);
            }
        }

        json.WriteNumber("rows", grid.LagSeconds.Length);
        json.WriteNumber("half", Rounded(grid.HalfSpanSeconds));
        json.WriteNumber("uncertainty", Rounded(uncertaintyMs / 1000));
        json.WriteStartArray("edges");
        foreach (var edge in grid.Edges)
        {
            json.WriteNumberValue(Rounded(edge));
        }

        json.WriteEndArray();
        json.WriteBase64String("cells", cells);
    }

    // Nulls of long sessions differ in the third decimal only, and some units are small: digits are counted from the first that is not zero.
    private static double Significant(double value) => RoundedNumber.Significant(value, SignificantDigits);

    private static double Rounded(double value) => double.IsFinite(value) ? Math.Round(value, 3) + 0.0 : 0;
}
