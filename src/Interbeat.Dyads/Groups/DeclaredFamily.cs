using System.Collections.Immutable;

namespace Interbeat.Dyads.Groups;

/// <summary>A family of tests that was declared before the data was seen, adjusted by Holm's step-down procedure (1979).</summary>
/// <remarks>A test that was declared but could not be computed counts in the size of the family. One that was not declared is exploratory: it is not adjusted and not to be read as a test.</remarks>
public static class DeclaredFamily
{
    /// <summary>Every test with its adjusted p, in the order given; declared tests that have no p are added without one.</summary>
    /// <param name="declared">The names of the family's tests.</param>
    /// <param name="tests">The tests that were computed; p is NaN where it could not be.</param>
    public static ImmutableArray<FamilyTest> Adjust(IReadOnlyCollection<string> declared, IReadOnlyCollection<(string Name, double P)> tests)
    {
        ArgumentNullException.ThrowIfNull(declared);
        ArgumentNullException.ThrowIfNull(tests);
        var ordered = tests.Where(test => declared.Contains(test.Name) && !double.IsNaN(test.P)).OrderBy(test => test.P).ToArray();
        var adjusted = new Dictionary<string, double>(StringComparer.Ordinal);
        var largest = 0.0;
        for (var rank = 0; rank < ordered.Length; rank++)
        {
            largest = Math.Max(largest, Math.Min(1, (declared.Count - rank) * ordered[rank].P));
            adjusted.Add(ordered[rank].Name, largest);
        }

        return
        [
            .. tests.Select(test => new FamilyTest(test.Name, double.IsNaN(test.P) ? null : test.P, adjusted.TryGetValue(test.Name, out var p) ? p : null, !declared.Contains(test.Name))),
            .. declared.Except(tests.Select(test => test.Name)).Select(name => new FamilyTest(name, null, null, false)),
        ];
    }
}

/// <summary>One test of a family.</summary>
/// <param name="Name">The test's name.</param>
/// <param name="P">Its p; null where it could not be computed.</param>
/// <param name="AdjustedP">p after Holm over the declared family; null where there is none.</param>
/// <param name="Exploratory">Whether it was not declared.</param>
public readonly record struct FamilyTest(string Name, double? P, double? AdjustedP, bool Exploratory);
