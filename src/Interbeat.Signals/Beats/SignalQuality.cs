using System.Runtime.InteropServices;

namespace Interbeat.Signals.Beats;

/// <summary>Which stretches of about ten seconds can be trusted.</summary>
/// <remarks>
/// Three measures for each: the agreement of two independent detections (as F1, 0 to 1), the median similarity of the
/// beats to their neighbours, and the background, which is the median of the QRS feature over the median height of the beats. A stretch
/// is poor where nothing was found in it, where any measure is bad, or where the first two are both mediocre. Mains hum on an open lead has
/// perfectly similar "beats", but no quiet between them: its background gives it away. Chosen.
/// </remarks>
internal sealed class SignalQuality
{
    /// <summary>Blocks that are judged together.</summary>
    public const int Blocks = 5;

    /// <summary>Agreement that needs no further support.</summary>
    public const double GoodAgreement = 0.9;

    /// <summary>Similarity that needs no further support.</summary>
    public const double GoodSimilarity = 0.8;

    /// <summary>Below this a stretch is poor whatever the agreement.</summary>
    public const double BadSimilarity = 0.65;

    /// <summary>Below this a stretch is poor whatever the similarity.</summary>
    public const double BadAgreement = 0.5;

    /// <summary>Above this a stretch is poor whatever the others say: a beat must stand out from what lies between.</summary>
    public const double BadBackground = 0.6;

    /// <summary>Beats are final so long after they were decided, seconds.</summary>
    private const double WaitSeconds = QrsDecision.SearchBackSeconds + QrsReview.WaitSeconds + BeatSimilarity.WaitSeconds;

    private const double BackgroundPointsPerSecond = 25;
    private const double ToleranceSeconds = 0.15;

    private readonly double rate;
    private readonly int stride;
    private readonly Action<int, int> poor;
    private readonly SecondOpinion second;
    private readonly List<TrackedBeat> beats = [];
    private readonly Queue<Group> closed = new();
    private Group open = new(0);

    /// <summary>A judgement on a grid.</summary>
    /// <param name="rate">Points per second.</param>
    /// <param name="poor">Receives the poor stretches as first point and point after the last, in order of time.</param>
    public SignalQuality(double rate, Action<int, int> poor)
    {
        this.rate = rate;
        this.poor = poor;
        stride = Math.Max(1, (int)(rate / BackgroundPointsPerSecond));
        second = new SecondOpinion(rate);
    }

    /// <summary>Adds a final beat.</summary>
    public void Add(TrackedBeat beat) => beats.Add(beat);

    /// <summary>Adds a block and judges what has become final.</summary>
    /// <param name="block">The block.</param>
    /// <param name="level">How high the light signal reaches around it.</param>
    public void Add(EcgBlock block, float level)
    {
        second.Add(block, level);
        if (open.Blocks == Blocks)
        {
            closed.Enqueue(open);
            open = new Group(open.End);
        }

        for (var i = 0; i < block.Length; i += stride)
        {
            open.Feature.Add(block.Feature[i]);
        }

        open.Blocks++;
        open.End = block.Start + block.Length;
        while (closed.TryPeek(out var group) && open.End - group.End > WaitSeconds * rate)
        {
            Judge(closed.Dequeue());
        }
    }

    /// <summary>Judges what is left of the stretch and forgets it. A remnant of less than half goes with what lies before.</summary>
    public void End()
    {
        while (closed.TryDequeue(out var group))
        {
            if (closed.Count == 0 && open.Blocks <= Blocks / 2)
            {
                group.Feature.AddRange(open.Feature);
                group.End = open.End;
                open.Blocks = 0;
            }

            Judge(group);
        }

        if (open.Blocks > 0)
        {
            Judge(open);
        }

        open = new Group(0);
        beats.Clear();
        second.Peaks.Clear();
    }

    private void Judge(Group group)
    {
        var count = 0;
        while (count < beats.Count && beats[count].Place < group.End)
        {
            count++;
        }

        var peaks = 0;
        while (peaks < second.Peaks.Count && second.Peaks[peaks] < group.End)
        {
            peaks++;
        }

        if (IsPoor(group, CollectionsMarshal.AsSpan(beats)[..count], CollectionsMarshal.AsSpan(second.Peaks)[..peaks]))
        {
            poor(group.Start, group.End);
        }

        beats.RemoveRange(0, count);
        second.Peaks.RemoveRange(0, peaks);
    }

    private bool IsPoor(Group group, ReadOnlySpan<TrackedBeat> mine, ReadOnlySpan<double> theirs)
    {
        if (mine.Length == 0)
        {
            return true;
        }

        var places = new double[mine.Length];
        var alike = new float[mine.Length];
        var heights = new float[mine.Length];
        for (var b = 0; b < mine.Length; b++)
        {
            (places[b], alike[b], heights[b]) = (mine[b].Place, mine[b].Similarity, mine[b].Height);
        }

        var agreement = BeatScoring.Score(places, theirs, ToleranceSeconds * rate).F1 / 100;
        var similarity = Median(alike);
        return similarity < BadSimilarity
            || agreement < BadAgreement
            || MedianIsAbove(group.Feature, (float)BadBackground * Median(heights))
            || (agreement < GoodAgreement && similarity < GoodSimilarity);
    }

    private static float Median(float[] values)
    {
        Array.Sort(values);
        return values[(values.Length - 1) / 2];
    }

    private static bool MedianIsAbove(List<float> values, float bound)
    {
        var above = 0;
        foreach (var value in values)
        {
            above += value > bound ? 1 : 0;
        }

        return 2 * above > values.Count;
    }

    private sealed class Group(int start)
    {
        public int Start { get; } = start;

        public int End { get; set; } = start;

        public int Blocks { get; set; }

        public List<float> Feature { get; } = [];
    }
}
