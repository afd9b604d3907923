namespace Interbeat.Model.Claims;

/// <summary>The relation is the form of an equation or of the experiment itself, so no parameter takes it out.</summary>
/// <param name="What">Why none does.</param>
public sealed record StructuralAblation(string What) : Ablation(What);
