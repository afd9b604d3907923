using System.Globalization;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;
using Xunit.Abstractions;

namespace Interbeat.Validation;

/// <summary>What the check for steady rhythms is worth in sessions too short for shifts.</summary>
/// <remarks>Prints the counts: <c>dotnet test tests/Interbeat.Validation -c Release --filter SteadyRhythmRate --logger "console;verbosity=detailed"</c>.</remarks>
public sealed class SteadyRhythmRateTests(ITestOutputHelper output)
{
    private const int Pairs = 100;

    private const double Phi = 0.95;

    /// <summary>Surrogates of each pair.</summary>
    private const int Surrogates = 199;

    [Fact]
    public void Two_who_breathe_at_one_rate_are_kept_from_being_called_coupled_by_the_check_alone()
    {
        var results = Scale.Each(Pairs, index => Test(SimulatedPairs.CommonBreathing(Scale.FiveMinutes, Phi, 0.1, 4, 1, index)));
        var without = results.Count(r => VerdictRule.Decide(r.Nulls, double.PositiveInfinity, steadyRhythmInBoth: false).Verdict == CouplingVerdict.Present);
        var with = results.Count(r => r.Verdict == CouplingVerdict.Present);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"5 min, AR {Phi} with one 0.1 Hz rhythm in both: called coupled {without} of {Pairs} without the check, {with} with it"));
        Assert.InRange(without, Pairs / 2, Pairs);
        Assert.InRange(BinomialBounds.Lower(with, Pairs, 0.99), 0, 0.05);
    }

    [Fact]
    public void Coupled_pairs_without_a_rhythm_pass_the_check()
    {
        // 60 % of the variance is common and reaches B 1.5 s later.
        var found = Scale.Each(Pairs, index => Test(SimulatedPairs.Coupled(Scale.FiveMinutes, Phi, 0.6, 6, index))).Count(r => r.Verdict == CouplingVerdict.Present);
        output.WriteLine($"5 min, 60 % of the variance in common: found {found} of {Pairs}");
        Assert.InRange(BinomialBounds.Upper(found, Pairs, 0.99), 0.9, 1);
    }

    private static CouplingResult Test((double[] A, double[] B) pair) =>
        CouplingTest.Run(Scale.Pair(pair), ("A", "B"), Scale.Heart, 100, [], Surrogates, Scale.Seed, Scale.OneThread, nulls: [new PhaseRandomisedNull()]);
}
