using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Interbeat.Signals.Beats;

/// <summary>The loops over samples that detection spends its time in.</summary>
/// <remarks>
/// Each output is computed from its own window of inputs, in one order of operations whatever the vector width, so that the same samples give
/// the same bits however they were cut into blocks, and one artefact leaves no trace beyond the windows that contain it.
/// </remarks>
internal static class EcgKernels
{
    /// <summary>The number of finite samples before the first that is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int FinitePrefix(ReadOnlySpan<double> samples)
    {
        ref var first = ref MemoryMarshal.GetReference(samples);
        var i = 0;
        for (; i <= samples.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            // x - x is 0 for every finite number and NaN otherwise.
            var x = Vector.LoadUnsafe(ref first, (nuint)i);
            if (!Vector.EqualsAll(x - x, Vector<double>.Zero))
            {
                break;
            }
        }

        while (i < samples.Length && double.IsFinite(samples[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>Every <paramref name="factor"/>-th value of the samples filtered by <paramref name="taps"/>, less <paramref name="origin"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Decimate(ReadOnlySpan<double> samples, ReadOnlySpan<double> taps, int factor, double origin, Span<float> output)
    {
        if (taps.Length == 5)
        {
            var (outer, inner, middle) = (taps[0], taps[1], taps[2]);
            for (var k = 0; k < output.Length; k++)
            {
                var x = samples.Slice(factor * k, 5);
                output[k] = (float)((outer * (x[0] + x[4])) + (inner * (x[1] + x[3])) + (middle * x[2]) - origin);
            }

            return;
        }

        for (var k = 0; k < output.Length; k++)
        {
            var x = samples.Slice(factor * k, taps.Length);
            var (even, odd) = (0.0, 0.0);
            var t = 0;
            for (; t < x.Length - 1; t += 2)
            {
                even += taps[t] * x[t];
                odd += taps[t + 1] * x[t + 1];
            }

            output[k] = (float)(even + odd + (taps[t] * x[t]) - origin);
        }
    }

    /// <summary>output[i] = sum over k of taps[k] x[i + k].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fir(ReadOnlySpan<float> x, ReadOnlySpan<float> taps, Span<float> output)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, output.Length + taps.Length - 1);
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(output);
        var width = Vector<float>.Count;
        var group = 4 * width;
        if (output.Length < group)
        {
            FirOneByOne(x, taps, output);
            return;
        }

        // The last group overlaps the one before: its outputs are computed twice, to the same bits.
        for (var place = 0; place < output.Length; place += group)
        {
            var i = Math.Min(place, output.Length - group);
            Vector<float> a = default, b = default, c = default, d = default;
            for (var k = 0; k < taps.Length; k++)
            {
                var tap = new Vector<float>(taps[k]);
                a = Vector.FusedMultiplyAdd(tap, Vector.LoadUnsafe(ref from, (nuint)(i + k)), a);
                b = Vector.FusedMultiplyAdd(tap, Vector.LoadUnsafe(ref from, (nuint)(i + k + width)), b);
                c = Vector.FusedMultiplyAdd(tap, Vector.LoadUnsafe(ref from, (nuint)(i + k + (2 * width))), c);
                d = Vector.FusedMultiplyAdd(tap, Vector.LoadUnsafe(ref from, (nuint)(i + k + (3 * width))), d);
            }

            a.StoreUnsafe(ref to, (nuint)i);
            b.StoreUnsafe(ref to, (nuint)(i + width));
            c.StoreUnsafe(ref to, (nuint)(i + (2 * width)));
            d.StoreUnsafe(ref to, (nuint)(i + (3 * width)));
        }
    }

    /// <summary>output[i] = square root of the mean square of slope[i .. i + window).</summary>
    /// <param name="slope">Overwritten by its square.</param>
    /// <param name="window">Length of the mean.</param>
    /// <param name="output">Receives the roots.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RootMeanSquare(Span<float> slope, int window, Span<float> output)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slope.Length, output.Length + window - 1);
        ref var from = ref MemoryMarshal.GetReference(slope);
        ref var to = ref MemoryMarshal.GetReference(output);
        var i = 0;
        for (; i <= slope.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var x = Vector.LoadUnsafe(ref from, (nuint)i);
            (x * x).StoreUnsafe(ref from, (nuint)i);
        }

        for (; i < slope.Length; i++)
        {
            slope[i] *= slope[i];
        }

        var share = 1f / window;
        for (i = 0; i <= output.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var sum = Vector<float>.Zero;
            for (var k = 0; k < window; k++)
            {
                sum += Vector.LoadUnsafe(ref from, (nuint)(i + k));
            }

            Vector.SquareRoot(sum * share).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < output.Length; i++)
        {
            var sum = 0f;
            for (var k = 0; k < window; k++)
            {
                sum += slope[i + k];
            }

            output[i] = MathF.Sqrt(sum * share);
        }
    }

    /// <summary>Sum of the products of two spans of one length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, a.Length);
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sums += Vector.LoadUnsafe(ref left, (nuint)i) * Vector.LoadUnsafe(ref right, (nuint)i);
        }

        var sum = Vector.Sum(sums);
        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>The local maxima of a series, or of its magnitude, as indices less one; the first and last value are only neighbours.</summary>
    /// <param name="x">The series.</param>
    /// <param name="isMagnitude">Whether signs are ignored.</param>
    /// <param name="floor">Maxima up to this height do not count.</param>
    /// <param name="places">Receives the maxima; at most every second value is one.</param>
    /// <returns>Their number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int LocalMaxima(ReadOnlySpan<float> x, bool isMagnitude, float floor, Span<int> places)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        var sign = Vector256.Create(isMagnitude ? int.MaxValue : -1).AsSingle();
        var least = Vector256.Create(floor);
        var count = 0;
        var i = 1;
        for (; i < x.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var before = Vector256.LoadUnsafe(ref from, (nuint)(i - 1)) & sign;
            var here = Vector256.LoadUnsafe(ref from, (nuint)i) & sign;
            var after = Vector256.LoadUnsafe(ref from, (nuint)(i + 1)) & sign;
            var found = Vector256.GreaterThan(here, before) & Vector256.GreaterThanOrEqual(here, after) & Vector256.GreaterThan(here, least);
            for (var bits = found.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                places[count++] = i - 1 + BitOperations.TrailingZeroCount(bits);
            }
        }

        for (; i < x.Length - 1; i++)
        {
            var (before, here, after) = isMagnitude ? (Math.Abs(x[i - 1]), Math.Abs(x[i]), Math.Abs(x[i + 1])) : (x[i - 1], x[i], x[i + 1]);
            if (here > before && here >= after && here > floor)
            {
                places[count++] = i - 1;
            }
        }

        return count;
    }

    /// <summary>The largest value and the negative of the smallest, neither below 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (float Up, float Down) Extremes(ReadOnlySpan<float> x)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        Vector<float> high = default, low = default;
        float up = 0, down = 0;
        var i = 0;
        for (; i <= x.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var value = Vector.LoadUnsafe(ref from, (nuint)i);
            high = Vector.Max(high, value);
            low = Vector.Min(low, value);
        }

        for (var k = 0; k < Vector<float>.Count; k++)
        {
            up = Math.Max(up, high[k]);
            down = Math.Max(down, -low[k]);
        }

        for (; i < x.Length; i++)
        {
            up = Math.Max(up, x[i]);
            down = Math.Max(down, -x[i]);
        }

        return (up, down);
    }

    private static void FirOneByOne(ReadOnlySpan<float> x, ReadOnlySpan<float> taps, Span<float> output)
    {
        for (var i = 0; i < output.Length; i++)
        {
            var sum = 0f;
            for (var k = 0; k < taps.Length; k++)
            {
                sum = MathF.FusedMultiplyAdd(taps[k], x[i + k], sum);
            }

            output[i] = sum;
        }
    }
}
