using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Core;
using Interbeat.Reports.Charts;

namespace Interbeat.Reports.Pictures;

/// <summary>A series over time as a line, with missing stretches hatched and moments marked.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Says">What to see in it.</param>
/// <param name="Unit">The value axis and its unit.</param>
/// <param name="Trace">The series.</param>
public sealed record TracePanel(string Title, string Says, string Unit, Trace Trace) : Panel(Title, Says, Unit)
{
    private const int ValueMarks = 3;

    /// <summary>Values of a long series that decide where its axis ends.</summary>
    private const int MostSampled = 50_000;

    /// <summary>Shares beyond which values may leave the axis, so that one artefact does not flatten the line.</summary>
    private const double TrimmedShare = 0.001;

    /// <summary>The axis takes every value where this widens it no further than so many times. Chosen: R peaks stay, a lost electrode goes.</summary>
    private const double MostWidened = 3;

    /// <summary>Room below the values for each kind of marks that stand at the foot, as a share of their range.</summary>
    private const double RoomOfMarks = 0.12;

    /// <summary>Stretches to hatch: missing, or not to be trusted.</summary>
    public ImmutableArray<TimeSpanSeconds> Gaps { get; init; } = [];

    /// <summary>What the hatching says.</summary>
    public string GapWords { get; init; } = "missing";

    /// <summary>Marked moments.</summary>
    public ImmutableArray<Marks> Marks { get; init; } = [];

    /// <summary>Stretches in which something happened, shaded behind the line.</summary>
    public ImmutableArray<NamedStretch> Stretches { get; init; } = [];

    /// <summary>Whether the stretches are named under the line; not again where the panel above has the same.</summary>
    public bool NamesStretches { get; init; } = true;

    /// <summary>The ends of the value axis; null where the values decide.</summary>
    public (double Low, double High)? Ends { get; init; }

    /// <inheritdoc/>
    internal override PanelPlace Place => PanelPlace.Clock;

    /// <summary>The value axis.</summary>
    internal Axis ValueAxis()
    {
        if (Ends is { } ends)
        {
            return Axis.Exact(ends.Low, ends.High, ValueMarks);
        }

        var (least, most) = Reach();
        var stride = Math.Max(1, Trace.Count / MostSampled);
        var sampled = Enumerable.Range(0, Trace.Count / stride).Select(i => Trace.ValueAt(i * stride)).Where(double.IsFinite).Order().ToArray();
        if (sampled.Length == 0)
        {
            return Axis.Values(0, 1, ValueMarks);
        }

        var (low, high) = (sampled[(int)(TrimmedShare * (sampled.Length - 1))], sampled[(int)Math.Ceiling((1 - TrimmedShare) * (sampled.Length - 1))]);
        if (most - least <= MostWidened * (high - low))
        {
            (low, high) = (least, most);
        }

        return Axis.Values(low - (RoomOfMarks * Marks.Count(m => m.Values.IsEmpty) * (high - low)), high, ValueMarks);
    }

    /// <summary>The least and the greatest value; the least is greater than the greatest where there is none.</summary>
    internal (double Least, double Most) Reach()
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < Trace.Count; i++)
        {
            var value = Trace.ValueAt(i);
            if (double.IsFinite(value))
            {
                (least, most) = (Math.Min(least, value), Math.Max(most, value));
            }
        }

        return (least, most);
    }

    /// <inheritdoc/>
    internal override void WriteIsland(Utf8JsonWriter json, PageScale page)
    {
        var axis = ValueAxis();
        var (least, most) = Reach();
        var steps = ValueSteps.Between(least, most);
        var drawn = Trace.Thinned(page.MostValues);
        json.WriteString("title", Title);
        json.WriteString("unit", (Trace as SampledTrace)?.Signal.Unit ?? "ms");
        json.WriteNumber("low", axis.Low);
        json.WriteNumber("high", axis.High);
        json.WriteNumber("middle", steps.Middle);
        json.WriteNumber("size", steps.Size);
        json.WriteNumber("count", drawn.Count);
        if (drawn is SampledTrace { Signal: var signal })
        {
            json.WriteNumber("first", signal.StartSeconds - page.Span.StartSeconds);
            json.WriteNumber("step", 1 / signal.SamplingRateHz);
        }
        else
        {
            json.WriteTimes("times", drawn.Count, drawn.SecondsAt, page.Span.StartSeconds);
        }

        json.WriteValues("values", drawn.Count, drawn.ValueAt, steps);
        WriteSpans(json, "gaps", Gaps, page);
        WriteSpans(json, "stretches", Stretches.Select(s => s.Span), page);
        json.WriteStartArray("marks");
        foreach (var marks in Marks)
        {
            json.WriteStartObject();
            json.WriteString("name", marks.Name);
            json.WriteString("shape", marks.Shape.ToString().ToLowerInvariant());
            json.WriteNumber("count", marks.Seconds.Length);
            json.WriteTimes("times", marks.Seconds.Length, i => marks.Seconds[i], page.Span.StartSeconds);
            if (!marks.Values.IsEmpty)
            {
                json.WriteValues("values", marks.Values.Length, i => marks.Values[i], steps);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter json, string name, IEnumerable<TimeSpanSeconds> spans, PageScale page)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(span.StartSeconds - page.Span.StartSeconds, 3));
            json.WriteNumberValue(Math.Round(span.EndSeconds - page.Span.StartSeconds, 3));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
