using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Dyads.Recurrence;
using Interbeat.Reports.Charts;

namespace Interbeat.Reports.Pictures;

/// <summary>A recurrence plot: ink where the moment across and the moment upwards recur.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Says">What to see in it.</param>
/// <param name="Unit">Both axes in words.</param>
/// <param name="Plot">The plot.</param>
/// <param name="RateHz">Vectors a second.</param>
/// <param name="Across">Whose moments run to the right.</param>
/// <param name="Upwards">Whose moments run upwards.</param>
public sealed record RecurrencePanel(string Title, string Says, string Unit, RecurrencePicture Plot, double RateHz, string Across, string Upwards) : Panel(Title, Says, Unit)
{
    /// <summary>Cells with more recurrent pairs than this share of the others have full ink, so that few dense cells do not leave the rest blank. Chosen.</summary>
    private const double FullInkShare = 0.98;

    /// <inheritdoc/>
    internal override PanelPlace Place => PanelPlace.Half;

    /// <inheritdoc/>
    internal override long StillBytes => (long)Plot.Columns * Plot.Rows * 2 / 3;

    /// <summary>The length of the axis across, in s.</summary>
    internal double AcrossSeconds => Plot.CountA / RateHz;

    /// <summary>The length of the axis upwards, in s.</summary>
    internal double UpwardsSeconds => Plot.CountB / RateHz;

    /// <summary>The share of recurrent pairs that has full ink, 0 to 1; 0 where nothing recurs.</summary>
    internal double FullInk()
    {
        var inked = Plot.Shares.Where(share => share > 0).Order().ToArray();
        return inked.Length == 0 ? 0 : inked[(int)(FullInkShare * (inked.Length - 1))];
    }

    /// <summary>The cells as a PNG file.</summary>
    internal byte[] Image()
    {
        var full = FullInk();
        return IndexedPng.Of(Plot.Columns, Plot.Rows, Ink);

        // A cell in which anything recurs has some ink.
        int Ink(int column, int row) => Plot[column, Plot.Rows - 1 - row] is > 0 and var share ? (int)Math.Ceiling(Math.Min(1, share / full) * IndexedPng.Full) : 0;
    }

    /// <summary>Columns in which no pair is there, as shares of the axis.</summary>
    internal ImmutableArray<(double Start, double End)> MissingAcross() => Missing(Plot.Columns, column => Enumerable.Range(0, Plot.Rows).All(row => float.IsNaN(Plot[column, row])));

    /// <summary>Rows in which no pair is there, as shares of the axis.</summary>
    internal ImmutableArray<(double Start, double End)> MissingUpwards() => Missing(Plot.Rows, row => Enumerable.Range(0, Plot.Columns).All(column => float.IsNaN(Plot[column, row])));

    /// <summary>Mean share of recurrent pairs in a part of the plot, of so many parts along each side; NaN where no pair is there.</summary>
    internal double Share(int across, int upwards, int parts)
    {
        var shares =
            from column in Within(across, parts, Plot.Columns)
            from row in Within(upwards, parts, Plot.Rows)
            let share = Plot[column, row]
            where !float.IsNaN(share)
            select (double)share;
        return shares.DefaultIfEmpty(double.NaN).Average();
    }

    /// <inheritdoc/>
    internal override void WriteIsland(Utf8JsonWriter json, PageScale page)
    {
        json.WriteStartArray("seconds");
        json.WriteNumberValue(Math.Round(AcrossSeconds, 3));
        json.WriteNumberValue(Math.Round(UpwardsSeconds, 3));
        json.WriteEndArray();
        json.WriteStartArray("names");
        json.WriteStringValue(Across);
        json.WriteStringValue(Upwards);
        json.WriteEndArray();
    }

    private static IEnumerable<int> Within(int part, int parts, int cells) => Enumerable.Range(part * cells / parts, ((part + 1) * cells / parts) - (part * cells / parts));

    private static ImmutableArray<(double Start, double End)> Missing(int cells, Predicate<int> isMissing) =>
        [.. Runs.Of([.. Enumerable.Range(0, cells).Select(cell => isMissing(cell))]).Where(run => run.Value).Select(run => (run.Start / (double)cells, run.End / (double)cells))];
}
