namespace Interbeat.Model.Claims.Experiments;

/// <summary>Differences between groups that chance has made, some of which may have come out empty.</summary>
internal static class Groups
{
    /// <summary>The standardised difference; not a number where a group has fewer than two.</summary>
    public static Measured CohenD(IEnumerable<double> a, IEnumerable<double> b) => Enough(a, b, Effect.CohenD);

    /// <summary>The difference of means; not a number where a group has fewer than two.</summary>
    public static Measured Difference(IEnumerable<double> a, IEnumerable<double> b) => Enough(a, b, Effect.Difference);

    /// <summary>The mean; not a number where there is nobody.</summary>
    public static Measured Mean(IEnumerable<double> values)
    {
        var list = values.ToList();
        return list.Count == 0 ? new(double.NaN) : Effect.Mean(list);
    }

    private static Measured Enough(IEnumerable<double> a, IEnumerable<double> b, Func<IEnumerable<double>, IEnumerable<double>, Measured> effect)
    {
        var (first, second) = (a.ToList(), b.ToList());
        return first.Count < 2 || second.Count < 2 ? new(double.NaN) : effect(first, second);
    }
}
