using System.Runtime.CompilerServices;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Simulation;

/// <summary>One time step of one person, kernel by kernel.</summary>
/// <remarks>
/// Within a step each part sees the parts before it as they already are and those after it as they were; the partner is seen as before the
/// step. Each number is clipped to its range as its kernel ends. A kernel is a few states: small enough for the compiler to keep them in registers.
/// </remarks>
public static class PersonStep
{
    private const MethodImplOptions Kernel = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    /// <summary>The state one step later.</summary>
    /// <param name="self">The state.</param>
    /// <param name="traits">The slow variables, constant over the step.</param>
    /// <param name="partner">What the partner shows.</param>
    /// <param name="partnerPhase">The partner's breathing phase.</param>
    /// <param name="now">The situation.</param>
    /// <param name="noise">Standard normal numbers; default for none.</param>
    /// <param name="dynamics">Values and gains.</param>
    public static PersonState<T> Next<T>(
        in PersonState<T> self, in Traits<T> traits, in Cues<T> partner, T partnerPhase, in Situation<T> now, in Noise<T> noise, Dynamics<T> dynamics)
        where T : struct, IReal<T>
    {
        var next = self;
        Advance(ref next, traits, partner, partnerPhase, now, noise, dynamics);
        return next;
    }

    /// <summary>As <see cref="Next"/>, in place.</summary>
    internal static void Advance<T>(
        ref PersonState<T> self, in Traits<T> traits, in Cues<T> partner, in T partnerPhase, in Situation<T> now, in Noise<T> noise, Dynamics<T> dynamics)
        where T : struct, IReal<T>
    {
        AdvanceBond(ref self, traits, partner, now, noise, dynamics);
        AdvanceSympathetic(ref self, traits, now, noise, dynamics);
        AdvanceBrakeAndShutdown(ref self, traits, noise, dynamics);
        AdvanceEndocrine(ref self, traits, now, dynamics);
        AdvanceApproachAndBreathing(ref self, traits, partnerPhase, now, noise, dynamics);
    }

    /// <summary>Two people in place, each seeing the other as before the step. Their kernels alternate, since those of one person wait for each other and those of two do not.</summary>
    internal static void AdvanceBoth<T>(
        ref PairStates<T> states, in PairTraits<T> traits, in Situation<T> nowA, in Situation<T> nowB, in Noise<T> noiseA, in Noise<T> noiseB, Dynamics<T> dynamics)
        where T : struct, IReal<T>
    {
        ref var a = ref states.A;
        ref var b = ref states.B;
        var shownByA = Expression.Shown(a.Tones, traits.A, dynamics.Constants.Cues);
        var shownByB = Expression.Shown(b.Tones, traits.B, dynamics.Constants.Cues);
        var phaseA = a.BreathingPhase;
        AdvanceBond(ref a, traits.A, shownByB, nowA, noiseA, dynamics);
        AdvanceBond(ref b, traits.B, shownByA, nowB, noiseB, dynamics);
        AdvanceSympathetic(ref a, traits.A, nowA, noiseA, dynamics);
        AdvanceSympathetic(ref b, traits.B, nowB, noiseB, dynamics);
        AdvanceBrakeAndShutdown(ref a, traits.A, noiseA, dynamics);
        AdvanceBrakeAndShutdown(ref b, traits.B, noiseB, dynamics);
        AdvanceEndocrine(ref a, traits.A, nowA, dynamics);
        AdvanceEndocrine(ref b, traits.B, nowB, dynamics);
        AdvanceApproachAndBreathing(ref a, traits.A, b.BreathingPhase, nowA, noiseA, dynamics);
        AdvanceApproachAndBreathing(ref b, traits.B, phaseA, nowB, noiseB, dynamics);
    }

    /// <summary>As <see cref="Next"/>, in place and only where a number is above zero: the others of a lane stand still.</summary>
    /// <param name="going">Above zero for those who go on.</param>
    /// <param name="self">The state.</param>
    /// <param name="traits">The slow variables, constant over the step.</param>
    /// <param name="partner">What the partner shows.</param>
    /// <param name="partnerPhase">The partner's breathing phase.</param>
    /// <param name="now">The situation.</param>
    /// <param name="noise">Standard normal numbers; default for none.</param>
    /// <param name="dynamics">Values and gains.</param>
    public static void AdvanceWhere<T>(
        in T going, ref PersonState<T> self, in Traits<T> traits, in Cues<T> partner, in T partnerPhase, in Situation<T> now, in Noise<T> noise, Dynamics<T> dynamics)
        where T : struct, IReal<T>
    {
        var before = self;
        Advance(ref self, traits, partner, partnerPhase, now, noise, dynamics);
        LaneTransfer.Restore(going, ref self, ref before);
    }

