using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.Distributions;

namespace Interbeat.Dyads.Nulls;

/// <summary>How often a null lets a pair that shares nothing pass for coupled, measured; and whether it may therefore back a verdict.</summary>
/// <remarks>
/// Measured with windowed cross-correlation as for hearts, at p of .05, on independent Gaussian pairs that are first-order autoregressive: 300 s at 4 Hz, and for <see cref="CircularShiftNull"/>, which does not vote in
/// so short a session, 800 s. Made by <c>INTERBEAT_VALIDATION=full dotnet test tests/Interbeat.Validation -c Release --filter NullRate --logger "console;verbosity=detailed"</c>, which prints these lines.
/// A series slower than the slowest row was not tried, so that no null of this table votes on it.
/// </remarks>
public static class NullRates
{
    /// <summary>A null votes where the one-sided 95 % upper bound of its measured rate is at most this (dyads, section 3).</summary>
    public const double LargestBound = 0.08;

    /// <summary>The table: null, lag-1 autocorrelation of both series, pairs called coupled, pairs tried.</summary>
    public static ImmutableArray<NullRate> Measured { get; } =
    [
        new("phase", 0.5, 45, 1000),
        new("phase", 0.9, 60, 1000),
        new("phase", 0.95, 48, 1000),
        new("phase", 0.99, 48, 1000),
        new("phase", 0.999, 49, 1000),
        new("phase", 0.9999, 56, 1000),
        new("iaaft", 0.5, 26, 500),
        new("iaaft", 0.9, 20, 500),
        new("iaaft", 0.95, 24, 500),
        new("iaaft", 0.99, 30, 500),
        new("iaaft", 0.999, 32, 500),
        new("iaaft", 0.9999, 33, 500),
        new("circular", 0.5, 5, 1000),
        new("circular", 0.9, 5, 1000),
        new("circular", 0.95, 9, 1000),
        new("circular", 0.99, 11, 1000),
        new("circular", 0.999, 14, 1000),
        new("circular", 0.9999, 18, 1000),
        new("segment", 0.5, 50, 1000),
        new("segment", 0.9, 67, 1000),
        new("segment", 0.95, 57, 1000),
        new("segment", 0.99, 63, 1000),
        new("segment", 0.999, 69, 1000),
        new("segment", 0.9999, 69, 1000),
    ];

    /// <summary>Why a null may not vote on a series, or null where it may.</summary>
    /// <param name="name">The null's name.</param>
    /// <param name="autocorrelation">The series' lag-1 autocorrelation at the grid's rate; the next slower row decides.</param>
    public static string? Limit(string name, double autocorrelation)
    {
        var rows = Measured.Where(row => row.Null == name).OrderBy(row => row.Autocorrelation).ToArray();
        if (rows.FirstOrDefault(row => row.Autocorrelation >= autocorrelation) is not { } measured)
        {
            return string.Create(CultureInfo.InvariantCulture, $"how often it errs was measured up to a lag-1 autocorrelation of {rows.LastOrDefault()?.Autocorrelation ?? 0:0.###} only, and the slower series has {autocorrelation:0.0000}; it does not decide");
        }

        return measured.Bound <= LargestBound
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"anticonservative for a lag-1 autocorrelation of {autocorrelation:0.00}: it took {measured.Rate:0.000} of pairs that share nothing for coupled where .05 is stated (95 % bound {measured.Bound:0.000}, {LargestBound} is allowed); it does not decide");
    }
}

/// <summary>One measured rate.</summary>
/// <param name="Null">The null's name.</param>
/// <param name="Autocorrelation">Lag-1 autocorrelation of both series.</param>
/// <param name="Wrong">Pairs that share nothing with p of at most .05.</param>
/// <param name="Pairs">Pairs tried.</param>
public sealed record NullRate(string Null, double Autocorrelation, int Wrong, int Pairs)
{
    /// <summary>The share of wrong ones.</summary>
    public double Rate => Wrong / (double)Pairs;

    /// <summary>Its one-sided 95 % upper bound (Clopper and Pearson 1934).</summary>
    public double Bound { get; } = Wrong == Pairs ? 1 : Beta.InvCDF(Wrong + 1, Pairs - Wrong, 0.95);
}
