using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interbeat.Cli.Yaml;

/// <summary>A shape as a JSON schema (draft 2020-12), by which editors complete and check a YAML file while it is written.</summary>
internal static class JsonSchemaText
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";
    private const string TimePattern = "^[0-9]+(\\.[0-9]+)?( (s|min|h))?$";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema, with a line break at its end.</summary>
    public static string Of(string title, MappingShape shape)
    {
        var schema = new JsonObject { ["$schema"] = Draft, ["title"] = title };
        foreach (var (key, value) in Schema(shape).ToList())
        {
            schema[key] = value?.DeepClone();
        }

        return schema.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Schema(YamlShape shape)
    {
        var schema = new JsonObject { ["description"] = shape.Says };
        switch (shape)
        {
            case TextShape text:
                (schema["type"], schema["minLength"], schema["maxLength"]) = ("string", 1, text.MostLetters);
                break;
            case NumberShape number:
                (schema["type"], schema["minimum"], schema["maximum"]) = (number.Whole ? "integer" : "number", number.Low, number.High);
                break;
            case TimeShape time:
                schema["anyOf"] = new JsonArray(
                    new JsonObject { ["type"] = "number", ["minimum"] = time.Low, ["maximum"] = time.High },
                    new JsonObject { ["type"] = "string", ["pattern"] = TimePattern });
                break;
            case FlagShape:
                schema["type"] = "boolean";
                break;
            case WordShape word:
                schema["enum"] = new JsonArray([.. word.Words.Select(w => (JsonNode)w)]);
                break;
            case ListShape list:
                (schema["type"], schema["minItems"], schema["maxItems"], schema["items"]) = ("array", 1, list.Most, Schema(list.Item));
                break;
            case MappingShape mapping:
                (schema["type"], schema["additionalProperties"]) = ("object", false);
                schema["properties"] = new JsonObject(mapping.Keys.Select(k => new KeyValuePair<string, JsonNode?>(k.Name, Schema(k.Shape))));
                if (mapping.Keys.Any(k => k.Required))
                {
                    schema["required"] = new JsonArray([.. mapping.Keys.Where(k => k.Required).Select(k => (JsonNode)k.Name)]);
                }

                break;
        }

        return schema;
    }
}
