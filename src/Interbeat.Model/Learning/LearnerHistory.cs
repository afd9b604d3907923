using Interbeat.Core;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Learning;

/// <summary>Many events of one learner.</summary>
public static class LearnerHistory
{
    /// <summary>The learner after a number of events of need under one carer.</summary>
    public static Learner<Real> After(this Learner<Real> learner, int events, CareAnswers care, LearningConstants<Real> constants, ref CounterRandom random)
    {
        ArgumentNullException.ThrowIfNull(care);
        var chances = care.As<Real>();
        for (var i = 0; i < events; i++)
        {
            var chance = new EventChance<Real>(random.NextUniform(), random.NextUniform(), random.NextUniform(), random.NextUniform());
            learner = learner.AfterOne(chances, chance, constants);
        }

        return learner;
    }
}
