using System.Collections.Immutable;

namespace Interbeat.Model.Claims.Rows;

/// <summary>What care teaches, and what a childhood leaves.</summary>
public static class ChildhoodClaims
{
    /// <summary>The rows.</summary>
    public static ImmutableArray<Claim> All { get; } = [];
}
