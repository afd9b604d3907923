namespace Interbeat.Signals.Beats;

/// <summary>A second look at the accepted beats, with what came after each of them in view.</summary>
/// <remarks>
/// Noise, a tall T wave or a P wave taken for a beat shows in two ways at once: it is weaker than both neighbours, and without it they lie one
/// normal interval apart. Either alone is common in true beats (a premature beat is early but strong, a beat in atrial fibrillation
/// may be weak but does not split a normal interval), so a beat is dropped only for both. Chosen.
/// </remarks>
/// <param name="rate">Points per second.</param>
/// <param name="stands">Receives the beats that stand, in order of time.</param>
internal sealed class QrsReview(double rate, Action<TrackedBeat> stands)
{
    /// <summary>A beat weaker than this share of the weaker neighbour is in doubt.</summary>
    public const double WeakShare = 0.85;

    /// <summary>The neighbours' distance counts as one interval up to this multiple of the local median interval.</summary>
    public const double NormalSpan = 1.2;

    /// <summary>Accepted beats before that make the local median interval.</summary>
    public const int IntervalsBefore = 15;

    /// <summary>Accepted beats after that do.</summary>
    public const int IntervalsAfter = 5;

    /// <summary>Longest wait for beats that follow, seconds. Chosen.</summary>
    public const double WaitSeconds = 6;

    private readonly List<TrackedBeat> beats = [];
    private TrackedBeat? before;
    private int next;

    /// <summary>Adds the next accepted beat.</summary>
    public void Add(TrackedBeat beat)
    {
        beats.Add(beat);
        while (next + IntervalsAfter < beats.Count)
        {
            Step();
        }
    }

    /// <summary>Ends the wait of beats that lie far behind a point.</summary>
    public void Advance(int point)
    {
        while (next < beats.Count && point - beats[next].Point > WaitSeconds * rate)
        {
            Step();
        }
    }

    /// <summary>Ends the stretch.</summary>
    public void End()
    {
        Advance(int.MaxValue);
        beats.Clear();
        before = null;
        next = 0;
    }

    private void Step()
    {
        if (before is null || next == beats.Count - 1 || !IsExtra(before, beats[next], beats[next + 1]))
        {
            before = beats[next];
            stands(before);
        }

        next++;
        if (next > IntervalsBefore + 1)
        {
            beats.RemoveAt(0);
            next--;
        }
    }

    private bool IsExtra(TrackedBeat a, TrackedBeat b, TrackedBeat c) =>
        b.Height < WeakShare * Math.Min(a.Height, c.Height) && c.Point - a.Point < NormalSpan * MedianInterval();

    private int MedianInterval()
    {
        var end = Math.Min(beats.Count, next + IntervalsAfter + 1);
        Span<int> intervals = stackalloc int[end - 1];
        for (var k = 1; k < end; k++)
        {
            intervals[k - 1] = beats[k].Point - beats[k - 1].Point;
        }

        intervals.Sort();
        return intervals[intervals.Length / 2];
    }
}
