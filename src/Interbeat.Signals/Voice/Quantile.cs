namespace Interbeat.Signals.Voice;

/// <summary>Quantiles by straight lines between order statistics (definition 7 of Hyndman and Fan 1996).</summary>
internal static class Quantile
{
    /// <summary>The value below which <paramref name="share"/> of the values lie; the list is sorted in place.</summary>
    public static double Of(List<double> values, double share)
    {
        values.Sort();
        var position = share * (values.Count - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, values.Count - 1);
        return values[below] + ((position - below) * (values[above] - values[below]));
    }
}
