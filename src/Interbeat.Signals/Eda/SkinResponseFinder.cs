using System.Runtime.CompilerServices;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Eda;

/// <summary>Skin conductance responses in phasic series as they arrive, by an absolute threshold in uS.</summary>
/// <remarks>
/// A rise goes from a trough to a peak; a dip of less than a fifth of the threshold does not end it, ten seconds without a new high do. Its onset
/// is the trough, or, where drift leads up to the response, the last point before the steepest slope with under a tenth of that slope. It is a
/// response when its amplitude reaches the threshold and it takes no longer than ten seconds. The threshold is never a share of the record's
/// largest response: one artefact would then hide all others. What lies more than a minute back is forgotten.
/// </remarks>
internal sealed class SkinResponseFinder
{
    /// <summary>A dip below this share of the threshold does not end a rise. Chosen.</summary>
    public const double DipShare = 0.2;

    /// <summary>A longer rise is drift, seconds. Chosen.</summary>
    public const double MaximumRiseSeconds = 10;

    /// <summary>A rise that has no new high for so long is over, seconds. Chosen, so that a live value has a last moment.</summary>
    public const double MaximumStandSeconds = 10;

    /// <summary>Time over which a slope is measured, seconds. Chosen.</summary>
    public const double SlopeSeconds = 0.1;

    /// <summary>A rise begins where its slope reaches this share of its steepest. Chosen: drift before a response does not belong to it.</summary>
    public const double SlowShare = 0.1;

    /// <summary>A trough further back is forgotten, seconds. Chosen: several times the longest rise.</summary>
    public const double MemorySeconds = 60;

    private readonly double rateHz;
    private readonly double thresholdUs;
    private readonly double reversal;
    private readonly int slopeSpan;
    private readonly long memory;
    private readonly long longestStand;
    private readonly Action<double> onPeak;
    private readonly Action<SkinResponse> onResponse;
    private double[] kept = new double[256];
    private int count;
    private long dropped;
    private long low;
    private long high;
    private int direction;
    private bool hasTrough;
    private double startSeconds;
    private SkinResponse open;
    private double openTop;
    private double openLevel;

    /// <summary>A search.</summary>
    /// <param name="rateHz">Values per second.</param>
    /// <param name="thresholdUs">Smallest amplitude, uS.</param>
    /// <param name="onPeak">Receives the time of each response's peak as soon as it is known, in seconds.</param>
    /// <param name="onResponse">Receives each response when its recovery is known, too.</param>
    public SkinResponseFinder(double rateHz, double thresholdUs, Action<double> onPeak, Action<SkinResponse> onResponse)
    {
        this.rateHz = rateHz;
        this.thresholdUs = thresholdUs;
        this.onPeak = onPeak;
        this.onResponse = onResponse;
        reversal = DipShare * thresholdUs;
        slopeSpan = Math.Max(1, (int)(SlopeSeconds * rateHz));
        memory = (long)(MemorySeconds * rateHz);
        longestStand = (long)(MaximumStandSeconds * rateHz);
        openLevel = double.NaN;
    }

    /// <summary>How many values back from the next one a peak may still be found.</summary>
    public long Undecided => direction > 0 ? dropped + count - high + 1 : 0;

    /// <summary>Begins a stretch without missing values.</summary>
    /// <param name="startSeconds">The time of its first value.</param>
    public void Begin(double startSeconds)
    {
        this.startSeconds = startSeconds;
        count = 0;
        dropped = 0;
        low = 0;
        high = 0;
        direction = 0;
        hasTrough = false;
    }

    /// <summary>Takes the next value of the stretch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Push(double value)
    {
        Keep(value);
        var i = dropped + count - 1;
        if (i == 0)
        {
            return;
        }

        if (direction <= 0 && value < At(low))
        {
            low = i;
        }

        if (direction >= 0 && value > At(high))
        {
            high = i;
        }

        if (value <= openLevel)
        {
            var before = At(i - 1);
            CloseOpen((i - ((openLevel - value) / (before - value)) - openTop) / rateHz);
        }

        if (direction <= 0 && value - At(low) >= reversal)
        {
            CloseOpen(double.NaN);
            hasTrough = true;
            direction = 1;
            high = i;
        }
        else if (direction >= 0 && (At(high) - value >= reversal || (direction > 0 && i - high >= longestStand)))
        {
            if (hasTrough)
            {
                Rise(i);
            }

            direction = -1;
            low = i;
        }
    }

    /// <summary>Ends the stretch.</summary>
    public void End()
    {
        CloseOpen(double.NaN);
        direction = 0;
        count = 0;
        dropped = 0;
        high = 0;
    }

    /// <summary>Judges the rise from the latest trough to the highest value since.</summary>
    private void Rise(long now)
    {
        var trough = Math.Max(low, dropped);
        if (At(high) - At(trough) < thresholdUs)
        {
            return;
        }

        var onset = Onset(trough);
        var amplitude = At(high) - At(onset);
        if (amplitude < thresholdUs || (high - onset) / rateHz > MaximumRiseSeconds || onset == 0)
        {
            return;
        }

        openTop = Refined(high);
        openLevel = At(high) - (amplitude / 2);
        open = new SkinResponse(startSeconds + (Refined(onset) / rateHz), startSeconds + (openTop / rateHz), amplitude, double.NaN);
        onPeak(open.PeakSeconds);
        for (var i = high + 1; i <= now; i++)
        {
            if (At(i) <= openLevel)
            {
                CloseOpen((i - ((openLevel - At(i)) / (At(i - 1) - At(i))) - openTop) / rateHz);
                return;
            }
        }
    }

    private void CloseOpen(double halfRecoverySeconds)
    {
        if (!double.IsNaN(openLevel))
        {
            openLevel = double.NaN;
            onResponse(open with { HalfRecoverySeconds = halfRecoverySeconds });
        }
    }

    /// <summary>The last value before the steepest part of a rise at which the rise is still slow; the trough where it is nowhere slow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long Onset(long trough)
    {
        var steepest = trough;
        var largest = 0.0;
        for (var i = trough; i + slopeSpan <= high; i++)
        {
            var step = At(i + slopeSpan) - At(i);
            if (step > largest)
            {
                largest = step;
                steepest = i;
            }
        }

        for (var i = steepest; i > trough; i--)
        {
            if (At(i + slopeSpan) - At(i) < SlowShare * largest)
            {
                return i;
            }
        }

        return trough;
    }

    private double Refined(long at) => at <= dropped ? at : dropped + Extrema.Refine(kept.AsSpan(0, count), (int)(at - dropped));

    private double At(long index) => kept[(int)(index - dropped)];

    private void Keep(double value)
    {
        if (count == kept.Length)
        {
            Forget();
        }

        kept[count++] = value;
    }

    /// <summary>The lowest kept value, or with sign -1 the highest.</summary>
    private long Lowest(int sign)
    {
        var best = 0;
        for (var k = 1; k < count; k++)
        {
            best = sign * kept[k] < sign * kept[best] ? k : best;
        }

        return dropped + best;
    }

    /// <summary>Forgets what no rise can need, and makes room where that is too little.</summary>
    private void Forget()
    {
        var oldest = Math.Max(Math.Min(low, direction >= 0 ? high : low) - 1, dropped + count - memory);
        var many = (int)Math.Max(0, oldest - dropped);
        kept.AsSpan(many, count - many).CopyTo(kept);
        dropped += many;
        count -= many;
        low = low < dropped ? Lowest(1) : low;
        high = high < dropped ? Lowest(-1) : high;
        if (count > kept.Length / 2)
        {
            Array.Resize(ref kept, 2 * kept.Length);
        }
    }
}
