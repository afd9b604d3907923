using System.Text;
using System.Text.RegularExpressions;
using Interbeat.Core;

namespace Interbeat.Cli.Analysis;

/// <summary>File patterns that a shell left as they were: <c>*</c>, <c>?</c> and <c>[...]</c> in the file's name.</summary>
internal static class FilePatterns
{
    // A pattern that needs longer than this is not a file pattern.
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>The files that each word names, in order of their names within a pattern. A word that is an existing file stands for itself.</summary>
    /// <exception cref="InputException">A pattern matches nothing.</exception>
    public static IReadOnlyList<string> Expand(string option, IEnumerable<string> words) => [.. words.SelectMany(word => Expand(option, word))];

    private static IEnumerable<string> Expand(string option, string word)
    {
        var name = Path.GetFileName(word);
        if (File.Exists(word) || name.IndexOfAny(['*', '?', '[']) < 0)
        {
            return [word];
        }

        var folder = Path.GetDirectoryName(word) ?? "";
        var pattern = new Regex(ToRegex(name), RegexOptions.CultureInvariant, MatchTimeout);
        var searched = folder.Length == 0 ? "." : folder;
        var found = Directory.Exists(searched)
            ? Directory.EnumerateFiles(searched).Select(file => Path.GetFileName(file)).Where(file => pattern.IsMatch(file)).Order(StringComparer.Ordinal).ToList()
            : [];
        return found.Count > 0
            ? found.Select(file => Path.Combine(folder, file))
            : throw new InputException(option, null, $"no file matches '{word}'");
    }

    private static string ToRegex(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var close = pattern[i] == '[' ? pattern.IndexOf(']', i + 1) : -1;
            if (close > i + 1)
            {
                var members = pattern[(i + 1)..close];
                var negated = members[0] is '!' or '^';
                regex.Append(negated ? "[^" : "[").Append((negated ? members[1..] : members).Replace("\\", "\\\\", StringComparison.Ordinal)).Append(']');
                i = close;
            }
            else
            {
                regex.Append(pattern[i] switch { '*' => ".*", '?' => ".", var c => Regex.Escape(c.ToString()) });
            }
        }

        return regex.Append('$').ToString();
    }
}
