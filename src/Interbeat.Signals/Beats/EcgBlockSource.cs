using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Beats;

/// <summary>Cuts a stream of samples into stretches without missing samples, and these into filtered blocks.</summary>
/// <remarks>
/// Blocks lie at fixed distances from the start of their stretch, so they are the same however the samples arrive. At both ends a stretch is
/// continued by its odd reflection. Memory is a few seconds of samples.
/// </remarks>
internal sealed class EcgBlockSource
{
    private readonly EcgFilters filters;
    private readonly IEcgBlockSink sink;
    private readonly StandstillWatch standstills;
    private readonly double minimumSamples;
    private readonly int margin;
    private readonly int blockPoints;
    private readonly int full;
    private readonly double[] raw;
    private readonly float[] grid;
    private int rawCount;
    private int gridCount;
    private long position;
    private long segmentStart;
    private long segmentSamples;
    private bool reflected;
    private double origin;
    private int nextBlock;
    private long coveredTo;

    /// <summary>A source for samples at a rate.</summary>
    public EcgBlockSource(double rateHz, EcgFilters filters, IEcgBlockSink sink)
    {
        this.filters = filters;
        this.sink = sink;
        standstills = new StandstillWatch(SignalSegments.StandstillSeconds * rateHz, Poor);
        minimumSamples = SignalSegments.MinimumSeconds * rateHz;
        margin = filters.Thinning.Length / 2;
        blockPoints = BlockPoints(filters);
        full = (blockPoints * filters.Factor) + (2 * margin);
        raw = new double[full + margin];
        grid = new float[(2 * blockPoints) + (4 * filters.Reach)];
        rawCount = margin;
    }

    /// <summary>Missing samples, stretches too short to use and stretches that stand still; they may overlap.</summary>
    public List<SampleSpan> Poor { get; } = [];

    /// <summary>Samples taken so far.</summary>
    public long Position => position;

    /// <summary>Points of a full block.</summary>
    public static int BlockPoints(EcgFilters filters) => (int)Math.Round(EcgBlock.Seconds * filters.Rate);

    /// <summary>Most points of a block: the last of a stretch takes a remnant with it.</summary>
    public static int MostPoints(EcgFilters filters) => BlockPoints(filters) + filters.Reach + 1;

    /// <summary>Takes the next samples.</summary>
    public void Push(ReadOnlySpan<double> samples)
    {
        while (samples.Length > 0)
        {
            var room = samples[..Math.Min(samples.Length, full - rawCount)];
            var finite = EcgKernels.FinitePrefix(room);
            Take(room[..finite]);
            samples = samples[finite..];
            if (finite < room.Length)
            {
                EndSegment();
                samples = samples[1..];
                position++;
                segmentStart = position;
            }
        }
    }

    /// <summary>Ends the stream.</summary>
    public void Complete()
    {
        EndSegment();
        Poor.Add(new SampleSpan(coveredTo, position));
    }

    private void Take(ReadOnlySpan<double> samples)
    {
        if (segmentSamples == 0 && samples.Length > 0)
        {
            origin = samples[0];
        }

        standstills.Add(samples, position);
        samples.CopyTo(raw.AsSpan(rawCount));
        rawCount += samples.Length;
        segmentSamples += samples.Length;
        position += samples.Length;
        if (rawCount == full)
        {
            ReflectStart();
            Thin(blockPoints);
            raw.AsSpan(full - (2 * margin), 2 * margin).CopyTo(raw);
            rawCount = 2 * margin;
        }
    }

    private void ReflectStart()
    {
        if (!reflected)
        {
            reflected = true;
            Reflection.Before(raw.AsSpan(0, rawCount), margin);
            gridCount = filters.Reach;
        }
    }

    /// <summary>Appends points to the grid and hands on a block if it is complete.</summary>
    private void Thin(int points)
    {
        var isStart = gridCount == filters.Reach && nextBlock == 0;
        EcgKernels.Decimate(raw, filters.Thinning, filters.Factor, origin, grid.AsSpan(gridCount, points));
        gridCount += points;
        if (isStart)
        {
            Reflection.Before(grid.AsSpan(0, gridCount), filters.Reach);
        }

        while (gridCount > (2 * filters.Reach) + blockPoints)
        {
            Emit(blockPoints, isLast: false);
        }
    }

    private void Emit(int points, bool isLast)
    {
        var block = sink.Rent();
        block.SegmentStart = segmentStart;
        block.SegmentEnd = position;
        block.Start = nextBlock;
        block.IsLast = isLast;
        block.Compute(grid.AsSpan(0, points + (2 * filters.Reach)), filters);
        sink.Add(block);
        nextBlock += points;
        grid.AsSpan(points..gridCount).CopyTo(grid);
        gridCount -= points;
    }

    private void EndSegment()
    {
        standstills.End();
        if (segmentSamples >= minimumSamples)
        {
            Poor.Add(new SampleSpan(coveredTo, segmentStart));
            coveredTo = position;
            ReflectStart();
            var points = (rawCount - margin + filters.Factor - 1) / filters.Factor;
            Reflection.After(raw.AsSpan(0, rawCount + margin), margin);
            Thin(points);
            Reflection.After(grid.AsSpan(0, gridCount + filters.Reach), filters.Reach);
            gridCount += filters.Reach;
            Emit(gridCount - (2 * filters.Reach), isLast: true);
        }

        rawCount = margin;
        gridCount = 0;
        nextBlock = 0;
        segmentSamples = 0;
        reflected = false;
    }
}