    [MethodImpl(Kernel)]
    private static void AdvanceBond<T>(ref PersonState<T> self, in Traits<T> traits, in Cues<T> partner, in Situation<T> now, in Noise<T> noise, Dynamics<T> dynamics)
        where T : struct, IReal<T>
    {
        var (c, g) = (dynamics.Constants, dynamics.Gains);
        var old = self.Bond;
        var sympathetic = self.Tones.Sympathetic;
        var safety = T.FusedMultiplyAdd(
            g.NoiseSafety, noise.Safety, Curve.Towards(old.Safety, Neuroception.Target(partner, sympathetic, self.Approach, old.Resentment, traits, now, c.Cues), g.Neuroception));
        var need = AttachmentSystem.Target(safety, sympathetic, old.Resentment, traits, now, c.Cues);
        var attachment = Curve.Towards(old.Attachment, need, T.SelectGreater(need, old.Attachment, g.AttachmentOn, g.AttachmentOff));
        var resentment = old.Resentment + (g.Step * SlowDrives.ResentmentRate(old.Resentment, now, c.Times));
        self.Bond = new Bond<T>(safety, Curve.Unit(attachment), Curve.Unit(resentment));
    }

    // The delay is advanced after its last stage has acted.
    [MethodImpl(Kernel)]
    private static void AdvanceSympathetic<T>(ref PersonState<T> self, in Traits<T> traits, in Situation<T> now, in Noise<T> noise, Dynamics<T> dynamics)
        where T : struct, IReal<T>
    {
        var g = dynamics.Gains;
        var old = self.Tones;
        var arrived = self.Delay[g.Delay.Length - 1];
        self.Delay.Advance(ToneDrives.Sympathetic(self.Bond, old, self.Endocrine.Oxytocin, traits, now, dynamics.Constants), g.Delay.AsSpan());
        var sympathetic = T.FusedMultiplyAdd(g.NoiseSympathetic, noise.Sympathetic, Curve.Towards(old.Sympathetic, arrived, g.Sympathetic));
        self.Tones = old with { Sympathetic = Curve.Unit(sympathetic) };
    }

    [MethodImpl(Kernel)]
    private static void AdvanceBrakeAndShutdown<T>(ref PersonState<T> self, in Traits<T> traits, in Noise<T> noise, Dynamics<T> dynamics)
        where T : struct, IReal<T>
    {
        var (c, g) = (dynamics.Constants.Drives, dynamics.Gains);
        var (sympathetic, old, attachment) = (self.Tones.Sympathetic, self.Tones, self.Bond.Attachment);
        var brake = T.FusedMultiplyAdd(g.NoiseBrake, noise.Brake, Curve.Towards(old.Brake, ToneDrives.Brake(self.Bond, sympathetic, old.Shutdown, traits, c), g.Brake));
        var load = Curve.Towards(old.Load, sympathetic, g.Load);
        var target = ToneDrives.Shutdown(load, old.Shutdown, attachment, self.Approach.Fear, traits, c);
        var shutdown = T.FusedMultiplyAdd(
            g.NoiseShutdown * traits.Fright, noise.Shutdown, Curve.Towards(old.Shutdown, target, T.SelectGreater(target, old.Shutdown, g.ShutdownOn, g.ShutdownOff)));
        self.Tones = new Tones<T>(sympathetic, Curve.Unit(brake), Curve.Unit(shutdown), Curve.Unit(load));
    }

    [MethodImpl(Kernel)]
    private static void AdvanceEndocrine<T>(ref PersonState<T> self, in Traits<T> traits, in Situation<T> now, Dynamics<T> dynamics)
        where T : struct, IReal<T>
    {
        var (c, g) = (dynamics.Constants, dynamics.Gains);
        var old = self.Endocrine;
        var oxytocin = T.FusedMultiplyAdd(g.Step, SlowDrives.OxytocinRate(old.Oxytocin, self.Tones, self.Bond.Safety, now, c), old.Oxytocin);
        var stress = Curve.Towards(old.StressDrive, SlowDrives.Stress(self.Tones.Sympathetic, self.Bond.Attachment, traits, c), g.StressDrive);
        self.Endocrine = new Endocrine<T>(Curve.Unit(oxytocin), stress, Curve.Towards(old.Cortisol, SlowDrives.Cortisol(stress, c.Drives), g.Cortisol));
    }

    [MethodImpl(Kernel)]
    private static void AdvanceApproachAndBreathing<T>(ref PersonState<T> self, in Traits<T> traits, in T partnerPhase, in Situation<T> now, in Noise<T> noise, Dynamics<T> dynamics)
        where T : struct, IReal<T>
    {
        var (c, g) = (dynamics.Constants, dynamics.Gains);
        var old = self.Approach;
        self.Approach = new(
            Curve.Towards(old.Nearness, SlowDrives.Nearness(self.Bond.Attachment, old, c.Drives), g.Approach),
            Curve.Towards(old.Fear, traits.Fright * old.Nearness, g.Fear));
        var rate = SlowDrives.BreathingRate(self.BreathingPhase, partnerPhase, traits, now, c.Signals);
        self.BreathingPhase = T.FusedMultiplyAdd(g.Step, rate, T.FusedMultiplyAdd(g.NoiseBreathing, noise.Breathing, self.BreathingPhase));
    }
}
