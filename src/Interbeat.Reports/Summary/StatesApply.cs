using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Summary;

/// <summary>Whether states can be spoken of at all. They are read from heartbeats or marked by a person; movement alone has none.</summary>
internal static class StatesApply
{
    /// <summary>The one sentence that stands in their place where they do not apply.</summary>
    public const string Not = "States do not apply here: they are read from heartbeats, and neither channel holds any.";

    /// <summary>Whether either person has heartbeats, a baseline or a marked state.</summary>
    public static bool To(SessionResult result) => To(result.A) || To(result.B);

    private static bool To(PersonResult person) =>
        person.Beats is not null || person.Baseline is not null || person.WhyStatesUnknown is null || InShort.Known(person) > 0;
}
