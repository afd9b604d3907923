using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Claims.Rows;

namespace Interbeat.Model.Claims;

/// <summary>All claims. A new group of rows is listed here.</summary>
public static class Ledger
{
    /// <summary>The rows by id: claims first, then historical facts.</summary>
    public static ImmutableArray<Claim> All { get; } =
        [.. new[] { FlaggedClaims.All, DyadClaims.All, ChildhoodClaims.All, BondClaims.All }.SelectMany(group => group).OrderBy(claim => claim.Id, StringComparer.Ordinal)];

    /// <summary>Rows that are shown whatever was asked for, because what they say is easily taken for more than it is.</summary>
    public static ImmutableArray<string> AlwaysShown { get; } =
        ["F02", "F09", "F12", "F20", "F21", "F28", "F30", "F34", "F39", "F47", "F48", "F52", "F56", "H01", "H02", "H03", "H04"];

    /// <summary>The row of an id.</summary>
    /// <exception cref="InputException">No row has this id.</exception>
    public static Claim Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(claim => claim.Id.Equals(id.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new InputException("--id", null, $"found '{id}'; expected an id of the ledger, {All[0].Id} to {All[^1].Id}");
    }
}
