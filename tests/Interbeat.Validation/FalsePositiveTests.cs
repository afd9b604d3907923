using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;
using Xunit.Abstractions;

namespace Interbeat.Validation;

/// <summary>How often pairs that know nothing of each other are called coupled.</summary>
public sealed class FalsePositiveTests(ITestOutputHelper output)
{
    /// <summary>Twenty minutes at 4 Hz.</summary>
    private const int Samples = 4800;

    /// <summary>Nominal rate of wrong verdicts.</summary>
    private const double Nominal = 0.05;

    /// <summary>Largest rate of leaders named where nobody leads (dyads, "Lead rule").</summary>
    private const double NominalLeaders = 0.02;

    /// <summary>One-sided 99 % quantile of the standard normal.</summary>
    private const double Z99 = 2.326;

    private static int Pairs => Scale.Full ? 1000 : 100;

    private static int Surrogates => Scale.Full ? 999 : 199;

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    public void Independent_autoregressive_pairs_are_called_coupled_no_more_often_than_stated(double phi) =>
        Check(string.Create(CultureInfo.InvariantCulture, $"AR {phi}"), index => SimulatedPairs.Independent(Samples, phi, index));

    [Fact]
    public void Two_people_who_both_breathe_at_six_a_minute_are_called_coupled_no_more_often_than_stated() =>
        Check("breathing at 0.1 Hz in both", index => SimulatedPairs.CommonBreathing(Samples, 0.95, 0.1, 4, 1, index));

    /// <summary>One-sided 99 % lower bound of a share that is expected at a rate.</summary>
    private static double LowerBound(double share, double rate) => share - (Z99 * Math.Sqrt(rate * (1 - rate) / Pairs));

    /// <summary>Fails when the one-sided 99 % lower bound of the measured share is above the nominal rate.</summary>
    private void Check(string name, Func<ulong, (double[] A, double[] B)> pair)
    {
        var settings = CouplingSettings.For(Modality.Heart, double.PositiveInfinity);
        int present = 0, leaders = 0;
        for (var i = 0; i < Pairs; i++)
        {
            var (a, b) = pair((ulong)i);
            var result = CouplingTest.Run(new PairedSeries(a, b, settings.RateHz), ("A", "B"), settings, 100, [], Surrogates, Scale.Seed + (ulong)i, new ParallelOptions());
            present += result.Verdict == CouplingVerdict.Present ? 1 : 0;
            leaders += result.Lead.Leader is null ? 0 : 1;
        }

        var share = present / (double)Pairs;
        var led = leaders / (double)Pairs;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: present {share:0.000}, leader named {led:0.000}, of {Pairs} pairs"));
        Assert.InRange(LowerBound(share, Nominal), double.NegativeInfinity, Nominal);
        Assert.InRange(LowerBound(led, NominalLeaders), double.NegativeInfinity, NominalLeaders);
    }
}
