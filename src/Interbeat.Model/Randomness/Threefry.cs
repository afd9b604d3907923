using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Interbeat.Model.Randomness;

/// <summary>The counter-based generator Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3").</summary>
/// <remarks>Two words of key and two of counter give two random words; there is no state, so any number can be asked for in any order. A test compares it with the published answers.</remarks>
internal static class Threefry
{
    // The parity constant of the key schedule (Skein 1.3, cut to 32 bits).
    private const uint Parity = 0x1BD11BDA;

    /// <summary>The two random words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (T First, T Second) Of<T>(T lowKey, T highKey, T lowCounter, T highCounter)
        where T : struct, IWords<T>
    {
        var third = lowKey ^ highKey ^ T.Of(Parity);
        var (a, b) = (lowCounter + lowKey, highCounter + highKey);
        Early(ref a, ref b);
        (a, b) = (a + highKey, b + third + T.Of(1));
        Late(ref a, ref b);
        (a, b) = (a + third, b + lowKey + T.Of(2));
        Early(ref a, ref b);
        (a, b) = (a + lowKey, b + highKey + T.Of(3));
        Late(ref a, ref b);
        (a, b) = (a + highKey, b + third + T.Of(4));
        Early(ref a, ref b);
        return (a + third, b + lowKey + T.Of(5));
    }

    // The rotations of the paper, four rounds at a time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Early<T>(ref T a, ref T b)
        where T : struct, IWords<T>
    {
        a += b;
        b = T.RotateLeft(b, 13) ^ a;
        a += b;
        b = T.RotateLeft(b, 15) ^ a;
        a += b;
        b = T.RotateLeft(b, 26) ^ a;
        a += b;
        b = T.RotateLeft(b, 6) ^ a;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Late<T>(ref T a, ref T b)
        where T : struct, IWords<T>
    {
        a += b;
        b = T.RotateLeft(b, 17) ^ a;
        a += b;
        b = T.RotateLeft(b, 29) ^ a;
        a += b;
        b = T.RotateLeft(b, 16) ^ a;
        a += b;
        b = T.RotateLeft(b, 24) ^ a;
    }

    /// <summary>The random words of three neighbouring blocks, computed side by side: the rounds of one block wait for each other, those of three do not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Three<T>(in T lowKey, in T highKey, uint step, out ThreeWords<T> words)
        where T : struct, IWords<T>
    {
        var third = lowKey ^ highKey ^ T.Of(Parity);
        var schedule = default(Schedule<T>);
        (schedule[0], schedule[1]) = (highKey, third + T.Of(1));
        (schedule[2], schedule[3]) = (third, lowKey + T.Of(2));
        (schedule[4], schedule[5]) = (lowKey, highKey + T.Of(3));
        (schedule[6], schedule[7]) = (highKey, third + T.Of(4));
        var a = T.Of(step) + lowKey;
        var (b, c) = (a, a);
        var (x, y, z) = (highKey, T.Of(1) + highKey, T.Of(2) + highKey);
        for (var round = 0; round < Schedule<T>.Length; round += 4)
        {
            Mix(13, ref a, ref x, ref b, ref y, ref c, ref z);
            Mix(15, ref a, ref x, ref b, ref y, ref c, ref z);
            Mix(26, ref a, ref x, ref b, ref y, ref c, ref z);
            Mix(6, ref a, ref x, ref b, ref y, ref c, ref z);
            Inject(schedule[round], schedule[round + 1], ref a, ref x, ref b, ref y, ref c, ref z);
            Mix(17, ref a, ref x, ref b, ref y, ref c, ref z);
            Mix(29, ref a, ref x, ref b, ref y, ref c, ref z);
            Mix(16, ref a, ref x, ref b, ref y, ref c, ref z);
            Mix(24, ref a, ref x, ref b, ref y, ref c, ref z);
            Inject(schedule[round + 2], schedule[round + 3], ref a, ref x, ref b, ref y, ref c, ref z);
        }

        Mix(13, ref a, ref x, ref b, ref y, ref c, ref z);
        Mix(15, ref a, ref x, ref b, ref y, ref c, ref z);
        Mix(26, ref a, ref x, ref b, ref y, ref c, ref z);
        Mix(6, ref a, ref x, ref b, ref y, ref c, ref z);
        Inject(third, lowKey + T.Of(5), ref a, ref x, ref b, ref y, ref c, ref z);
        words.FirstA = a;
        words.SecondA = x;
        words.FirstB = b;
        words.SecondB = y;
        words.FirstC = c;
        words.SecondC = z;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix<T>([ConstantExpected] byte rotation, ref T a, ref T x, ref T b, ref T y, ref T c, ref T z)
        where T : struct, IWords<T>
    {
        a += x;
        b += y;
        c += z;
        x = T.RotateLeft(x, rotation) ^ a;
        y = T.RotateLeft(y, rotation) ^ b;
        z = T.RotateLeft(z, rotation) ^ c;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Inject<T>(T first, T second, ref T a, ref T x, ref T b, ref T y, ref T c, ref T z)
        where T : struct, IWords<T>
    {
        a += first;
        b += first;
        c += first;
        x += second;
        y += second;
        z += second;
    }

    // What is added between groups of four rounds, but for the last.
    [InlineArray(Length)]
    private struct Schedule<T>
    {
        public const int Length = 8;

        private T first;
    }
}

/// <summary>Two random words of each of three blocks; written in place.</summary>
internal struct ThreeWords<T>
    where T : struct, IWords<T>
{
    public T FirstA;
    public T SecondA;
    public T FirstB;
    public T SecondB;
    public T FirstC;
    public T SecondC;
}
