namespace Interbeat.Signals.Hrv;

/// <summary>What an index is.</summary>
/// <param name="Key">Its name in files, with the unit.</param>
/// <param name="Label">Its name on a screen.</param>
/// <param name="Unit">Its unit; empty for a pure number.</param>
/// <param name="Text">Its definition in one sentence.</param>
public sealed record HrvDefinition(string Key, string Label, string Unit, string Text);

/// <summary>One index of one person.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Value">The value; null where it cannot be told.</param>
/// <param name="Note">Why there is no value, or what limits the one there is; null where nothing is to be said.</param>
public sealed record HrvIndex(HrvDefinition Definition, double? Value, string? Note);
