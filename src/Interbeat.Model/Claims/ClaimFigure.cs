namespace Interbeat.Model.Claims;

/// <summary>A part of a statistic, for example one of two groups that are compared.</summary>
/// <param name="Name">What it is, with its unit where it has one.</param>
/// <param name="Value">Its value.</param>
/// <param name="Low">Lower end of its 95 % interval; null where it has none.</param>
/// <param name="High">Upper end; null where it has none.</param>
public sealed record ClaimFigure(string Name, double Value, double? Low = null, double? High = null);
