using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Model.Scenarios;

/// <summary>A session as parts, one after the other.</summary>
/// <param name="Parts">The parts in order.</param>
public sealed record SessionScript(params ImmutableArray<ScriptPart> Parts)
{
    /// <summary>How long all parts last, in seconds.</summary>
    public double DurationSeconds => Parts.Sum(part => part.Seconds);

    /// <summary>The situations at a time; the last part's afterwards.</summary>
    /// <param name="seconds">Time since the start, in seconds.</param>
    public PairSituation At(double seconds)
    {
        foreach (var part in Parts)
        {
            if (seconds < part.Seconds)
            {
                return part.Now;
            }

            seconds -= part.Seconds;
        }

        return Parts[^1].Now;
    }

    /// <summary>The condition of this script for two people; a baseline before it is spent apart.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="start">Who the two are.</param>
    public Condition For(string name, PairStart start) => new()
    {
        Name = name,
        DurationSeconds = DurationSeconds,
        Start = start,
        Rest = PairSituation.Apart,
        At = At,
        Events = Marks(),
    };

    private ImmutableArray<SessionEvent> Marks()
    {
        var marks = ImmutableArray.CreateBuilder<SessionEvent>(Parts.Length);
        var begun = 0.0;
        foreach (var part in Parts)
        {
            marks.Add(new(begun, part.Seconds, part.Name));
            begun += part.Seconds;
        }

        return marks.MoveToImmutable();
    }
}

/// <summary>One part of a session, in which nothing changes from outside.</summary>
/// <param name="Name">The name of its mark.</param>
/// <param name="Seconds">How long it lasts, in seconds.</param>
/// <param name="Now">The two situations.</param>
public sealed record ScriptPart(string Name, double Seconds, PairSituation Now);
