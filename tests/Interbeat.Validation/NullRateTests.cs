using System.Globalization;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Xunit.Abstractions;

namespace Interbeat.Validation;

/// <summary>How often each null lets independent pairs pass for coupled: makes the table of <see cref="NullRates"/> and holds it against a new count.</summary>
/// <remarks>The full form prints the table's lines: <c>INTERBEAT_VALIDATION=full dotnet test tests/Interbeat.Validation -c Release --filter NullRate --logger "console;verbosity=detailed"</c>.</remarks>
public sealed class NullRateTests(ITestOutputHelper output)
{
    /// <summary>The smallest number with which p can be exactly .05.</summary>
    private const int Surrogates = 99;

    /// <summary>Shifts vote in no shorter session (800 s at 4 Hz).</summary>
    private const int LongEnoughForShifts = 3200;

    /// <summary>Iterative surrogates cost some twenty times the others.</summary>
    private const int PairsOfIterativeNull = 500;

    public static TheoryData<string, double> Cells()
    {
        var cells = new TheoryData<string, double>();
        foreach (var row in NullRates.Measured)
        {
            cells.Add(row.Null, row.Autocorrelation);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_table_holds_what_is_measured(string name, double phi)
    {
        var kind = SurrogateNulls.Find(name)!;
        var pairs = Scale.Full ? (kind is AmplitudeAdjustedNull ? PairsOfIterativeNull : 1000) : kind is AmplitudeAdjustedNull ? 10 : 60;
        var count = kind is CircularShiftNull ? LongEnoughForShifts : Scale.FiveMinutes;
        var wrong = Scale.Each(pairs, index => P(kind, Scale.Pair(SimulatedPairs.Independent(count, phi, index)))).Count(p => p <= VerdictRule.PresentBelow);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        new(\"{name}\", {phi}, {wrong}, {pairs}),   // {wrong / (double)pairs:0.000}, 95 % bound {BinomialBounds.Upper(wrong, pairs, 0.95):0.000}"));

        var measured = NullRates.Measured.Single(row => row.Null == name && row.Autocorrelation == phi);
        if (Scale.Full)
        {
            Assert.Equal((measured.Wrong, measured.Pairs), (wrong, pairs));
        }

        Assert.InRange(measured.Rate, BinomialBounds.Lower(wrong, pairs, 0.999), BinomialBounds.Upper(wrong, pairs, 0.999));
        Assert.Equal(BinomialBounds.Upper(measured.Wrong, measured.Pairs, 0.95), measured.Bound, 1e-9);
    }

    private static double P(ISurrogateNull kind, PairedSeries pair)
    {
        var statistic = new CouplingStatistic(pair, Scale.Heart);
        var values = NullDistribution.Of(kind, pair, pair.AIsLarger, statistic, Surrogates, Scale.Seed, Scale.OneThread).Session;
        return NullRows.Row(kind.Name, values, CouplingTest.Size(pair, Scale.Heart), null).P!.Value;
    }
}
