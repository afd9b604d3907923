using System.Collections.Immutable;

namespace Interbeat.Signals.Voice;

/// <summary>Turns from two people's stretches of speech (terms after Heldner and Edlund 2010, J Phonetics 38: 555-568).</summary>
/// <remarks>
/// Stretches of both are taken by their start. One that lies wholly inside a stretch of the person who holds the turn is an interjection. One of the same person
/// continues the turn, unless both were silent for longer than the limit (2 s) or frames between are not known. Any other begins a turn.
/// </remarks>
internal static class TurnTaking
{
    public static TurnTable Table(VoiceFrames frames, ImmutableArray<FrameRange> a, ImmutableArray<FrameRange> b, bool[] known, VoiceSettings settings)
    {
        var held = new List<Held>();
        var interjections = new List<Held>();
        var silence = SpeechActivity.FramesIn(settings.MaximumSilenceInTurnSeconds, frames);
        foreach (var (speaker, range) in a.Select(r => (Speaker.A, r)).Concat(b.Select(r => (Speaker.B, r))).OrderBy(x => x.r.First).ThenByDescending(x => x.r.End))
        {
            var last = held.Count > 0 ? held[^1] : null;
            if (last is not null && last.Speaker != speaker && range.End <= last.Last.End)
            {
                interjections.Add(new Held(speaker, range));
            }
            else if (last is not null && last.Speaker == speaker && range.First - last.Last.End <= silence && AllKnown(known, last.Last.End, range.First))
            {
                last.Continue(range);
            }
            else
            {
                held.Add(new Held(speaker, range));
            }
        }

        var (inA, inB) = (Marks(a, frames.Count), Marks(b, frames.Count));
        var both = inA.Zip(inB, (x, y) => x && y).ToArray();
        return new TurnTable(
            [.. held.Select((turn, i) => ToTurn(turn, i > 0 ? held[i - 1] : null))],
            [.. interjections.Select(turn => ToTurn(turn, null))],
            both.Count(x => x) * frames.HopSeconds,
            known.Count(x => x) * frames.HopSeconds);

        Turn ToTurn(Held turn, Held? before)
        {
            var (first, end) = (turn.First, turn.Last.End);
            var answers = before is not null && before.Speaker != turn.Speaker && AllKnown(known, before.Last.End, first);
            return new Turn(
                turn.Speaker,
                frames.CentreAt(first - 0.5),
                frames.CentreAt(end - 0.5),
                turn.SpeechFrames * frames.HopSeconds,
                both.AsSpan(first, end - first).Count(true) * frames.HopSeconds,
                answers ? (first - before!.Last.End) * frames.HopSeconds : null);
        }
    }

    private static bool AllKnown(bool[] known, int from, int to) => to <= from || !known.AsSpan(from, to - from).Contains(false);

    private static bool[] Marks(ImmutableArray<FrameRange> ranges, int count)
    {
        var marks = new bool[count];
        foreach (var range in ranges)
        {
            marks.AsSpan(range.First, range.Count).Fill(true);
        }

        return marks;
    }

    /// <summary>A turn while it grows.</summary>
    private sealed class Held(Speaker speaker, FrameRange range)
    {
        public Speaker Speaker => speaker;

        public int First { get; } = range.First;

        public FrameRange Last { get; private set; } = range;

        public int SpeechFrames { get; private set; } = range.Count;

        public void Continue(FrameRange next)
        {
            Last = next;
            SpeechFrames += next.Count;
        }
    }
}
