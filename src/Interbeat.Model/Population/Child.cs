using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Model.Population;

/// <summary>A child of the population before its childhood: the parent, all care together, temperament, and what is read off its body however it is cared for.</summary>
/// <param name="Parent">The parent who comes to the laboratory.</param>
/// <param name="Care">How likely each answer to a need is, other carers included.</param>
/// <param name="Temperament">Temperament.</param>
/// <param name="RatedSensitivity">The parent's sensitivity as an observer rates it.</param>
/// <param name="LogRsaSize">Logarithm of the child's RSA amplitude over that of others with the same brake.</param>
/// <param name="LogCortisol">Logarithm of the child's baseline cortisol over that of others.</param>
public readonly record struct Child(Parent Parent, CareChances<Real> Care, Temperament Temperament, double RatedSensitivity, double LogRsaSize, double LogCortisol)
{
    /// <summary>The dyad in the laboratory after a childhood.</summary>
    /// <param name="learned">What care has taught.</param>
    /// <param name="learning">Values of learning.</param>
    /// <param name="infants">What is particular to infants.</param>
    public ObservedDyad<Real> InLaboratory(in Learner<Real> learned, LearningConstants<Real> learning, InfantBody infants)
    {
        ArgumentNullException.ThrowIfNull(learning);
        ArgumentNullException.ThrowIfNull(infants);
        var (signal, amplify, minimise) = Temperament.Shift(learned.Policy(learning.Temperature));
        var infant = new Traits<Real>(
            learned.Capacity * infants.CapacityShare,
            learned.Reliance,
            learned.Rejection,
            Curve.Unit<Real>(learned.Fright + Temperament.Fearfulness),
            amplify,
            minimise,
            1,
            infants.BreathingRatio);
        return new(infant, signal, Temperament.Reactivity, Parent.Settled, Parent.Conduct);
    }
}

/// <summary>The children of a population; child i under a seed is the same whatever else is drawn.</summary>
/// <param name="set">The parameter set.</param>
public sealed class Children(ParameterSet set)
{
    private readonly Parents parents = new(set);
    private readonly double others = set["care_others"].Value;
    private readonly double ratingError = set["sens_sd"].Value;
    private readonly double rsaSpread = set["rsa_sd"].Value;
    private readonly double cortisolSpread = set["C_sd"].Value;

    /// <summary>A child whose parent is drawn from the population.</summary>
    public Child Draw(ref CounterRandom random) => Of(parents.Draw(ref random), ref random);

    /// <summary>A child of a parent of one kind.</summary>
    public Child Of(int mainCare, ref CounterRandom random) => Of(parents.Of(mainCare, ref random), ref random);

    private Child Of(in Parent parent, ref CounterRandom random)
    {
        var care = parent.Answers;
        if (others > 0)
        {
            // Two others share what the parent does not do.
            var (first, second) = (parents.Draw(ref random), parents.Draw(ref random));
            care = CareMixture.Between(care, CareMixture.Between(first.Answers, second.Answers, .5), others);
        }

        return new(
            parent,
            care,
            Temperament.Draw(set, ref random),
            parent.Sensitivity + (ratingError * random.NextNormal()),
            rsaSpread * random.NextNormal(),
            cortisolSpread * random.NextNormal());
    }
}
