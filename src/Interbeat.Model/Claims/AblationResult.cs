namespace Interbeat.Model.Claims;

/// <summary>What the ablation of a claim showed.</summary>
/// <param name="Origin">Where the claim's direction comes from; null where the direction does not hold even with all terms.</param>
/// <param name="Because">What was taken out and what was left, or why nothing was.</param>
/// <param name="Without">The statistic without the claim's own terms; null where no run was made.</param>
public sealed record AblationResult(ClaimOrigin? Origin, string Because, Measured? Without);
