using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>Couples: ruptures repaired early, late or never, ruptures that pile up, and stress from outside.</summary>
internal static class RepairExperiment
{
    private const double Hour = 3600;
    private const double WholeSeconds = 4 * Hour;
    private const double RecordSeconds = 60;

    private const int MostRuptures = 5;
    private const double RuptureSeconds = 300;

    // A rise is called linear where a straight line explains at least this share of it, and the last step is within this share of the first; chosen.
    private const double Explained = .95;
    private const double EvenSteps = .2;
    private const double Between = 1200;
    private const double Quarrel = .5;

    private const double Quiet = 300;
    private const double Outside = 600;
    private const double OutsideStressor = .3;
    private static readonly double[] Bonds = [.3, .5, .7, .9];

    /// <summary>Hours of sympathetic tone over four hours, without repair less repaired after 5 min; each as a part.</summary>
    public static Measured Speed(ClaimRequest request)
    {
        var (early, late, never) = (Load(request, 300), Load(request, 2 * Hour), Load(request, double.PositiveInfinity));
        return Effect.PairedDifference(never, early).With(Effect.Mean(early).AsPart("repair at 5 min, h"), Effect.Mean(late).AsPart("repair at 2 h, h"), Effect.Mean(never).AsPart("no repair, h"));
    }

    /// <summary>Whether each later repair costs more.</summary>
    public static bool SoonerIsBetter(Measured m) => m["repair at 5 min, h"] < m["repair at 2 h, h"] && m["repair at 2 h, h"] < m["no repair, h"];

    /// <summary>Rise of resentment by one more unrepaired rupture (slope); the share of its variance that a straight line explains, and resentment after each count, as parts.</summary>
    public static Measured Resentment(ClaimRequest request)
    {
        var counts = Enumerable.Range(0, MostRuptures + 1).ToList();
        var one = request with { N = 1 };
        var resentment = counts.Select(count => PairReadings.Of(one, Ruptures(count), RuptureSeconds, p => p.A.States[^1].Bond.Resentment.Value)[0]).ToList();
        var (meanCount, mean) = (counts.Average(), resentment.Average());
        var slope = counts.Zip(resentment, (c, r) => (c - meanCount) * (r - mean)).Sum() / counts.Sum(c => (c - meanCount) * (c - meanCount));
        var left = counts.Zip(resentment, (c, r) => Math.Pow(r - mean - (slope * (c - meanCount)), 2)).Sum();
        return Effect.Exact(slope)
            .With(new ClaimFigure("R^2 of a straight line", 1 - (left / resentment.Sum(r => (r - mean) * (r - mean)))))
            .With(counts.Select(c => new ClaimFigure(CountPart(c), resentment[c])));
    }

    /// <summary>Whether resentment rises, and in a straight line: a curve that levels off fails.</summary>
    public static bool RisesLinearly(Measured m)
    {
        var (first, last) = (Step(m, 1), Step(m, MostRuptures));
        return m.Value > 0 && m["R^2 of a straight line"] > Explained && Math.Abs(last - first) <= EvenSteps * first;
    }

    /// <summary>How much sympathetic tone of both rises by a stressor of one from outside, in the weakest bond less in the strongest; each as a part.</summary>
    public static Measured SpillOver(ClaimRequest request)
    {
        var rises = Bonds.Select(bond => PairReadings.Of(request, Stressed(bond), RecordSeconds / 4, p => (Rise(p.A) + Rise(p.B)) / 2)).ToList();
        return Effect.PairedDifference(rises[0], rises[^1]).With(Bonds.Select((bond, i) => Effect.Mean(rises[i]).AsPart(BondPart(bond))));
    }

    /// <summary>Whether spill-over is less with each stronger bond.</summary>
    public static bool FallsWithBond(Measured m) => Bonds.Zip(Bonds.Skip(1)).All(b => m[BondPart(b.First)] > m[BondPart(b.Second)]);

    private static double[] Load(ClaimRequest request, double repairAt) => PairReadings.Of(
        request, CoupleConflict.Repaired("repair", repairAt, WholeSeconds), RecordSeconds, p => p.A.States.Average(s => s.Tones.Sympathetic.Value) * WholeSeconds / Hour);

    // Each quarrel is left lying after five minutes, and they go on living beside each other.
    private static Condition Ruptures(int count) => PairReadings.Condition("ruptures", MostRuptures * Between, People.Secure, People.Secure, t =>
        PairSituation.Both(t < count * Between && t % Between < RuptureSeconds ? Situation<Real>.Together with { Stressor = Quarrel, Rupture = 1 } : Situation<Real>.Together));

    private static Condition Stressed(double bond)
    {
        var traits = People.Secure with { Reliance = bond };
        return PairReadings.Condition("stress from outside", Quiet + Outside, traits, traits,
            t => new(Situation<Real>.Together with { Stressor = t < Quiet ? 0 : OutsideStressor }, Situation<Real>.Together));
    }

    private static double Rise(Observation.PersonTrack track) =>
        PairReadings.Mean(track, Quiet + (Outside / 2), Quiet + Outside, s => s.Tones.Sympathetic) - PairReadings.Mean(track, Quiet / 2, Quiet, s => s.Tones.Sympathetic);

    private static double Step(Measured m, int count) => m[CountPart(count)] - m[CountPart(count - 1)];

    private static string CountPart(int count) => FormattableString.Invariant($"resentment after {count}");

    private static string BondPart(double bond) => FormattableString.Invariant($"rise of S at reliance {bond}");
}
