using Interbeat.Signals.Breathing;

namespace Interbeat.Signals.Features;

/// <summary>A person's breathing rate by the second as breaths arrive: the same values, bit for bit, as of the whole recording.</summary>
/// <remarks>Not safe to share between threads.</remarks>
public sealed class RunningBreathingFeatures
{
    private readonly double start;
    private readonly double longest;
    private readonly SessionLength session;
    private readonly CoveredSeconds covered;
    private readonly FeatureOutput rate;
    private readonly FeatureOutput coverage;
    private double lastEnd = double.NegativeInfinity;
    private double clock = double.NegativeInfinity;
    private bool isFinished;

    /// <summary>A stream of seconds.</summary>
    /// <param name="startSeconds">The start of the first second, on the breaths' clock.</param>
    /// <param name="preset">The preset by which the breaths were judged.</param>
    /// <param name="onValue">Receives each second of each column when it is final; its column is a place in <see cref="BreathingSeconds.ColumnsFor"/>.</param>
    /// <param name="seconds">The number of seconds; without end where it is not told.</param>
    public RunningBreathingFeatures(double startSeconds, BreathingPreset preset, Action<FeatureValue> onValue, int seconds = SessionLength.Open)
    {
        ArgumentNullException.ThrowIfNull(preset);
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        if (!double.IsFinite(startSeconds))
        {
            throw new ArgumentOutOfRangeException(nameof(startSeconds), startSeconds, "The first second starts at a finite time.");
        }

        start = startSeconds;
        longest = 60 / preset.MinimumPerMinute;
        session = new SessionLength(seconds);
        rate = new FeatureOutput(BreathingSeconds.RateColumn, session, onValue);
        coverage = new FeatureOutput(BreathingSeconds.CoverageColumn, session, onValue);
        covered = new CoveredSeconds(session, (share, integral) =>
        {
            rate.Emit(share >= FeatureColumn.MinimumCoverage ? integral / share : double.NaN, AbsentReason.NotCovered);
            coverage.Emit(share, AbsentReason.None);
        });
    }

    /// <summary>Takes the next breath.</summary>
    /// <exception cref="ArgumentException">The breath begins before the last one ended, ends before the clock, or has no duration.</exception>
    public void Push(Breath breath)
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        if (!double.IsFinite(breath.StartSeconds) || !double.IsFinite(breath.EndSeconds) || !(breath.EndSeconds > breath.StartSeconds)
            || breath.StartSeconds < lastEnd || breath.EndSeconds < clock || Math.Abs(breath.EndSeconds - start) >= int.MaxValue)
        {
            throw new ArgumentException(
                $"Breaths follow one another in time; one from {breath.StartSeconds:R} to {breath.EndSeconds:R} s comes after {Math.Max(lastEnd, clock):R} s.", nameof(breath));
        }

        lastEnd = breath.EndSeconds;
        covered.Add(breath.StartSeconds - start, breath.EndSeconds - start, breath.RatePerMinute);
    }

    /// <summary>Tells that every breath that ended up to a time has been pushed; none is longer than the preset's slowest.</summary>
    /// <exception cref="ArgumentException">The time is not finite or before one told earlier.</exception>
    public void AdvanceTo(double clockSeconds)
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        if (!double.IsFinite(clockSeconds) || clockSeconds < clock || clockSeconds - start >= int.MaxValue)
        {
            throw new ArgumentException($"The clock goes forward; after {clock:R} s it cannot read {clockSeconds:R} s.", nameof(clockSeconds));
        }

        clock = clockSeconds;
        covered.SettleTo(clock - longest - start);
    }

    /// <summary>Ends the stream: all seconds are handed out, without a stated number those that have begun.</summary>
    public void Finish()
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        isFinished = true;
        session.Close(Math.Max(clock, lastEnd) - start);
        covered.SettleTo(session.Seconds);
    }
}
