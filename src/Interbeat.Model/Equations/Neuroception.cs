using System.Runtime.CompilerServices;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Equations;

/// <summary>How safe the situation is taken to be, before any thought.</summary>
public static class Neuroception
{
    /// <summary>The safety, -1 to 1, towards which a person's sense of safety moves.</summary>
    /// <param name="partner">What the partner shows.</param>
    /// <param name="sympathetic">Own sympathetic tone: the aroused read ambiguity as danger.</param>
    /// <param name="approach">Own nearness and fear; only who has learned fright keeps away.</param>
    /// <param name="resentment">What is held against the partner.</param>
    /// <param name="traits">Own beliefs and policy.</param>
    /// <param name="now">The situation.</param>
    /// <param name="constants">The parameter set.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Target<T>(in Cues<T> partner, T sympathetic, in Approach<T> approach, T resentment, in Traits<T> traits, in Situation<T> now, CueConstants<T> constants)
        where T : struct, IReal<T>
    {
        var trust = traits.Trust;
        var fright = Curve.Unit(traits.Fright + (constants.FearAdds * approach.Fear));
        var reach = Curve.Positive(1 - (constants.Retreat * traits.Fright * (1 - approach.Nearness)));
        var presence = now.Presence * reach;
        var safe = partner.Safe * Expression.Arriving(now.Channels, constants);
        var threat = partner.Threat + (constants.ResentmentThreat * resentment) + (constants.ProtestThreat * now.Protest);

        var welcome = safe * (1 + (constants.Touch * now.Touch * trust)) * (constants.TrustFloor + ((1 - constants.TrustFloor) * trust));
        var attention = T.Max(0, 1 - (constants.Narrowing * now.Stressor * (1 - now.Touch)));
        var received = attention * presence * now.Coupling * ((constants.SafetyCue * welcome) - (constants.ThreatCue * threat) - (constants.FlatCue * partner.Flat));

        var there = constants.AmbiguityWhenAbsent + ((1 - constants.AmbiguityWhenAbsent) * presence);
        var unclear = 1 - Curve.Size(safe - threat);
        var misread = constants.Ambiguity * unclear * ((there * sympathetic * (constants.AmbiguityBase + traits.Amplify)) + (presence * fright));

        var frightened = constants.Fright * reach * now.FrighteningPartner * (constants.FrightBase + fright);
        var strain = constants.NeuroceptionStress * (now.Stressor + (constants.ResentmentStress * resentment));
        return T.Tanh(received + (constants.Verbal * there * now.Words) - misread - frightened - strain + (constants.NeuroceptionCapacity * traits.Capacity));
    }
}
