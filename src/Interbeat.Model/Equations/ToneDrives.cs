using System.Runtime.CompilerServices;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Equations;

/// <summary>Towards what the autonomic tones move.</summary>
public static class ToneDrives
{
    /// <summary>The sympathetic response, 0 to 1, before its delay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sympathetic<T>(in Bond<T> bond, in Tones<T> tones, T oxytocin, in Traits<T> traits, in Situation<T> now, ModelConstants<T> constants)
        where T : struct, IReal<T>
    {
        var c = constants.Drives;
        var strain = c.DriveStress * (now.Stressor + (constants.Cues.ResentmentStress * bond.Resentment));
        var need = c.DriveAttachment * bond.Attachment * (c.DriveAttachmentBase + (c.DriveAttachmentAmplified * traits.Amplify));
        var calmed = c.DriveOxytocin * oxytocin * Curve.Logistic(c.BrakeOnSlope * (tones.Brake - c.BrakeOn));
        var held = c.DriveTouch * now.Touch * now.Presence * now.Coupling * Curve.Unit(bond.Safety);
        var close = Curve.Unit(now.Closeness) * ((c.DriveCloseMinimised * traits.Minimise) + (c.DriveCloseFeared * traits.Fright));
        var apart = Curve.Unit(-now.Closeness) * c.DriveApartAmplified * traits.Amplify;
        var drive = strain + close + apart + (c.DriveDanger * Curve.Unit(-bond.Safety)) + need + (c.DriveAnxious * traits.Anxious) + (c.DriveFright * now.FrighteningPartner)
            - (c.DriveCapacity * traits.Capacity) - (c.DriveBrake * tones.Brake) - calmed - held - (c.ShutdownLowersSympathetic * tones.Shutdown);
        return Curve.Logistic(c.SympatheticSlope * (drive - c.DriveThreshold));
    }

    /// <summary>The vagal brake, 0 to its ceiling. Suppression costs brake while sympathetic tone stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Brake<T>(in Bond<T> bond, T sympathetic, T shutdown, in Traits<T> traits, DriveConstants<T> c)
        where T : struct, IReal<T>
    {
        var suppression = ((c.BrakeSuppression * bond.Attachment) + c.BrakeMinimising) * traits.Minimise;
        return traits.BrakeCeiling * Curve.Logistic(c.BrakeSlope * (c.BrakeOffset
            + (c.BrakeSafety * T.Max(-1, T.Min(1, bond.Safety))) + (c.BrakeCapacity * traits.Capacity)
            - (c.BrakeSympathetic * sympathetic) - (c.BrakeShutdown * shutdown) - suppression - (c.BrakeAnxious * traits.Anxious)));
    }

    /// <summary>Shutdown, 0 to 1: load beyond the window, need met with fear (learned, acute or both), and what shutdown itself holds up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Shutdown<T>(T load, T shutdown, T attachment, T acuteFear, in Traits<T> traits, DriveConstants<T> c)
        where T : struct, IReal<T>
    {
        var window = c.WindowBase + (c.WindowCapacity * traits.Capacity);
        return Curve.Logistic(c.ShutdownSlope * (load + traits.Grief + (c.ShutdownFear * attachment * Curve.Towards(traits.Fright, acuteFear, c.ShutdownAcute)) + (c.ShutdownSuppression * traits.Minimise * attachment)
            + (c.ShutdownHysteresis * shutdown) - window - c.ShutdownAbove));
    }
}
