using System.Globalization;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;
using Xunit.Abstractions;

namespace Interbeat.Validation;

/// <summary>How often pairs that know nothing of each other are called coupled, with and without pairs that never met beside them.</summary>
/// <remarks>
/// Five minutes at 4 Hz, as other programs were tried. Shifts do not vote in so short a session (<see cref="VerdictRule.Limit"/>) and are left out to save time; <see cref="NullRateTests"/> has them in longer ones.
/// </remarks>
public sealed class FalsePositiveTests(ITestOutputHelper output)
{
    /// <summary>Nominal rate of wrong verdicts.</summary>
    private const double Nominal = 0.05;

    /// <summary>Largest rate of leaders named where nobody leads (dyads, "Lead rule").</summary>
    private const double NominalLeaders = 0.02;

    /// <summary>Of the one-sided bounds.</summary>
    private const double Confidence = 0.99;

    /// <summary>Name of the case in which random phases cannot be expected to suffice.</summary>
    private const string SharedTask = "AR .95 and one task ramp";

    private static readonly Dictionary<string, Func<ulong, (double[] A, double[] B)>> Cases = new()
    {
        ["AR .5"] = index => SimulatedPairs.Independent(Scale.FiveMinutes, 0.5, index),
        ["AR .9"] = index => SimulatedPairs.Independent(Scale.FiveMinutes, 0.9, index),
        ["AR .95"] = index => SimulatedPairs.Independent(Scale.FiveMinutes, 0.95, index),
        ["AR .99"] = index => SimulatedPairs.Independent(Scale.FiveMinutes, 0.99, index),
        [SharedTask] = index => SimulatedPairs.SharedTask(Scale.FiveMinutes, 0.95, PeerTableTests.TaskAmplitude, index),
        ["AR .95 and breathing at 0.1 Hz in both"] = index => SimulatedPairs.CommonBreathing(Scale.FiveMinutes, 0.95, 0.1, 4, 1, index),
    };

    public static TheoryData<string> Names() => [.. Cases.Keys];

    private static int Pairs => Scale.Full ? 1000 : 200;

    private static int Surrogates => Scale.Full ? 199 : 59;

    [Theory]
    [MemberData(nameof(Names))]
    public void Pairs_that_share_nothing_are_called_coupled_no_more_often_than_stated(string name)
    {
        var results = Scale.Each(Pairs, index => Test(Cases[name], index));
        CouplingResult[] alone = [.. results.Select(r => r.Alone).Where(r => r.Verdict == CouplingVerdict.Present)];
        var beside = results.Count(r => r.BesideOthers == CouplingVerdict.Present);
        var leaders = alone.Count(r => r.Lead.Leader is not null);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Share(alone.Length)} | {Share(beside)} | {leaders / (double)Pairs:0.000} | {Pairs} |"));

        Assert.All(alone, r => Assert.Contains("a shared task is not excluded", r.VerdictRule, StringComparison.Ordinal));
        Assert.InRange(BinomialBounds.Lower(leaders, Pairs, Confidence), 0, NominalLeaders);
        Assert.InRange(BinomialBounds.Lower(beside, Pairs, Confidence), 0, Nominal);
        if (name != SharedTask)
        {
            Assert.InRange(BinomialBounds.Lower(alone.Length, Pairs, Confidence), 0, Nominal);
        }
    }

    [Fact]
    public void Two_people_who_breathe_alike_for_twenty_minutes_are_called_coupled_no_more_often_than_stated()
    {
        // Long enough for shifts, which must catch what random phases cannot.
        const int TwentyMinutes = 4800;
        var pairs = Scale.Full ? 1000 : 40;
        var present = Scale.Each(pairs, index => CouplingTest.Run(
            Scale.Pair(SimulatedPairs.CommonBreathing(TwentyMinutes, 0.95, 0.1, 4, 1, index)), ("A", "B"), Scale.Heart, 100, [], 99, Scale.Seed, Scale.OneThread).Verdict).Count(v => v == CouplingVerdict.Present);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"20 min, breathing at 0.1 Hz in both: present {present} of {pairs}"));
        Assert.InRange(BinomialBounds.Lower(present, pairs, Confidence), 0, Nominal);
    }

    private static string Share(int present) =>
        string.Create(CultureInfo.InvariantCulture, $"{present / (double)Pairs:0.000} (99 % bound {BinomialBounds.Lower(present, Pairs, Confidence):0.000})");

    /// <summary>The verdict of a pair by itself, and what the rule makes of it with 39 pairs that never met beside it.</summary>
    private static (CouplingResult Alone, CouplingVerdict BesideOthers) Test(Func<ulong, (double[] A, double[] B)> make, ulong index)
    {
        var (a, b) = make(index);
        var pair = Scale.Pair((a, b));
        var alone = CouplingTest.Run(pair, ("A", "B"), Scale.Heart, 100, [], Surrogates, Scale.Seed, Scale.OneThread, nulls: [new PhaseRandomisedNull()]);

        // A of this pair beside B of others who did the same; their numbers start where no pair's do.
        var others = Enumerable.Range(0, PseudoDyadNull.LeastPairs).Select(i => CouplingTest.Size(Scale.Pair((a, make(1_000_000 + (1000 * index) + (ulong)i).B)), Scale.Heart));
        var never = PseudoDyadNull.Row(others, alone.Nulls[0].Observed);
        var windows = new CouplingStatistic(pair, Scale.Heart).IndependentWindows;
        return (alone, VerdictRule.Decide([.. alone.Nulls, never], windows, SteadyRhythm.InBoth(pair, Scale.Heart.ForSurrogates)).Verdict);
    }
}
