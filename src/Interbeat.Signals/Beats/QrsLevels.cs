namespace Interbeat.Signals.Beats;

/// <summary>How high the QRS feature reaches around a moment: the median of its maxima over neighbouring blocks.</summary>
/// <remarks>A block is long enough to hold a beat at 40 per minute; the median over eleven of them ignores a few artefacts or a short pause. Chosen.</remarks>
internal sealed class QrsLevels
{
    private const double BlockSeconds = 1.5;
    private const int BlocksEachSide = 5;

    private readonly List<int> blockStarts = [];
    private readonly List<double> blockLevels = [];

    /// <summary>Adds the levels of one stretch; stretches come in order of time.</summary>
    public void Add(ReadOnlySpan<double> feature, int offset, double rateHz)
    {
        var length = Math.Max(1, (int)(BlockSeconds * rateHz));
        var maxima = new double[Math.Max(1, feature.Length / length)];
        for (var b = 0; b < maxima.Length; b++)
        {
            var end = b == maxima.Length - 1 ? feature.Length : (b + 1) * length;
            foreach (var value in feature[(b * length)..end])
            {
                maxima[b] = Math.Max(maxima[b], value);
            }
        }

        for (var b = 0; b < maxima.Length; b++)
        {
            var window = maxima[Math.Max(0, b - BlocksEachSide)..Math.Min(maxima.Length, b + BlocksEachSide + 1)];
            Array.Sort(window);
            blockStarts.Add(offset + (b * length));
            blockLevels.Add(window[window.Length / 2]);
        }
    }

    /// <summary>The level at a sample of a stretch that was added.</summary>
    public double At(int sample)
    {
        var place = blockStarts.BinarySearch(sample);
        return blockLevels[place >= 0 ? place : ~place - 1];
    }
}
