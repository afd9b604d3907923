using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;
using Xunit.Abstractions;

namespace Interbeat.Validation;

/// <summary>Simulated pairs of known coupling are found; see docs/science/two-people.md for the strength.</summary>
public sealed class PowerTests(ITestOutputHelper output)
{
    /// <summary>Pairs.</summary>
    private const int Pairs = 50;

    /// <summary>At least this many must be found.</summary>
    private const int LeastFound = 40;

    /// <summary>Twenty minutes at 4 Hz.</summary>
    private const int Samples = 4800;

    /// <summary>Correlation of successive samples: a decay of 5 s.</summary>
    private const double Phi = 0.95;

    /// <summary>Share of each one's variance that is common.</summary>
    private const double CommonShare = 0.3;

    /// <summary>B follows A by 1.5 s.</summary>
    private const int LagSamples = 6;

    [Fact]
    public void Pairs_of_the_documented_strength_are_found()
    {
        var settings = CouplingSettings.For(Modality.Heart, double.PositiveInfinity);
        int found = 0, led = 0, misled = 0;
        for (var i = 0; i < Pairs; i++)
        {
            var (a, b) = SimulatedPairs.Coupled(Samples, Phi, CommonShare, LagSamples, (ulong)i);
            var result = CouplingTest.Run(new PairedSeries(a, b, settings.RateHz), ("A", "B"), settings, 100, [], 999, Scale.Seed, new ParallelOptions());
            found += result.Verdict == CouplingVerdict.Present ? 1 : 0;
            led += result.Lead.Leader == "A" ? 1 : 0;
            misled += result.Lead.Leader == "B" ? 1 : 0;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"found {found} of {Pairs} (at least {LeastFound}); leader right {led}, wrong {misled}"));
        Assert.InRange(found, LeastFound, Pairs);
        Assert.Equal(0, misled);
    }
}
