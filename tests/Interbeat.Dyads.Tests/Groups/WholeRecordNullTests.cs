using Interbeat.Dyads.Groups;
using Interbeat.Dyads.Regression;
using Interbeat.Signals.Spectra;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests;

/// <summary>
/// The reference randomises the phases of the whole record and takes any of 500 shifts. The product's phase null works block by block, so the whole-record one is written out
/// here, and both nulls are counted out without chance: every phase at once through its variance, and all 241 shifts of at least a minute.
/// </summary>
public sealed class WholeRecordNullTests
{
    private const int Count = 300;
    private const int ReferenceSurrogates = 500;
    private const int LeastShift = 30;
    private const double TwoSidedFivePercent = 1.959963984540054;

    [SharedDataFact]
    public void R_its_naive_p_and_z_and_p_against_phases_and_shifts_are_those_of_the_reference()
    {
        var outside = new List<string>();
        int couples = 0, naive = 0, byPhases = 0, byShifts = 0;
        int naiveThere = 0, byPhasesThere = 0, byShiftsThere = 0;
        foreach (var expected in Couples.Reference("dyad-rties-surrogates.json").GetProperty("res").EnumerateArray())
        {
            var id = Couples.Whole(expected.GetProperty("couple"));
            double[] a = LinearTrend.Removed(Couples.Dial(id, true).AsSpan(0, Count)), b = LinearTrend.Removed(Couples.Dial(id, false).AsSpan(0, Count));
            var observed = TextbookCorrelation.Of(a, b);
            Assert.Equal(Couples.Number(expected, "r"), observed.R, 1e-9);
            Assert.Equal(Couples.Number(expected, "p_naive"), observed.NaiveP, 1e-9);

            var phaseZ = observed.R / PhaseSd(a, b);
            Compare(id, "z_phase", Couples.Number(expected, "z_phase"), phaseZ);

            double[] shifts = [.. Enumerable.Range(LeastShift, Count - (2 * LeastShift) + 1).Select(shift => TextbookCorrelation.Of(a, [.. b[shift..], .. b[..shift]]).R)];
            double mean = shifts.Average(), sd = Math.Sqrt(shifts.Sum(r => (r - mean) * (r - mean)) / (shifts.Length - 1));
            Compare(id, "z_circ", Couples.Number(expected, "z_circ"), (observed.R - mean) / sd);
            var share = shifts.Count(r => Math.Abs(r) >= Math.Abs(observed.R)) / (double)shifts.Length;
            var p = (1 + (ReferenceSurrogates * share)) / (1 + ReferenceSurrogates);
            if (Math.Abs(p - Couples.Number(expected, "p_circ")) > 0.05)
            {
                outside.Add($"{id} p_circ");
            }

            couples++;
            naive += observed.NaiveP < 0.05 ? 1 : 0;
            byPhases += Math.Abs(phaseZ) > TwoSidedFivePercent ? 1 : 0;
            byShifts += p < 0.05 ? 1 : 0;
            naiveThere += Couples.Number(expected, "p_naive") < 0.05 ? 1 : 0;
            byPhasesThere += Couples.Number(expected, "p_phase") < 0.05 ? 1 : 0;
            byShiftsThere += Couples.Number(expected, "p_circ") < 0.05 ? 1 : 0;
        }

        // The shares of real couples called coupled: 33, 13 and 16 of 40 in the reference (.825, .325, .400). One borderline couple more or less is Monte-Carlo error of its 500 draws.
        Assert.Equal((40, 33, 13, 16), (couples, naiveThere, byPhasesThere, byShiftsThere));
        Assert.Equal(naiveThere, naive);
        Assert.InRange(byPhases, byPhasesThere - 1, byPhasesThere + 1);
        Assert.InRange(byShifts, byShiftsThere - 1, byShiftsThere + 1);

        // Within the tolerance but for these, in which the exact value differs by more than .15 (.05 for p) from one taken from 500 draws.
        Assert.True(outside.Count <= 5, string.Join(", ", outside));

        void Compare(int id, string key, double reference, double exact)
        {
            // Four Monte-Carlo standard errors of the reference's own mean and standard deviation are never exceeded.
            Assert.Equal(reference, exact, 4 * Math.Sqrt((1 + (exact * exact / 2)) / ReferenceSurrogates));
            if (Math.Abs(reference - exact) > 0.15)
            {
                outside.Add($"{id} {key} {reference:0.000} against {exact:0.000}");
            }
        }
    }

    /// <summary>The standard deviation of r over all phases of one partner: half the sum of squared products of amplitudes.</summary>
    private static double PhaseSd(double[] a, double[] b)
    {
        double[] powerA = Power(a), powerB = Power(b);
        double variance = 0;
        for (var k = 1; k < powerA.Length; k++)
        {
            // A frequency below Nyquist stands for two; Nyquist itself keeps its size and changes its sign.
            var weight = k < powerA.Length - 1 ? 2.0 : 1.0;
            variance += weight * weight / (weight == 2 ? 2 : 1) * powerA[k] * powerB[k];
        }

        return Math.Sqrt(variance) / (Count * Math.Sqrt(a.Sum(v => v * v) * b.Sum(v => v * v)));
    }

    private static double[] Power(double[] series)
    {
        var plan = new FourierTransform(Count);
        double[] re = [.. series], im = new double[Count];
        plan.Forward(re, im, new double[Count], new double[Count]);
        return [.. Enumerable.Range(0, (Count / 2) + 1).Select(k => (re[k] * re[k]) + (im[k] * im[k]))];
    }
}
