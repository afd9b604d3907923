using System.Text;
using System.Text.Json;

namespace Interbeat.Reports.Pictures;

/// <summary>The numbers of a picture that the script draws.</summary>
internal static class PictureData
{
    private const int SignificantDigits = 6;

    /// <summary>The JSON text, by the default encoder: nothing in it can end the script element it stands in.</summary>
    public static string Json(Picture picture, PageScale page)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("start", picture.Span.StartSeconds);
            json.WriteNumber("duration", picture.Span.DurationSeconds);
            json.WriteStartArray("panels");
            foreach (var panel in picture.Panels)
            {
                json.WriteStartObject();
                json.WriteString("kind", PanelKinds.Of(panel).Name);
                panel.WriteIsland(json, page);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>A point as an array of its two numbers.</summary>
    public static void WritePoint(this Utf8JsonWriter json, string key, PlanePoint point)
    {
        json.WriteStartArray(key);
        json.WriteNumberValue(Significant(point.X));
        json.WriteNumberValue(Significant(point.Y));
        json.WriteEndArray();
    }

    /// <summary>Points as one array of numbers in turn; those that are not finite are left out.</summary>
    public static void WritePoints(this Utf8JsonWriter json, string key, IEnumerable<PlanePoint> points)
    {
        json.WriteStartArray(key);
        foreach (var point in points.Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y)))
        {
            json.WriteNumberValue(Significant(point.X));
            json.WriteNumberValue(Significant(point.Y));
        }

        json.WriteEndArray();
    }

    /// <summary>Numbers; null where they are not finite.</summary>
    public static void WriteNumbers(this Utf8JsonWriter json, string key, IEnumerable<double> numbers)
    {
        json.WriteStartArray(key);
        foreach (var number in numbers)
        {
            if (double.IsFinite(number))
            {
                json.WriteNumberValue(Significant(number));
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    private static double Significant(double value) => Files.RoundedNumber.Significant(value, SignificantDigits);
}
