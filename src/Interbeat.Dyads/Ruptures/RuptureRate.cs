using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Ruptures;

/// <summary>How often candidate ruptures came, beside how often the same rule finds them where they cannot be between the two.</summary>
/// <param name="PerHour">Candidates per hour of the session.</param>
/// <param name="Nulls">One row a null.</param>
/// <param name="Verdict">What the rows amount to, in a sentence.</param>
public sealed record RuptureRate(double PerHour, ImmutableArray<RuptureRateNull> Nulls, string Verdict)
{
    /// <summary>Whether the rate lies above the band of every null that can decide; null where none can.</summary>
    public bool? BeyondChance => Nulls.Any(row => row.P is not null) ? Nulls.Where(row => row.P is not null).All(row => PerHour > row.Band!.Value.High) : null;

    private const double LowShare = 0.025;
    private const double HighShare = 0.975;

    /// <summary>The rate beside its nulls.</summary>
    /// <param name="perHour">Observed.</param>
    /// <param name="nulls">Per null its name, its values and what keeps it from deciding, or null.</param>
    public static RuptureRate Of(double perHour, IEnumerable<(string Name, double[] PerHour, string? Limit)> nulls)
    {
        ArgumentNullException.ThrowIfNull(nulls);
        ImmutableArray<RuptureRateNull> rows = [.. nulls.Select(n => Row(perHour, n.Name, n.PerHour, n.Limit))];
        return new RuptureRate(perHour, rows, Words(perHour, rows));
    }

    private static RuptureRateNull Row(double observed, string name, double[] values, string? limit)
    {
        if (values.Length == 0)
        {
            return new RuptureRateNull(name, null, null, null, 0, limit);
        }

        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new RuptureRateNull(
            name,
            median,
            (Quantile(LowShare), Quantile(HighShare)),
            limit is null ? (1.0 + sorted.Count(v => v >= observed)) / (1 + sorted.Length) : null,
            sorted.Length,
            limit);

        double Quantile(double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    private static string Words(double observed, ImmutableArray<RuptureRateNull> rows)
    {
        var deciding = rows.Where(row => row.P is not null).ToArray();
        if (deciding.Length == 0)
        {
            var why = rows.Select(row => row.Note).FirstOrDefault(note => note is not null);
            return $"Whether that is more than chance cannot be told{(why is null ? "" : ": " + why)}.";
        }

        var rate = string.Create(CultureInfo.InvariantCulture, $"{observed:0.#} an hour");
        var chance = string.Join(", ", deciding.Select(row => string.Create(CultureInfo.InvariantCulture, $"{Partner(row.Name)} give {row.Band!.Value.Low:0.#} to {row.Band.Value.High:0.#}, median {row.MedianPerHour:0.#}, p = {row.P:0.###}")));
        return rows.Any(row => row.P is not null && observed <= row.Band!.Value.High)
            ? $"{rate}; {chance}: {(deciding.Any(row => observed < row.Band!.Value.Low) ? "fewer than chance gives" : "no more than chance")}."
            : $"{rate}; {chance}: more often than chance gives. That does not make any one of them a rupture.";
    }

    private static string Partner(string name) => name == PseudoDyadNull.Name ? "pairs that never met" : "shifted partners";
}

/// <summary>How often the rule finds candidates under one null.</summary>
/// <param name="Name">The null's name: <c>circular</c> or <c>pseudo</c>.</param>
/// <param name="MedianPerHour">Median over the null's pairs; null where there are none.</param>
/// <param name="Band">The 2.5 % and 97.5 % percentiles, per hour; null where there are none.</param>
/// <param name="P">(1 + number at least as high) / (1 + n); null where it cannot be given.</param>
/// <param name="N">How many pairs.</param>
/// <param name="Note">Why there is no p, or null.</param>
public sealed record RuptureRateNull(string Name, double? MedianPerHour, (double Low, double High)? Band, double? P, int N, string? Note);
