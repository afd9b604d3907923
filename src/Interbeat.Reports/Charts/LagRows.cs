using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Charts;

/// <summary>The lag map as rows of a minute: the strongest correlation, the size of its lag, and whose signal came first.</summary>
internal static class LagRows
{
    private const double MinuteSeconds = 60;

    // A lag is told from none from twice the clocks' standard deviation on.
    private const double ClearlyBeyond = 2;

    /// <summary>The rows; the first person of a row is null where the clocks cannot tell.</summary>
    public static IEnumerable<(double Seconds, double Correlation, double LagSize, string? First)> Of(LagMap map, double uncertaintyMs, (string A, string B) names)
    {
        var next = double.NegativeInfinity;
        for (var window = 0; window < map.WindowCentreSeconds.Length; window++)
        {
            if (map.WindowCentreSeconds[window] < next)
                continue;
            next = (Math.Floor(map.WindowCentreSeconds[window] / MinuteSeconds) + 1) * MinuteSeconds;
            yield return Row(map, window, uncertaintyMs, names);
        }
    }

    private static (double Seconds, double Correlation, double LagSize, string? First) Row(LagMap map, int window, double uncertaintyMs, (string A, string B) names)
    {
        var best = -1;
        for (var lag = 0; lag < map.LagSeconds.Length; lag++)
        {
            var r = map.Correlations[window, lag];
            if (float.IsFinite(r) && (best < 0 || Math.Abs(r) > Math.Abs(map.Correlations[window, best])))
            {
                best = lag;
            }
        }

        if (best < 0)
            return (map.WindowCentreSeconds[window], double.NaN, double.NaN, null);
        var seconds = map.LagSeconds[best];
        var unsure = ClearlyBeyond * uncertaintyMs / 1000;
        var first = Math.Abs(seconds) <= unsure ? null : seconds > 0 ? names.A : names.B;
        return (map.WindowCentreSeconds[window], map.Correlations[window, best], Math.Abs(seconds), first);
    }
}
