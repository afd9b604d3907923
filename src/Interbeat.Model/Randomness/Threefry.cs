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
}
