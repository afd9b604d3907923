using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Confounds;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;

namespace Interbeat.Dyads.Persons;

/// <summary>From one person's channel to the series that is compared: beats, correction and heart features where it is a heart, the common grid in every case.</summary>
public static class PersonPreparation
{
    /// <summary>At most this much from before the session is kept for a baseline, in s. Chosen: one hour.</summary>
    private const int LongestLeadInSeconds = 3600;

    /// <summary>A sampled heart channel slower than this holds no electrocardiogram but a heart rate or heart period, in Hz. Chosen: far below the slowest recorders.</summary>
    private const double SlowestElectrocardiogramHz = 50;

    /// <summary>Prepares one person.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="modality">What is compared.</param>
    /// <param name="settings">The grid.</param>
    /// <param name="sessionStartOnClock">The session's start on the recording's clock, in s.</param>
    /// <param name="durationSeconds">The session's length, in s.</param>
    /// <param name="detector">Finds R peaks where the channel is an electrocardiogram.</param>
    /// <exception cref="InputException">The channel does not fit the modality.</exception>
    public static PersonSignals Prepare(Recording recording, Modality modality, CouplingSettings settings, double sessionStartOnClock, double durationSeconds, IBeatDetector detector)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(detector);
        var seconds = (int)Math.Floor(durationSeconds);
        var gridCount = (int)Math.Floor(durationSeconds * settings.RateHz);
        var motion = modality != Modality.Movement && recording.Companion(SignalKind.Movement) is { } movement ? MotionMask.Spans(movement.Signal, sessionStartOnClock, seconds) : [];
        var person = modality == Modality.Heart && !IsHeartRateSeries(recording.Channel)
            ? Heart(recording, settings, sessionStartOnClock, seconds, gridCount, detector)
            : Sampled(recording, modality, settings, sessionStartOnClock, seconds, gridCount, modality == Modality.Eda ? motion : []);
        return person with { Motion = motion };
    }

    /// <summary>A heart rate or period that another program made: named so, or a channel of unknown kind that the user calls heart data and that is too slow for an electrocardiogram.</summary>
    internal static bool IsHeartRateSeries(Channel channel) =>
        channel is SampledChannel { Kind: SignalKind.HeartRate } or SampledChannel { Kind: SignalKind.Unknown, Signal.SamplingRateHz: < SlowestElectrocardiogramHz };

    private static PersonSignals Heart(Recording recording, CouplingSettings settings, double sessionStart, int seconds, int gridCount, IBeatDetector detector)
    {
        var steps = ImmutableArray.CreateBuilder<ProcessingStep>();
        var (found, poor) = Beats(recording, detector, steps);
        var beats = LipponenTarvainen.Correct(found.Shift(-sessionStart));
        steps.Add(LipponenTarvainen.Step);
        steps.AddRange(HeartFeatures.Steps);
        steps.Add(GridStep("Interbeat intervals in ms at their middles, straight lines between them; nothing is interpolated across a gap.", settings));

        var leadIn = (int)Math.Clamp(Math.Floor(sessionStart - recording.Channel.Span.StartSeconds), 0, LongestLeadInSeconds);
        var poorInSession = poor.Select(span => span.Shift(-sessionStart)).ToArray();
        var heart = HeartFeatures.PerSecond(beats, poorInSession, -leadIn, leadIn + seconds);
        return new PersonSignals(
            recording,
            Modality.Heart,
            InterbeatIntervals.Resample(beats.Corrected, settings.RateHz, 0, gridCount, IntervalPlacement.Middle),
            beats,
            heart,
            leadIn,
            [.. heart.Quality.AsSpan()[leadIn..]],
            [
                new LaneSeries("heart rate", "bpm", [.. heart.HeartRateBpm.AsSpan()[leadIn..]]),
                new LaneSeries("ln RSA", "ln(ms^2)", [.. heart.LnRsa.AsSpan()[leadIn..]]),
            ],
            steps.ToImmutable());
    }

    private static (BeatSeries Beats, ImmutableArray<TimeSpanSeconds> Poor) Beats(Recording recording, IBeatDetector detector, ImmutableArray<ProcessingStep>.Builder steps)
    {
        switch (recording.Channel)
        {
            case BeatChannel beats:
                return (beats.Beats, []);
            case SampledChannel { Kind: SignalKind.Ecg or SignalKind.Unknown } ecg:
                var detected = detector.Detect(ecg.Signal);
                steps.Add(detector.Step);
                return (detected.Beats, detected.PoorSpans);
            case { Kind: SignalKind.Pulse }:
                throw new InputException(recording.Sources[0].FileName, $"channel {recording.Channel.Name}", "this is a pulse wave; beats are read from an electrocardiogram or from beat intervals.");
            default:
                throw new InputException(recording.Sources[0].FileName, $"channel {recording.Channel.Name}", $"this channel holds {Word(recording.Channel.Kind)}; an electrocardiogram or beat intervals were expected for the heart.");
        }
    }

    private static PersonSignals Sampled(Recording recording, Modality modality, CouplingSettings settings, double sessionStart, int seconds, int gridCount, ImmutableArray<TimeSpanSeconds> masked)
    {
        if (recording.Channel is not SampledChannel { Signal: var signal })
        {
            throw new InputException(recording.Sources[0].FileName, $"channel {recording.Channel.Name}", $"this channel holds beats; a sampled signal was expected for {modality.ToString().ToLowerInvariant()}.");
        }

        var grid = SampledGrid.Resample(signal, settings.RateHz, sessionStart, gridCount);
        foreach (var span in masked)
        {
            var from = (int)Math.Clamp(Math.Ceiling(span.StartSeconds * settings.RateHz), 0, gridCount);
            grid.AsSpan(from..(int)Math.Clamp(Math.Ceiling(span.EndSeconds * settings.RateHz), from, gridCount)).Fill(double.NaN);
        }

        var perSecond = SampledGrid.MeanPerSecond(grid, settings.RateHz, seconds);
        return new PersonSignals(
            recording,
            modality,
            grid,
            null,
            null,
            0,
            SampledGrid.PresentPerSecond(grid, settings.RateHz, seconds),
            [new LaneSeries(recording.Channel.Name, signal.Unit, perSecond)],
            [GridStep("Butterworth low-pass of order 4, forward and backward, below half the grid's rate where the channel is faster than the grid; then straight lines between samples. Nothing is interpolated across missing samples.", settings)]);
    }

    private static ProcessingStep GridStep(string definition, CouplingSettings settings) => new(
        "common grid",
        1,
        definition,
        "Chosen",
        ImmutableSortedDictionary<string, string>.Empty.Add("rateHz", settings.RateHz.ToString("R", CultureInfo.InvariantCulture)));

    private static string Word(SignalKind kind) => kind switch
    {
        SignalKind.SkinConductance => "skin conductance",
        SignalKind.Breathing => "breathing",
        SignalKind.Movement => "motion",
        SignalKind.Rating => "a rating",
        SignalKind.Voice => "a voice",
        _ => "another kind of signal",
    };
}
