using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Interbeat.Dyads.Recurrence;

/// <summary>Squared distances of many vectors at once, as numbers or as one bit each: recurrent or not.</summary>
/// <remarks>
/// Squares are added number by number in the order of the vector, never fused, so that a diagonal, a column and a plain loop give the same bits. A missing number makes
/// the sum NaN, and NaN is never recurrent; that also clears the bits beyond the last vector.
/// </remarks>
internal static class RecurrenceKernels
{
    /// <summary>Vectors in a word of bits.</summary>
    public const int Word = 64;

    /// <summary>Vectors compared in one step: four registers of four.</summary>
    private const int Step = 16;

    /// <summary>Words that hold a bit for each of <paramref name="count"/> vectors.</summary>
    public static int Words(int count) => (count + Word - 1) / Word;

    /// <summary>Bits along a diagonal: bit p tells whether vector i + p of A and vector j + p of B are at most sqrt(<paramref name="largestSquare"/>) apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Diagonal(EmbeddedVectors a, int i, EmbeddedVectors b, int j, double largestSquare, Span<ulong> bits)
    {
        ref var first = ref MemoryMarshal.GetReference(a.Values);
        ref var second = ref MemoryMarshal.GetReference(b.Values);
        var fromA = a.Offsets;
        var fromB = b.Offsets;
        var bound = Vector256.Create(largestSquare);
        for (var word = 0; word < bits.Length; word++)
        {
            ulong packed = 0;
            for (var step = 0; step < Word; step += Step)
            {
                Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default;
                var p = (word * Word) + step;
                for (var k = 0; k < fromA.Length; k++)
                {
                    var x = (nuint)(i + p + fromA[k]);
                    var y = (nuint)(j + p + fromB[k]);
                    var d0 = Vector256.LoadUnsafe(ref first, x) - Vector256.LoadUnsafe(ref second, y);
                    var d1 = Vector256.LoadUnsafe(ref first, x + 4) - Vector256.LoadUnsafe(ref second, y + 4);
                    var d2 = Vector256.LoadUnsafe(ref first, x + 8) - Vector256.LoadUnsafe(ref second, y + 8);
                    var d3 = Vector256.LoadUnsafe(ref first, x + 12) - Vector256.LoadUnsafe(ref second, y + 12);
                    s0 += d0 * d0;
                    s1 += d1 * d1;
                    s2 += d2 * d2;
                    s3 += d3 * d3;
                }

                packed |= (ulong)Pack(s0, s1, s2, s3, bound) << step;
            }

            bits[word] = packed;
        }
    }

    /// <summary>Bits down a column: bit j tells whether vector i of A and vector j of B are that near.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Column(EmbeddedVectors a, int i, EmbeddedVectors b, double largestSquare, Span<ulong> bits)
    {
        ref var second = ref MemoryMarshal.GetReference(b.Values);
        var values = a.Values;
        var fromA = a.Offsets;
        var fromB = b.Offsets;
        var bound = Vector256.Create(largestSquare);
        for (var word = 0; word < bits.Length; word++)
        {
            ulong packed = 0;
            for (var step = 0; step < Word; step += Step)
            {
                Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default;
                var p = (word * Word) + step;
                for (var k = 0; k < fromA.Length; k++)
                {
                    var x = Vector256.Create(values[i + fromA[k]]);
                    var y = (nuint)(p + fromB[k]);
                    var d0 = x - Vector256.LoadUnsafe(ref second, y);
                    var d1 = x - Vector256.LoadUnsafe(ref second, y + 4);
                    var d2 = x - Vector256.LoadUnsafe(ref second, y + 8);
                    var d3 = x - Vector256.LoadUnsafe(ref second, y + 12);
                    s0 += d0 * d0;
                    s1 += d1 * d1;
                    s2 += d2 * d2;
                    s3 += d3 * d3;
                }

                packed |= (ulong)Pack(s0, s1, s2, s3, bound) << step;
            }

            bits[word] = packed;
        }
    }

    /// <summary>Squared distances of vector i of A to B's vectors; <paramref name="squares"/> holds a whole number of steps, NaN beyond the last vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SquaredDistances(EmbeddedVectors a, int i, EmbeddedVectors b, Span<double> squares)
    {
        ref var second = ref MemoryMarshal.GetReference(b.Values);
        ref var target = ref MemoryMarshal.GetReference(squares);
        var values = a.Values;
        var fromA = a.Offsets;
        var fromB = b.Offsets;
        for (var p = 0; p + 4 <= squares.Length; p += 4)
        {
            Vector256<double> sum = default;
            for (var k = 0; k < fromA.Length; k++)
            {
                var d = Vector256.Create(values[i + fromA[k]]) - Vector256.LoadUnsafe(ref second, (nuint)(p + fromB[k]));
                sum += d * d;
            }

            sum.StoreUnsafe(ref target, (nuint)p);
        }
    }

    /// <summary>Sum of the roots of squared distances, missing ones left out; a whole number of steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SumOfRoots(ReadOnlySpan<double> squares)
    {
        ref var first = ref MemoryMarshal.GetReference(squares);
        Vector256<double> sum = default;
        for (var p = 0; p + 4 <= squares.Length; p += 4)
        {
            var square = Vector256.LoadUnsafe(ref first, (nuint)p);
            sum += Vector256.Sqrt(Vector256.ConditionalSelect(Vector256.Equals(square, square), square, Vector256<double>.Zero));
        }

        return Vector256.Sum(sum);
    }

    /// <summary>The largest of squared distances, missing ones left out; 0 where there are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Largest(ReadOnlySpan<double> squares)
    {
        ref var first = ref MemoryMarshal.GetReference(squares);
        Vector256<double> largest = default;
        for (var p = 0; p + 4 <= squares.Length; p += 4)
        {
            var square = Vector256.LoadUnsafe(ref first, (nuint)p);
            largest = Vector256.ConditionalSelect(Vector256.GreaterThan(square, largest), square, largest);
        }

        return Math.Max(Math.Max(largest[0], largest[1]), Math.Max(largest[2], largest[3]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pack(Vector256<double> s0, Vector256<double> s1, Vector256<double> s2, Vector256<double> s3, Vector256<double> bound) =>
        Vector256.LessThanOrEqual(s0, bound).ExtractMostSignificantBits()
        | (Vector256.LessThanOrEqual(s1, bound).ExtractMostSignificantBits() << 4)
        | (Vector256.LessThanOrEqual(s2, bound).ExtractMostSignificantBits() << 8)
        | (Vector256.LessThanOrEqual(s3, bound).ExtractMostSignificantBits() << 12);
}
