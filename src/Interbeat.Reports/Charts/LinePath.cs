using System.Globalization;
using System.Text;
using Interbeat.Core;
using Interbeat.Reports.Pictures;

namespace Interbeat.Reports.Charts;

/// <summary>A series as an SVG path in a field of 1000 by 100, with gaps as gaps and the least and greatest value of every column kept.</summary>
internal static class LinePath
{
    /// <summary>Width of the drawing field in its own units.</summary>
    public const double FieldWidth = 1000;

    /// <summary>Height of the drawing field in its own units.</summary>
    public const double FieldHeight = 100;

    private const int Columns = 480;

    /// <summary>The path of one value a second, each at the middle of its second; empty where nothing is known.</summary>
    public static string Of(IReadOnlyList<double> perSecond, Axis axis) => Of(
        MinMax.Kept(perSecond.Count, i => perSecond[i], Math.Max(1, perSecond.Count / Columns), everyMissingBreaks: false),
        i => (i + 0.5) / perSecond.Count,
        i => axis.Share(perSecond[i]));

    /// <summary>The path of a trace within a stretch of time; empty where nothing is known.</summary>
    public static string Of(Trace trace, TimeSpanSeconds span, Axis axis) => Of(
        MinMax.Kept(trace.Count, trace.ValueAt, Math.Max(1, trace.Count / Columns), trace.EveryMissingBreaks),
        i => (trace.SecondsAt(i) - span.StartSeconds) / span.DurationSeconds,
        i => axis.Share(trace.ValueAt(i)));

    /// <summary>The path through points given as shares of the field, upwards; a point that is not finite lifts the pen.</summary>
    public static string Of(IReadOnlyList<(double X, double Y)> points) => Of(
        Enumerable.Range(0, points.Count).Select(i => double.IsFinite(points[i].X) && double.IsFinite(points[i].Y) ? i : -1),
        i => points[i].X,
        i => points[i].Y);

    private static string Of(IEnumerable<int> kept, Func<int, double> shareX, Func<int, double> shareY)
    {
        var path = new StringBuilder();
        var drawing = false;
        foreach (var index in kept)
        {
            if (index < 0)
            {
                drawing = false;
                continue;
            }

            path.Append(drawing ? 'L' : 'M').Append(Text(shareX(index) * FieldWidth)).Append(' ').Append(Text((1 - shareY(index)) * FieldHeight));
            if (!drawing)
            {
                // A lone point between two gaps shows as a dot through its round cap.
                path.Append("h0");
            }

            drawing = true;
        }

        return path.ToString();
    }

    /// <summary>A number of the drawing field with one decimal.</summary>
    public static string Text(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}
