using Interbeat.Core;

namespace Interbeat.Dyads.Clocks;

/// <summary>Puts two recordings on one clock, with the uncertainty that every later number carries.</summary>
public static class Alignments
{
    /// <summary>Uncertainty of an offset that the user declares without one. Chosen: the prior for a wireless belt without a clock (dyads, "One clock").</summary>
    public const double DeclaredOffsetUncertaintyMs = 300;

    /// <summary>Prior for the rate difference of two devices' clocks, in parts per million: 3 ms a minute. Chosen, the order of ordinary quartz.</summary>
    public const double DriftPartsPerMillion = 50;

    /// <summary>The alignment of <paramref name="b"/> on the clock of <paramref name="a"/>.</summary>
    /// <param name="a">A's recording.</param>
    /// <param name="b">B's recording.</param>
    /// <param name="declaredOffsetSeconds">How much later B's recording began, as the user declares it; it rules over what the files say.</param>
    /// <param name="declaredUncertaintyMs">Standard deviation that the user declares for the offset, in ms.</param>
    /// <remarks>
    /// In this order: a declared offset; one shared file (offset 0, half a sample); absolute time in both files (their uncertainties
    /// add as squares); else a common start, with the prior for two unknown devices.
    /// </remarks>
    public static Alignment Of(Recording a, Recording b, double? declaredOffsetSeconds = null, double? declaredUncertaintyMs = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var sharedFile = a.Sources[0].Sha256 == b.Sources[0].Sha256;
        var halfSampleMs = Math.Max(HalfSampleMs(a.Channel), HalfSampleMs(b.Channel));
        if (declaredOffsetSeconds is { } offset)
        {
            return new(offset, declaredUncertaintyMs ?? DeclaredOffsetUncertaintyMs, AlignmentBasis.DeclaredOffset);
        }

        if (sharedFile)
        {
            return new(0, declaredUncertaintyMs ?? halfSampleMs, AlignmentBasis.SharedFile);
        }

        var clocksMs = Math.Sqrt((a.TimeBase.UncertaintyMs * a.TimeBase.UncertaintyMs) + (b.TimeBase.UncertaintyMs * b.TimeBase.UncertaintyMs));
        return a.TimeBase.Start is { } startA && b.TimeBase.Start is { } startB
            ? new((startB - startA).TotalSeconds, declaredUncertaintyMs ?? clocksMs, AlignmentBasis.AbsoluteTime)
            : new(0, declaredUncertaintyMs ?? clocksMs, AlignmentBasis.CommonStart);
    }

    /// <summary>
    /// The alignment's uncertainty U so far from the nearest moment at which the clocks were compared, with half a step of the grid on which the two are compared:
    /// U^2 = u^2 + (drift uncertainty x distance)^2 + (step/2)^2 (dyads, "One clock"), in ms. Two channels of one file do not drift.
    /// </summary>
    /// <param name="alignment">The alignment.</param>
    /// <param name="gridRateHz">Rate of the common grid, in Hz.</param>
    /// <param name="secondsFromMark">Distance in s; without marks, from the session's start.</param>
    public static double UncertaintyMs(Alignment alignment, double gridRateHz, double secondsFromMark)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        var halfStepMs = 500 / gridRateHz;
        var driftMs = alignment.Basis == AlignmentBasis.SharedFile ? 0 : (alignment.DriftUncertaintyPartsPerMillion ?? DriftPartsPerMillion) * 1e-3 * secondsFromMark;
        return Math.Sqrt((alignment.UncertaintyMs * alignment.UncertaintyMs) + (driftMs * driftMs) + (halfStepMs * halfStepMs));
    }

    /// <summary>U where it is largest within <paramref name="stretch"/> of the session, in ms.</summary>
    public static double UncertaintyMs(Alignment alignment, double gridRateHz, Session session, TimeSpanSeconds stretch)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        ArgumentNullException.ThrowIfNull(session);
        double[] marks = alignment.MarksOnClockA.IsEmpty ? [0] : [.. alignment.MarksOnClockA.Select(mark => mark - session.StartOnClockA).Order()];

        // Between two marks the farthest moment is the middle; else it is an end of the stretch.
        var moments = marks.Zip(marks.Skip(1), (before, after) => (before + after) / 2).Where(stretch.Contains).Append(stretch.StartSeconds).Append(stretch.EndSeconds);
        return UncertaintyMs(alignment, gridRateHz, moments.Max(moment => marks.Min(mark => Math.Abs(moment - mark))));
    }

    private static double HalfSampleMs(Channel channel) =>
        channel is SampledChannel sampled ? 500 / sampled.Signal.SamplingRateHz : 0.5;
}
