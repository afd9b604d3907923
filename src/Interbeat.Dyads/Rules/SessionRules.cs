using System.Collections.Immutable;
using System.Text;

namespace Interbeat.Dyads.Rules;

/// <summary>The rules of states, regimes and ruptures as people read them: the text in <c>session-rules.txt</c>, which this assembly carries.</summary>
/// <remarks>The text does not drive the code: a test holds every figure and every clause of it against the code's, so that neither changes without the other.</remarks>
public static class SessionRules
{
    private const string Resource = "session-rules.txt";

    /// <summary>The whole text.</summary>
    public static string Text { get; } = Read();

    /// <summary>Its version; it rises whenever a clause or a figure changes.</summary>
    public static string Version { get; } = Figures("")["version"];

    /// <summary>A section's figures as parameters of a processing step, with the version of the rules.</summary>
    /// <param name="section">The section's name, as in <c>[regimes]</c>.</param>
    public static ImmutableSortedDictionary<string, string> Parameters(string section) => Figures(section).SetItem("rules", Version);

    /// <summary>The figures of a section by key; those above the first section have the empty name.</summary>
    private static ImmutableSortedDictionary<string, string> Figures(string section)
    {
        var figures = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var current = "";
        foreach (var line in Text.Split('\n'))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                current = line[1..^1];
            }
            else if (current == section && line.Split(" = ") is [var key, var value] && !key.Contains(' ', StringComparison.Ordinal))
            {
                figures.Add(key, value);
            }
        }

        return figures.ToImmutable();
    }

    private static string Read()
    {
        using var stream = typeof(SessionRules).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n");
    }
}
