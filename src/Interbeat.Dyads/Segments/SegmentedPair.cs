using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Segments;

/// <summary>Two series cut into segments that do not overlap, and the cross-correlation of any segment of the one with any of the other.</summary>
/// <remarks>
/// <para>
/// For a segment x of A, a segment y of B and a lag k: c(k) = sum of (x[t] − mean x)(y[t+k] − mean y) over the t at which both exist, over
/// sqrt(SSx SSy) of the whole segments (Venables and Ripley 2002, section 14.1; the function <c>ccf</c> of R). At <c>k &gt; 0</c> the first series comes first.
/// The sum holds fewer terms the larger the lag, so that c shrinks towards the ends.
/// </para>
/// <para>Only segments count in which both series have all samples and vary; what is left behind the last whole segment does not. Immutable, safe to share between threads.</para>
/// </remarks>
public sealed class SegmentedPair
{
    /// <summary>Lags that are computed side by side; the room for them is a multiple of it.</summary>
    private const int LagsAtOnce = 32;

    private readonly int length;
    private readonly int maxLag;
    private readonly double[][] a;
    private readonly double[][] b;

    /// <summary>Cuts a pair.</summary>
    /// <param name="first">A's samples; NaN where missing.</param>
    /// <param name="second">B's samples.</param>
    /// <param name="length">Samples in a segment.</param>
    /// <param name="maxLag">Lags from 0 to this for either order, in samples.</param>
    public SegmentedPair(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int length, int maxLag)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(maxLag);
        this.length = length;
        this.maxLag = maxLag;
        Whole = Math.Min(first.Length, second.Length) / length;
        List<double[]> keptA = [], keptB = [];
        var starts = new List<int>();
        for (var start = 0; start + length <= Whole * length; start += length)
        {
            if (Normalised(first.Slice(start, length), 0, length) is { } x && Normalised(second.Slice(start, length), maxLag, length + maxLag + Room) is { } y)
            {
                keptA.Add(x);
                keptB.Add(y);
                starts.Add(start);
            }
        }

        (a, b, Starts) = ([.. keptA], [.. keptB], starts);
    }

    /// <summary>Segments that the record is long enough for.</summary>
    public int Whole { get; }

    /// <summary>Segments in which both series have all samples and vary.</summary>
    public int Count => a.Length;

    /// <summary>The first sample of each of them.</summary>
    public IReadOnlyList<int> Starts { get; }

    /// <summary>The number of lags.</summary>
    public int Lags => (2 * maxLag) + 1;

    /// <summary>Room that <see cref="Correlate"/> needs: the lags, and some more that mean nothing.</summary>
    public int Room => (Lags + LagsAtOnce - 1) / LagsAtOnce * LagsAtOnce;

    /// <summary>c(k) of A's segment <paramref name="ofA"/> and B's segment <paramref name="ofB"/>, from B's lead to A's, in the first <see cref="Lags"/> places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Correlate(int ofA, int ofB, Span<double> c)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, Room);
        ref var x = ref MemoryMarshal.GetArrayDataReference(a[ofA]);
        ref var y = ref MemoryMarshal.GetArrayDataReference(b[ofB]);
        ref var result = ref MemoryMarshal.GetReference(c);
        for (nuint lag = 0; lag < (nuint)Room; lag += LagsAtOnce)
        {
            Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
            for (nuint t = 0; t < (nuint)length; t++)
            {
                var value = Vector256.Create(Unsafe.Add(ref x, t));
                var at = t + lag;
                s0 += value * Vector256.LoadUnsafe(ref y, at);
                s1 += value * Vector256.LoadUnsafe(ref y, at + 4);
                s2 += value * Vector256.LoadUnsafe(ref y, at + 8);
                s3 += value * Vector256.LoadUnsafe(ref y, at + 12);
                s4 += value * Vector256.LoadUnsafe(ref y, at + 16);
                s5 += value * Vector256.LoadUnsafe(ref y, at + 20);
                s6 += value * Vector256.LoadUnsafe(ref y, at + 24);
                s7 += value * Vector256.LoadUnsafe(ref y, at + 28);
            }

            s0.StoreUnsafe(ref result, lag);
            s1.StoreUnsafe(ref result, lag + 4);
            s2.StoreUnsafe(ref result, lag + 8);
            s3.StoreUnsafe(ref result, lag + 12);
            s4.StoreUnsafe(ref result, lag + 16);
            s5.StoreUnsafe(ref result, lag + 20);
            s6.StoreUnsafe(ref result, lag + 24);
            s7.StoreUnsafe(ref result, lag + 28);
        }
    }

    /// <summary>A segment with mean 0 and norm 1 behind some zeros, in an array of a given length; null where a sample is missing or nothing varies.</summary>
    private static double[]? Normalised(ReadOnlySpan<double> segment, int zeros, int room)
    {
        if (PairedSeries.IsConstant(segment))
        {
            return null;
        }

        double mean = 0, squares = 0;
        foreach (var value in segment)
        {
            mean += value / segment.Length;
        }

        foreach (var value in segment)
        {
            squares += (value - mean) * (value - mean);
        }

        // A missing sample makes both NaN.
        if (!(squares > 0))
        {
            return null;
        }

        var unit = new double[room];
        var inverse = 1 / Math.Sqrt(squares);
        for (var i = 0; i < segment.Length; i++)
        {
            unit[zeros + i] = (segment[i] - mean) * inverse;
        }

        return unit;
    }
}
