using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Eda;

/// <summary>Skin conductance responses in a phasic series, by an absolute threshold in uS.</summary>
/// <remarks>
/// A rise goes from a trough to a peak; a dip of less than a fifth of the threshold does not end it. Its onset is the trough, or, where drift leads up
/// to the response, the last point before the steepest slope with under a tenth of that slope. It is a response when its amplitude
/// reaches the threshold and it takes no longer than ten seconds. The threshold is never a share of the record's largest response: one
/// artefact would then hide all others.
/// </remarks>
internal static class SkinResponses
{
    /// <summary>A dip below this share of the threshold does not end a rise. Chosen.</summary>
    public const double DipShare = 0.2;

    /// <summary>A longer rise is drift, seconds. Chosen.</summary>
    public const double MaximumRiseSeconds = 10;

    /// <summary>Time over which a slope is measured, seconds. Chosen.</summary>
    public const double SlopeSeconds = 0.1;

    /// <summary>A rise begins where its slope reaches this share of its steepest. Chosen: drift before a response does not belong to it.</summary>
    public const double SlowShare = 0.1;

    /// <summary>The responses of a phasic series in order of time; NaN in the series parts stretches.</summary>
    public static ImmutableArray<SkinResponse> Find(double[] phasic, double rateHz, double startSeconds, double thresholdUs)
    {
        var found = ImmutableArray.CreateBuilder<SkinResponse>();
        foreach (var stretch in Stretches.Finite(phasic, 3))
        {
            AddFrom(phasic.AsSpan(stretch), startSeconds + (stretch.Start.Value / rateHz), rateHz, thresholdUs, found);
        }

        return found.ToImmutable();
    }

    private static void AddFrom(ReadOnlySpan<double> phasic, double start, double rateHz, double thresholdUs, ImmutableArray<SkinResponse>.Builder found)
    {
        var turns = Extrema.Alternating(phasic, DipShare * thresholdUs, out var firstIsTrough);
        for (var i = firstIsTrough ? 0 : 1; i + 1 < turns.Count; i += 2)
        {
            var peak = turns[i + 1];
            if (phasic[peak] - phasic[turns[i]] < thresholdUs)
            {
                continue;
            }

            var onset = Onset(phasic, turns[i], peak, Math.Max(1, (int)(SlopeSeconds * rateHz)));
            var amplitude = phasic[peak] - phasic[onset];
            if (amplitude < thresholdUs || (peak - onset) / rateHz > MaximumRiseSeconds || onset == 0)
            {
                continue;
            }

            var end = i + 2 < turns.Count ? turns[i + 2] : phasic.Length - 1;
            var half = HalfRecovery(phasic, peak, end, phasic[peak] - (amplitude / 2));
            var top = Extrema.Refine(phasic, peak);
            found.Add(new SkinResponse(start + (Extrema.Refine(phasic, onset) / rateHz), start + (top / rateHz), amplitude, (half - top) / rateHz));
        }
    }

    /// <summary>The last sample before the steepest part of a rise at which the rise is still slow; the trough where it is nowhere slow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Onset(ReadOnlySpan<double> phasic, int trough, int peak, int span)
    {
        var steepest = trough;
        var largest = 0.0;
        for (var i = trough; i + span <= peak; i++)
        {
            var step = phasic[i + span] - phasic[i];
            if (step > largest)
            {
                largest = step;
                steepest = i;
            }
        }

        for (var i = steepest; i > trough; i--)
        {
            if (phasic[i + span] - phasic[i] < SlowShare * largest)
            {
                return i;
            }
        }

        return trough;
    }

    /// <summary>Where the series falls through a level after its peak, as a fractional sample number; NaN where it does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double HalfRecovery(ReadOnlySpan<double> phasic, int peak, int end, double level)
    {
        for (var i = peak + 1; i <= end; i++)
        {
            if (phasic[i] <= level)
            {
                return i - ((level - phasic[i]) / (phasic[i - 1] - phasic[i]));
            }
        }

        return double.NaN;
    }
}
