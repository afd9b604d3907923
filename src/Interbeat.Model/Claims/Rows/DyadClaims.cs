using System.Collections.Immutable;

namespace Interbeat.Model.Claims.Rows;

/// <summary>How two people act on each other from moment to moment.</summary>
public static class DyadClaims
{
    /// <summary>The rows.</summary>
    public static ImmutableArray<Claim> All { get; } = [.. OwnStateClaims.All, .. CueClaims.All, .. LentCalmClaims.All, .. CoupleClaims.All];
}
