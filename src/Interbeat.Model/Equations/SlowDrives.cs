using System.Runtime.CompilerServices;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Equations;

/// <summary>What drives the states that outlast minutes.</summary>
public static class SlowDrives
{
    /// <summary>Change of the oxytocin trace, 1/s: contact raises it only while the person is regulated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OxytocinRate<T>(T oxytocin, in Tones<T> tones, T safety, in Situation<T> now, ModelConstants<T> constants)
        where T : struct, IReal<T>
    {
        var c = constants.Drives;
        var regulated = Curve.Logistic(c.RegulationSlope * (tones.Brake - tones.Sympathetic - c.RegulationFrom)) * (1 - tones.Shutdown);
        var contact = now.Presence * Curve.Unit(safety) * (c.OxytocinPresence + (c.OxytocinTouch * now.Touch));
        return (constants.Times.OxytocinRate * regulated * contact * (1 - oxytocin)) - ((oxytocin - c.OxytocinRest) / constants.Times.Oxytocin);
    }

    /// <summary>The stress drive: arousal above its border, need met with fear, amplifying without reliance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Stress<T>(T sympathetic, T attachment, in Traits<T> traits, ModelConstants<T> constants)
        where T : struct, IReal<T> =>
        Curve.Unit(sympathetic - constants.Cues.ArousalFrom) + (constants.Drives.StressFear * attachment * traits.Fright) + (constants.Drives.StressAnxious * traits.Anxious);

    /// <summary>Cortisol in baselines.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cortisol<T>(T stressDrive, DriveConstants<T> c)
        where T : struct, IReal<T> => 1 + (c.CortisolGain * stressDrive);

    /// <summary>Nearness, 0 to 1: need draws near, acute fear drives away, nearness holds itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Nearness<T>(T attachment, in Approach<T> approach, DriveConstants<T> c)
        where T : struct, IReal<T> =>
        Curve.Logistic(c.ApproachSlope * (attachment - c.ApproachFrom - (c.ApproachFear * approach.Fear) + (c.ApproachHysteresis * (approach.Nearness - .5))));

    /// <summary>Change of resentment, 1/s: it grows while a rupture is unrepaired and fades during a repair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ResentmentRate<T>(T resentment, in Situation<T> now, TimeConstants<T> times)
        where T : struct, IReal<T> => (now.Rupture * (1 - resentment) / times.ResentmentUp) - (now.Repair * resentment / times.ResentmentDown);

    /// <summary>Change of the breathing phase, rad/s: own rate, and a pull towards the partner's phase that trust and touch raise and a stressor lowers (Goldstein and others 2017).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T BreathingRate<T>(T phase, T partnerPhase, in Traits<T> traits, in Situation<T> now, SignalConstants<T> c)
        where T : struct, IReal<T>
    {
        var pull = c.BreathingCoupling * now.Coupling * now.Presence * (c.BreathingPresence + (c.BreathingTouch * now.Touch)) * traits.Trust * (1 - (c.BreathingStress * Curve.Unit(now.Stressor)));
        return (2 * Math.PI * c.BreathingRate * traits.BreathingRatio) + (pull * T.Sin(partnerPhase - phase));
    }
}
