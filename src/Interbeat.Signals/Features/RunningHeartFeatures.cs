using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Corrections;

namespace Interbeat.Signals.Features;

/// <summary>The heart features of a person as beats arrive: the same values, bit for bit, as of the whole recording.</summary>
/// <remarks>
/// Beats come after correction, with their marks, in order of time, in pieces of any size. Each column hands out its seconds in order, each as
/// soon as it is final. Memory is about a minute of beats. A push that is refused changes nothing. Not safe to share between threads.
/// </remarks>
public sealed class RunningHeartFeatures
{
    private readonly double start;
    private readonly double maxInterval;
    private readonly SessionLength session;
    private readonly Queue<TimeSpanSeconds> poorSpans = new();
    private readonly Queue<double> shares = new();
    private readonly Queue<(double Value, AbsentReason Reason)> lnRsaWaiting = new();
    private readonly Queue<double> correctedForRsa = new();
    private readonly Queue<double> correctedForQuality = new();
    private readonly BeatWindow beats = new();
    private readonly CoveredSeconds covered;
    private readonly CorrectedShareSeconds corrected = new(HeartFeatures.WindowSeconds);
    private readonly LnRsaSeconds lnRsa;
    private readonly RmssdSeconds rmssd;
    private readonly RmssdSeconds rmssdLong;
    private readonly FeatureOutput rate;
    private readonly FeatureOutput lnRsaOutput;
    private readonly FeatureOutput quality;
    private double lastOriginal = double.NegativeInfinity;
    private double lastBeat = double.NegativeInfinity;
    private double clock = double.NegativeInfinity;
    private double lastPoorStart = double.NegativeInfinity;
    private double poorUntil = double.NegativeInfinity;
    private double progress;
    private bool isInRun;
    private bool isFinished;

    /// <summary>A stream of seconds.</summary>
    /// <param name="startSeconds">The start of the first second, on the beats' clock.</param>
    /// <param name="onValue">Receives each second of each column when it is final; its column is a place in <see cref="Columns"/>.</param>
    /// <param name="seconds">The number of seconds; without end where it is not told.</param>
    /// <param name="maxIntervalSeconds">A longer interval is a gap. The longest wait for a beat, so the delay of every column depends on it.</param>
    public RunningHeartFeatures(
        double startSeconds, Action<FeatureValue> onValue, int seconds = SessionLength.Open, double maxIntervalSeconds = BeatSeries.DefaultMaxIntervalSeconds)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        if (!double.IsFinite(startSeconds))
        {
            throw new ArgumentOutOfRangeException(nameof(startSeconds), startSeconds, "The first second starts at a finite time.");
        }

