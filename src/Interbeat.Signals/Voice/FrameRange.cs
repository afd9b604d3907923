namespace Interbeat.Signals.Voice;

/// <summary>Successive frames: from <paramref name="First"/> (inside) to <paramref name="End"/> (outside).</summary>
/// <param name="First">The first frame.</param>
/// <param name="End">The frame after the last.</param>
public readonly record struct FrameRange(int First, int End)
{
    /// <summary>The number of frames.</summary>
    public int Count => End - First;

    /// <summary>The stretches in which <paramref name="marks"/> is true.</summary>
    internal static List<FrameRange> Of(ReadOnlySpan<bool> marks)
    {
        var ranges = new List<FrameRange>();
        for (var i = 0; i < marks.Length; i++)
        {
            if (!marks[i])
            {
                continue;
            }

            var first = i;
            while (i < marks.Length && marks[i])
            {
                i++;
            }

            ranges.Add(new FrameRange(first, i));
        }

        return ranges;
    }
}
