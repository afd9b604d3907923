using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Dyads.Spectral;
using Interbeat.Reports.Charts;

namespace Interbeat.Reports.Pictures;

/// <summary>Coherence over time and period, with what may not be read hatched and what unrelated series do not reach outlined.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Says">What to see in it.</param>
/// <param name="Scalogram">The scalogram; it has at least one time and one period.</param>
/// <param name="Names">The two people.</param>
/// <param name="UncertaintyMs">What a lag is compared with, in ms.</param>
public sealed record ScalogramPanel(string Title, string Says, CoherenceScalogram Scalogram, (string A, string B) Names, double UncertaintyMs)
    : Panel(Title, Says, "period, s, logarithmic; against session time")
{
    /// <summary>Steps of the coherence in a byte.</summary>
    private const int CoherenceSteps = 100;

    /// <summary>Steps of a whole cycle in a byte: below the half of them the first person is ahead by so many, above it the second by what is left.</summary>
    private const int CycleSteps = 200;

    private const byte Missing = byte.MaxValue;

    private const double MinuteSeconds = 60;

    private const int MostBytes = 400_000;

    /// <inheritdoc/>
    internal override PanelPlace Place => PanelPlace.Clock;

    /// <inheritdoc/>
    internal override long StillBytes => MostBytes;

    /// <summary>What is drawn.</summary>
    internal ScalogramGrid Grid { get; } = ScalogramGrid.Of(Scalogram);

    /// <summary>The axis of periods; the rows fill it from end to end.</summary>
    internal Axis Periods()
    {
        var periods = Grid.PeriodsSeconds;
        var step = periods.Length > 1 ? Math.Log10(periods[1] / periods[0]) : 0.1;
        var (low, high) = (Math.Log10(periods[0]) - (step / 2), Math.Log10(periods[^1]) + (step / 2));
        var marks = Axis.Logarithmic(periods[0], periods[^1]);
        return new Axis(low, high, [.. marks.Ticks.Select(t => (At: marks.Low + (t.Share * (marks.High - marks.Low)), t.Label)).Where(t => t.At >= low && t.At <= high).Select(t => new Tick((t.At - low) / (high - low), t.Label))]);
    }

    /// <summary>The strongest period inside the cone, minute by minute; NaN where no cell can be read.</summary>
    internal IEnumerable<(double Seconds, double Period, double Coherence, bool IsSignificant)> Minutes(double step)
    {
        for (var from = 0.0; from < Grid.Edges[^1]; from += step)
        {
            var best = (Seconds: from, Period: double.NaN, Coherence: double.NaN, IsSignificant: false);
            for (var column = 0; column < Grid.Edges.Length - 1; column++)
            {
                var middle = (Grid.Edges[column] + Grid.Edges[column + 1]) / 2;
                for (var row = 0; middle >= from && middle < from + step && row < Grid.PeriodsSeconds.Length; row++)
                {
                    var cell = Grid.Cells[row, column];
                    if (cell.InsideCone && !(cell.Coherence <= best.Coherence))
                    {
                        best = (from, Grid.PeriodsSeconds[row], cell.Coherence, cell.IsSignificant);
                    }
                }
            }

            yield return best;
        }
    }

    /// <summary>A minute, or as many minutes as give at most so many rows.</summary>
    internal double RowSeconds(int mostRows) => MinuteSeconds * Math.Max(1, Math.Ceiling(Grid.Edges[^1] / MinuteSeconds / mostRows));

    /// <inheritdoc/>
    internal override void WriteIsland(Utf8JsonWriter json, PageScale page)
    {
        json.WriteStartArray("names");
        json.WriteStringValue(Names.A);
        json.WriteStringValue(Names.B);
        json.WriteEndArray();
        json.WriteNumber("uncertainty", Math.Round(UncertaintyMs / 1000, 3));
        json.WriteBoolean("bounded", !Scalogram.Bounds.IsEmpty);
        json.WriteNumbers("edges", Grid.Edges);
        json.WriteNumbers("periods", Grid.PeriodsSeconds);
        json.WriteBase64String("coherence", Bytes(c => double.IsFinite(c.Coherence) ? (byte)Math.Round(Math.Clamp(c.Coherence, 0, 1) * CoherenceSteps) : Missing));
        json.WriteBase64String("ahead", Bytes(c => double.IsFinite(c.PhaseRadians) ? (byte)(((int)Math.Round(c.PhaseRadians / (2 * Math.PI) * CycleSteps) + CycleSteps) % CycleSteps) : Missing));
        json.WriteBase64String("marks", Bytes(c => (byte)((c.InsideCone ? 1 : 0) + (c.IsSignificant ? 2 : 0))));
    }

    private byte[] Bytes(Func<ScalogramCell, byte> value) => [.. Grid.Cells.Cast<ScalogramCell>().Select(value)];
}
