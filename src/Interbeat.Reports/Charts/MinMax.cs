namespace Interbeat.Reports.Charts;

/// <summary>Level of detail without losing a peak: of each bucket of values the least and the greatest stay, in the order in which they come.</summary>
internal static class MinMax
{
    /// <summary>The indices to draw in order; -1 lifts the pen.</summary>
    /// <param name="count">The number of values.</param>
    /// <param name="value">A value; not finite where missing.</param>
    /// <param name="width">Values in a bucket.</param>
    /// <param name="everyMissingBreaks">Whether a bucket ends at any missing value; else the pen is lifted where more than half of a bucket is missing.</param>
    public static IEnumerable<int> Kept(int count, Func<int, double> value, int width, bool everyMissingBreaks)
    {
        var start = 0;
        while (start < count)
        {
            var (least, most, missing) = (-1, -1, 0);
            var i = start;
            for (var end = Math.Min(count, start + width); i < end; i++)
            {
                if (!double.IsFinite(value(i)))
                {
                    missing++;
                    if (everyMissingBreaks)
                    {
                        break;
                    }

                    continue;
                }

                least = least < 0 || value(i) < value(least) ? i : least;
                most = most < 0 || value(i) > value(most) ? i : most;
            }

            if (!everyMissingBreaks && (least < 0 || missing > (i - start) / 2))
            {
                yield return -1;
            }

            if (least >= 0)
            {
                yield return Math.Min(least, most);
                if (most != least)
                    yield return Math.Max(least, most);
            }

            if (everyMissingBreaks && missing > 0)
            {
                yield return -1;
                i++;
            }

            start = i;
        }
    }
}
