namespace Interbeat.Cli.Plans;

/// <summary>One line of a plan: an option without its dashes, and its value.</summary>
/// <param name="Key">The option's name without dashes.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Line">The line in the file, from 1.</param>
internal sealed record PlanEntry(string Key, string Value, long Line);
