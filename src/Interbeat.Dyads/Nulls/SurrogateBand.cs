namespace Interbeat.Dyads.Nulls;

/// <summary>The middle 95 % of what surrogates give.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Mean">Mean of all.</param>
public readonly record struct SurrogateBand(double Low, double High, double Mean)
{
    /// <summary>With fewer values there is none beyond either end.</summary>
    public const int LeastValues = 39;

    private const double TailShare = 0.025;

    /// <summary>The band, or null where fewer than <see cref="LeastValues"/> values are present.</summary>
    public static SurrogateBand? Of(IEnumerable<double> values)
    {
        var sorted = values.Where(v => !double.IsNaN(v)).Order().ToArray();
        return sorted.Length < LeastValues
            ? null
            : new SurrogateBand(sorted[(int)(TailShare * (sorted.Length + 1)) - 1], sorted[(int)Math.Ceiling((1 - TailShare) * (sorted.Length + 1)) - 1], sorted.Average());
    }
}
