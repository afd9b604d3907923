using System.Collections.Immutable;

namespace Interbeat.Model.Claims;

/// <summary>The ledger as it came out in one parameter set.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Rows">One result a row, in the order asked.</param>
public sealed record LedgerResult(LedgerRequest Request, ImmutableArray<ClaimResult> Rows)
{
    /// <summary>Rows that were put to the model.</summary>
    public int Scored => Rows.Count(row => row.Passes is not null);

    /// <summary>Rows that pass.</summary>
    public int Passed => Rows.Count(row => row.Passes is true);

    /// <summary>Rows that pass and whose direction is emergent.</summary>
    public int PassedEmergent => Rows.Count(row => row.Passes is true && row.Ablation?.Origin == ClaimOrigin.Emergent);

    /// <summary>Rows that pass by construction.</summary>
    public int PassedByConstruction => Passed - PassedEmergent;

    /// <summary>Rows that fail.</summary>
    public ImmutableArray<ClaimResult> Failures => [.. Rows.Where(row => row.Passes is false)];

    /// <summary>Rows outside the model.</summary>
    public int NotModelled => Rows.Length - Scored;
}
