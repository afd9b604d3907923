using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Interbeat.Dyads.Coupling;

/// <summary>Windowed lagged cross-correlation of two series: Pearson's r of windows that each are demeaned by themselves, over time and lag.</summary>
/// <remarks>
/// <para>
/// For window <c>i</c> and lag <c>k</c> (samples), r is the correlation of <c>a[s-p .. s-p+w)</c> with <c>b[s+q .. s+q+w)</c>, where s is the window's start and
/// q = k - p. By default p = floor(k/2): the lag is shared between the two, so that swapping A and B mirrors the lag axis and changes nothing else; other
/// rules are <see cref="WindowPlacement"/>. At <c>k &gt; 0</c> the first series comes first. Every sample of both series that any lag touches must be present, and must lie in the record
/// unless <see cref="WindowEdges.Partial"/> is asked for. After Boker, Xu, Rotondo and King (2002), with the symmetric placement and the completeness rule chosen here.
/// </para>
/// <para>
/// Cost: O(n) per lag whatever the window, by sums over blocks of gcd(step, window) samples; sums never run further than one window, which keeps the agreement with
/// the two-pass formula at 1e-9. The plan (which windows are valid) depends on the gaps only and is shared by all surrogates; instances are immutable.
/// </para>
/// </remarks>
public sealed class WindowedCrossCorrelation
{
    private readonly CouplingSettings settings;
    private readonly int reachBefore;
    private readonly int reachAfter;
    private readonly int[] starts;
    private readonly bool[] valid;
    private readonly int block;

    /// <summary>The windows of two series with the gaps of <paramref name="pair"/>.</summary>
    public WindowedCrossCorrelation(PairedSeries pair, CouplingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(settings);
        this.settings = settings;
        Count = pair.Count;
        (reachBefore, reachAfter) = (settings.Placement.ReachBefore(settings.MaxLag), settings.Placement.ReachAfter(settings.MaxLag));
        var first = HasPartialEdges ? 0 : reachBefore;
        var last = pair.Count - settings.Window - (HasPartialEdges ? 0 : reachAfter);
        starts = last < first ? [] : [.. Enumerable.Range(0, ((last - first) / settings.Step) + 1).Select(i => first + (i * settings.Step))];
        var missing = new int[pair.Count + 1];
        CountMissing(pair.A, pair.B, missing);
        valid = [.. starts.Select(s => 2 * BeyondRecord(s) <= settings.Window && IsWhole(s, missing))];
        block = (int)BigInteger.GreatestCommonDivisor(settings.Step, settings.Window);
    }

    /// <summary>Samples of each series.</summary>
    public int Count { get; }

    /// <summary>The number of windows, valid or not.</summary>
    public int Windows => starts.Length;

    /// <summary>The number of lags, from minus to plus the largest.</summary>
    public int Lags => (2 * settings.MaxLag) + 1;

    /// <summary>Whether window <c>i</c> has the samples that it needs.</summary>
    public ReadOnlySpan<bool> Valid => valid;

    private bool HasPartialEdges => settings.Edges == WindowEdges.Partial;

    /// <summary>Whether window <paramref name="window"/> reaches beyond the record at some lag and counts with what lies in it.</summary>
    public bool IsPartial(int window) => BeyondRecord(starts[window]) > 0;

    /// <summary>The first sample of window <paramref name="window"/> at lag 0.</summary>
    public int Start(int window) => starts[window];

    /// <summary>The centre of window <paramref name="window"/>, in session seconds.</summary>
    public double CentreSeconds(int window) => (starts[window] + (settings.Window / 2.0)) / settings.RateHz;

    /// <summary>The windows all of whose samples, at every lag, lie in the range; with partial edges, what lies beyond the record is not asked for.</summary>
    public Range WindowsWithin(Range samples)
    {
        var (offset, length) = samples.GetOffsetAndLength(Count);
        int first = 0, end = starts.Length;
        while (first < end && Math.Max(0, starts[first] - reachBefore) < offset)
        {
            first++;
        }

        while (end > first && Math.Min(Count, starts[end - 1] + settings.Window + reachAfter) > offset + length)
        {
            end--;
        }

        return first..end;
    }

    /// <summary>Which of the valid windows stay valid when a surrogate of one series, which may miss more samples, takes its place.</summary>
    /// <param name="surrogate">The surrogate.</param>
    /// <param name="missingBefore">Room for <see cref="Count"/> + 1 numbers.</param>
    /// <param name="stillValid">Takes the answer, window by window.</param>
    public void ValidBeside(ReadOnlySpan<double> surrogate, Span<int> missingBefore, Span<bool> stillValid)
    {
        CountMissing(surrogate, surrogate, missingBefore);
        for (var i = 0; i < starts.Length; i++)
        {
            stillValid[i] = valid[i] && IsWhole(starts[i], missingBefore);
        }
    }

