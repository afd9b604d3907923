using Interbeat.Core;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Population;

/// <summary>What an infant brings, whatever the care.</summary>
/// <param name="Reactivity">By what strain is multiplied.</param>
/// <param name="Amplify">Log odds added to amplifying.</param>
/// <param name="Minimise">Log odds added to minimising.</param>
/// <param name="Fearfulness">What is added to learned fright.</param>
public readonly record struct Temperament(double Reactivity, double Amplify, double Minimise, double Fearfulness)
{
    /// <summary>A temperament drawn from the population.</summary>
    public static Temperament Draw(ParameterSet set, ref CounterRandom random)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new(
            Math.Exp(set["temper_u"].Value * random.NextNormal()),
            set["temper_amp"].Value * random.NextNormal(),
            set["temper_min"].Value * random.NextNormal(),
            set["temper_fear"].Value * random.NextNormal());
    }

    /// <summary>The policy that a learned one becomes with this temperament; the three shares sum to 1.</summary>
    public (double Signal, double Amplify, double Minimise) Shift((Real Signal, Real Amplify, Real Minimise) policy)
    {
        var (amplify, minimise) = (policy.Amplify * Math.Exp(Amplify), policy.Minimise * Math.Exp(Minimise));
        var sum = policy.Signal + amplify + minimise;
        return (policy.Signal / sum, amplify / sum, minimise / sum);
    }
}