        Columns = HeartFeatures.ColumnsFor(maxIntervalSeconds);
        start = startSeconds;
        maxInterval = maxIntervalSeconds;
        session = new SessionLength(seconds);
        rate = new FeatureOutput(HeartFeatures.HeartRate, session, onValue);
        lnRsaOutput = new FeatureOutput(HeartFeatures.LnRsa, session, onValue);
        quality = new FeatureOutput(HeartFeatures.Quality, session, onValue);
        rmssd = new RmssdSeconds(beats, HeartFeatures.WindowSeconds, new FeatureOutput(HeartFeatures.Rmssd, session, onValue));
        rmssdLong = new RmssdSeconds(beats, HeartFeatures.LongWindowSeconds, new FeatureOutput(HeartFeatures.RmssdLong, session, onValue));
        covered = new CoveredSeconds(session, EmitRate);
        lnRsa = new LnRsaSeconds(session, (value, reason) => lnRsaWaiting.Enqueue((value, reason)));
    }

    /// <summary>What the columns are.</summary>
    public ImmutableArray<FeatureColumn> Columns { get; }

    /// <summary>Takes the next beats.</summary>
    /// <exception cref="ArgumentException">A beat is not later than the one before, has no finite time or none at all; those before it have been taken.</exception>
    public void Push(ReadOnlySpan<MarkedBeat> next)
    {
        foreach (ref readonly var beat in next)
        {
            Push(beat);
        }
    }

    /// <summary>Takes the next beat.</summary>
    /// <exception cref="ArgumentException">The beat is not later than the one before, has no finite time or none at all.</exception>
    public void Push(in MarkedBeat beat)
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        Refuse(beat);
        if (beat.CorrectedSeconds - lastBeat > maxInterval)
        {
            // What the gap leaves without a value is handed out now, before the beat is taken.
            EndRun();
            var before = Math.BitDecrement(Math.Min(beat.OriginalSeconds ?? double.PositiveInfinity, beat.CorrectedSeconds ?? double.PositiveInfinity) - start);
            Settle(before, before);
        }

        lastOriginal = beat.OriginalSeconds ?? lastOriginal;
        if (corrected.Next < session.Seconds)
        {
            corrected.Add(beat.OriginalSeconds - start, beat.CorrectedSeconds - start, beat.Class != BeatClass.Normal);
        }

        if (beat.CorrectedSeconds is { } time)
        {
            Add(time, beat.StartsRun);
        }

        Settle();
    }

    /// <summary>Marks a stretch whose signal cannot be trusted; an interval that touches it is not used.</summary>
    /// <param name="span">The stretch. It does not begin before the latest beat, nor before the stretch that was marked last.</param>
    /// <exception cref="ArgumentException">The stretch comes too late or has no finite times.</exception>
    public void PushPoor(TimeSpanSeconds span)
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        if (!double.IsFinite(span.StartSeconds) || !double.IsFinite(span.EndSeconds) || span.StartSeconds < lastBeat || span.StartSeconds < lastPoorStart)
        {
            throw new ArgumentException(
                $"A poor span begins at or after the latest beat ({lastBeat:R} s) and the latest poor span ({lastPoorStart:R} s); this one goes from {span.StartSeconds:R} to {span.EndSeconds:R} s.",
                nameof(span));
        }

        lastPoorStart = span.StartSeconds;
        poorSpans.Enqueue(span);
    }

    /// <summary>Tells that every beat up to a time has been pushed, whether by its original or its corrected time.</summary>
    /// <exception cref="ArgumentException">The time is not finite or before one told earlier.</exception>
    public void AdvanceTo(double clockSeconds)
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        if (!double.IsFinite(clockSeconds) || clockSeconds < clock || clockSeconds - start >= int.MaxValue)
        {
            throw new ArgumentException($"The clock goes forward; after {clock:R} s it cannot read {clockSeconds:R} s.", nameof(clockSeconds));
        }

        clock = clockSeconds;
        Settle();
    }

    /// <summary>Ends the stream: all seconds are handed out, without a stated number those that have begun.</summary>
    public void Finish()
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        isFinished = true;
        session.Close(Math.Max(clock, Math.Max(lastBeat, lastOriginal)) - start);
        EndRun();
        var end = session.Seconds + HeartFeatures.LongWindowSeconds;
        Settle(end, end);
    }

    private void Refuse(in MarkedBeat beat)
    {
        if (beat.OriginalSeconds is null && beat.CorrectedSeconds is null)
        {
            throw new ArgumentException("A beat has an original time, a corrected time, or both.", nameof(beat));
        }

        RefuseTime(beat.OriginalSeconds, lastOriginal);
        RefuseTime(beat.CorrectedSeconds, lastBeat);
    }

    private void RefuseTime(double? time, double last)
    {
        if (time is not { } t)
        {
            return;
        }

        if (!double.IsFinite(t) || !(t > last) || !(t > clock) || Math.Abs(t - start) >= int.MaxValue)
        {
            throw new ArgumentException(
                $"Beat times are finite and ascend strictly, within {int.MaxValue} s of the start; {t:R} s comes after {Math.Max(last, clock):R} s.", nameof(time));
        }
    }

    private void Add(double time, bool startsRun)
    {
        var interval = time - lastBeat;
        if (startsRun || interval > maxInterval || TouchesPoor(time))
        {
            EndRun();
        }

        var end = time - start;
        if (isInRun)
        {
            covered.Add(lastBeat - start, end, 60 / interval);
            lnRsa.Add(end, interval * 1000);
            beats.Add(end, interval);
        }
        else
        {
            beats.Add(end, double.NaN);
        }

        lastBeat = time;
        isInRun = true;
    }

    private bool TouchesPoor(double time)
    {
        // Spans may overlap one another; of those that began before this beat only the latest end matters.
        while (poorSpans.TryPeek(out var span) && span.StartSeconds < time)
        {
            poorUntil = Math.Max(poorUntil, span.EndSeconds);
            poorSpans.Dequeue();
        }

        return poorUntil > lastBeat;
    }

    private void EndRun()
    {
        lnRsa.EndRun();
        isInRun = false;
    }

    private void Settle()
    {
        var settled = lastBeat - start;
        if (clock - lastBeat > maxInterval)
        {
            EndRun();
            settled = clock - start;
        }

        Settle(settled, Math.Max(corrected.SettledTo, clock - start));
    }

    /// <summary>Hands out what is final, a minute after the other, so that a long gap needs no memory.</summary>
    /// <param name="settled">No beat changes anything before this instant.</param>
    /// <param name="marksSettled">No mark changes anything before this instant.</param>
    private void Settle(double settled, double marksSettled)
    {
        var target = Math.Max(settled, marksSettled);
        double reached;
        do
        {
            reached = Math.Min(target, progress + HeartFeatures.LongWindowSeconds);
            SettleStep(Math.Min(reached, settled), Math.Min(reached, marksSettled));
            progress = Math.Max(progress, reached);
        }
        while (reached < target);
    }

    private void SettleStep(double settled, double marksSettled)
    {
        covered.SettleTo(settled);
        lnRsa.SettleTo(settled);
        rmssd.SettleTo(settled);
        rmssdLong.SettleTo(settled);
        beats.DropBefore(Math.Min(rmssd.Needed, rmssdLong.Needed));
        while (corrected.Next < session.Seconds && corrected.IsFinal(marksSettled))
        {
            var share = corrected.Take();
            correctedForRsa.Enqueue(share);
            correctedForQuality.Enqueue(share);
        }

        while (shares.Count > 0 && correctedForQuality.Count > 0)
        {
            quality.Emit(shares.Dequeue() * (1 - correctedForQuality.Dequeue()), AbsentReason.None);
        }

        while (lnRsaWaiting.Count > 0 && correctedForRsa.Count > 0)
        {
            EmitLnRsa(lnRsaWaiting.Dequeue(), correctedForRsa.Dequeue());
        }
    }

    private void EmitRate(double share, double integral)
    {
        rate.Emit(share >= FeatureColumn.MinimumCoverage ? integral / share : double.NaN, AbsentReason.NotCovered);
        shares.Enqueue(share);
    }

    private void EmitLnRsa((double Value, AbsentReason Reason) found, double correctedShare)
    {
        var isTooMuch = correctedShare > HeartFeatures.MaximumCorrectedShare && found.Reason != AbsentReason.Gap;
        lnRsaOutput.Emit(isTooMuch ? double.NaN : found.Value, isTooMuch ? AbsentReason.TooManyCorrected : found.Reason);
    }
}
