using Interbeat.Core;
using Interbeat.Model.Scenarios;

namespace Interbeat.Model.Claims.Experiments;

/// <summary>Pain alone, beside a partner, with the partner's hand, with a stranger's.</summary>
internal static class HandExperiment
{
    private const string CouplingPurpose = "claims/hand-coupling";
    private const double RecordSeconds = 1;
    private const int Couplings = 10;
    private const double LeastCoupling = .1;
    private const double CouplingStep = .12;

    /// <summary>Rating without the hand less with it; rating alone, and over pairs of different coupling the correlations of analgesia with breathing locked in phase and with coupling, as parts.</summary>
    public static Measured Partner(ClaimRequest request)
    {
        var (alone, present, hand) = (Ratings(request, HandHolding.Under("alone", 0, 0)), Ratings(request, HandHolding.Under("present", 1, 0)), Ratings(request, HandHolding.Under("hand", 1, 1)));
        var each = request with { N = Math.Max(1, request.N / Couplings) };
        var varied = Enumerable.Range(0, Couplings)
            .Select(i => (Others: Others(each, i), Coupling: LeastCoupling + (i * CouplingStep)))
            .SelectMany(c => PairReadings.Pairs(c.Others, HandHolding.Under("hand", 1, 1, coupling: c.Coupling), RecordSeconds)
                .Select(p => (c.Coupling, Locking: PhaseLocking.Of(p.A, p.B, HandHolding.ReadFrom(RecordSeconds)), Relief: -HandHolding.MeanRating(p.A))))
            .ToList();
        return Effect.PairedDifference(present, hand).With(
            Effect.Mean(alone).AsPart("alone"),
            Effect.Mean(present).AsPart("partner present"),
            Effect.Mean(hand).AsPart("partner's hand"),
            Effect.Correlation(varied.Select(v => v.Locking), varied.Select(v => v.Relief)).AsPart("r of analgesia with phase locking"),
            Effect.Correlation(varied.Select(v => v.Coupling), varied.Select(v => v.Relief)).AsPart("r of analgesia with coupling"));
    }

    /// <summary>Rating with a stranger's hand less with the partner's; the stranger's against alone, in standard deviations, as a part.</summary>
    public static Measured Stranger(ClaimRequest request)
    {
        var (alone, hand) = (Ratings(request, HandHolding.Under("alone", 0, 0)), Ratings(request, HandHolding.Under("hand", 1, 1)));
        var stranger = Ratings(request, HandHolding.OfStranger);
        return Effect.PairedDifference(stranger, hand).With(
            Effect.Mean(alone).AsPart("alone"),
            Effect.Mean(hand).AsPart("partner's hand"),
            Effect.Mean(stranger).AsPart("stranger's hand"),
            Effect.PairedCohenD(stranger, alone).AsPart("stranger's hand against alone, SD"));
    }

    // Other pairs for each coupling, so that no pair enters a correlation twice.
    private static ClaimRequest Others(ClaimRequest request, int coupling) => request with { Seed = CounterRandom.Stream(request.Seed, CouplingPurpose, (ulong)coupling).NextBits() };

    private static double[] Ratings(ClaimRequest request, Condition condition) => PairReadings.Of(request, condition, RecordSeconds, p => HandHolding.MeanRating(p.A));
}
