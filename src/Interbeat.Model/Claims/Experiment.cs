using Interbeat.Model.Parameters;

namespace Interbeat.Model.Claims;

/// <summary>How a claim is put to the model.</summary>
/// <param name="Statistic">What is measured, in words.</param>
/// <param name="Measure">Runs the model and measures it; a function of the request alone.</param>
/// <param name="Seed">When it passes in the set <c>seed</c>.</param>
/// <param name="Evidence">When it passes in the set <c>evidence</c>.</param>
/// <param name="Direction">Whether the statistic points where the claim says, whatever its size; asked of the run without the claim's own terms.</param>
/// <param name="Ablation">The claim's own terms.</param>
public sealed record Experiment(
    string Statistic,
    Func<ClaimRequest, Measured> Measure,
    Criterion Seed,
    Criterion Evidence,
    Func<Measured, bool> Direction,
    Ablation Ablation)
{
    /// <summary>An experiment that both sets are judged by alike.</summary>
    public Experiment(string statistic, Func<ClaimRequest, Measured> measure, Criterion criterion, Func<Measured, bool> direction, Ablation ablation)
        : this(statistic, measure, criterion, criterion, direction, ablation)
    {
    }

    /// <summary>The criterion that a parameter set is judged by: its own for <c>evidence</c>, that of <c>seed</c> for any other.</summary>
    public Criterion CriterionIn(ParameterSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Name == ParameterSets.Evidence.Name ? Evidence : Seed;
    }
}
