using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Segments;

namespace Interbeat.Dyads.Measures;

/// <summary>Surrogate synchrony of segments (SUSY).</summary>
/// <remarks>The nulls are compared with Z, the mean |z| over segments and lags; every surrogate goes through the same segments.</remarks>
public sealed class SegmentSynchronyMeasure : ICouplingMeasure
{
    private const string SegmentKey = "segmentSeconds";
    private const string MaxLagKey = "maxLagSeconds";

    /// <inheritdoc/>
    public string Name => "susy";

    /// <inheritdoc/>
    public string Title => "surrogate synchrony of segments";

    /// <inheritdoc/>
    public MeasureGrid Grid => MeasureGrid.Channels;

    /// <inheritdoc/>
    public ImmutableArray<MeasureParameter> Parameters { get; } =
    [
        MeasureParameter.Number(SegmentKey, "s", "length of a segment; segments do not overlap", 30, least: 0.1),
        MeasureParameter.Number(MaxLagKey, "s", "lags from 0 to this, for either order of the two; at most half a segment", 3),
    ];

    /// <inheritdoc/>
    public ProcessingStep Step(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ProcessingStep(
            "surrogate synchrony of segments",
            1,
            "Cross-correlation of segments that do not overlap, divided by the norms of whole segments; mean |Fisher z| over segments and lags, beside that of all pairings of segments that do not belong together.",
            "Tschacher and Meier 2020; the R package SUSY",
            settings.ToParameters());
    }

    /// <inheritdoc/>
    public CouplingResult Test(MeasureTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var (length, maxLag) = Lengths(task.Settings);
        var pair = new SegmentedPair(task.Pair.A, task.Pair.B, length, maxLag);
        var span = new SurrogateSettings(task.Settings.RateHz, length / task.Settings.RateHz, maxLag / task.Settings.RateHz);
        return SurrogateTest.Run(this, task, Read(pair, task, length), span, () => (a, b) => MeanZ(new SegmentedPair(a, b, length, maxLag)));
    }

    private static CouplingReading Read(SegmentedPair pair, MeasureTask task, int length)
    {
        if (SegmentSynchrony.Of(pair, task.Options) is not { } found)
        {
            return new CouplingReading { Value = null, Size = double.NaN, Warnings = ["No segment has all its samples, and some movement, in both people."] };
        }

        double rate = task.Settings.RateHz, z = found.Real.Absolute.Average();
        return new CouplingReading
        {
            Value = z,
            Signed = found.Real.Signed.Average(),
            Absolute = z,
            Size = MeanZ(pair),
            IndependentWindows = pair.Count,
            Windows = [.. found.BySegment.Select((profile, i) => Epoch(pair.Starts[i] / rate, length / rate, profile.Absolute.Average()))],
            Figures = SegmentSynchronyFigures.Of(found),
            Warnings = Warnings(pair, found),
            Lead = _ => new LeadResult(null, null, null, "Who leads cannot be told: this measure has means for either order of the two, not a lag with an interval."),
        };
    }

    private static ImmutableArray<string> Warnings(SegmentedPair pair, SegmentSynchrony found)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        if (pair.Count < pair.Whole)
        {
            warnings.Add($"{pair.Whole - pair.Count} of {pair.Whole} segments are left out: samples are missing, or one of the two does not vary.");
        }

        if (found.Pseudo is null)
        {
            warnings.Add("One segment has no others to be paired with: nothing can be said of pseudo pairings.");
        }

        return warnings.ToImmutable();
    }

    private static CouplingEpoch Epoch(double start, double seconds, double value) => new(new TimeSpanSeconds(start, start + seconds), value, double.NaN, double.NaN, CouplingVerdict.Undecided);

    private static double MeanZ(SegmentedPair pair) => pair.Count == 0 ? double.NaN : SegmentSynchrony.Own(pair).Average(profile => profile.Absolute.Average());

    private static (int Length, int MaxLag) Lengths(MeasureSettings settings)
    {
        int length = settings.Samples(SegmentKey), maxLag = settings.Samples(MaxLagKey);
        return length >= Math.Max(2, 2 * maxLag)
            ? (length, maxLag)
            : throw new InputException("--param", SegmentKey, "a segment of at least two samples and twice the largest lag is expected");
    }
}
