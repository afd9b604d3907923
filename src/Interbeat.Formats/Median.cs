namespace Interbeat.Formats;

/// <summary>The median of some values.</summary>
internal static class Median
{
    /// <summary>The middle of the values in order, or the mean of the two in the middle; NaN for none. Sorts <paramref name="values"/> in place.</summary>
    public static double Of(double[] values)
    {
        if (values.Length == 0)
        {
            return double.NaN;
        }

        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
