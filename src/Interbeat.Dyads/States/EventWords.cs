using Interbeat.Core;

namespace Interbeat.Dyads.States;

/// <summary>The words in an events file that an analysis understands; case, spaces, hyphens and underscores do not matter.</summary>
public static class EventWords
{
    /// <summary>The person's own resting stretch.</summary>
    public const string Baseline = "baseline";

    /// <summary>The person, or an observer, called this stretch shut down.</summary>
    public const string ShutDown = "shutdown";

    /// <summary>The person, or an observer, called this stretch mixed.</summary>
    public const string Mixed = "mixed";

    /// <summary>Someone moved or changed posture: no rupture candidate opens near it.</summary>
    public const string Motion = "motion";

    /// <summary>A stretch to leave out: watching for a return ends here.</summary>
    public const string Mask = "mask";

    /// <summary>A person saw a rupture; with <c>confirmed</c>, <c>rejected</c> or <c>moved</c> after it, what that person says of a candidate.</summary>
    public const string Rupture = "rupture";

    /// <summary>Someone speaks: estimates are given in speech and in silence.</summary>
    public const string Speech = "speech";

    /// <summary>A moment that two recordings share, such as a clap: the clocks are fitted to it.</summary>
    public const string Sync = "sync";

    /// <summary>Whether an event carries the word.</summary>
    public static bool Is(SessionEvent mark, string word) => Plain(mark).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an event's words begin with this one.</summary>
    public static bool Begins(SessionEvent mark, string word) => Plain(mark).StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an event is about a person: it names nobody, the role, or the person's name.</summary>
    public static bool IsAbout(SessionEvent mark, string role, string name)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return mark.Person is null
            || mark.Person.Equals(role, StringComparison.OrdinalIgnoreCase)
            || mark.Person.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static string Plain(SessionEvent mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return new string([.. mark.Label.Where(char.IsLetterOrDigit)]);
    }
}