    /// <summary>The lag of column <paramref name="lag"/>, in samples.</summary>
    public int LagSamples(int lag) => lag - settings.MaxLag;

    /// <summary>Prepares one of the two series; a prepared series may be used against many others.</summary>
    public PreparedSeries Prepare(ReadOnlySpan<double> series) => new(series, settings.Window);

    /// <summary>
    /// Pearson's r at one lag for windows <paramref name="first"/> (inside) to <paramref name="end"/> (outside), into the same places of <paramref name="r"/>. A window without variance in either
    /// series has r = 0: nothing in it varies together. Windows that are not valid hold meaningless numbers.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CorrelateAtLag(PreparedSeries a, PreparedSeries b, int lagSamples, int first, int end, Span<double> r, Span<double> blockSums)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var before = settings.Placement.Before(lagSamples);
        var after = lagSamples - before;
        if (HasPartialEdges)
        {
            (first, end) = CorrelateEdges(a, b, before, after, first, end, r);
            if (first == end)
            {
                return;
            }
        }

        var blocksInWindow = settings.Window / block;
        var blocksInStep = settings.Step / block;
        var blocks = BlocksFor(end - first);
        BlockProducts(a.Centred.AsSpan(starts[first] - before), b.Centred.AsSpan(starts[first] + after), block, blockSums[..blocks]);
        var inverse = 1.0 / settings.Window;
        for (var i = first; i < end; i++)
        {
            double sum = 0;
            foreach (var part in blockSums.Slice((i - first) * blocksInStep, blocksInWindow))
            {
                sum += part;
            }

            var ia = starts[i] - before;
            var ib = starts[i] + after;
            r[i] = (sum - (a.Sums[ia] * b.Sums[ib] * inverse)) * (a.InverseNorms[ia] * b.InverseNorms[ib]);
        }
    }

    /// <summary>Correlates the windows that reach beyond the record at this lag, and returns the stretch of those that do not.</summary>
    private (int First, int End) CorrelateEdges(PreparedSeries a, PreparedSeries b, int before, int after, int first, int end, Span<double> r)
    {
        for (; first < end && starts[first] - Math.Max(before, -after) < 0; first++)
        {
            r[first] = CorrelateInRecord(a, b, before, after, starts[first]);
        }

        for (; end > first && starts[end - 1] + settings.Window + Math.Max(after, -before) > Count; end--)
        {
            r[end - 1] = CorrelateInRecord(a, b, before, after, starts[end - 1]);
        }

        return (first, end);
    }

    /// <summary>Pearson's r of the pairs of one window that lie in the record, in two passes.</summary>
    private double CorrelateInRecord(PreparedSeries a, PreparedSeries b, int before, int after, int start)
    {
        var from = Math.Max(0, Math.Max(before, -after) - start);
        var to = Math.Min(settings.Window, Count - start - Math.Max(after, -before));
        return to <= from ? 0 : PreparedSeries.Correlate(a, start - before + from, b, start + after + from, to - from);
    }

    /// <summary>The most pairs of a window that lie beyond the record at one lag.</summary>
    /// <summary>Whether no sample that a window touches at any lag is missing, as far as it lies in the record.</summary>
    private bool IsWhole(int start, ReadOnlySpan<int> missingBefore) =>
        missingBefore[Math.Min(Count, start + settings.Window + reachAfter)] == missingBefore[Math.Max(0, start - reachBefore)];

    private int BeyondRecord(int start) => Math.Max(0, reachBefore - start) + Math.Max(0, start + settings.Window + reachAfter - Count);

    /// <summary>Room for the block sums of <paramref name="windows"/> windows.</summary>
    public int BlocksFor(int windows) => windows == 0 ? 0 : (((windows - 1) * settings.Step) + settings.Window) / block;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BlockProducts(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int block, Span<double> sums)
    {
        ref var ra = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(a);
        ref var rb = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(b);
        _ = a[(sums.Length * block) - 1] + b[(sums.Length * block) - 1];
        nuint at = 0;
        for (var j = 0; j < sums.Length; j++)
        {
            var lanes = Vector256<double>.Zero;
            var i = 0;
            for (; i <= block - Vector256<double>.Count; i += Vector256<double>.Count, at += (nuint)Vector256<double>.Count)
            {
                lanes += Vector256.LoadUnsafe(ref ra, at) * Vector256.LoadUnsafe(ref rb, at);
            }

            var sum = Vector256.Sum(lanes);
            for (; i < block; i++, at++)
            {
                sum += Unsafe.Add(ref ra, at) * Unsafe.Add(ref rb, at);
            }

            sums[j] = sum;
        }
    }

    private static void CountMissing(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<int> before)
    {
        before[0] = 0;
        for (var i = 0; i < a.Length; i++)
        {
            before[i + 1] = before[i] + (double.IsNaN(a[i]) || double.IsNaN(b[i]) ? 1 : 0);
        }
    }
}
