using Interbeat.Core;

namespace Interbeat.Dyads.Coupling;

/// <summary>Two people's series on one grid: sample <c>i</c> of both lies at session second <c>i / RateHz</c>; NaN where missing.</summary>
/// <param name="A">A's values.</param>
/// <param name="B">B's values.</param>
/// <param name="RateHz">The grid's rate in Hz.</param>
public sealed record PairedSeries(double[] A, double[] B, double RateHz)
{
    /// <summary>The number of samples of each.</summary>
    public int Count => A.Length;

    /// <summary>
    /// An order of the two that does not depend on who was named first: whether A's first sample that differs from B's is the larger one. Whatever treats the two
    /// unequally goes by it.
    /// </summary>
    public bool AIsLarger => A.AsSpan().SequenceCompareTo(B) > 0;

    /// <summary>A number that stands for this pair in random streams, so that two pairs under one seed draw different surrogates; the order of naming does not matter.</summary>
    public ulong Key => KeyOf(A) + KeyOf(B);

    /// <summary>Seconds in which both are present.</summary>
    public double JointSeconds => A.Zip(B).Count(sample => !double.IsNaN(sample.First + sample.Second)) / RateHz;

    /// <summary>The same two series with everything outside <paramref name="spans"/> (session seconds) missing; the clock stays as it is, so that no window joins two spans.</summary>
    public PairedSeries Within(IReadOnlyCollection<TimeSpanSeconds> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var (a, b) = (new double[Count], new double[Count]);
        Array.Fill(a, double.NaN);
        Array.Fill(b, double.NaN);
        foreach (var span in spans)
        {
            var from = (int)Math.Clamp(Math.Ceiling(span.StartSeconds * RateHz), 0, Count);
            var to = (int)Math.Clamp(Math.Ceiling(span.EndSeconds * RateHz), from, Count);
            A.AsSpan(from..to).CopyTo(a.AsSpan(from));
            B.AsSpan(from..to).CopyTo(b.AsSpan(from));
        }

        return new PairedSeries(a, b, RateHz);
    }

    /// <summary>A number that stands for one series: FNV-1a over the bits of its samples.</summary>
    public static ulong KeyOf(ReadOnlySpan<double> series)
    {
        var key = 14695981039346656037UL;
        foreach (var value in series)
        {
            key = (key ^ BitConverter.DoubleToUInt64Bits(value)) * 1099511628211UL;
        }

        return key;
    }

    /// <summary>Whether the present samples differ by no more than rounding.</summary>
    public static bool IsConstant(ReadOnlySpan<double> series)
    {
        double lowest = double.PositiveInfinity, highest = double.NegativeInfinity;
        foreach (var value in series)
        {
            if (!double.IsNaN(value))
            {
                (lowest, highest) = (Math.Min(lowest, value), Math.Max(highest, value));
            }
        }

        return !(highest - lowest > PreparedSeries.RoundingShare * Math.Max(Math.Abs(lowest), Math.Abs(highest)));
    }

    /// <summary>The runs of samples that are present in <paramref name="series"/>, as index ranges.</summary>
    public static IReadOnlyList<Range> Runs(ReadOnlySpan<double> series)
    {
        var runs = new List<Range>();
        var first = -1;
        for (var i = 0; i <= series.Length; i++)
        {
            var present = i < series.Length && !double.IsNaN(series[i]);
            if (present && first < 0)
            {
                first = i;
            }
            else if (!present && first >= 0)
            {
                runs.Add(first..i);
                first = -1;
            }
        }

        return runs;
    }
}
