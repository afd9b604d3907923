using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Interbeat.Model.Numbers;

/// <summary>Between a list of people and a lane of them: states, traits and the like, which hold nothing but numbers of one type.</summary>
public static class LaneTransfer
{
    /// <summary>People side by side in a lane; where there are fewer than it holds, the last one is repeated.</summary>
    /// <typeparam name="TOne">The record over doubles, for example <c>Traits&lt;Real&gt;</c>.</typeparam>
    /// <typeparam name="TMany">The same over the lane, for example <c>Traits&lt;DoubleLane512&gt;</c>.</typeparam>
    /// <typeparam name="T">The lane.</typeparam>
    /// <param name="people">One to as many as the lane holds.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is nobody, or there are more than the lane holds.</exception>
    /// <exception cref="ArgumentException">The two records do not have the same number of numbers.</exception>
    public static TMany Pack<TOne, TMany, T>(ReadOnlySpan<TOne> people)
        where TOne : unmanaged
        where TMany : struct
        where T : struct, ILane<T>
    {
        Check<TOne, TMany, T>(people.Length);
        var many = default(TMany);
        var fields = Fields<TMany, T>(ref many);
        var numbers = MemoryMarshal.Cast<TOne, double>(people);
        Span<double> row = stackalloc double[T.Count];
        for (var field = 0; field < fields.Length; field++)
        {
            for (var lane = 0; lane < T.Count; lane++)
            {
                row[lane] = numbers[(Math.Min(lane, people.Length - 1) * fields.Length) + field];
            }

            fields[field] = T.Load(row);
        }

        return many;
    }

    /// <summary>The first people of a lane, one by one.</summary>
    /// <param name="many">The lane of people.</param>
    /// <param name="people">Where they are written; as many as are wanted, from one to as many as the lane holds.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nobody is wanted, or more than the lane holds.</exception>
    /// <exception cref="ArgumentException">The two records do not have the same number of numbers.</exception>
    public static void Unpack<TOne, TMany, T>(ref TMany many, Span<TOne> people)
        where TOne : unmanaged
        where TMany : struct
        where T : struct, ILane<T>
    {
        Check<TOne, TMany, T>(people.Length);
        var fields = Fields<TMany, T>(ref many);
        var numbers = MemoryMarshal.Cast<TOne, double>(people);
        Span<double> row = stackalloc double[T.Count];
        for (var field = 0; field < fields.Length; field++)
        {
            T.Store(fields[field], row);
            for (var lane = 0; lane < people.Length; lane++)
            {
                numbers[(lane * fields.Length) + field] = row[lane];
            }
        }
    }

    /// <summary>Gives those of a lane whose number is not above zero back what they were before.</summary>
    /// <param name="going">Above zero for those who keep what they are now.</param>
    /// <param name="many">What they are now.</param>
    /// <param name="before">What they were.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Restore<TMany, T>(in T going, ref TMany many, ref TMany before)
        where TMany : struct
        where T : struct, IReal<T>
    {
        var fields = Fields<TMany, T>(ref many);
        var old = Fields<TMany, T>(ref before);
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = T.SelectGreater(going, 0, fields[i], old[i]);
        }
    }

    // The sizes are known when the code is compiled, so that checking them costs nothing.
    private static void Check<TOne, TMany, T>(int people)
        where TOne : unmanaged
        where TMany : struct
        where T : struct, ILane<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people, T.Count);
        var numbers = Unsafe.SizeOf<TOne>() / sizeof(double);
        if (Unsafe.SizeOf<TOne>() != numbers * sizeof(double) || Unsafe.SizeOf<TMany>() != numbers * Unsafe.SizeOf<T>())
        {
            throw new ArgumentException($"{typeof(TMany)} is not {typeof(TOne)} over {typeof(T)}: the two do not hold the same number of numbers.");
        }
    }

    private static Span<T> Fields<TMany, T>(ref TMany many)
        where TMany : struct
        where T : struct => MemoryMarshal.CreateSpan(ref Unsafe.As<TMany, T>(ref many), Unsafe.SizeOf<TMany>() / Unsafe.SizeOf<T>());
}
