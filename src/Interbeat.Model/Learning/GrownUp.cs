using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Learning;

/// <summary>Adults as four regimes of care left them.</summary>
public static class GrownUp
{
    // As in the scenario of four childhoods: events of need, and the spread between carers of one kind (prototype).
    private const int Events = 600;
    private const double CarerSpread = .06;
    private const string Purpose = "model/grown-up/";

    /// <summary>The three regimes that leave someone insecure.</summary>
    public static ImmutableArray<CareRegime> Insecure { get; } = [CareRegime.Inconsistent, CareRegime.Rejecting, CareRegime.Frightening];

    /// <summary>An adult of a regime.</summary>
    /// <param name="regime">The regime of care.</param>
    /// <param name="constants">The parameter set.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the person under that seed.</param>
    public static Learner Of(CareRegime regime, LearningConstants constants, ulong seed, int index)
    {
        ArgumentNullException.ThrowIfNull(regime);
        var random = CounterRandom.Stream(seed, Purpose + regime.Name, (ulong)index);
        var carer = regime.Answers.Individual(CarerSpread, ref random);
        return Learner.AtBirth(constants).After(Events, carer, constants, ref random);
    }

    /// <summary>What attachment research calls the pattern that a regime tends to leave.</summary>
    public static string Pattern(CareRegime regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        return regime == CareRegime.Consistent ? "secure" : regime == CareRegime.Inconsistent ? "anxious" : regime == CareRegime.Rejecting ? "avoidant" : "disorganised";
    }
}
