namespace Interbeat.Model.Claims;

/// <summary>When a claim passes.</summary>
/// <param name="Text">In words exactly what <paramref name="Holds"/> tests.</param>
/// <param name="Holds">Whether a measured statistic passes, by its point estimates.</param>
public sealed record Criterion(string Text, Func<Measured, bool> Holds);
