using System.Runtime.CompilerServices;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Randomness;
using Interbeat.Model.Simulation;

namespace Interbeat.Benchmarks;

/// <summary>The ten states of the kernel in C (n, S, V, D, L, A, O, H, C and one stage of delay, three Gaussians) composed of the model's own equations.</summary>
/// <remarks>The equations are the model's in full: five channels, touch, words, ambiguity and the rest are computed, though this situation leaves most of them at rest.</remarks>
internal sealed class CoreLane<T>
    where T : struct, ILane<T>, IReal<T>
{
    private const MethodImplOptions Kernel = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    private readonly Dynamics<T> dynamics = Dynamics<T>.Of(ParameterSets.Seed);
    private readonly Situation<T> now = Situation<T>.Together;
    private readonly LaneKeys keys;
    private readonly Traits<T> traitsA = new(.35, .85, .02, 0, .12, .04, 1, 1);
    private readonly Traits<T> traitsB = new(.85, .85, .02, 0, .12, .04, 1, 1);

    private readonly Aligned<(PersonState<T> A, PersonState<T> B)> people = new();
    private uint taken;

    /// <summary>Pairs at rest.</summary>
    public CoreLane(long firstPair)
    {
        keys = NoiseSource.Keys(1, firstPair, false, T.Count);
        people.Value = (PersonState<T>.AtRest, PersonState<T>.AtRest);
    }

    /// <summary>Sympathetic tone of the first persons, so that no step can be left out.</summary>
    public T Sympathetic => people.Value.A.Tones.Sympathetic;

    /// <summary>Advances everyone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Advance(int steps)
    {
        ref var a = ref people.Value.A;
        ref var b = ref people.Value.B;
        for (var step = 0; step < steps; step++)
        {
            var shownByA = Expression.Shown(a.Tones, traitsA, dynamics.Constants.Cues);
            var shownByB = Expression.Shown(b.Tones, traitsB, dynamics.Constants.Cues);
            Normal.Pairs<T>(keys, taken, out var n);
            AdvanceBond(ref a, traitsA, shownByB, now, n.FirstA, dynamics);
            AdvanceBond(ref b, traitsB, shownByA, now, n.SecondA, dynamics);
            AdvanceSympathetic(ref a, traitsA, now, n.FirstB, dynamics);
            AdvanceSympathetic(ref b, traitsB, now, n.SecondB, dynamics);
            AdvanceBrake(ref a, traitsA, now, n.FirstC, dynamics);
            AdvanceBrake(ref b, traitsB, now, n.SecondC, dynamics);
            taken++;
        }
    }

    [MethodImpl(Kernel)]
    private static void AdvanceBond(ref PersonState<T> self, in Traits<T> traits, in Cues<T> partner, in Situation<T> now, in T noise, Dynamics<T> dynamics)
    {
        var (c, g) = (dynamics.Constants.Cues, dynamics.Gains);
        var (bond, sympathetic) = (self.Bond, self.Tones.Sympathetic);
        var target = Neuroception.Target(partner, sympathetic, self.Approach, bond.Resentment, traits, now, c);
        var safety = T.FusedMultiplyAdd(g.NoiseSafety, noise, Curve.Towards(bond.Safety, target, g.Neuroception));
        var need = AttachmentSystem.Target(safety, sympathetic, bond.Resentment, traits, now, c);
        self.Bond = new(safety, Curve.Towards(bond.Attachment, need, T.SelectGreater(need, bond.Attachment, g.AttachmentOn, g.AttachmentOff)), bond.Resentment);
    }

    [MethodImpl(Kernel)]
    private static void AdvanceSympathetic(ref PersonState<T> self, in Traits<T> traits, in Situation<T> now, in T noise, Dynamics<T> dynamics)
    {
        var (old, g) = (self.Tones, dynamics.Gains);
        var arrived = self.Delay[0];
        self.Delay[0] = Curve.Towards(arrived, ToneDrives.Sympathetic(self.Bond, old, self.Endocrine.Oxytocin, traits, now, dynamics.Constants), g.Delay[0]);
        self.Tones = old with { Sympathetic = Curve.Unit(T.FusedMultiplyAdd(g.NoiseSympathetic, noise, Curve.Towards(old.Sympathetic, arrived, g.Sympathetic))) };
    }

    [MethodImpl(Kernel)]
    private static void AdvanceBrake(ref PersonState<T> self, in Traits<T> traits, in Situation<T> now, in T noiseBrake, Dynamics<T> dynamics)
    {
        var (c, g) = (dynamics.Constants, dynamics.Gains);
        var (old, sympathetic) = (self.Tones, self.Tones.Sympathetic);
        var brake = Curve.Unit(T.FusedMultiplyAdd(g.NoiseBrake, noiseBrake, Curve.Towards(old.Brake, ToneDrives.Brake(self.Bond, sympathetic, old.Shutdown, traits, c.Drives), g.Brake)));
        var load = Curve.Towards(old.Load, sympathetic, g.Load);
        var target = ToneDrives.Shutdown(load, old.Shutdown, self.Bond.Attachment, self.Approach.Fear, traits, c.Drives);
        var shutdown = Curve.Towards(old.Shutdown, target, T.SelectGreater(target, old.Shutdown, g.ShutdownOn, g.ShutdownOff));
        self.Tones = new(sympathetic, brake, shutdown, load);
        var endocrine = self.Endocrine;
        var oxytocin = T.FusedMultiplyAdd(g.Step, SlowDrives.OxytocinRate(endocrine.Oxytocin, self.Tones, self.Bond.Safety, now, c), endocrine.Oxytocin);
        var stress = Curve.Towards(endocrine.StressDrive, SlowDrives.Stress(sympathetic, self.Bond.Attachment, traits, c), g.StressDrive);
        self.Endocrine = new(oxytocin, stress, Curve.Towards(endocrine.Cortisol, SlowDrives.Cortisol(stress, c.Drives), g.Cortisol));
    }
}
