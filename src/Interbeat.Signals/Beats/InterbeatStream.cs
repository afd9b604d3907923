namespace Interbeat.Signals.Beats;

/// <summary>The detector <c>interbeat</c> in one pass over its samples.</summary>
/// <remarks>
/// Apart from the results, memory is a minute of the signal or less. A beat settles some ten seconds after it, when those that follow have
/// been seen; whether it can be trusted is known half a minute after it.
/// </remarks>
internal sealed class InterbeatStream : IStreamingBeatDetector
{
    /// <summary>Lowest rate at which a QRS complex can be told from its neighbours, samples per second. Chosen.</summary>
    public const double MinimumRateHz = 50;

    private readonly double rateHz;
    private readonly double startSeconds;
    private readonly BeatTracker tracker;
    private readonly EcgBlockSource source;
    private bool isComplete;

    /// <summary>A detection.</summary>
    /// <param name="rateHz">Samples per second.</param>
    /// <param name="startSeconds">The time of the first sample on the recording's clock, in seconds.</param>
    public InterbeatStream(double rateHz, double startSeconds)
    {
        this.rateHz = rateHz;
        this.startSeconds = startSeconds;
        var filters = new EcgFilters(rateHz);
        tracker = new BeatTracker(filters);
        source = new EcgBlockSource(rateHz, filters, tracker);
    }

    /// <inheritdoc/>
    public IReadOnlyList<double> SettledPositions => tracker.Positions;

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<double> samples)
    {
        ObjectDisposedException.ThrowIf(isComplete, this);
        source.Push(samples);
    }

    /// <inheritdoc/>
    public DetectedBeats Complete()
    {
        ObjectDisposedException.ThrowIf(isComplete, this);
        isComplete = true;
        source.Complete();
        return Result(startSeconds, rateHz, source, tracker);
    }

    /// <summary>What a completed source and its tracker have found.</summary>
    internal static DetectedBeats Result(double startSeconds, double rateHz, EcgBlockSource source, BeatTracker tracker) =>
        TrustedBeats.Make(startSeconds, rateHz, source.Position, tracker.Positions, source.Poor.Concat(tracker.Poor), InterbeatDetector.DetectorName);
}
