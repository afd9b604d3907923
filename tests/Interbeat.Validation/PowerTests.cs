using System.Globalization;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;
using Xunit.Abstractions;

namespace Interbeat.Validation;

/// <summary>Pairs of known coupling are found nearly as often as by an oracle that knows the process.</summary>
/// <remarks>
/// Five minutes at 4 Hz; three autocorrelations, three lags. In each cell the share of common variance is such that the verdict's own statistic, held against its true distribution instead of surrogates, is
/// significant in 90 % of pairs. Shifts do not vote in so short a session and are left out to save time.
/// </remarks>
public sealed class PowerTests(ITestOutputHelper output)
{
    /// <summary>What the oracle finds.</summary>
    private const double OraclePower = 0.90;

    /// <summary>What must be found with surrogates.</summary>
    private const double LeastFound = 0.75;

    private const int Halvings = 12;

    /// <summary>Autocorrelation, lag in samples, share of common variance; made by <see cref="Each_strength_gives_the_oracle_nine_in_ten"/>.</summary>
    private static readonly (double Phi, int Lag, double Share)[] Grid =
    [
        (0.5, 0, 0.169), (0.5, 4, 0.167), (0.5, 12, 0.166),
        (0.9, 0, 0.319), (0.9, 4, 0.316), (0.9, 12, 0.314),
        (0.95, 0, 0.386), (0.95, 4, 0.387), (0.95, 12, 0.383),
    ];

    public static TheoryData<double, int, double> Cells()
    {
        var cells = new TheoryData<double, int, double>();
        foreach (var (phi, lag, share) in Grid)
        {
            cells.Add(phi, lag, share);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Coupled_pairs_are_found_in_at_least_three_of_four(double phi, int lag, double share)
    {
        var pairs = Scale.Full ? 300 : 20;
        var results = Scale.Each(pairs, index => CouplingTest.Run(
            Scale.Pair(SimulatedPairs.Coupled(Scale.FiveMinutes, phi, share, lag, index)), ("A", "B"), Scale.Heart, 100, [], Scale.Full ? 999 : 99, Scale.Seed, Scale.OneThread, nulls: [new PhaseRandomisedNull()]));
        var found = results.Count(r => r.Verdict == CouplingVerdict.Present);
        int led = results.Count(r => r.Lead.Leader == "A"), misled = results.Count(r => r.Lead.Leader == "B");
        var significant = results.Count(r => r.Nulls[0].P <= VerdictRule.PresentBelow);
        var whitened = Oracles.Power(Scale.Full ? 1000 : 100, phi, share, lag, Oracles.Critical(phi, pair => Oracles.WhitenedSize(pair, phi)), pair => Oracles.WhitenedSize(pair, phi));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {phi} | {lag / Scale.Heart.RateHz:0.##} s | {share:0.000} | {found / (double)pairs:0.00} ({significant / (double)pairs:0.00} with p at most .05) | {whitened:0.00} | {led / (double)pairs:0.00} | {misled / (double)pairs:0.00} |"));

        // The quick form asserts only what its number of pairs can tell.
        Assert.InRange(Scale.Full ? found / (double)pairs : BinomialBounds.Upper(found, pairs, 0.99), LeastFound, 1);
        Assert.InRange(BinomialBounds.Lower(lag == 0 ? led + misled : misled, pairs, 0.99), 0, 0.02);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_strength_gives_the_oracle_nine_in_ten(double phi, int lag, double share)
    {
        var pairs = Scale.Full ? 2000 : 150;
        var critical = Oracles.Critical(phi, Oracles.Size);
        var power = Oracles.Power(pairs, phi, share, lag, critical, Oracles.Size);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"AR {phi}, lag {lag}: share {share} gives {power:0.000}"));
        if (Scale.Full)
        {
            double low = 0, high = 1;
            for (var i = 0; i < Halvings; i++)
            {
                var middle = (low + high) / 2;
                (low, high) = Oracles.Power(pairs, phi, middle, lag, critical, Oracles.Size) < OraclePower ? (middle, high) : (low, middle);
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        ({phi}, {lag}, {high:0.000}),"));
            Assert.Equal(high, share, 1e-3);
        }

        var hits = (int)Math.Round(power * pairs);
        Assert.InRange(OraclePower, BinomialBounds.Lower(hits, pairs, 0.999), BinomialBounds.Upper(hits, pairs, 0.999));
    }
}
