using Interbeat.Core;
using Interbeat.Dyads;
using Interbeat.Dyads.Clocks;
using Interbeat.Dyads.Results;
using Xunit.Abstractions;

namespace Interbeat.Validation;

/// <summary>Two people who talk, each at times of their own, raise no more candidate ruptures than the rule finds beside a shifted partner (dyads, section 5).</summary>
public sealed class TalkTests(ITestOutputHelper output)
{
    private const int Pairs = 20;
    private const double SessionSeconds = 1800;
    private const double BaselineSeconds = 300;

    /// <summary>Of 20 pairs at a true rate of .05, four or more at p up to .05 come in 1.6 % of cases.</summary>
    private const int MostPairsBeyond = 3;

    [Fact]
    public void Talk_without_coupling_gives_no_more_candidates_than_shifted_partners()
    {
        var baseline = new BaselineRequest(new TimeSpanSeconds(0, BaselineSeconds), false);
        var results = new List<SessionResult>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            Recording a = Person("Ann", (ulong)(1000 + (2 * pair))), b = Person("Ben", (ulong)(1001 + (2 * pair)));
            results.Add(SessionAnalysis.Run(
                new Dyad(a, b, Alignments.Of(a, b), EventTrack.Empty),
                new AnalysisOptions { Surrogates = Scale.Full ? 999 : 199, Seed = Scale.Seed, BaselineA = baseline, BaselineB = baseline }));
        }

        var rates = results.Select(r => r.RuptureRate!).ToArray();
        var rows = rates.Select(r => r.Nulls.Single()).ToArray();
        var beyond = rows.Count(row => row.P <= 0.05);
        double observed = rates.Average(r => r.PerHour), chance = rows.Average(row => row.MedianPerHour!.Value);
        double low = rows.Average(row => row.Band!.Value.Low), high = rows.Average(row => row.Band!.Value.High);
        output.WriteLine(FormattableString.Invariant($"seed {Scale.Seed}; {Pairs} talking pairs of 30 min: {observed:0.00} candidates an hour, shifted partners {chance:0.00} (mean of medians; mean band {low:0.00} to {high:0.00}); p up to .05 in {beyond}; {results.Sum(r => r.Ruptures.Length)} candidates in all"));
        foreach (var rate in rates)
        {
            output.WriteLine("  " + rate.Verdict);
        }

        Assert.True(beyond <= MostPairsBeyond, $"{beyond} of {Pairs} pairs");
        Assert.InRange(observed, low, high);

        // Talk that never raises the heart would pass otherwise.
        Assert.True(results.Sum(r => r.Ruptures.Length) >= Pairs / 2, "the talk raises candidates");
    }

    /// <summary>Quiet for the baseline; then turns of speech of 5 to 60 s with pauses of 10 to 180 s, whatever the other does.</summary>
    private static Recording Person(string name, ulong number)
    {
        var random = CounterRandom.Stream(Scale.Seed, "talk/turns", number);
        var turns = new List<TimeSpanSeconds>();
        for (var t = BaselineSeconds + (60 * random.NextUniform()); t < SessionSeconds;)
        {
            var end = t + 5 + (55 * random.NextUniform());
            turns.Add(new TimeSpanSeconds(t, end));
            t = end + 10 + (170 * random.NextUniform());
        }

        var beats = new RestingHeart(number).Beats(SessionSeconds, t => turns.Exists(turn => turn.Contains(t)));
        return new Recording(name, new BeatChannel("RR", beats), TimeBase.Relative, [new InputFile(name, name)]);
    }
}
