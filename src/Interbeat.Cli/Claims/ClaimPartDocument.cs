namespace Interbeat.Cli.Claims;

/// <summary>A part of a statistic as other programs read it.</summary>
internal sealed record ClaimPartDocument(string Name, double? Value, IReadOnlyList<double?> Interval);
