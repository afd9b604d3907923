namespace Interbeat.Signals.Beats;

/// <summary>How well detections agree with reference beats.</summary>
/// <remarks>
/// Offset is detection minus reference. A percentage over nothing is NaN. Scores of several records add up: counts are summed and the
/// percentages taken of the sums (<em>gross</em> figures); the matched offsets are pooled.
/// </remarks>
/// <param name="TP">Matched pairs.</param>
/// <param name="FN">Reference beats without a detection.</param>
/// <param name="FP">Detections without a reference beat.</param>
/// <param name="OffsetsMs">The offsets of the matched pairs in ms, in order of time.</param>
public sealed record BeatScore(int TP, int FN, int FP, IReadOnlyList<double> OffsetsMs)
{
    /// <summary>The score of no beats at all; the start of a sum.</summary>
    public static BeatScore Empty { get; } = new(0, 0, 0, []);

    /// <summary>Sensitivity: TP / (TP + FN), in percent.</summary>
    public double Se => Percent(TP, TP + FN);

    /// <summary>Positive predictive value: TP / (TP + FP), in percent.</summary>
    public double Ppv => Percent(TP, TP + FP);

    /// <summary>Harmonic mean of the two: 2 TP / (2 TP + FN + FP), in percent.</summary>
    public double F1 => Percent(2 * TP, (2 * TP) + FN + FP);

    /// <summary>Median offset of matched pairs, in ms; NaN without any.</summary>
    public double MedianOffsetMs
    {
        get
        {
            if (OffsetsMs.Count == 0)
            {
                return double.NaN;
            }

            var sorted = OffsetsMs.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    /// <summary>Standard deviation (ddof 1) of the offsets of matched pairs, in ms; NaN below two.</summary>
    public double JitterSdMs
    {
        get
        {
            if (OffsetsMs.Count < 2)
            {
                return double.NaN;
            }

            var mean = OffsetsMs.Average();
            return Math.Sqrt(OffsetsMs.Sum(o => (o - mean) * (o - mean)) / (OffsetsMs.Count - 1));
        }
    }

    /// <summary>The gross score of several records.</summary>
    public static BeatScore Sum(IEnumerable<BeatScore> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var all = records.ToArray();
        return new BeatScore(
            all.Sum(r => r.TP),
            all.Sum(r => r.FN),
            all.Sum(r => r.FP),
            [.. all.SelectMany(r => r.OffsetsMs)]);
    }

    private static double Percent(int part, int whole) => whole == 0 ? double.NaN : 100.0 * part / whole;
}
