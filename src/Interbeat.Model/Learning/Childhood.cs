using System.Runtime.CompilerServices;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Randomness;

namespace Interbeat.Model.Learning;

/// <summary>Many events of need in the lives of as many children as a lane holds, each with a carer of their own.</summary>
/// <remarks>Chance is a function of (seed, child, event): a child does not depend on how many there are, on lanes or on threads.</remarks>
public static class Childhood
{
    private const string Purpose = "model/childhood/events";

    /// <summary>The keys of consecutive children.</summary>
    /// <param name="seed">Root seed.</param>
    /// <param name="firstChild">Number of the first child under that seed.</param>
    /// <param name="children">How many, at most <see cref="LaneKeys.MaxLanes"/>.</param>
    public static LaneKeys Keys(ulong seed, long firstChild, int children) => new(seed, Purpose, (ulong)firstChild, lanes: children);

    /// <summary>The children after some events of need.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="children">The children before.</param>
    /// <param name="care">How likely each answer of each carer is.</param>
    /// <param name="events">How many events.</param>
    /// <param name="keys">The key of each child.</param>
    /// <param name="constants">The parameter set.</param>
    /// <param name="firstEvent">Number of the first of these events in each child's life: a life may be lived in parts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Learner<T> After<T>(in Learner<T> children, in CareChances<T> care, int events, in LaneKeys keys, LearningConstants<T> constants, int firstEvent = 0)
        where T : struct, ILane<T>, IReal<T>
    {
        var learners = children;
        for (var i = firstEvent; i < firstEvent + events; i++)
        {
            AfterOne(ref learners, care, keys, (uint)i, constants);
        }

        return learners;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AfterOne<T>(ref Learner<T> learners, in CareChances<T> care, in LaneKeys keys, uint number, LearningConstants<T> constants)
        where T : struct, ILane<T>, IReal<T>
    {
        var (action, soothe) = Draw<T>(keys, number, 0);
        var (reject, frighten) = Draw<T>(keys, number, 1);
        learners = learners.AfterOne(care, new EventChance<T>(action, soothe, reject, frighten), constants);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static (T First, T Second) Draw<T>(in LaneKeys keys, uint number, uint block)
        where T : struct, ILane<T>, IReal<T>
    {
        var (first, second) = T.Uniform(keys, number, block);
        return (first, second);
    }
}
