using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Simulation;

/// <summary>Standard normal numbers of one person and step, one for each noisy state.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Safety">For neuroceived safety.</param>
/// <param name="Sympathetic">For sympathetic tone.</param>
/// <param name="Brake">For the vagal brake.</param>
/// <param name="Shutdown">For shutdown.</param>
/// <param name="Breathing">For the breathing phase.</param>
public readonly record struct Noise<T>(T Safety, T Sympathetic, T Brake, T Shutdown, T Breathing)
    where T : struct, IReal<T>;

/// <summary>One time step of one person, kernel by kernel.</summary>
/// <remarks>
/// Within a step each part sees the parts before it as they already are and those after it as they were; the partner is seen as before the
/// step. Clipping to the range comes last.
/// </remarks>
public static class PersonStep
{
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
        var bond = NextBond(self, traits, partner, now, noise.Safety, dynamics);
        var delay = self.Delay.Next(ToneDrives.Sympathetic(bond, self.Tones, self.Endocrine.Oxytocin, traits, now, dynamics.Constants), dynamics.Gains.Delay.AsSpan());
        var tones = NextTones(self, bond, traits, noise, dynamics);
        var endocrine = NextEndocrine(self.Endocrine, bond, tones, traits, now, dynamics);
        var approach = NextApproach(self.Approach, bond.Attachment, traits.Fright, dynamics);
        var rate = SlowDrives.BreathingRate(self.BreathingPhase, partnerPhase, traits, now, dynamics.Constants.Signals);
        var phase = self.BreathingPhase + (dynamics.Gains.Step * rate) + (dynamics.Gains.NoiseBreathing * noise.Breathing);
        return new PersonState<T>(bond, Clipped(tones), endocrine, approach, delay, phase);
    }

    private static Bond<T> NextBond<T>(in PersonState<T> self, in Traits<T> traits, in Cues<T> partner, in Situation<T> now, T noise, Dynamics<T> dynamics)
        where T : struct, IReal<T>
    {
        var (c, g) = (dynamics.Constants, dynamics.Gains);
        var old = self.Bond;
        var sympathetic = self.Tones.Sympathetic;
        var safety = Curve.Towards(old.Safety, Neuroception.Target(partner, sympathetic, self.Approach, old.Resentment, traits, now, c.Cues), g.Neuroception)
            + (g.NoiseSafety * noise);
        var need = AttachmentSystem.Target(safety, sympathetic, old.Resentment, traits, now, c.Cues);
        var attachment = Curve.Towards(old.Attachment, need, T.SelectGreater(need, old.Attachment, g.AttachmentOn, g.AttachmentOff));
        var resentment = old.Resentment + (g.Step * SlowDrives.ResentmentRate(old.Resentment, now, c.Times));
        return new Bond<T>(safety, Curve.Unit(attachment), Curve.Unit(resentment));
    }

    private static Tones<T> NextTones<T>(in PersonState<T> self, in Bond<T> bond, in Traits<T> traits, in Noise<T> noise, Dynamics<T> dynamics)
        where T : struct, IReal<T>
    {
        var (c, g) = (dynamics.Constants, dynamics.Gains);
        var old = self.Tones;
        var sympathetic = Curve.Towards(old.Sympathetic, self.Delay[g.Delay.Length - 1], g.Sympathetic) + (g.NoiseSympathetic * noise.Sympathetic);
        var brake = Curve.Towards(old.Brake, ToneDrives.Brake(bond, sympathetic, old.Shutdown, traits, c.Drives), g.Brake)
            + (g.NoiseBrake * noise.Brake);
        var load = Curve.Towards(old.Load, sympathetic, g.Load);
        var shutdownTarget = ToneDrives.Shutdown(load, old.Shutdown, bond.Attachment, self.Approach.Fear, traits, c.Drives);
        var shutdown = Curve.Towards(old.Shutdown, shutdownTarget, T.SelectGreater(shutdownTarget, old.Shutdown, g.ShutdownOn, g.ShutdownOff))
            + (g.NoiseShutdown * traits.Fright * noise.Shutdown);
        return new Tones<T>(sympathetic, brake, shutdown, load);
    }

    private static Endocrine<T> NextEndocrine<T>(in Endocrine<T> old, in Bond<T> bond, in Tones<T> tones, in Traits<T> traits, in Situation<T> now, Dynamics<T> dynamics)
        where T : struct, IReal<T>
    {
        var (c, g) = (dynamics.Constants, dynamics.Gains);
        var oxytocin = old.Oxytocin + (g.Step * SlowDrives.OxytocinRate(old.Oxytocin, tones, bond.Safety, now, c));
        var stress = Curve.Towards(old.StressDrive, SlowDrives.Stress(tones.Sympathetic, bond.Attachment, traits, c), g.StressDrive);
        return new Endocrine<T>(Curve.Unit(oxytocin), stress, Curve.Towards(old.Cortisol, SlowDrives.Cortisol(stress, c.Drives), g.Cortisol));
    }

    private static Approach<T> NextApproach<T>(in Approach<T> old, T attachment, T fright, Dynamics<T> dynamics)
        where T : struct, IReal<T> => new(
            Curve.Towards(old.Nearness, SlowDrives.Nearness(attachment, old, dynamics.Constants.Drives), dynamics.Gains.Approach),
            Curve.Towards(old.Fear, fright * old.Nearness, dynamics.Gains.Fear));

    private static Tones<T> Clipped<T>(in Tones<T> tones)
        where T : struct, IReal<T> =>
        new(Curve.Unit(tones.Sympathetic), Curve.Unit(tones.Brake), Curve.Unit(tones.Shutdown), Curve.Unit(tones.Load));
}
