using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Dyads.Damping;
using Interbeat.Dyads.Regression;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests;

/// <summary>rties on twenty couples, tau 2 or 3 and embedding 3 or 4 by the largest R². It calls the man 0 and the woman 1, and joins what lies on both sides of a missing value.</summary>
public sealed class OscillatorPeerTests
{
    private static readonly ImmutableArray<(int Tau, int Embedding)> Grid = [(2, 3), (3, 3), (2, 4), (3, 4)];

    [SharedDataFact]
    public void Coefficients_with_and_without_the_partner_are_those_of_the_reference()
    {
        var reference = Couples.Reference("dyad-rties-clo-ic.json");
        foreach (var couple in reference.GetProperty("clo_coupled_params").EnumerateArray())
        {
            var fit = Fit(couple);
            foreach (var (role, side) in new[] { ("0", fit.B), ("1", fit.A) })
            {
                Near(couple, "obs_" + role, side.Eta);
                Near(couple, "d1_" + role, side.Zeta);
                Near(couple, "p_obs_" + role, side.PartnerEta);
                Near(couple, "p_d1_" + role, side.PartnerZeta);
            }
        }

        foreach (var couple in reference.GetProperty("clo_uncoupled_params").EnumerateArray())
        {
            var fit = Fit(couple);
            foreach (var (role, side) in new[] { ("0", fit.B), ("1", fit.A) })
            {
                Near(couple, "obs_" + role, side.AloneEta);
                Near(couple, "d1_" + role, side.AloneZeta);
            }
        }

        // Five decimals are printed.
        static void Near(JsonElement couple, string key, double found) => Assert.Equal(Couples.Number(couple, key), found, 5e-6);
    }

    [SharedDataFact]
    public void R2_and_the_table_of_chosen_embeddings_are_those_of_the_reference()
    {
        var reference = Couples.Reference("dyad-rties-clo-ic.json");
        double[] coupled = Couples.Numbers(reference, "clo_coupled_R2"), alone = Couples.Numbers(reference, "clo_uncoupled_R2");
        var i = 0;
        foreach (var row in reference.GetProperty("fitTable").EnumerateArray())
        {
            var fit = Fit(row);
            Assert.Equal(coupled[i], fit.R2, 1e-6);
            Assert.Equal(alone[i++], fit.AloneR2, 1e-6);
            Assert.Equal((row.GetProperty("tau").GetInt32(), row.GetProperty("embed").GetInt32()), (fit.Tau, fit.Embedding));
            Assert.Equal(Couples.Number(row, "Rsqr"), fit.R2, 5.001e-3);
            Assert.Equal(Couples.Number(row, "Period0"), fit.B.Period, 5.001e-3);
            Assert.Equal(Couples.Number(row, "Period1"), fit.A.Period, 5.001e-3);
        }
    }

    [SharedDataFact]
    public void Noise_without_any_oscillation_gives_the_same_high_R2_and_short_period_as_in_the_reference()
    {
        const int Dyads = 200, Count = 400;
        var fit = new OscillatorTest(Grid, detrend: true).NewFit();
        foreach (var expected in Couples.Reference("dyad-clo-noise-falsefit.json").GetProperty("res").EnumerateArray())
        {
            var phi = Couples.Number(expected, "ar");
            OscillatorFit[] fits =
                [.. Enumerable.Range(1, Dyads).Select(seed => fit(Simulated.Ar((ulong)seed, "a", Count, phi), Simulated.Ar((ulong)seed, "b", Count, phi))!)];
            Assert.Equal(Couples.Number(expected, "medR2_coupled"), Median(fits.Select(f => f.R2)), 0.02);
            Assert.Equal(Couples.Number(expected, "medR2_uncoupled"), Median(fits.Select(f => f.AloneR2)), 0.02);

            // In white noise R² does not tell one tau from another: which is chosen is a toss, and periods lie at 9 or at 13 samples. The reference's median is of those at 3.
            var period = Couples.Number(expected, "median_period");
            Assert.Equal(period, Median(fits.Where(f => f.Tau == 3).SelectMany(f => new[] { f.A.Period, f.B.Period })), 0.1 * period);
        }
    }

    /// <summary>The reference drops rows in which either is missing and joins the rest; ours never reads across a gap, so the joined series are given to it.</summary>
    private static OscillatorFit Fit(JsonElement couple)
    {
        var id = couple.GetProperty("dyad").GetInt32();
        double[] woman = LinearTrend.Removed(Couples.Dial(id, true)), man = LinearTrend.Removed(Couples.Dial(id, false));
        int[] both = [.. Enumerable.Range(0, woman.Length).Where(t => !double.IsNaN(woman[t] + man[t]))];
        double[] a = [.. both.Select(t => woman[t])], b = [.. both.Select(t => man[t])];
        return Grid.Select(g => new CoupledOscillator(g.Tau, g.Embedding).Fit(a, b)!).MaxBy(fit => fit.R2)!;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
