using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Interbeat.Reports;

/// <summary>The script and the style sheet that the build bundled from <c>web/</c>.</summary>
public sealed class WebBundle
{
    private WebBundle(string script, string style)
    {
        Script = script;
        Style = style;
        ScriptHash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
    }

    /// <summary>The report's bundle.</summary>
    public static WebBundle Report { get; } = new(Inlineable(Read("web/report.js")), Read("web/report.css"));

    /// <summary>The script's text, fit to stand inside a script element.</summary>
    public string Script { get; }

    /// <summary>The style sheet's text.</summary>
    public string Style { get; }

    /// <summary>The script's hash as a content security policy names it.</summary>
    public string ScriptHash { get; }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The bundle {name} is not embedded; the build makes it from web/.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // In a script these two character runs stand only within texts and patterns, where the backslash changes nothing.
    private static string Inlineable(string script) => script
        .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "<\\!--", StringComparison.Ordinal);
}
