using System.Collections.Immutable;

namespace Interbeat.Model.Claims;

/// <summary>Terms taken out by the values of their parameters.</summary>
/// <param name="What">The terms, in words.</param>
/// <param name="Values">Each parameter's symbol and the value at which its term has no effect.</param>
public sealed record ParameterAblation(string What, ImmutableArray<(string Symbol, double Value)> Values) : Ablation(What);
