using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Corrections;

namespace Interbeat.Signals.Features;

/// <summary>Heart rate, RMSSD and respiratory sinus arrhythmia at one value per second.</summary>
/// <remarks>
/// <para>A <em>usable</em> interval lies in one run of the corrected beats and touches no poor span. Nothing is computed across what is
/// not usable.</para>
/// <para>There is one computation, <see cref="RunningHeartFeatures"/>; <see cref="PerSecond"/> pushes a whole recording through it.</para>
/// </remarks>
public static class HeartFeatures
{
    /// <summary>Length of the window of RMSSD and of the corrected share, seconds.</summary>
    public const double WindowSeconds = 30;

    /// <summary>Length of the longer window of RMSSD, seconds.</summary>
    public const double LongWindowSeconds = 60;

    /// <summary>Above this share of corrected beats in the window there is no ln RSA. Chosen.</summary>
    public const double MaximumCorrectedShare = 0.1;

    /// <summary>A gap cannot be set longer than this, seconds. Chosen: one beat a minute is no rhythm, and each second of an interval costs work.</summary>
    public const double LongestIntervalSeconds = 60;

    /// <summary>Place of the column "heart rate".</summary>
    public const int HeartRate = 0;

    /// <summary>Place of the column "ln RSA 30 s".</summary>
    public const int LnRsa = 1;

    /// <summary>Place of the column "RMSSD 30 s".</summary>
    public const int Rmssd = 2;

    /// <summary>Place of the column "RMSSD 60 s".</summary>
    public const int RmssdLong = 3;

    /// <summary>Place of the column "heart quality".</summary>
    public const int Quality = 4;

    /// <summary>A window is centred on the middle of its second, half a second before its end.</summary>
    private const double HalfSecond = 0.5;

    /// <summary>The columns where an interval above 3 s is a gap.</summary>
    public static ImmutableArray<FeatureColumn> Columns { get; } = ColumnsFor(BeatSeries.DefaultMaxIntervalSeconds);

    /// <summary>What a session's analysis computes of them, for the record of its result.</summary>
    public static ImmutableArray<ProcessingStep> Steps { get; } = [Columns[HeartRate].Step, Columns[Rmssd].Step, Columns[LnRsa].Step];

    /// <summary>The columns.</summary>
    /// <param name="maxIntervalSeconds">A longer interval is a gap; a live value waits so long for the beat that completes its last interval.</param>
    public static ImmutableArray<FeatureColumn> ColumnsFor(double maxIntervalSeconds)
    {
        if (!(maxIntervalSeconds > 0) || maxIntervalSeconds > LongestIntervalSeconds)
        {
            throw new ArgumentOutOfRangeException(nameof(maxIntervalSeconds), maxIntervalSeconds, $"The longest interval lies above 0 and up to {LongestIntervalSeconds} s.");
        }

        return
        [
            new("heart rate", "bpm", 1, maxIntervalSeconds, FeatureColumn.MinimumCoverage, HeartSteps.HeartRate),
            new("ln RSA 30 s", "ln(ms^2)", PorgesBohrer.EpochSeconds, LnRsaSeconds.DelaySeconds + maxIntervalSeconds, 1, HeartSteps.LnRsa),
            new("RMSSD 30 s", "ms", WindowSeconds, (WindowSeconds / 2) - HalfSecond + maxIntervalSeconds, FeatureColumn.MinimumCoverage, HeartSteps.Rmssd(WindowSeconds)),
            new("RMSSD 60 s", "ms", LongWindowSeconds, (LongWindowSeconds / 2) - HalfSecond + maxIntervalSeconds, FeatureColumn.MinimumCoverage, HeartSteps.Rmssd(LongWindowSeconds)),
            new("heart quality", "1", WindowSeconds, (WindowSeconds / 2) - HalfSecond + maxIntervalSeconds, 0, HeartSteps.Quality),
        ];
    }

    /// <summary>The features of each second of a session.</summary>
    /// <param name="beats">Beats after correction.</param>
    /// <param name="poorSpans">Stretches whose signal cannot be trusted, on the same clock; intervals that touch one are not used.</param>
    /// <param name="startSeconds">The start of the first second, on the beats' clock.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <param name="maxIntervalSeconds">A longer interval is a gap.</param>
    public static HeartSeconds PerSecond(
        CorrectedBeats beats,
        IReadOnlyList<TimeSpanSeconds> poorSpans,
        double startSeconds,
        int seconds,
        double maxIntervalSeconds = BeatSeries.DefaultMaxIntervalSeconds)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentNullException.ThrowIfNull(poorSpans);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        return new HeartSeconds(FeatureSeries.Collect(ColumnsFor(maxIntervalSeconds), seconds, onValue =>
        {
            var stream = new RunningHeartFeatures(startSeconds, onValue, seconds, maxIntervalSeconds);
            foreach (var span in poorSpans.OrderBy(s => s.StartSeconds))
            {
                stream.PushPoor(span);
            }

            foreach (var beat in MarkedBeat.Of(beats))
            {
                stream.Push(beat);
            }

            stream.Finish();
        }));
    }
}
