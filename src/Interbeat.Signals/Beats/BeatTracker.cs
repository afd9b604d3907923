using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Beats;

/// <summary>Turns filtered blocks into beats and poor stretches, one block after another.</summary>
/// <remarks>
/// A block is decided when enough blocks behind it are there to know its level. What waits, waits for a bounded time: memory is some tens of
/// seconds of the grid, whatever the length of the recording; only the results grow.
/// </remarks>
internal sealed class BeatTracker : IEcgBlockSink
{
    /// <summary>Two beats placed closer than this share one peak, seconds. Chosen.</summary>
    public const double SamePeakSeconds = 0.12;

    private const double HistorySeconds = QrsDecision.SearchBackSeconds + (EcgBlock.Seconds * (LocalLevels.AtStart + 3));

    private readonly EcgFilters filters;
    private readonly Stack<EcgBlock> free = new();
    private readonly Queue<EcgBlock> waiting = new();
    private readonly LocalLevels featureLevels = new();
    private readonly LocalLevels lightLevels = new();
    private readonly LeadPolarity polarity = new();
    private readonly QrsDecision decision;
    private readonly QrsReview review;
    private readonly BeatSimilarity similarity;
    private readonly SignalQuality quality;
    private readonly float[] light;
    private readonly float[] grid;
    private int lightStart;
    private int lightCount;
    private int decided;
    private double lastPlace = double.NegativeInfinity;
    private long segmentStart;
    private long segmentEnd;

    /// <summary>A tracker of blocks made with filters.</summary>
    public BeatTracker(EcgFilters filters)
    {
        this.filters = filters;
        decision = new QrsDecision(filters.Rate, Place);
        similarity = new BeatSimilarity(filters.Rate, Settle);
        review = new QrsReview(filters.Rate, Stand);
        quality = new SignalQuality(filters.Rate, MarkPoor);
        light = new float[2 * ((int)(HistorySeconds * filters.Rate) + EcgBlockSource.MostPoints(filters))];
        grid = new float[light.Length];
    }

    /// <summary>The beats that will not change any more, as fractional sample numbers.</summary>
    public List<double> Positions { get; } = [];

    /// <summary>Stretches of poor quality.</summary>
    public List<SampleSpan> Poor { get; } = [];

    /// <inheritdoc/>
    public EcgBlock Rent() => free.TryPop(out var block) ? block : new EcgBlock(EcgBlockSource.MostPoints(filters), filters);

    /// <inheritdoc/>
    public void Add(EcgBlock block)
    {
        if (block.Start == 0)
        {
            segmentStart = block.SegmentStart;
        }

        featureLevels.Add(block.FeatureMax);
        lightLevels.Add(Math.Max(block.LightMax, block.LightMin));
        Remember(block);
        waiting.Enqueue(block);
        segmentEnd = block.SegmentEnd;
        while (waiting.Count > 0 && (block.IsLast || featureLevels.IsKnown(decided)))
        {
            Decide(waiting.Dequeue());
        }

        if (block.IsLast)
        {
            End();
        }
    }

    private void Remember(EcgBlock block)
    {
        if (lightCount + block.Length > light.Length)
        {
            var keep = (int)(HistorySeconds * filters.Rate);
            light.AsSpan(lightCount - keep, keep).CopyTo(light);
            grid.AsSpan(lightCount - keep, keep).CopyTo(grid);
            lightStart += lightCount - keep;
            lightCount = keep;
        }

        block.Light.CopyTo(light.AsSpan(lightCount));
        block.Grid.CopyTo(grid.AsSpan(lightCount));
        lightCount += block.Length;
    }

    private void Decide(EcgBlock block)
    {
        if (!polarity.IsKnown)
        {
            FirstPolarity(block);
        }

        var level = featureLevels.At(decided);
        for (var p = 0; p < block.PeakCount; p++)
        {
            decision.Add(new QrsCandidate(block.Start + block.Peaks[p], block.Feature[block.Peaks[p]], level));
        }

        var end = block.Start + block.Length;
        decision.Advance(end);
        review.Advance(end - (int)(QrsDecision.SearchBackSeconds * filters.Rate));
        similarity.Advance(end - (int)((QrsDecision.SearchBackSeconds + QrsReview.WaitSeconds) * filters.Rate));
        quality.Add(block, lightLevels.At(decided));
        decided++;
        free.Push(block);
    }

    /// <summary>What the first blocks say about the lead: each as much as one beat.</summary>
    private void FirstPolarity(EcgBlock first)
    {
        foreach (var block in waiting.Prepend(first))
        {
            var sum = block.LightMax + block.LightMin;
            if (sum > 0)
            {
                polarity.Add((block.LightMax - block.LightMin) / sum);
            }
        }
    }

    private void Place(QrsCandidate beat)
    {
        var signal = light.AsSpan(0, lightCount);
        var point = beat.Point - lightStart;
        if (IsEdge(point))
        {
            return;
        }

        polarity.Add(PeakSnap.Upwards(signal, point, filters.Rate));
        var place = PeakSnap.Refine(signal, point, polarity.Sign, filters.Rate);
        review.Add(new TrackedBeat(beat.Point, beat.Height, lightStart + place, BeatSimilarity.Shape(signal, place, filters.Rate)));
    }

    private bool IsEdge(int point)
    {
        var half = (int)(TwoLevels.HalfSeconds * filters.Rate);
        return TwoLevels.Holds<float>(grid.AsSpan(0, lightCount)[Math.Max(0, point - half)..Math.Min(lightCount, point + half + 1)]);
    }

    private void Stand(TrackedBeat beat)
    {
        if (beat.Place - lastPlace >= SamePeakSeconds * filters.Rate)
        {
            lastPlace = beat.Place;
            similarity.Add(beat);
        }
    }

    private void Settle(TrackedBeat beat)
    {
        Positions.Add(Sample(beat.Place));
        quality.Add(beat);
    }

    private void MarkPoor(int from, int to) =>
        Poor.Add(new SampleSpan(segmentStart + ((long)from * filters.Factor), Math.Min(segmentEnd, segmentStart + ((long)to * filters.Factor))));

    private double Sample(double place) => segmentStart + (place * filters.Factor);

    private void End()
    {
        decision.End();
        review.End();
        similarity.End();
        quality.End();
        featureLevels.Clear();
        lightLevels.Clear();
        (lightStart, lightCount, decided, lastPlace) = (0, 0, 0, double.NegativeInfinity);
    }
}
