using System.Collections.Immutable;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Bonds;

/// <summary>A couple at one time of a pursuit.</summary>
/// <param name="Distance">How far the second keeps away, 0 to 1.</param>
/// <param name="Protest">Amplified need that the first shows, 0 to 1.</param>
/// <param name="FirstSympathetic">Sympathetic tone of the first, 0 to 1.</param>
/// <param name="SecondSafety">Neuroceived safety of the second, -1 to 1.</param>
/// <param name="Resentment">Resentment of the second, 0 to 1.</param>
public readonly record struct PursuitPoint(double Distance, double Protest, double FirstSympathetic, double SecondSafety, double Resentment);

/// <summary>One amplifies need, the other minimises: protest is seen as threat, and who minimises goes away from threat, which the first misses. Nobody repairs: distance is held against the second, protest against the first.</summary>
public static class Pursuit
{
    /// <summary>Time between points, in seconds.</summary>
    public const double RecordSeconds = 10;

    // A quarrel of two minutes begins it, as in the couple's conflict.
    private const double QuarrelSeconds = 120;
    private const double Quarrel = .3;

    /// <summary>The points of a pursuit.</summary>
    /// <param name="couple">The first, who may amplify, and the second, who may minimise.</param>
    /// <param name="seconds">How long it is followed.</param>
    /// <param name="dynamics">The parameter set.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the couple under that seed.</param>
    public static ImmutableArray<PursuitPoint> Of(PairPeople couple, double seconds, BondDynamics dynamics, ulong seed, int index)
    {
        ArgumentNullException.ThrowIfNull(dynamics);
        var c = dynamics.Bonds;
        var step = dynamics.Fast.Gains.StepSeconds;
        var every = (int)Math.Round(RecordSeconds / step);
        var follows = 1 - Math.Exp(-step / c.DistanceSeconds);
        var pair = new Pair(couple.A, couple.B, dynamics.Fast, seed, index);
        var points = ImmutableArray.CreateBuilder<PursuitPoint>();
        var distance = 0.0;
        for (var i = 0; i * step < seconds; i++)
        {
            var protest = Math.Min(1, c.ProtestShown * (pair.A.Traits.Amplify * pair.A.State.Bond.Attachment).Value);
            distance += follows * (Withdrawal(pair.B, c.DistanceByMinimising) - distance);
            if (i % every == 0)
            {
                points.Add(new(distance, protest, pair.A.State.Tones.Sympathetic.Value, pair.B.State.Bond.Safety.Value, pair.B.State.Bond.Resentment.Value));
            }

            var quarrel = i * step < QuarrelSeconds;
            var both = Situation<Real>.Together with { Presence = 1 - distance, Stressor = quarrel ? Quarrel : 0 };
            pair.Advance(both with { Separation = distance, Rupture = quarrel ? 1 : distance }, both with { Protest = protest, Rupture = quarrel ? 1 : protest });
        }

        return points.ToImmutable();
    }

    // Who feels unsafe and minimises keeps away; who feels safe, or shows need, stays.
    private static double Withdrawal(in Person second, double byMinimising)
    {
        var unsafety = (1 - Math.Clamp(second.State.Bond.Safety.Value, -1, 1)) / 2;
        return byMinimising * second.Traits.Minimise.Value * unsafety;
    }
}
