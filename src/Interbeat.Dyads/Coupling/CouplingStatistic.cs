using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Interbeat.Core;

namespace Interbeat.Dyads.Coupling;

/// <summary>What one pass of windowed cross-correlation over a pair amounts to, the same for the observed pair and for every surrogate.</summary>
/// <param name="Settings">What was asked for; z below is r itself where it asks for no Fisher z.</param>
/// <param name="MeanZ">Per lag, the mean Fisher z over valid windows.</param>
/// <param name="MeanAbsoluteZ">Per lag, the mean |Fisher z| over valid windows.</param>
/// <param name="StrongestLag">The column of the lag with the largest |mean z|, or mean |z| where the settings ask for sizes; of equal ones the lag nearest to 0.</param>
/// <param name="Epochs">
/// Per epoch, the largest mean Fisher z within <see cref="CouplingStatistic.EpochLagReachSeconds"/> of the session's strongest lag, in the session's direction: above zero means
/// the same sign as the session's. NaN where too few windows are valid.
/// </param>
/// <param name="EpochsAnyLag">Per epoch, the largest size of the mean Fisher z over all lags and both directions: what absence is judged by. NaN where too few windows are valid.</param>
public sealed record CouplingPass(CouplingSettings Settings, double[] MeanZ, double[] MeanAbsoluteZ, int StrongestLag, float[] Epochs, float[] EpochsAnyLag)
{
    /// <summary>+1 where the two move alike at the strongest lag, -1 where they move against each other; +1 where sizes are asked for.</summary>
    public int Direction => !Settings.Absolute && MeanZ[StrongestLag] < 0 ? -1 : 1;

    /// <summary>Mean correlation at the lag where its size is largest, back from Fisher's z: -1 to 1.</summary>
    public double Signed => Settings.ToCorrelation(MeanZ[Settings.Absolute ? Strongest(MeanZ) : StrongestLag]);

    /// <summary>Largest mean absolute correlation over the lags, back from Fisher's z: 0 to 1.</summary>
    public double Absolute => Settings.ToCorrelation(MeanAbsoluteZ[Strongest(MeanAbsoluteZ)]);

    /// <summary>The one of the two that the settings ask for.</summary>
    public double Value => Settings.Absolute ? Absolute : Signed;

    /// <summary>Its size, which is held against the nulls.</summary>
    public double Size => Math.Abs(Value);

    /// <summary>The index of the largest size in a lag profile, searched from lag 0 outward.</summary>
    internal static int Strongest(ReadOnlySpan<double> profile)
    {
        var zero = profile.Length / 2;
        var best = zero;
        for (var distance = 1; distance <= zero; distance++)
        {
            foreach (var lag in (ReadOnlySpan<int>)[zero + distance, zero - distance])
            {
                best = Math.Abs(profile[lag]) > Math.Abs(profile[best]) ? lag : best;
            }
        }

        return best;
    }
}

/// <summary>The plan of a coupling statistic: its windows and epochs. Immutable; shared by the observed pair and all its surrogates.</summary>
public sealed class CouplingStatistic
{
    /// <summary>An epoch with a smaller share of valid windows has no value. Chosen.</summary>
    private const double LeastValidShare = 0.5;

    /// <summary>Windows that are taken through all lags together, so that their samples stay in the nearest cache. Chosen by measurement.</summary>
    private const int WindowsAtOnce = 128;

    /// <summary>An epoch is looked at within this of the session's strongest lag, in s: a minute holds too little to search all lags again. Chosen.</summary>
    public const double EpochLagReachSeconds = 1;

    private readonly bool[] valid;
    private readonly int validWindows;
    private readonly (int First, int End)[] epochs;

    /// <summary>The windows and epochs of two series with the gaps of <paramref name="pair"/>.</summary>
    public CouplingStatistic(PairedSeries pair, CouplingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(settings);
        Settings = settings;
        Correlation = new WindowedCrossCorrelation(pair, settings);
        valid = Correlation.Valid.ToArray();
        validWindows = valid.Count(v => v);
        EpochSpans = [.. EpochsOf(pair.Count / settings.RateHz, settings)];
        epochs = [.. EpochSpans.Select(WindowsIn)];
    }

    /// <summary>The settings.</summary>
    public CouplingSettings Settings { get; }

