using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Description;

namespace Interbeat.Model.Scenarios.Written;

/// <summary>To whom something happens.</summary>
public enum Concerned
{
    /// <summary>To both people.</summary>
    Both,

    /// <summary>To the first.</summary>
    A,

    /// <summary>To the second.</summary>
    B,
}

/// <summary>Part of a situation at a value.</summary>
/// <param name="Variable">Which part.</param>
/// <param name="Value">The value.</param>
public sealed record WrittenSetting(SituationVariable Variable, double Value);

/// <summary>Something that happens for a stretch of time.</summary>
/// <param name="Label">The word for it in the list of marks.</param>
/// <param name="Who">To whom.</param>
/// <param name="Span">When, in seconds from the start of the condition.</param>
/// <param name="Settings">What of the situation it sets.</param>
public sealed record WrittenEvent(string Label, Concerned Who, TimeSpanSeconds Span, ImmutableArray<WrittenSetting> Settings)
{
    /// <summary>What this event and another one both set for the same person at the same time; null where they do not meet.</summary>
    public SituationVariable? Contested(WrittenEvent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var meet = (Who == Concerned.Both || other.Who == Concerned.Both || Who == other.Who) && Span.Intersect(other.Span) is not null;
        return meet ? Settings.Select(s => s.Variable).FirstOrDefault(v => other.Settings.Any(s => s.Variable == v)) : null;
    }
}
