using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Model.Numbers;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Cli.Simulation;

/// <summary>A user's file of published classification functions for the Strange Situation: lines <c>CLASS.scale = number</c>; <c>#</c> begins a remark.</summary>
internal static class CoefficientFile
{
    // Chosen: four classes of six numbers with remarks are far below; more is another file by mistake.
    private const int MostLines = 1000;

    private const string Constant = "constant";

    private static readonly ImmutableArray<string> Scales = ["proximity", "contact", "resistance", "avoidance", "disorganisation"];
    private static readonly ImmutableArray<string> Letters = ["A", "B", "C", "D"];

    /// <summary>The functions of a file.</summary>
    /// <exception cref="InputException">A line, key or number is not as expected, or fewer than two classes are given.</exception>
    public static DiscriminantFunctions Read(string path)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw new InputException(name, null, "no such file; expected one with lines like 'A.avoidance = 1.5'");
        }

        return Parse(name, File.ReadLines(path).Take(MostLines + 1));
    }

    /// <summary>The functions in the lines of a file.</summary>
    public static DiscriminantFunctions Parse(string name, IEnumerable<string> lines)
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in lines)
        {
            var position = string.Create(CultureInfo.InvariantCulture, $"line {++number}");
            if (number > MostLines)
            {
                throw new InputException(name, position, string.Create(CultureInfo.InvariantCulture, $"found more lines; at most {MostLines} are expected"));
            }

            var text = line.Split('#')[0].Trim();
            if (text.Length > 0)
            {
                Add(text, numbers, name, position);
            }
        }

        var classes = Letters.Where(letter => numbers.Keys.Any(key => key.StartsWith(letter + ".", StringComparison.Ordinal))).ToList();
        return classes.Count >= 2
            ? new([.. classes.Select(letter => Function(letter, numbers, name))])
            : throw new InputException(name, null, $"found functions of {classes.Count.ToString(CultureInfo.InvariantCulture)} classes; at least two of A, B, C, D are expected");
    }

    private static void Add(string text, Dictionary<string, double> numbers, string name, string position)
    {
        var parts = text.Split('=', 2);
        var key = parts[0].Trim();
        var dot = key.Split('.', 2);
        if (dot.Length != 2 || !Letters.Contains(dot[0]) || (dot[1] != Constant && !Scales.Contains(dot[1])))
        {
            throw new InputException(name, position, $"found key '{key}'; expected one of A, B, C, D, a point, and one of {Constant}, {string.Join(", ", Scales)}");
        }

        if (parts.Length != 2 || !double.TryParse(parts[1].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            throw new InputException(name, position, $"key '{key}': found '{(parts.Length == 2 ? parts[1].Trim() : "")}'; expected = and a number");
        }

        if (!numbers.TryAdd(key, value))
        {
            throw new InputException(name, position, $"key '{key}': found a second time; expected once");
        }
    }

    private static ClassificationFunction Function(string letter, Dictionary<string, double> numbers, string name)
    {
        Real Of(string scale) => numbers.GetValueOrDefault($"{letter}.{scale}", 0);
        return numbers.TryGetValue($"{letter}.{Constant}", out var constant)
            ? new((AttachmentClass)Letters.IndexOf(letter), constant, new(Of(Scales[0]), Of(Scales[1]), Of(Scales[2]), Of(Scales[3]), Of(Scales[4])))
            : throw new InputException(name, null, $"key '{letter}.{Constant}' is missing; a scale that is left out counts 0, a constant must be given");
    }
}