    /// <summary>The correlation plan.</summary>
    public WindowedCrossCorrelation Correlation { get; }

    /// <summary>The epochs, in session seconds.</summary>
    public IReadOnlyList<TimeSpanSeconds> EpochSpans { get; }

    /// <summary>How many windows are valid.</summary>
    public int ValidWindows => validWindows;

    /// <summary>Seconds covered by valid windows over the window length: how many windows there would be without overlap.</summary>
    public double IndependentWindows => validWindows * Math.Min(1, Settings.StepSeconds / Settings.WindowSeconds);

    /// <summary>One pass over a pair.</summary>
    /// <param name="a">A's series, or a surrogate of it.</param>
    /// <param name="b">B's series, or a surrogate of it.</param>
    /// <param name="work">Room that one thread may use again and again.</param>
    /// <param name="onePiece">The samples from which the session's means are taken; epochs use all.</param>
    /// <param name="lagMap">Takes r for every window and lag where it is given.</param>
    public CouplingPass Pass(PreparedSeries a, PreparedSeries b, CouplingWork work, Range onePiece, float[,]? lagMap = null)
    {
        ArgumentNullException.ThrowIfNull(work);
        var windows = Correlation.WindowsWithin(onePiece);
        var meanZ = new double[Correlation.Lags];
        var meanAbsolute = new double[Correlation.Lags];
        for (var first = 0; first < valid.Length; first += WindowsAtOnce)
        {
            var end = Math.Min(valid.Length, first + WindowsAtOnce);
            for (var lag = 0; lag < Correlation.Lags; lag++)
            {
                Correlation.CorrelateAtLag(a, b, Correlation.LagSamples(lag), first, end, work.Z[lag], work.BlockSums);
            }
        }

        for (var lag = 0; lag < Correlation.Lags; lag++)
        {
            CopyRow(work.Z[lag], lag, lagMap);
            if (Settings.FisherZ)
            {
                FisherZ(work.Z[lag], Settings.LargestCorrelation);
            }

            (meanZ[lag], meanAbsolute[lag]) = Means(work.Z[lag].AsSpan(windows), work.Valid.AsSpan(windows));
        }

        var strongest = CouplingPass.Strongest(Settings.Absolute ? meanAbsolute : meanZ);
        var pass = new CouplingPass(Settings, meanZ, meanAbsolute, strongest, new float[epochs.Length], new float[epochs.Length]);
        FillEpochs(work, pass);
        return pass;
    }

    /// <summary>Leaves out of the next passes with <paramref name="work"/> the windows in which a surrogate misses samples that the series itself has.</summary>
    public void LeaveOutMissing(ReadOnlySpan<double> surrogate, CouplingWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Correlation.ValidBeside(surrogate, work.MissingBefore, work.Valid);
    }

    /// <summary>How many of the windows that count with <paramref name="work"/> lie wholly in a range of samples.</summary>
    public int ValidWindowsWithin(Range samples, CouplingWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.Valid.AsSpan(Correlation.WindowsWithin(samples)).Count(true);
    }

    /// <summary>Room for <see cref="Pass"/>.</summary>
    public CouplingWork NewWork() => new(valid, Correlation.Count, Correlation.Lags, Correlation.BlocksFor(Math.Min(WindowsAtOnce, Correlation.Windows)));

    private static IEnumerable<TimeSpanSeconds> EpochsOf(double durationSeconds, CouplingSettings settings)
    {
        for (double start = 0; start + settings.EpochSeconds <= durationSeconds; start += settings.EpochStepSeconds)
        {
            yield return new TimeSpanSeconds(start, start + settings.EpochSeconds);
        }
    }

    /// <summary>The windows that lie in an epoch, by arithmetic: a day has thousands of both.</summary>
    private (int First, int End) WindowsIn(TimeSpanSeconds epoch)
    {
        if (valid.Length == 0)
        {
            return default;
        }

        const double Rounding = 1e-9;
        var start = Correlation.CentreSeconds(0) - (Settings.WindowSeconds / 2);
        var step = Settings.Step / Settings.RateHz;
        var first = (int)Math.Clamp(Math.Ceiling(((epoch.StartSeconds - start) / step) - Rounding), 0, valid.Length);
        var end = (int)Math.Clamp(Math.Floor(((epoch.EndSeconds - Settings.WindowSeconds - start) / step) + Rounding) + 1, first, valid.Length);
        return (first, end);
    }

