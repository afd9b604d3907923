using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Interbeat.Architecture.Tests;

/// <summary>An analysis is a function of its recordings, options and seed, and of nothing else.</summary>
public sealed class PurityTests
{
    // What would let a result depend on the machine, the moment or the order of work.
    private static readonly string[] Impure =
    [
        @"\bFile\.", @"\bDirectory\.", @"\bFileStream\b", @"\bStreamReader\b", @"\bStreamWriter\b", @"\bConsole\.", @"\bEnvironment\.(?!ProcessorCount)",
        @"\bDateTime\.(Utc)?Now\b", @"\bDateTime\.Today\b", @"\bDateTimeOffset\.(Utc)?Now\b", @"\bStopwatch\b", @"\bTimeProvider\b",
        @"\bnew Random\(", @"\bRandom\.Shared\b", @"\bRandomNumberGenerator\b", @"\bGuid\.NewGuid\b", @"\bHttpClient\b",
    ];

    [Fact]
    public void Core_Signals_Dyads_and_Model_touch_no_file_read_no_clock_and_roll_no_dice_of_the_platform()
    {
        var found = new List<string>();
        foreach (var file in Arrows.Pure.SelectMany(project => Repository.Sources("src", project)))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                var code = WithoutComment(lines[i]);
                found.AddRange(Impure.Where(pattern => Regex.IsMatch(code, pattern)).Select(pattern => $"{Repository.Relative(file)}:{i + 1}: {pattern}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void No_static_field_can_change()
    {
        var found = new List<string>();
        foreach (var type in ProductAssemblies.All.Values.SelectMany(assembly => assembly.GetTypes()).Where(type => !IsGenerated(type)))
        {
            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                // A property's backing field is generated, but whether it may be set is the author's choice.
                var isBacking = field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal);
                if ((isBacking || !IsGenerated(field)) && !field.IsLiteral && (!field.IsInitOnly || IsOpenCollection(field.FieldType)))
                {
                    found.Add($"{type.FullName}.{field.Name}");
                }
            }
        }

        Assert.True(found.Count == 0, "These can change: " + string.Join(", ", found));
    }

    // Arrays are let through: as private tables of constants they are how kernels hold their coefficients.
    private static bool IsOpenCollection(Type type) =>
        !type.IsArray
        && type.IsGenericType
        && type.Namespace is "System.Collections.Generic" or "System.Collections.Concurrent"
        && !type.IsInterface
        && typeof(IEnumerable).IsAssignableFrom(type);

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), false)
        || member.Name.Contains('<', StringComparison.Ordinal)
        || (member.DeclaringType is { } outer && member is Type && IsGenerated(outer));

    private static string WithoutComment(string line)
    {
        var comment = line.IndexOf("//", StringComparison.Ordinal);
        return comment < 0 ? line : line[..comment];
    }
}
