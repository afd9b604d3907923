using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.States;
using Interbeat.Signals.Voice;

namespace Interbeat.Dyads.Confounds;

/// <summary>When someone speaks: from marks, or from the voices of both.</summary>
/// <remarks>Marks rule over voices. One voice alone does not tell silence, since the other may be speaking; then nothing is said.</remarks>
internal static class SpeechSpans
{
    /// <summary>What is left of the session beside <paramref name="speaking"/>: with marks all of it, with voices only where both were recorded, since a microphone that is off hears no silence.</summary>
    public static ImmutableArray<TimeSpanSeconds> Silence(ImmutableArray<TimeSpanSeconds> speaking, PersonSignals a, PersonSignals b, Session session, EventTrack events)
    {
        var silent = MotionMask.Outside(speaking, session.DurationSeconds);
        return Marked(events).IsEmpty && a.Recording.Companion(SignalKind.Voice) is { } voiceA && b.Recording.Companion(SignalKind.Voice) is { } voiceB
            ? [.. silent.Select(span => span.Intersect(voiceA.Span.Shift(-session.StartOnClockA))?.Intersect(voiceB.Span.Shift(-session.StartOnClockB))).OfType<TimeSpanSeconds>()]
            : silent;
    }

    /// <summary>The stretches in session seconds, of either person; empty where nobody marked speech and not both voices were recorded.</summary>
    public static ImmutableArray<TimeSpanSeconds> Of(PersonSignals a, PersonSignals b, Session session, EventTrack events)
    {
        var marked = Marked(events);
        return !marked.IsEmpty || a.Recording.Companion(SignalKind.Voice) is not { } voiceA || b.Recording.Companion(SignalKind.Voice) is not { } voiceB
            ? marked
            : [.. Heard(voiceA, session.StartOnClockA), .. Heard(voiceB, session.StartOnClockB)];
    }

    private static ImmutableArray<TimeSpanSeconds> Marked(EventTrack events) =>
        [.. events.Events.Where(mark => mark.DurationSeconds > 0 && EventWords.Is(mark, EventWords.Speech)).Select(mark => mark.Span)];

    private static IEnumerable<TimeSpanSeconds> Heard(SampledChannel voice, double startOnClock)
    {
        var analysis = VoiceAnalysis.Of(voice.Signal);
        return analysis.Speech.Select(range => analysis.SpanOf(range).Shift(-startOnClock));
    }
}
