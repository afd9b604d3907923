using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Reports.Charts;
using Interbeat.Reports.Words;

namespace Interbeat.Reports.Pictures;

/// <summary>A point of a profile.</summary>
/// <param name="Share">Where it lies on the axis across, 0 to 1.</param>
/// <param name="Value">Its value; NaN lifts the pen.</param>
/// <param name="Words">What the place is, in words.</param>
public readonly record struct ProfilePoint(double Share, double Value, string Words);

/// <summary>A line of a profile.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Points">Its points, from left to right.</param>
/// <param name="Dashed">Whether it is dashed.</param>
public sealed record ProfileLine(string Name, ImmutableArray<ProfilePoint> Points, bool Dashed = false);

/// <summary>Values by lag.</summary>
/// <param name="Name">What they are; empty where the title says it.</param>
/// <param name="AFirst">Values from lag 0 on where the first person comes first.</param>
/// <param name="BFirst">The same where the second does; the first value is that of lag 0 again.</param>
/// <param name="Dashed">Whether the line is dashed.</param>
public sealed record LagLine(string Name, ImmutableArray<double> AFirst, ImmutableArray<double> BFirst, bool Dashed = false);

/// <summary>Values by lag or by period. Of lags the axis carries sizes only; its two sides are named.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Says">What to see in it.</param>
/// <param name="Unit">Both axes in words.</param>
/// <param name="Places">The word for the places across, with unit.</param>
/// <param name="Ticks">The marks of the axis across.</param>
/// <param name="Lines">The lines.</param>
public sealed record ProfilePanel(string Title, string Says, string Unit, string Places, ImmutableArray<Tick> Ticks, ImmutableArray<ProfileLine> Lines) : Panel(Title, Says, Unit)
{
    private const int AxisMarks = 4;
    private const int SideMarks = 2;

    /// <summary>Who comes first on the left side and on the right; null where the axis has no sides.</summary>
    public (string Left, string Right)? Sides { get; init; }

    /// <summary>Half the width of the stripe around the middle in which clocks cannot tell who came first, as a share of the axis; 0 for none.</summary>
    public double UnsureShare { get; init; }

    /// <summary>The ends of the value axis; null where the values decide.</summary>
    public (double Low, double High)? Ends { get; init; }

    /// <inheritdoc/>
    internal override PanelPlace Place => PanelPlace.Half;

    /// <summary>A profile over lags: the first person comes first on the left, the second on the right.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="says">What to see in it.</param>
    /// <param name="unit">The values in words.</param>
    /// <param name="names">The two people.</param>
    /// <param name="stepSeconds">From one lag to the next, in s.</param>
    /// <param name="uncertaintyMs">What a lag is compared with, in ms.</param>
    /// <param name="lines">The lines, all of the same lags.</param>
    public static ProfilePanel OfLags(string title, string says, string unit, (string A, string B) names, double stepSeconds, double uncertaintyMs, params ImmutableArray<LagLine> lines)
    {
        var steps = Math.Max(1, lines.Max(l => Math.Max(l.AFirst.Length, l.BFirst.Length)) - 1);
        var half = steps * stepSeconds;
        var sizes = Axis.Exact(0, half, SideMarks).Ticks.Where(t => t.Share is > 0 and <= 0.95);
        return new ProfilePanel(
            title,
            says,
            $"{unit}; against lag, s",
            "lag",
            [new Tick(0.5, "0"), .. sizes.SelectMany(t => (Tick[])[new(0.5 - (t.Share / 2), t.Label), new(0.5 + (t.Share / 2), t.Label)])],
            [.. lines.Select(l => new ProfileLine(l.Name, [.. l.AFirst.Select((value, lag) => Point(value, lag, -1, names.A)).Reverse(), .. l.BFirst.Select((value, lag) => Point(value, lag, 1, names.B)).Skip(1)], l.Dashed))])
        {
            Sides = names,
            UnsureShare = Math.Min(0.5, uncertaintyMs / 1000 / half / 2),
        };

        ProfilePoint Point(double value, int lag, int side, string name) => new(
            0.5 + (side * lag / (2.0 * steps)),
            value,
            lag == 0 ? "at the same moment" : $"{name} first by {NumberText.Three(lag * stepSeconds)} s");
    }

    /// <summary>A profile over periods, logarithmic.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="says">What to see in it.</param>
    /// <param name="unit">The values in words.</param>
    /// <param name="periodsSeconds">The periods, rising, in s.</param>
    /// <param name="lines">Values by period, with name.</param>
    public static ProfilePanel OfPeriods(string title, string says, string unit, ImmutableArray<double> periodsSeconds, params ImmutableArray<(string Name, ImmutableArray<double> Values, bool Dashed)> lines)
    {
        var axis = Axis.Logarithmic(periodsSeconds[0], periodsSeconds[^1]);
        return new ProfilePanel(title, says, $"{unit}; against period, s, logarithmic", "period", axis.Ticks, [.. lines.Select(Line)]);

        ProfileLine Line((string Name, ImmutableArray<double> Values, bool Dashed) line) => new(
            line.Name,
            [.. line.Values.Zip(periodsSeconds, (value, period) => new ProfilePoint(axis.Share(Math.Log10(period)), value, $"{NumberText.Three(period)} s"))],
            line.Dashed);
    }

    /// <summary>The axis of values, from 0 where all are above it.</summary>
    internal Axis Values()
    {
        if (Ends is { } ends)
        {
            return Axis.Exact(ends.Low, ends.High, AxisMarks);
        }

        var known = Lines.SelectMany(l => l.Points).Select(p => p.Value).Where(double.IsFinite).ToArray();
        var (least, most) = (Math.Min(0, known.DefaultIfEmpty(0).Min()), Math.Max(0, known.DefaultIfEmpty(1).Max()));
        return least < 0 ? Axis.Values(least, most, AxisMarks) : Axis.Exact(0, most > 0 ? most * 1.08 : 1, AxisMarks);
    }

    /// <inheritdoc/>
    internal override void WriteIsland(Utf8JsonWriter json, PageScale page)
    {
        var axis = Values();
        json.WritePoint("y", new(axis.Low, axis.High));
        json.WriteNumber("unsure", Math.Round(UnsureShare, 4));
        json.WriteBoolean("sided", Sides is not null);
        json.WriteStartArray("ticks");
        foreach (var tick in Ticks)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(tick.Share, 4));
            json.WriteStringValue(tick.Label);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("lines");
        foreach (var line in Lines)
        {
            json.WriteStartObject();
            json.WriteString("name", line.Name);
            json.WriteBoolean("dashed", line.Dashed);
            json.WriteStartArray("words");
            foreach (var point in line.Points)
            {
                json.WriteStringValue(point.Words);
            }

            json.WriteEndArray();
            json.WriteNumbers("at", line.Points.Select(p => p.Share));
            json.WriteNumbers("values", line.Points.Select(p => p.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
