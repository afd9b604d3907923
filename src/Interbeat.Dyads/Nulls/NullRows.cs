using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Nulls;

/// <summary>From the values of a null to its row beside the observed value.</summary>
public static class NullRows
{
    /// <summary>The row of one null: p = (1 + number at least as large) / (1 + n), none where there are no values.</summary>
    /// <param name="name">The null's name.</param>
    /// <param name="sizes">The statistic's size in each of its members.</param>
    /// <param name="observed">The observed size.</param>
    /// <param name="limit">Why this null cannot decide, or null where it can.</param>
    public static NullResult Row(string name, IReadOnlyList<double> sizes, double observed, string? limit)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        var (mean, sd) = MeanAndSd(sizes);
        var p = limit is null && sizes.Count > 0 ? (1.0 + sizes.Count(size => size >= observed)) / (1 + sizes.Count) : (double?)null;
        return new NullResult(name, mean, sd, (observed - mean) / sd, p, sizes.Count, observed, [.. sizes], limit);
    }

    private static (double Mean, double Sd) MeanAndSd(IReadOnlyList<double> values)
    {
        double sum = 0, squares = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        var mean = values.Count == 0 ? double.NaN : sum / values.Count;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return (mean, values.Count < 2 ? double.NaN : Math.Sqrt(squares / (values.Count - 1)));
    }
}