    private bool HasValue(int validWindowsInEpoch)
    {
        var full = (int)((Settings.EpochSeconds - Settings.WindowSeconds) / Settings.StepSeconds);
        return validWindowsInEpoch >= Math.Max(1, LeastValidShare * full);
    }

    private void CopyRow(ReadOnlySpan<double> r, int lag, float[,]? lagMap)
    {
        if (lagMap is null)
        {
            return;
        }

        for (var i = 0; i < r.Length; i++)
        {
            lagMap[i, lag] = valid[i] ? (float)r[i] : float.NaN;
        }
    }

    /// <summary>Mean z and mean |z| over the valid windows among those given.</summary>
    private static (double Mean, double MeanAbsolute) Means(ReadOnlySpan<double> z, ReadOnlySpan<bool> valid)
    {
        double sum = 0, absolute = 0;
        var count = 0;
        for (var i = 0; i < valid.Length; i++)
        {
            if (valid[i])
            {
                count++;
                sum += z[i];
                absolute += Math.Abs(z[i]);
            }
        }

        return (sum / count, absolute / count);
    }

    private void FillEpochs(CouplingWork work, CouplingPass pass)
    {
        var (strongest, direction) = (pass.StrongestLag, pass.Direction);
        var reach = (int)Math.Round(EpochLagReachSeconds * Settings.RateHz);
        float[] near = pass.Epochs, any = pass.EpochsAnyLag;
        Array.Fill(near, float.NegativeInfinity);
        var counts = Array.ConvertAll(epochs, epoch => work.Valid.AsSpan(epoch.First, epoch.End - epoch.First).Count(true));
        for (var lag = 0; lag < Correlation.Lags; lag++)
        {
            var isNear = Math.Abs(lag - strongest) <= reach;
            Accumulate(work.Z[lag], work.Valid, work.CumulativeZ);
            for (var e = 0; e < epochs.Length; e++)
            {
                var (first, end) = epochs[e];
                var mean = (float)((work.CumulativeZ[end] - work.CumulativeZ[first]) / counts[e]);
                near[e] = isNear ? Math.Max(near[e], direction * mean) : near[e];
                any[e] = Math.Max(any[e], Math.Abs(mean));
            }
        }

        for (var e = 0; e < epochs.Length; e++)
        {
            (near[e], any[e]) = HasValue(counts[e]) ? (near[e], any[e]) : (float.NaN, float.NaN);
        }
    }

    private void Accumulate(ReadOnlySpan<double> z, ReadOnlySpan<bool> valid, Span<double> cumulative)
    {
        double sum = 0;
        for (var i = 0; i < valid.Length; i++)
        {
            sum += !valid[i] ? 0 : Settings.Absolute ? Math.Abs(z[i]) : z[i];
            cumulative[i + 1] = sum;
        }
    }

    /// <summary>Fisher's z = atanh(r), in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FisherZ(Span<double> r, double largest)
    {
        var i = 0;
        var limit = Vector256.Create(largest);
        for (; i <= r.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            var clipped = Vector256.Min(Vector256.Max(Vector256.Create<double>(r[i..]), -limit), limit);
            var z = Vector256.Log((Vector256<double>.One + clipped) / (Vector256<double>.One - clipped)) * 0.5;
            z.CopyTo(r[i..]);
        }

        for (; i < r.Length; i++)
        {
            var clipped = Math.Clamp(r[i], -largest, largest);
            r[i] = 0.5 * Math.Log((1 + clipped) / (1 - clipped));
        }
    }
}

/// <summary>Room for one thread's passes, and which windows count in them.</summary>
public sealed class CouplingWork
{
    internal CouplingWork(bool[] valid, int samples, int lags, int blocks)
    {
        Valid = [.. valid];
        MissingBefore = new int[samples + 1];
        Z = [.. Enumerable.Range(0, lags).Select(_ => new double[valid.Length])];
        CumulativeZ = new double[valid.Length + 1];
        BlockSums = new double[blocks];
    }

    internal bool[] Valid { get; }

    internal int[] MissingBefore { get; }

    internal double[][] Z { get; }

    internal double[] CumulativeZ { get; }

    internal double[] BlockSums { get; }
}
