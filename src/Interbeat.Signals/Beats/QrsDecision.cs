namespace Interbeat.Signals.Beats;

/// <summary>A local maximum of the QRS feature.</summary>
/// <param name="Sample">Where, as a sample number of the whole signal.</param>
/// <param name="Height">The feature's value there.</param>
/// <param name="StartsSegment">Whether a gap lies between this candidate and the one before.</param>
internal readonly record struct QrsCandidate(int Sample, double Height, bool StartsSegment);

/// <summary>Decides which maxima of the QRS feature are beats.</summary>
/// <remarks>
/// Running levels of signal and noise peaks with a threshold between them, a refractory period, a check against T waves and a search-back
/// are those of Pan and Tompkins (1985); the feature here is a slope, not its square, so the threshold's share differs.
/// </remarks>
internal static class QrsDecision
{
    public const double RefractorySeconds = 0.2;
    public const double TWaveSeconds = 0.36;
    public const double TWaveShare = 0.5;
    public const double SearchBackFactor = 1.66;
    public const double SearchBackShare = 0.5;
    public const double ThresholdShare = 0.3;
    public const double LevelGain = 0.125;
    private const double SearchBackGain = 0.25;
    private const int RecentIntervals = 8;

    /// <summary>Local maxima of the feature that stand alone within the refractory period.</summary>
    public static void AddCandidates(ReadOnlySpan<double> feature, int offset, double rateHz, List<QrsCandidate> candidates)
    {
        var apart = RefractorySeconds * rateHz;
        var starts = true;
        for (var i = 1; i < feature.Length - 1; i++)
        {
            if (!(feature[i] > feature[i - 1] && feature[i] >= feature[i + 1] && feature[i] > 0))
            {
                continue;
            }

            var candidate = new QrsCandidate(offset + i, feature[i], starts);
            if (!starts && candidate.Sample - candidates[^1].Sample < apart)
            {
                if (candidate.Height > candidates[^1].Height)
                {
                    candidates[^1] = candidate with { StartsSegment = candidates[^1].StartsSegment };
                }

                continue;
            }

            candidates.Add(candidate);
            starts = false;
        }
    }

    /// <summary>The candidates that are beats, as indices in ascending order.</summary>
    /// <param name="candidates">Maxima in order of time.</param>
    /// <param name="rateHz">Samples per second.</param>
    /// <param name="signalLevel">First estimate of the height of a beat.</param>
    /// <param name="noiseLevel">First estimate of the height of what is none.</param>
    public static List<int> Decide(List<QrsCandidate> candidates, double rateHz, double signalLevel, double noiseLevel)
    {
        var beats = new List<int>();
        var intervals = new Queue<double>();
        for (var i = 0; i < candidates.Count; i++)
        {
            var c = candidates[i];
            var threshold = noiseLevel + (ThresholdShare * (signalLevel - noiseLevel));
            var sinceLast = beats.Count == 0 || StartsSegmentBetween(candidates, beats[^1], i)
                ? double.PositiveInfinity
                : (c.Sample - candidates[beats[^1]].Sample) / rateHz;

            if (intervals.Count == RecentIntervals && sinceLast < double.PositiveInfinity && sinceLast > SearchBackFactor * intervals.Average())
            {
                var found = SearchBack(candidates, beats[^1], i, SearchBackShare * threshold, rateHz);
                if (found >= 0)
                {
                    signalLevel += SearchBackGain * (candidates[found].Height - signalLevel);
                    Accept(candidates, beats, intervals, found, rateHz);
                    i = found;
                    continue;
                }
            }

            var isTWave = sinceLast < TWaveSeconds && c.Height < TWaveShare * candidates[beats[^1]].Height;
            if (c.Height > threshold && sinceLast >= RefractorySeconds && !isTWave)
            {
                signalLevel += LevelGain * (c.Height - signalLevel);
                Accept(candidates, beats, intervals, i, rateHz);
            }
            else
            {
                noiseLevel += LevelGain * (Math.Min(c.Height, signalLevel) - noiseLevel);
            }
        }

        return beats;
    }

    private static void Accept(List<QrsCandidate> candidates, List<int> beats, Queue<double> intervals, int i, double rateHz)
    {
        if (beats.Count > 0 && !StartsSegmentBetween(candidates, beats[^1], i))
        {
            intervals.Enqueue((candidates[i].Sample - candidates[beats[^1]].Sample) / rateHz);
            if (intervals.Count > RecentIntervals)
            {
                intervals.Dequeue();
            }
        }

        beats.Add(i);
    }

    private static int SearchBack(List<QrsCandidate> candidates, int last, int now, double threshold, double rateHz)
    {
        var best = -1;
        for (var i = last + 1; i < now; i++)
        {
            var after = (candidates[i].Sample - candidates[last].Sample) / rateHz;
            if (candidates[i].Height > threshold && after >= TWaveSeconds && (best < 0 || candidates[i].Height > candidates[best].Height))
            {
                best = i;
            }
        }

        return best;
    }

    private static bool StartsSegmentBetween(List<QrsCandidate> candidates, int from, int to)
    {
        for (var i = from + 1; i <= to; i++)
        {
            if (candidates[i].StartsSegment)
            {
                return true;
            }
        }

        return false;
    }
}
