using Interbeat.Core;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Population;

/// <summary>A life in two parts: a childhood, and years of bonds with other people, who are drawn anew.</summary>
/// <remarks>
/// Those bonds write the new trace. An adult's style is the two traces together; how much the old one still weighs after so long is a parameter, since the
/// trace's own gate speaks of sessions and not of years.
/// </remarks>
/// <param name="ChildStyle">Learned style as a child, temperament apart: signalling less minimising, plus reliance, about -1 to 2.</param>
/// <param name="AdultStyle">The same as an adult.</param>
public readonly record struct AttachmentLife(double ChildStyle, double AdultStyle)
{
    private const string Purpose = "population/life";

    /// <summary>The life of one person of the population.</summary>
    public static AttachmentLife Of(ParameterSet set, ulong seed, int index)
    {
        ArgumentNullException.ThrowIfNull(set);
        var constants = new LearningConstants(set);
        var children = new Children(set);
        var random = CounterRandom.Stream(seed, Purpose, (ulong)index);
        var (child, later) = (children.Draw(ref random), children.Draw(ref random));
        var old = After(Learner.AtBirth(constants), child.Care, set["care_events"].Value, constants, ref random);
        var renewed = After(old.NewTrace(constants), later.Care, set["adult_events"].Value, constants, ref random);
        var kept = set["adult_kept"].Value;
        var (childStyle, newStyle) = (Style(old, constants), Style(renewed, constants));
        return new(childStyle, (kept * childStyle) + ((1 - kept) * newStyle));
    }

    private static Learner After(Learner learner, CareChances<Real> care, double events, LearningConstants constants, ref CounterRandom random)
    {
        for (var i = 0; i < (int)Math.Round(events); i++)
        {
            var chance = new EventChance<Real>(random.NextUniform(), random.NextUniform(), random.NextUniform(), random.NextUniform());
            learner = learner.AfterOne(care, chance, constants);
        }

        return learner;
    }

    private static double Style(in Learner learner, LearningConstants constants)
    {
        var (signal, _, minimise) = learner.Policy(constants.Temperature);
        return (signal - minimise + learner.Reliance).Value;
    }
}
