using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Model.Population;

/// <summary>Somebody who cares for a child: mainly in one way, partly as parents do on average.</summary>
/// <param name="MainCare">Which of <see cref="CareRegime.All"/> the care mainly is.</param>
/// <param name="Answers">How likely each answer to a need is.</param>
/// <param name="Conduct">How the parent behaves in the laboratory.</param>
public readonly record struct Parent(int MainCare, CareChances<Real> Answers, CareConduct<Real> Conduct)
{
    /// <summary>Sensitivity: the probability that a need which the child signals is soothed. This is the definition used everywhere.</summary>
    public double Sensitivity => Answers.Soothe.Signal;

    /// <summary>A settled adult's slow variables, the same for every parent: what differs is how they answer.</summary>
    public static Traits<Real> Settled { get; } = new(Capacity: .85, Reliance: .85, Rejection: .02, Fright: 0, Amplify: .1, Minimise: .05, BrakeCeiling: 1, BreathingRatio: 1);
}

/// <summary>The parents of a population.</summary>
public sealed class Parents
{
    private readonly double[] shares;
    private readonly ImmutableArray<CareConduct<Real>> conducts;
    private readonly double blend;
    private readonly double spread;
    private readonly CareChances<Real> average;
    private readonly CareConduct<Real> averageConduct;

    /// <summary>The parents of a parameter set.</summary>
    public Parents(ParameterSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var (inconsistent, rejecting, frightening) = (set["pop_inconsistent"].Value, set["pop_rejecting"].Value, set["pop_frightening"].Value);
        shares = [1 - inconsistent - rejecting - frightening, inconsistent, rejecting, frightening];
        conducts = LaboratoryConduct.Of(set);
        blend = set["care_blend"].Value;
        spread = set["care_sd"].Value;
        (average, averageConduct) = Average();
    }

    /// <summary>A parent drawn from the population.</summary>
    public Parent Draw(ref CounterRandom random)
    {
        var (kind, left) = (0, random.NextUniform());
        while (kind < shares.Length - 1 && left >= shares[kind])
        {
            left -= shares[kind++];
        }

        return Of(kind, ref random);
    }

    /// <summary>A parent whose care is mainly of one kind.</summary>
    public Parent Of(int kind, ref CounterRandom random)
    {
        var own = CareRegime.All[kind].Answers.Individual(spread, ref random).As<Real>();
        return new(kind, CareMixture.Between(own, average, blend), LaboratoryConduct.Between(conducts[kind], averageConduct, blend));
    }

    private (CareChances<Real> Answers, CareConduct<Real> Conduct) Average()
    {
        var (answers, conduct, sum) = (CareRegime.All[0].Answers.As<Real>(), conducts[0], shares[0]);
        for (var kind = 1; kind < shares.Length; kind++)
        {
            sum += shares[kind];
            answers = CareMixture.Between(answers, CareRegime.All[kind].Answers.As<Real>(), shares[kind] / sum);
            conduct = LaboratoryConduct.Between(conduct, conducts[kind], shares[kind] / sum);
        }

        return (answers, conduct);
    }
}
