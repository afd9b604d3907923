using System.Collections.Immutable;

namespace Interbeat.Model.Claims.Rows;

/// <summary>What later bonds, separations and practice change.</summary>
public static class BondClaims
{
    /// <summary>The rows.</summary>
    public static ImmutableArray<Claim> All { get; } = [.. HealingClaims.All, .. QualityClaims.All, .. SeparatenessClaims.All, .. AnxiousClaims.All];
}
