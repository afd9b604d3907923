namespace Interbeat.Signals.Features;

/// <summary>The share of corrected beats in a window that slides by seconds: corrections over original beats, 0 to 1; 0 where nothing lies in it.</summary>
/// <param name="windowSeconds">Length of the window, which is centred on the second.</param>
internal sealed class CorrectedShareSeconds(double windowSeconds)
{
    private readonly TimeQueue originals = new();
    private readonly TimeQueue flagged = new();
    private double lastOriginal = double.NegativeInfinity;
    private double lastCorrected = double.NegativeInfinity;

    /// <summary>The next second.</summary>
    public int Next { get; private set; }

    /// <summary>No beat at or before this instant is still to come, as far as the beats tell.</summary>
    public double SettledTo => Math.Min(lastOriginal, lastCorrected);

    /// <summary>Takes a beat whose times are relative to the first second.</summary>
    public void Add(double? original, double? corrected, bool isFlagged)
    {
        if (original is { } was)
        {
            originals.Add(was);
            lastOriginal = was;
        }

        lastCorrected = corrected ?? lastCorrected;
        if (isFlagged)
        {
            flagged.Add(original ?? corrected ?? double.NaN);
        }

        Drop();
    }

    /// <summary>Whether everything up to the end of the next second's window is known.</summary>
    public bool IsFinal(double settled) => Next + 0.5 + (windowSeconds / 2) <= settled;

    /// <summary>The share of the next second.</summary>
    public double Take()
    {
        Drop();
        var to = Next + 0.5 + (windowSeconds / 2);
        Next++;
        var corrections = flagged.CountBefore(to);
        return corrections == 0 ? 0 : Math.Min(1, corrections / Math.Max(1.0, originals.CountBefore(to)));
    }

    private void Drop()
    {
        var from = Next + 0.5 - (windowSeconds / 2);
        originals.DropBefore(from);
        flagged.DropBefore(from);
    }
}
