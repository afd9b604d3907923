namespace Interbeat.Dyads.Regression;

/// <summary>A series at a coarser step: the means of blocks that follow each other.</summary>
internal static class BlockMeans
{
    /// <summary>One mean a block; NaN where any sample of it is missing. A last block that is not full is left out.</summary>
    public static double[] Of(ReadOnlySpan<double> series, int block)
    {
        var means = new double[series.Length / block];
        for (var i = 0; i < means.Length; i++)
        {
            double sum = 0;
            foreach (var value in series.Slice(i * block, block))
            {
                sum += value;
            }

            means[i] = sum / block;
        }

        return means;
    }
}
