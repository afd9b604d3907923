using Interbeat.Core;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.StrangeSituation;

/// <summary>A trained observer: rates the scales with some error and classifies by rule.</summary>
/// <param name="set">The parameter set.</param>
public sealed class Coder(ParameterSet set)
{
    private const int FirstPoint = 1;
    private const int LastInteraction = 7;
    private const int LastDisorganisation = 9;

    private readonly double error = set["coder_sd"].Value;
    private readonly double disorganisedAbove = set["cut_D"].Value;
    private readonly double avoidantFrom = set["cut_A"].Value;
    private readonly double resistantFrom = set["cut_C"].Value;

    /// <summary>The scales as this coder sees them, kept within their range.</summary>
    /// <param name="behaviour">What was there to see.</param>
    /// <param name="random">The coder's errors.</param>
    public BehaviourScales<Real> Rate(in BehaviourScales<Real> behaviour, ref CounterRandom random) => new(
        Seen(behaviour.ProximitySeeking, LastInteraction, ref random),
        Seen(behaviour.ContactMaintaining, LastInteraction, ref random),
        Seen(behaviour.Resistance, LastInteraction, ref random),
        Seen(behaviour.Avoidance, LastInteraction, ref random),
        Seen(behaviour.Disorganisation, LastDisorganisation, ref random));

    /// <summary>The class by rule: disorganised first, then avoidant where avoidance is high and outweighs resistance, then resistant, else secure.</summary>
    public AttachmentClass Classify(in BehaviourScales<Real> rated) =>
        rated.Disorganisation > disorganisedAbove ? AttachmentClass.Disorganised
        : rated.Avoidance >= avoidantFrom && rated.Avoidance > rated.Resistance ? AttachmentClass.Avoidant
        : rated.Resistance >= resistantFrom ? AttachmentClass.Resistant
        : AttachmentClass.Secure;

    private Real Seen(double behaviour, int lastPoint, ref CounterRandom random) =>
        Math.Clamp(behaviour + (error * random.NextNormal()), FirstPoint, lastPoint);
}
