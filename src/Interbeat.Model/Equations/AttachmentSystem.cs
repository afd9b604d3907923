using System.Runtime.CompilerServices;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Equations;

/// <summary>The need for the other.</summary>
public static class AttachmentSystem
{
    /// <summary>The activation, 0 to 1, towards which need moves: up by stress, separation, arousal and fright, even by the very person who is needed, down by a trusted and safe presence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Target<T>(T safety, T sympathetic, T resentment, in Traits<T> traits, in Situation<T> now, CueConstants<T> constants)
        where T : struct, IReal<T>
    {
        var soothed = constants.AttachmentSoothed * now.Presence * Curve.Unit(safety) * traits.Trust;
        var missed = constants.AttachmentSeparation * now.Separation * (1 + (constants.SeparationAmplified * traits.Amplify));
        var strain = constants.AttachmentStress * (now.Stressor + (constants.ResentmentStress * resentment));
        var frightened = constants.AttachmentFright * now.FrighteningPartner * (constants.FrightBase + traits.Fright);
        var target = strain + missed + frightened + (constants.AttachmentArousal * Curve.Unit(sympathetic - constants.ArousalFrom)) + (constants.AttachmentAnxious * traits.Anxious) - soothed;
        return T.Max(constants.AttachmentFloor, T.Min(1, target));
    }
}
