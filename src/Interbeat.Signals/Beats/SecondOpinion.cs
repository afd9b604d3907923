namespace Interbeat.Signals.Beats;

/// <summary>A second, simpler opinion on where the beats are: peaks of the amplitude over a share of its local level.</summary>
/// <remarks>It shares no threshold and no memory with the main decision; where the two disagree, the signal is in doubt.</remarks>
/// <param name="rate">Points per second.</param>
internal sealed class SecondOpinion(double rate)
{
    /// <summary>A peak counts above this share of the local level. Chosen.</summary>
    public const double Share = 0.5;

    /// <summary>Peaks closer than this are one, seconds. Chosen: the interval at 240 per minute.</summary>
    public const double ApartSeconds = 0.25;

    private readonly int apart = (int)(ApartSeconds * rate);
    private float last;

    /// <summary>The peaks, in points from the start of the stretch.</summary>
    public List<double> Peaks { get; } = [];

    /// <summary>Adds the peaks of a block.</summary>
    public void Add(EcgBlock block, float level)
    {
        var threshold = (float)Share * level;
        for (var s = 0; s < block.SwingCount; s++)
        {
            var amplitude = Math.Abs(block.Light[block.Swings[s]]);
            if (amplitude < threshold)
            {
                continue;
            }

            var point = block.Start + block.Swings[s];
            if (Peaks.Count == 0 || point - Peaks[^1] >= apart)
            {
                Peaks.Add(point);
                last = amplitude;
            }
            else if (amplitude > last)
            {
                Peaks[^1] = point;
                last = amplitude;
            }
        }
    }
}
