using System.Collections.Immutable;

namespace Interbeat.Model.Claims;

/// <summary>What is taken out of the model to see whether a claim was written into it: every term that names the trait and the outcome together.</summary>
/// <param name="What">What is taken out, or why nothing can be.</param>
/// <remarks>A claim whose direction stays without those terms is emergent; otherwise it holds by construction.</remarks>
public abstract record Ablation(string What)
{
    /// <summary>Terms taken out by the values of their parameters.</summary>
    /// <param name="what">The terms, in words.</param>
    /// <param name="values">Each parameter's symbol and the value at which its term has no effect.</param>
    public static Ablation Of(string what, params ImmutableArray<(string Symbol, double Value)> values) => new ParameterAblation(what, values);

    /// <summary>No parameter takes the terms out, so the claim counts as by construction.</summary>
    /// <param name="why">Why none does.</param>
    public static Ablation Structural(string why) => new StructuralAblation(why);
}
