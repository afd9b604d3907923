using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Interbeat.Core;

namespace Interbeat.Reports.Files;

/// <summary>How every JSON file is written: indented, line feed, names in their own script, missing numbers as null.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The bytes of a document, with a line feed at the end.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> body)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            body(writer);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>A number, or null where it is missing or not finite.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string key, double? value)
    {
        json.WritePropertyName(key);
        json.WriteNumberOrNull(value);
    }

    /// <summary>A number, or null where it is missing or not finite.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumberValue(number + 0.0);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>True, false, or null where it is not known.</summary>
    public static void WriteBooleanOrNull(this Utf8JsonWriter json, string key, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(key, known);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    /// <summary>An interval as an array of its two ends, or null.</summary>
    public static void WriteInterval(this Utf8JsonWriter json, string key, (double Low, double High)? interval)
    {
        json.WritePropertyName(key);
        if (interval is not { } ends)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        json.WriteNumberOrNull(ends.Low);
        json.WriteNumberOrNull(ends.High);
        json.WriteEndArray();
    }

    /// <summary>Stretches of the session as an array of starts and ends in seconds.</summary>
    public static void WriteSpans(this Utf8JsonWriter json, string key, IEnumerable<TimeSpanSeconds> spans)
    {
        json.WriteStartArray(key);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            json.WriteNumberOrNull("startSeconds", span.StartSeconds);
            json.WriteNumberOrNull("endSeconds", span.EndSeconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Texts as an array.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
