namespace Interbeat.Signals.Beats;

/// <summary>Decides which maxima of the QRS feature are beats, in one walk through the time of a stretch.</summary>
/// <remarks>
/// Running levels of signal and noise peaks with a threshold between them, a refractory period, a check against T waves and a search-back
/// are those of Pan and Tompkins (1985); the feature here is a slope, not its square, so the threshold's share is larger. Because some
/// seconds ahead are at hand, the signal level starts at the local level of the stretch and is kept from running away from it after an artefact.
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

    /// <summary>The search-back reaches back no further than this, seconds. Chosen.</summary>
    public const double SearchBackSeconds = 8;

    /// <summary>The signal level stays below this multiple of the local level. Chosen.</summary>
    public const double LevelCap = 2;

    /// <summary>After so long without a beat the signal level falls back to the local level, if that is lower. Chosen.</summary>
    public const double RestartSeconds = 2;

    private const double NoiseAtStart = 0.1;
    private const int RecentIntervals = 8;

    private readonly double rate;
    private readonly Action<QrsCandidate> accepted;
    private readonly List<QrsCandidate> open = [];
    private readonly double[] intervals = new double[RecentIntervals];
    private QrsCandidate best;
    private QrsCandidate beat;
    private int beats;
    private bool hasBest;
    private bool isFirst = true;
    private double signal;
    private double noise;

    /// <summary>A decision on a grid.</summary>
    /// <param name="rate">Points per second.</param>
    /// <param name="accepted">Receives the beats in order of time.</param>
    public QrsDecision(double rate, Action<QrsCandidate> accepted)
    {
        this.rate = rate;
        this.accepted = accepted;
    }

    private double Threshold => noise + (ThresholdShare * (signal - noise));

    /// <summary>Adds the next maximum; of two within the refractory period the higher stays.</summary>
    public void Add(QrsCandidate candidate)
    {
        if (hasBest && candidate.Point - best.Point < QrsCandidate.RefractorySeconds * rate)
        {
            best = candidate.Height > best.Height ? candidate : best;
            return;
        }

        Flush();
        best = candidate;
        hasBest = true;
    }

    /// <summary>Decides on a maximum that no later one can displace, so that it does not wait out a standstill until its surroundings are forgotten.</summary>
    /// <param name="point">No maximum before this point is still to come.</param>
    public void Advance(int point)
    {
        if (hasBest && point - best.Point >= QrsCandidate.RefractorySeconds * rate)
        {
            Flush();
        }
    }

    /// <summary>Decides what is still open and forgets the stretch.</summary>
    public void End()
    {
        Flush();
        open.Clear();
        beats = 0;
        isFirst = true;
    }

    private void Flush()
    {
        if (!hasBest)
        {
            return;
        }

        hasBest = false;
        while (open.Count > 0 && best.Point - open[0].Point > SearchBackSeconds * rate)
        {
            open.RemoveAt(0);
        }

        open.Add(best);
        for (var i = open.Count - 1; i < open.Count;)
        {
            i = Judge(i);
        }
    }

    /// <summary>Judges one maximum since the last beat; the index at which the walk goes on, which lies further back after a search-back.</summary>
    private int Judge(int i)
    {
        var candidate = open[i];
        if (isFirst)
        {
            (signal, noise) = (candidate.Level, NoiseAtStart * candidate.Level);
            isFirst = false;
        }

        signal = Math.Min(signal, LevelCap * candidate.Level);
        var pause = SecondsSinceBeat(candidate);
        if (beats > RecentIntervals && pause > SearchBackFactor * RecentMean())
        {
            var found = StrongestBefore(i);
            if (found >= 0)
            {
                signal += SearchBackGain * (open[found].Height - signal);
                Accept(found);
                return 0;
            }
        }

        if (pause > RestartSeconds)
        {
            signal = Math.Min(signal, candidate.Level);
        }

        if (candidate.Height > Threshold && pause >= QrsCandidate.RefractorySeconds && !IsTWave(candidate, pause))
        {
            signal += LevelGain * (candidate.Height - signal);
            Accept(i);
            return 0;
        }

        noise += LevelGain * (Math.Min(candidate.Height, signal) - noise);
        return i + 1;
    }

    private bool IsTWave(QrsCandidate candidate, double pause) =>
        pause < TWaveSeconds && candidate.Height < TWaveShare * beat.Height;

    private double SecondsSinceBeat(QrsCandidate candidate) =>
        beats == 0 ? double.PositiveInfinity : (candidate.Point - beat.Point) / rate;

    private double RecentMean()
    {
        var sum = 0.0;
        foreach (var interval in intervals)
        {
            sum += interval;
        }

        return sum / RecentIntervals;
    }

    private int StrongestBefore(int now)
    {
        var strongest = -1;
        var height = SearchBackShare * Threshold;
        for (var i = 0; i < now; i++)
        {
            if (open[i].Height > height && SecondsSinceBeat(open[i]) >= TWaveSeconds)
            {
                strongest = i;
                height = open[i].Height;
            }
        }

        return strongest;
    }

    private void Accept(int i)
    {
        var next = open[i];
        if (beats > 0)
        {
            intervals[(beats - 1) % RecentIntervals] = SecondsSinceBeat(next);
        }

        beats++;
        beat = next;
        open.RemoveRange(0, i + 1);
        accepted(next);
    }
}
