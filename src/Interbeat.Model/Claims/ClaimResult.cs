namespace Interbeat.Model.Claims;

/// <summary>One row of the ledger as it came out in one parameter set.</summary>
/// <param name="Claim">The row.</param>
/// <param name="Set">Name of the parameter set.</param>
/// <param name="Measured">The statistic; null for what is not modelled.</param>
/// <param name="Criterion">When it passes in this set; null for what is not modelled.</param>
/// <param name="Passes">Whether it passes; null for what is not modelled, and only for that.</param>
/// <param name="Ablation">What the ablation showed; null for what is not modelled.</param>
public sealed record ClaimResult(Claim Claim, string Set, Measured? Measured, Criterion? Criterion, bool? Passes, AblationResult? Ablation);
