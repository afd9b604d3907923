namespace Interbeat.Signals.Beats;

/// <summary>Decides which maxima of the QRS feature are beats, in one walk through time.</summary>
/// <remarks>
/// Running levels of signal and noise peaks with a threshold between them, a refractory period, a check against T waves and a search-back
/// are those of Pan and Tompkins (1985); the feature here is a slope, not its square, so the threshold's share is larger. Because the
/// whole recording is at hand, the signal level starts at the local level of each stretch and is kept from running away from it after an artefact.
/// </remarks>
internal sealed class QrsDecision
{
    /// <summary>The threshold lies this share of the way from noise to signal. Chosen for a slope; a quarter is customary for its square.</summary>
    public const double ThresholdShare = 0.33;

    /// <summary>Weight of a new peak in the running levels (Pan and Tompkins 1985).</summary>
    public const double LevelGain = 0.125;

    /// <summary>A maximum so soon after a beat may be its T wave (Pan and Tompkins 1985).</summary>
    public const double TWaveSeconds = 0.36;

    /// <summary>It is one if its slope is below this share of the beat's (Pan and Tompkins 1985).</summary>
    public const double TWaveShare = 0.5;

    /// <summary>A pause longer than this multiple of the recent mean interval is searched again (Pan and Tompkins 1985).</summary>
    public const double SearchBackFactor = 1.66;

    /// <summary>The threshold of the search-back, as a share of the usual one (Pan and Tompkins 1985).</summary>
    public const double SearchBackShare = 0.5;

    /// <summary>Weight of a beat found by search-back in the signal level (Pan and Tompkins 1985).</summary>
    public const double SearchBackGain = 0.25;

    /// <summary>The signal level stays below this multiple of the local level. Chosen.</summary>
    public const double LevelCap = 2;

    /// <summary>After so long without a beat the signal level falls back to the local level, if that is lower. Chosen.</summary>
    public const double RestartSeconds = 2;

    private const double NoiseAtStart = 0.1;
    private const int RecentIntervals = 8;

    private readonly IReadOnlyList<QrsCandidate> candidates;
    private readonly QrsLevels levels;
    private readonly double rateHz;
    private readonly List<int> beats = [];
    private readonly Queue<double> intervals = new();
    private double signal;
    private double noise;

    private QrsDecision(IReadOnlyList<QrsCandidate> candidates, QrsLevels levels, double rateHz)
    {
        this.candidates = candidates;
        this.levels = levels;
        this.rateHz = rateHz;
    }

    private double Threshold => noise + (ThresholdShare * (signal - noise));

    /// <summary>Indices of the candidates that are beats, ascending.</summary>
    public static List<int> Decide(IReadOnlyList<QrsCandidate> candidates, QrsLevels levels, double rateHz)
    {
        var decision = new QrsDecision(candidates, levels, rateHz);
        for (var i = 0; i < candidates.Count; i++)
        {
            i = decision.Judge(i);
        }

        return decision.beats;
    }

    /// <summary>Judges one candidate; the index after which the walk goes on, which lies further back after a search-back.</summary>
    private int Judge(int i)
    {
        var candidate = candidates[i];
        var local = levels.At(candidate.Sample);
        if (i == 0 || candidates[i - 1].Segment != candidate.Segment)
        {
            (signal, noise) = (local, NoiseAtStart * local);
        }

        signal = Math.Min(signal, LevelCap * local);
        var pause = SecondsSinceBeat(i);
        if (intervals.Count == RecentIntervals && double.IsFinite(pause) && pause > SearchBackFactor * intervals.Average())
        {
            var found = StrongestSinceBeat(i);
            if (found >= 0)
            {
                signal += SearchBackGain * (candidates[found].Height - signal);
                Accept(found);
                return found;
            }
        }

        if (pause > RestartSeconds)
        {
            signal = Math.Min(signal, local);
        }

        if (candidate.Height > Threshold && pause >= QrsCandidate.RefractorySeconds && !IsTWave(candidate, pause))
        {
            signal += LevelGain * (candidate.Height - signal);
            Accept(i);
        }
        else
        {
            noise += LevelGain * (Math.Min(candidate.Height, signal) - noise);
        }

        return i;
    }

    private bool IsTWave(QrsCandidate candidate, double pause) =>
        pause < TWaveSeconds && candidate.Height < TWaveShare * candidates[beats[^1]].Height;

    private double SecondsSinceBeat(int i) =>
        beats.Count == 0 || candidates[beats[^1]].Segment != candidates[i].Segment
            ? double.PositiveInfinity
            : (candidates[i].Sample - candidates[beats[^1]].Sample) / rateHz;

    private int StrongestSinceBeat(int now)
    {
        var best = -1;
        var height = SearchBackShare * Threshold;
        for (var i = beats[^1] + 1; i < now; i++)
        {
            if (candidates[i].Height > height && SecondsSinceBeat(i) >= TWaveSeconds)
            {
                best = i;
                height = candidates[i].Height;
            }
        }

        return best;
    }

    private void Accept(int i)
    {
        var interval = SecondsSinceBeat(i);
        if (double.IsFinite(interval))
        {
            intervals.Enqueue(interval);
            if (intervals.Count > RecentIntervals)
            {
                intervals.Dequeue();
            }
        }

        beats.Add(i);
    }
}
