using System.Globalization;
using System.Text;

namespace Interbeat.Reports.Charts;

/// <summary>A series as an SVG path in a field of 1000 by 100, with gaps as gaps and the least and greatest value of every column kept.</summary>
internal static class LinePath
{
    /// <summary>Width of the drawing field in its own units.</summary>
    public const double FieldWidth = 1000;

    /// <summary>Height of the drawing field in its own units.</summary>
    public const double FieldHeight = 100;

    private const int Columns = 480;

    /// <summary>The path; empty where nothing is known.</summary>
    public static string Of(IReadOnlyList<double> perSecond, Axis axis)
    {
        var path = new StringBuilder();
        var drawing = false;
        foreach (var index in Kept(perSecond))
        {
            if (index < 0)
            {
                drawing = false;
                continue;
            }

            var x = (index + 0.5) / perSecond.Count * FieldWidth;
            var y = (1 - axis.Share(perSecond[index])) * FieldHeight;
            path.Append(drawing ? 'L' : 'M').Append(Text(x)).Append(' ').Append(Text(y));
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

    // Indices to draw in order; -1 lifts the pen.
    private static IEnumerable<int> Kept(IReadOnlyList<double> values)
    {
        var width = Math.Max(1, values.Count / Columns);
        for (var start = 0; start < values.Count; start += width)
        {
            var (least, most, missing) = (-1, -1, 0);
            var end = Math.Min(values.Count, start + width);
            for (var i = start; i < end; i++)
            {
                if (!double.IsFinite(values[i]))
                {
                    missing++;
                    continue;
                }

                least = least < 0 || values[i] < values[least] ? i : least;
                most = most < 0 || values[i] > values[most] ? i : most;
            }

            if (least < 0 || missing > (end - start) / 2)
            {
                yield return -1;
            }

            if (least >= 0)
            {
                yield return Math.Min(least, most);
                if (most != least)
                    yield return Math.Max(least, most);
            }
        }
    }
}
