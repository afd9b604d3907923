namespace Interbeat.Model.Claims;

/// <summary>Count, mean and spread of some values.</summary>
/// <param name="Count">How many.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Variance">Their variance with n - 1; 0 for a single value.</param>
internal readonly record struct Sample(int Count, double Mean, double Variance)
{
    /// <summary>The squared standard error of the mean.</summary>
    public double SquaredError => Variance / Count;

    /// <summary>The sample of the values.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Sample Of(IEnumerable<double> values)
    {
        var list = values as IReadOnlyList<double> ?? [.. values];
        if (list.Count == 0)
        {
            throw new ArgumentException("An effect needs at least one value.", nameof(values));
        }

        var mean = list.Average();
        return new(list.Count, mean, list.Count < 2 ? 0 : list.Sum(v => (v - mean) * (v - mean)) / (list.Count - 1));
    }
}
