namespace Interbeat.Signals.Beats;

/// <summary>How high a series reaches around a block: the median of the maxima of the blocks around it.</summary>
/// <remarks>
/// The median ignores a few artefacts or a short pause. More blocks lie behind than ahead, so that a live decision waits for few. At the
/// start of a stretch, where nothing lies behind, as many are awaited as make a median. Chosen.
/// </remarks>
internal sealed class LocalLevels
{
    /// <summary>Blocks behind that count.</summary>
    public const int Behind = 5;

    /// <summary>Blocks ahead that count.</summary>
    public const int Ahead = 2;

    /// <summary>Blocks that count at the start of a stretch.</summary>
    public const int AtStart = 4;

    private readonly float[] maxima = new float[16];
    private int count;

    /// <summary>Starts a stretch.</summary>
    public void Clear() => count = 0;

    /// <summary>Adds the maximum of the next block.</summary>
    public void Add(float maximum) => maxima[count++ % maxima.Length] = maximum;

    /// <summary>Whether the level of a block needs no further blocks.</summary>
    public bool IsKnown(int block) => count > End(block);

    /// <summary>The level of a block, of the blocks there are.</summary>
    public float At(int block)
    {
        Span<float> window = stackalloc float[Behind + Ahead + 1 + AtStart];
        var length = 0;
        for (var b = Math.Max(0, block - Behind); b <= Math.Min(count - 1, End(block)); b++)
        {
            window[length++] = maxima[b % maxima.Length];
        }

        window[..length].Sort();
        return window[length / 2];
    }

    private static int End(int block) => Math.Max(block + Ahead, AtStart - 1);
}
