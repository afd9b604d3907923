namespace Interbeat.Dyads.States;

/// <summary>Averages over a stretch that slides by one value.</summary>
internal static class Smoothing
{
    /// <summary>The mean of the present values in the <paramref name="length"/> values centred on each; NaN where fewer than half are present.</summary>
    public static double[] CentredMean(ReadOnlySpan<double> values, int length)
    {
        var half = length / 2;
        var mean = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            double sum = 0;
            var present = 0;
            foreach (var value in values[Math.Max(0, i - half)..Math.Min(values.Length, i + half + 1)])
            {
                if (!double.IsNaN(value))
                {
                    sum += value;
                    present++;
                }
            }

            mean[i] = 2 * present >= length ? sum / present : double.NaN;
        }

        return mean;
    }
}
