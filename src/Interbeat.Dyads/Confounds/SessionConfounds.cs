using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Confounds;

/// <summary>Asks a session's coupling again without breathing, outside movement, in speech and in silence.</summary>
internal static class SessionConfounds
{
    public static ImmutableArray<ConfoundResult> Of(CouplingInquiry inquiry, PersonSignals a, PersonSignals b, EventTrack events) =>
    [
        .. a.Modality == Modality.Breathing ? ReadOnlySpan<ConfoundResult>.Empty : [Breathing(inquiry, a, b)],
        .. a.Modality == Modality.Movement ? ReadOnlySpan<ConfoundResult>.Empty : [Movement(inquiry, a, b)],
        Speech(inquiry, a, b, events),
    ];

    private static ConfoundResult Breathing(CouplingInquiry inquiry, PersonSignals a, PersonSignals b)
    {
        const string Name = "breathing", Title = "Breathing";
        var without = WithoutChannel(SignalKind.Breathing, a, b);
        if (!without.IsEmpty)
        {
            return new ConfoundResult(Name, Title, without, [], NotRecorded(Title, without));
        }

        var (session, settings, count) = (inquiry.Session, inquiry.Settings, inquiry.Pair.Count);
        var left = BreathingPartial.Residuals(
            inquiry.Pair,
            SampledGrid.Resample(a.Recording.Companion(SignalKind.Breathing)!.Signal, settings.RateHz, session.StartOnClockA, count),
            SampledGrid.Resample(b.Recording.Companion(SignalKind.Breathing)!.Signal, settings.RateHz, session.StartOnClockB, count));
        if (left is null)
        {
            return new ConfoundResult(Name, Title, [], [], "Breathing was recorded, but there is too little of it to take it out.");
        }

        var estimate = new ConfoundEstimate("withoutBreathing", left.JointSeconds, inquiry.Of(left), inquiry.Signed(SamplesOf(inquiry.Pair, left)));
        return new ConfoundResult(Name, Title, [], [estimate], Changes("Without the breathing of both", estimate));
    }

    private static ConfoundResult Movement(CouplingInquiry inquiry, PersonSignals a, PersonSignals b)
    {
        const string Name = "movement", Title = "Movement";
        var without = WithoutChannel(SignalKind.Movement, a, b);
        if (without.Length == 2)
        {
            return new ConfoundResult(Name, Title, without, [], NotRecorded(Title, without));
        }

        var moving = a.Motion.Concat(b.Motion).ToArray();
        var gap = without.IsEmpty ? "" : " " + NotRecorded(Title, without);
        if (moving.Length == 0)
        {
            return new ConfoundResult(Name, Title, without, [], $"No stretch of strong movement was found.{gap}");
        }

        var still = MotionMask.Outside(moving, inquiry.Session.DurationSeconds);
        var estimate = EstimateWithin(inquiry, "outsideMovement", still, ofOwnStretch: false);
        return new ConfoundResult(Name, Title, without, [estimate], Changes(FormattableString.Invariant($"Outside strong movement ({moving.Length} stretches)"), estimate) + gap);
    }

    private static ConfoundResult Speech(CouplingInquiry inquiry, PersonSignals a, PersonSignals b, EventTrack events)
    {
        const string Name = "speech", Title = "Speech";
        var without = WithoutChannel(SignalKind.Voice, a, b);
        var speaking = SpeechSpans.Of(a, b, inquiry.Session, events);
        if (speaking.IsEmpty)
        {
            return new ConfoundResult(Name, Title, without, [], without.IsEmpty ? "Nobody was heard to speak." : NotRecorded(Title, without));
        }

        var inSpeech = EstimateWithin(inquiry, "inSpeech", speaking, ofOwnStretch: true);
        var inSilence = EstimateWithin(inquiry, "inSilence", SpeechSpans.Silence(speaking, a, b, inquiry.Session, events), ofOwnStretch: true);
        return new ConfoundResult(
            Name,
            Title,
            [],
            [inSpeech, inSilence],
            $"While someone speaks coupling is {Value(inSpeech)}, in silence {Value(inSilence)}. Speaking in turns can by itself make two people move against each other.");
    }

    private static ConfoundEstimate EstimateWithin(CouplingInquiry inquiry, string name, IReadOnlyCollection<TimeSpanSeconds> spans, bool ofOwnStretch)
    {
        var pair = inquiry.Pair.Within(spans);
        return new ConfoundEstimate(name, pair.JointSeconds, inquiry.Within(spans), ofOwnStretch ? null : inquiry.Signed(inquiry.Pair));
    }

    private static ImmutableArray<string> WithoutChannel(SignalKind kind, PersonSignals a, PersonSignals b) =>
        [.. new[] { a, b }.Where(person => person.Recording.Companion(kind) is null).Select(person => person.Name)];

    /// <summary>The raw pair on the samples that <paramref name="left"/> has.</summary>
    private static PairedSeries SamplesOf(PairedSeries raw, PairedSeries left) => new(
        [.. raw.A.Zip(left.A, (value, kept) => double.IsNaN(kept) ? double.NaN : value)],
        [.. raw.B.Zip(left.B, (value, kept) => double.IsNaN(kept) ? double.NaN : value)],
        raw.RateHz);

    private static string NotRecorded(string title, ImmutableArray<string> people) =>
        people.Length == 2 ? $"{title} was not recorded." : $"{title} was not recorded for {people[0]}.";

    private static string Changes(string without, ConfoundEstimate estimate) => estimate.FallsBy is { } fall
        ? FormattableString.Invariant($"{without}, coupling {(fall >= 0 ? "falls" : "rises")} by {Math.Abs(fall):0.000} (from {Math.Abs(estimate.Raw!.Value):0.000} to {Math.Abs(estimate.Coupling.Signed!.Value):0.000} in size) and is {Verdict(estimate.Coupling)}.")
        : $"{without}, coupling cannot be told: {estimate.Coupling.VerdictRule}";

    private static string Value(ConfoundEstimate estimate) => estimate.Coupling.Signed is { } value
        ? FormattableString.Invariant($"{value:0.000} ({Verdict(estimate.Coupling)}, {estimate.Seconds:0} s)")
        : FormattableString.Invariant($"not known ({estimate.Seconds:0} s are too few)");

    private static string Verdict(CouplingResult coupling) => coupling.Verdict switch
    {
        CouplingVerdict.Present => "present",
        CouplingVerdict.Absent => "absent",
        _ => "undecided",
    };
}
