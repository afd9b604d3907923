using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Beats;

/// <summary>A local maximum of the QRS feature.</summary>
/// <param name="Sample">Where, as a sample number of the whole signal.</param>
/// <param name="Height">The feature's value there.</param>
/// <param name="Segment">The number of the stretch between gaps in which it lies.</param>
internal readonly record struct QrsCandidate(int Sample, double Height, int Segment)
{
    /// <summary>Two beats closer than this are one: the ventricle cannot contract again so soon (Pan and Tompkins 1985).</summary>
    public const double RefractorySeconds = 0.2;

    /// <summary>Adds the maxima of one stretch; of two within the refractory period the higher stays.</summary>
    /// <param name="feature">The feature of the stretch.</param>
    /// <param name="offset">Sample number of the stretch's first sample.</param>
    /// <param name="segment">Number of the stretch.</param>
    /// <param name="floor">Maxima up to this height are rounding, not signal.</param>
    /// <param name="rateHz">Samples per second.</param>
    /// <param name="candidates">Receives the maxima.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<double> feature, int offset, int segment, double floor, double rateHz, List<QrsCandidate> candidates)
    {
        var apart = RefractorySeconds * rateHz;
        var before = candidates.Count;
        for (var i = 1; i < feature.Length - 1; i++)
        {
            if (!(feature[i] > feature[i - 1] && feature[i] >= feature[i + 1] && feature[i] > floor))
            {
                continue;
            }

            var candidate = new QrsCandidate(offset + i, feature[i], segment);
            if (candidates.Count == before || candidate.Sample - candidates[^1].Sample >= apart)
            {
                candidates.Add(candidate);
            }
            else if (candidate.Height > candidates[^1].Height)
            {
                candidates[^1] = candidate;
            }
        }
    }
}
