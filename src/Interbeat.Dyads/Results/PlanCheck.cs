using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Dyads.Results;

/// <summary>Whether a run kept to options that were fixed before the data was seen.</summary>
/// <param name="Source">The plan: its name and the SHA-256 of its bytes, which can be deposited beforehand.</param>
/// <param name="Deviations">Options that were used otherwise than planned; empty where the run kept to the plan.</param>
public sealed record PlanCheck(InputFile Source, ImmutableArray<PlanDeviation> Deviations)
{
    /// <summary>Whether every option was used as planned.</summary>
    public bool Kept => Deviations.IsEmpty;

    /// <summary>The plan as a step, for the record of a result.</summary>
    public ProcessingStep Step => new(
        "plan",
        1,
        Kept ? "Options were fixed in a plan, and the run kept to every option named there; options that it does not name were free." : "Options were fixed in a plan, and the run departed from it.",
        Source.FileName,
        Deviations
            .ToImmutableSortedDictionary(d => d.Option, d => $"planned {d.Planned}, used {d.Used}", StringComparer.Ordinal)
            .Add("planSha256", Source.Sha256));
}

/// <summary>One option that was used otherwise than planned.</summary>
/// <param name="Option">The option's name.</param>
/// <param name="Planned">What the plan says; an option that it leaves out is planned at its default.</param>
/// <param name="Used">What was used.</param>
public sealed record PlanDeviation(string Option, string Planned, string Used);
