using Interbeat.Core;

namespace Interbeat.Reports.Files;

/// <summary>The file <c>provenance.json</c>: everything needed to compute the result again.</summary>
public static class ProvenanceJson
{
    /// <summary>The file's bytes; equal provenance gives equal bytes.</summary>
    public static byte[] Write(Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return JsonFile.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("version", provenance.Version);
            json.WriteNumber("seed", provenance.Seed);
            json.WriteStartArray("inputs");
            foreach (var input in provenance.Inputs)
            {
                json.WriteStartObject();
                json.WriteString("file", input.FileName);
                json.WriteString("sha256", input.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("steps");
            foreach (var step in provenance.Steps)
            {
                json.WriteStartObject();
                json.WriteString("name", step.Name);
                json.WriteNumber("methodVersion", step.MethodVersion);
                json.WriteString("definition", step.Definition);
                json.WriteString("source", step.Source);
                json.WriteStartObject("parameters");
                foreach (var (key, value) in step.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    json.WriteString(key, value);
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
