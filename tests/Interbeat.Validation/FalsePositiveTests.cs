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

    public static TheoryData<string, bool> Arms()
    {
        var arms = new TheoryData<string, bool>();
        foreach (var name in Cases.Keys)
        {
            arms.Add(name, true);
            arms.Add(name, false);
        }

        return arms;
    }

    private static int Pairs => Scale.Full ? 1000 : 200;

    private static int Surrogates => Scale.Full ? 999 : 99;

    [Theory]
    [MemberData(nameof(Arms))]
    public void Pairs_that_share_nothing_are_called_coupled_no_more_often_than_stated(string name, bool pseudo)
    {
        var results = Scale.Each(Pairs, index => Test(Cases[name], index, pseudo));
        var present = results.Where(r => r.Verdict == CouplingVerdict.Present).ToArray();
        var leaders = results.Count(r => r.Lead.Leader is not null);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {(pseudo ? "39 pseudo-dyads of the same task" : "no pseudo-dyads")}: present {present.Length / (double)Pairs:0.000} (99 % lower bound {BinomialBounds.Lower(present.Length, Pairs, Confidence):0.000}), leader named {leaders / (double)Pairs:0.000}, of {Pairs} pairs"));

        Assert.All(present, r => Assert.Equal(!pseudo, r.VerdictRule.Contains("a shared task is not excluded", StringComparison.Ordinal)));
        Assert.InRange(BinomialBounds.Lower(leaders, Pairs, Confidence), 0, NominalLeaders);
        if (pseudo || name != SharedTask)
        {
            Assert.InRange(BinomialBounds.Lower(present.Length, Pairs, Confidence), 0, Nominal);
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

    private static CouplingResult Test(Func<ulong, (double[] A, double[] B)> make, ulong index, bool pseudo)
    {
        // A of this pair beside B of others who did the same; their numbers start where no pair's do.
        var (a, b) = make(index);
        var others = pseudo ? Enumerable.Range(0, PseudoDyadNull.LeastPairs).Select(i => Scale.Pair((a, make(1_000_000 + (1000 * index) + (ulong)i).B))).ToArray() : [];
        return CouplingTest.Run(Scale.Pair((a, b)), ("A", "B"), Scale.Heart, 100, others, Surrogates, Scale.Seed, Scale.OneThread, nulls: [new PhaseRandomisedNull()]);
    }
}
