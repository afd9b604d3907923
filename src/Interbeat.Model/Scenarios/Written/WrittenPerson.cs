using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Description;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios.Written;

/// <summary>A stretch of a childhood.</summary>
/// <param name="Care">How the carer answers.</param>
/// <param name="Events">Events of need.</param>
public sealed record CareStretch(CareRegime Care, int Events);

/// <summary>A trait at a value.</summary>
/// <param name="Trait">Which.</param>
/// <param name="Value">The value.</param>
public sealed record WrittenTrait(TraitVariable Trait, double Value);

/// <summary>A person as described in a scenario file: a history or none, traits that are given, and how they begin.</summary>
public sealed record WrittenPerson
{
    /// <summary>A secure adult.</summary>
    public static WrittenPerson Secure { get; } = new();

    /// <summary>What care they had, in order; none for a secure adult.</summary>
    public ImmutableArray<CareStretch> History { get; init; } = [];

    /// <summary>Traits that are given; they rule over what was learned.</summary>
    public ImmutableArray<WrittenTrait> Traits { get; init; } = [];

    /// <summary>Standard deviation of capacity and reliance between individuals; 0 for none.</summary>
    public double Spread { get; init; }

    /// <summary>Whether sympathetic tone is already high when the condition begins.</summary>
    public bool Aroused { get; init; }

    /// <summary>One such person at rest.</summary>
    /// <param name="constants">The parameter set, by which histories are learned.</param>
    /// <param name="random">The pair's own random numbers.</param>
    public Person Individual(ModelConstants constants, ref CounterRandom random)
    {
        ArgumentNullException.ThrowIfNull(constants);
        var traits = History.IsEmpty ? People.Secure : Learned(constants, ref random);
        foreach (var given in Traits)
        {
            traits = given.Trait.Set(traits, given.Value);
        }

        if (Spread > 0)
        {
            traits = traits with
            {
                Capacity = Curve.Unit(traits.Capacity + (Spread * random.NextNormal())),
                Reliance = Curve.Unit(traits.Reliance + (Spread * random.NextNormal())),
            };
        }

        return new(traits, PersonState<Real>.AtRest);
    }

    private Traits<Real> Learned(ModelConstants constants, ref CounterRandom random)
    {
        var learner = Learner.AtBirth(constants.Learning);
        foreach (var stretch in History)
        {
            learner = learner.After(stretch.Events, stretch.Care.Answers, constants.Learning, ref random);
        }

        return learner.ToTraits(constants.Learning);
    }
}
