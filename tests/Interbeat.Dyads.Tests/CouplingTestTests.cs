using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests;

/// <summary>One pair through the whole test: session, epochs, laws of naming.</summary>
public sealed class CouplingTestTests
{
    private const int TwentyMinutes = 4 * 1200;
    private static readonly (string A, string B) Names = ("Ann", "Ben");

    [Fact]
    public void Coupling_that_was_planted_is_present_and_none_where_none_was()
    {
        Assert.Equal(CouplingVerdict.Present, Run(Simulated.Led(Simulated.Seed, TwentyMinutes, 4, 1)).Verdict);
        Assert.NotEqual(CouplingVerdict.Present, Run(Simulated.Apart(Simulated.Seed, TwentyMinutes)).Verdict);
    }

    [Fact]
    public void Epochs_called_coupled_are_those_that_pass_benjamini_and_hochberg_at_a_tenth()
    {
        var result = Run(HalfCoupled());
        Assert.Equal(CouplingVerdict.Present, result.Verdict);
        double[] sorted = [.. result.Epochs.Select(e => e.P).Where(p => !double.IsNaN(p)).Order()];
        var largest = Enumerable.Range(1, sorted.Length).Where(k => sorted[k - 1] <= 0.10 * k / sorted.Length).DefaultIfEmpty(0).Max();
        var threshold = largest == 0 ? 0 : sorted[largest - 1];
        Assert.All(result.Epochs, e => Assert.Equal(
            !double.IsNaN(e.P) && e.P <= threshold,
            e.Verdict == CouplingVerdict.Present));
        Assert.All(result.Epochs.Where(e => e.Verdict == CouplingVerdict.Absent), e => Assert.True(e.P > 0.5));
        Assert.Contains(result.Epochs, e => e.Verdict == CouplingVerdict.Present);
        Assert.True(
            result.Epochs.Count(e => e.Verdict == CouplingVerdict.Present && e.Span.EndSeconds <= 600) > result.Epochs.Count(e => e.Verdict == CouplingVerdict.Present && e.Span.StartSeconds >= 600),
            "the coupled half holds more coupled epochs");
    }

    [Fact]
    public void No_epoch_is_coupled_where_the_session_is_not()
    {
        for (var seed = 1UL; seed <= 6; seed++)
        {
            var result = Run(Simulated.Apart(seed, TwentyMinutes), surrogates: 59);
            if (result.Verdict == CouplingVerdict.Present)
            {
                continue;
            }

            Assert.All(result.Epochs, e => Assert.NotEqual(CouplingVerdict.Present, e.Verdict));
            Assert.All(result.Epochs.Where(e => e.Verdict == CouplingVerdict.Absent), e => Assert.True(result.Verdict == CouplingVerdict.Absent && e.P > 0.10));
        }
    }

    [Fact]
    public void A_gap_never_creates_coupling()
    {
        for (var seed = 1UL; seed <= 8; seed++)
        {
            var pair = Simulated.Apart(seed, TwentyMinutes);
            var whole = Run(pair, surrogates: 59);
            Array.Fill(pair.A, double.NaN, 1500, 400);
            Array.Fill(pair.B, double.NaN, 3300, 60);
            var torn = Run(pair, surrogates: 59);
            Assert.False(whole.Verdict == CouplingVerdict.Absent && torn.Verdict == CouplingVerdict.Present, $"seed {seed}");
            Assert.All(torn.LagMap!.WindowCentreSeconds.Select((c, i) => (Centre: c, Row: i)).Where(w => w.Centre is > 365 and < 485), w => Assert.True(float.IsNaN(torn.LagMap.Correlations[w.Row, 20])));
        }
    }

    [Fact]
    public void Swapping_the_two_swaps_names_and_nothing_else()
    {
        var pair = Simulated.Led(Simulated.Seed, TwentyMinutes, 8, 1);
        CouplingResult result = Run(pair, uncertaintyMs: 200), swapped = CouplingTest.Run(Simulated.Swapped(pair), (Names.B, Names.A), Simulated.Heart, 200, [], 99, 3, Simulated.OneThread);
        Assert.Equal("Ann", result.Lead.Leader);
        Assert.Equal(result.Lead, swapped.Lead);
        Assert.Equal(result.Signed, swapped.Signed);
        Assert.Equal(result.VerdictRule, swapped.VerdictRule);
        Assert.Equal(result.Epochs.AsEnumerable(), swapped.Epochs.AsEnumerable());
        Assert.Equal(result.Nulls.SelectMany(n => n.Values), swapped.Nulls.SelectMany(n => n.Values));
    }

    [Fact]
    public void A_constant_added_and_a_positive_scale_change_no_p()
    {
        // A negative scale would change which of the two is randomised, so the two are ordered by their first values and stay so.
        var pair = Simulated.Led(Simulated.Seed, TwentyMinutes, 4, 2);
        double[] moved = [.. pair.A.Select(v => (pair.AIsLarger ? 100 : -100) + (3 * v))];
        CouplingResult result = Run(pair), lifted = Run(pair with { A = moved });
        Assert.Equal(result.Nulls.Select(n => n.P), lifted.Nulls.Select(n => n.P));
        Assert.Equal(result.Signed!.Value, lifted.Signed!.Value, 1e-9);
    }

    [Fact]
    public void Doubling_the_overlap_of_windows_changes_p_by_no_more_than_chance()
    {
        var pair = Simulated.Led(Simulated.Seed, TwentyMinutes, 4, 6);
        double once = Phase(Run(pair)), twice = Phase(Run(pair, settings: Simulated.Heart with { StepSeconds = 2.5 }));
        Assert.True(Math.Abs(once - twice) < 0.06, $"seed {Simulated.Seed}: p {once} and {twice}");

        static double Phase(CouplingResult r) => r.Nulls.Single(n => n.Name == "phase").P!.Value;
    }

    [Fact]
    public void A_pair_that_is_too_short_is_undecided_and_says_why()
    {
        var result = Run(Simulated.Apart(1, 100));
        Assert.Equal(CouplingVerdict.Undecided, result.Verdict);
        Assert.Null(result.Signed);
        Assert.Empty(result.Nulls);
        Assert.Contains("No window of 30 s", result.VerdictRule, StringComparison.Ordinal);
        Assert.Null(result.Lead.Leader);
    }

    [Fact]
    public void A_short_session_lets_its_shifts_not_vote()
    {
        var result = Run(Simulated.Led(Simulated.Seed, 4 * 400, 4, 0.5));
        Assert.Null(result.Nulls.Single(n => n.Name == "circular").P);
        Assert.Contains(result.Warnings, w => w.StartsWith("Null circular: the session is too short", StringComparison.Ordinal));
        Assert.Equal(CouplingVerdict.Present, result.Verdict);
    }

    private static PairedSeries HalfCoupled()
    {
        PairedSeries coupled = Simulated.Led(Simulated.Seed, TwentyMinutes, 4, 0.4), apart = Simulated.Apart(Simulated.Seed, TwentyMinutes);
        return coupled with { B = [.. coupled.B.Select((v, i) => i < TwentyMinutes / 2 ? v : apart.B[i])] };
    }

    private static CouplingResult Run(PairedSeries pair, double uncertaintyMs = 100, int surrogates = 99, CouplingSettings? settings = null) =>
        CouplingTest.Run(pair, Names, settings ?? Simulated.Heart, uncertaintyMs, [], surrogates, 3, Simulated.OneThread);
}
