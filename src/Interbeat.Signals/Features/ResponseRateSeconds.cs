namespace Interbeat.Signals.Features;

/// <summary>Responses per minute of usable time in the window centred on each second.</summary>
/// <remarks>The window begins and ends in the middle of a second; the two half seconds count by their own coverage.</remarks>
/// <param name="windowSeconds">An even number of seconds.</param>
/// <param name="output">Receives the values.</param>
internal sealed class ResponseRateSeconds(int windowSeconds, FeatureOutput output)
{
    private readonly TimeQueue peaks = new();
    private readonly List<double> shares = [.. Enumerable.Repeat(0.0, windowSeconds / 2)];
    private double settled = double.NegativeInfinity;

    /// <summary>Takes the time of a peak, relative to the first second.</summary>
    public void AddPeak(double time) => peaks.Add(time);

    /// <summary>Takes the usable share of the next second.</summary>
    public void AddCoverage(double share)
    {
        shares.Add(share);
        Emit();
    }

    /// <summary>No peak before this instant is still to come.</summary>
    public void SettleTo(double time)
    {
        settled = Math.Max(settled, time);
        Emit();
    }

    /// <summary>Nothing comes any more; what lies outside the session is not covered.</summary>
    /// <param name="seconds">Seconds of the session.</param>
    public void Finish(int seconds)
    {
        settled = double.PositiveInfinity;
        for (var s = output.Next; s < seconds; s++)
        {
            shares.Add(0);
            Emit();
        }
    }

    private void Emit()
    {
        while (!output.IsComplete && shares.Count > windowSeconds && output.Next + 0.5 + (windowSeconds / 2) <= settled)
        {
            var covered = (shares[0] + shares[windowSeconds]) / 2;
            for (var k = 1; k < windowSeconds; k++)
            {
                covered += shares[k];
            }

            var from = output.Next + 0.5 - (windowSeconds / 2);
            peaks.DropBefore(from);
            var isCovered = covered >= FeatureColumn.MinimumCoverage * windowSeconds;
            output.Emit(isCovered ? 60 * peaks.CountBefore(from + windowSeconds) / covered : double.NaN, AbsentReason.NotCovered);
            shares.RemoveAt(0);
        }
    }
}
