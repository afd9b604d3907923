using Interbeat.Core;
using Interbeat.Dyads.States;

namespace Interbeat.Cli.Analysis;

/// <summary>Marks that no analysis will look at: those about somebody else, and those from another time.</summary>
internal static class EventMarks
{
    private const string RoleA = "a";
    private const string RoleB = "b";

    /// <summary>Most unknown names that are listed one by one. Chosen: what a reader still reads.</summary>
    private const int MostNames = 5;

    /// <summary>What is odd about the dyad's marks, in sentences.</summary>
    public static IEnumerable<string> Warnings(Dyad dyad) => OfNobody(dyad).Concat(FromAnotherTime(dyad));

    private static IEnumerable<string> OfNobody(Dyad dyad)
    {
        var (a, b) = (dyad.A.PersonName, dyad.B.PersonName);
        var unknown = dyad.Events.Events
            .Where(mark => !EventWords.IsAbout(mark, RoleA, a) && !EventWords.IsAbout(mark, RoleB, b))
            .CountBy(mark => mark.Person!, StringComparer.OrdinalIgnoreCase)
            .OrderBy(name => name.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var (name, count) in unknown.Take(MostNames))
        {
            yield return $"{Marks(count, "name", "names")} \"{name}\"; the people are {a} and {b}.";
        }

        if (unknown.Count > MostNames)
        {
            yield return $"{Marks(unknown.Skip(MostNames).Sum(name => name.Value), "name", "names")} others; the people are {a} and {b}.";
        }
    }

    // A baseline recorded alone before the session is used: outside is what neither recording nor session holds.
    private static IEnumerable<string> FromAnotherTime(Dyad dyad)
    {
        if (Session.Of(dyad) is not { } session)
        {
            yield break;
        }

        var first = Math.Min(dyad.A.Channel.Span.StartSeconds - session.StartOnClockA, dyad.B.Channel.Span.StartSeconds - session.StartOnClockB);
        var outside = dyad.Events.Events.Count(mark => mark.Span.EndSeconds < first || mark.OnsetSeconds > session.DurationSeconds);
        if (outside > 0)
        {
            yield return FormattableString.Invariant($"{Marks(outside, "lie", "lies")} wholly outside the session, which is 0 to {session.DurationSeconds:0.###} s.");
        }
    }

    private static string Marks(int count, string several, string one) => count == 1 ? $"1 mark {one}" : $"{count} marks {several}";
}
