using System.Collections.Immutable;
using Interbeat.Model.Claims.Experiments;

namespace Interbeat.Model.Claims.Rows;

/// <summary>What attachment is said to leave in the body.</summary>
public static class ChildhoodBodyClaims
{
    private const string Groh = "Groh and Narayan 2019";
    private const string Body = "how far an infant's RSA follows the brake, and the spread of physiology between infants, on seeds 1000 to 1009";

    // Shares of the peak of cortisol left after two hours, as the ledger words them.
    private const double Recovered = .40;
    private const double Unrecovered = .80;

    /// <summary>The rows.</summary>
    public static ImmutableArray<Claim> All { get; } = [.. Rest, .. Stress, .. Disorganised];

    private static ImmutableArray<Claim> Rest =>
    [
        new()
        {
            Id = "F28", Statement = "The secure have a high heart rate variability", Status = EvidenceStatus.Overstated, Kind = ClaimKind.ByConstruction,
            Evidence = "Not so in infants at rest: g -.06, not significant.", Source = Groh, CalibratedOn = Body,
            Experiment = new("4 n children: resting ln RSA (the logarithm at the mean brake of the quiet minute), insecure against secure, standardised difference; means of the classes", ClassesCompared.RestingRsa,
                new("B highest of the four classes", SecureHighest), new("difference within .15 of 0", Small), m => m.Value < 0,
                Ablation.Of("what minimising, amplifying and capacity do to the resting brake", ("V_mini", 0), ("V_mini_A", 0), ("V_anxious", 0), ("V_K", 0))),
        },
        new()
        {
            Id = "F30", Statement = "The anxious have a raised baseline of cortisol and a low heart rate variability", Status = EvidenceStatus.Overstated, Kind = ClaimKind.ByConstruction,
            Evidence = "Baseline not supported: g .01, not significant.", Source = Groh, CalibratedOn = Body,
            Experiment = new("4 n children: baseline cortisol, insecure against secure, standardised difference; its ratio in C over B", ClassesCompared.BaselineCortisol,
                new("ratio above 1.2", m => m[ClassesCompared.RestingRatio] > 1.2), new("difference within .15 of 0", Small), m => m[ClassesCompared.RestingRatio] > 1,
                Ablation.Of("stress drive by amplifying without reliance", ("H_anxious", 0))),
        },
    ];

    private static ImmutableArray<Claim> Stress =>
    [
        new()
        {
            Id = "F27", Statement = "Disorganisation predicts later disorder most strongly", Status = EvidenceStatus.Mixed, Kind = ClaimKind.NotModelled,
            Evidence = "Small: externalising d .34 for D, .12 for A, .11 for C.",
            NotModelledBecause = "The model ends at nervous systems and relations: it has no symptoms or disorders whose later course it could compute, and to invent one for this row would prove nothing.",
        },
        new()
        {
            Id = "F29", Statement = "The secure respond to stress with cortisol and recover soon", Status = EvidenceStatus.Supported, Kind = ClaimKind.Emergent,
            Evidence = "Weakly supported: cortisol after the reunion and insecurity g .27.", CalibratedOn = Assay,
            Experiment = new("4 n children: rise of cortisol to half an hour after the procedure, insecure against secure, standardised difference; share of the rise left two hours after a strain in secure adults, and that rise",
                CortisolOfTheSecure,
                new("less than .40 left in the secure, of a rise of at least .01 baselines", m => m[Left] < Recovered && Responds(m)), new("difference from .1 to .4", Modest), m => m.Value > 0 && Responds(m),
                Ablation.Of("stress drive by need with fear and by amplifying without reliance", ("H_fear", 0), ("H_anxious", 0))),
        },
        new()
        {
            Id = "F32", Statement = "The avoidant have a low heart rate variability and look calm", Status = EvidenceStatus.Mixed, Kind = ClaimKind.ByConstruction,
            Evidence = "Mixed: change of RSA to the reunion and insecurity g .26.", CalibratedOn = Body,
            Experiment = new("4 n children: fall of ln RSA (each the logarithm at a mean brake) from rest to the reunions, insecure against secure, standardised difference; resting ln RSA and crying of A less those of B", ClassesCompared.ReunionRsa,
                new("resting ln RSA and crying of A both lower than those of B", m => m[ClassesCompared.BrakeOfA] < 0 && m[ClassesCompared.CryingOfA] < 0), new("difference from .1 to .4", Modest), m => m.Value > 0,
                Ablation.Of("what minimising and amplifying do to the brake", ("V_mini", 0), ("V_mini_A", 0), ("V_anxious", 0))),
        },
        new()
        {
            Id = "F33", Statement = "The avoidant sweat when relations are the subject, and report nothing", Status = EvidenceStatus.Supported, Kind = ClaimKind.Emergent,
            Evidence = "Supported in small samples.", Source = "Dozier and Kobak 1992",
            Experiment = Same("rise of skin conductance by relational strain in the avoidant, uS; shown distress less that of the secure", RelationalStress.SkinAndReport,
                new("rise above 0, with less shown than by the secure", m => m.Value > 0 && m[RelationalStress.Report] < 0), m => m.Value > 0 && m[RelationalStress.Report] < 0,
                Ablation.Structural("that minimised need is not shown is how distress is read here; only the rise of skin conductance is left to the equations")),
        },
    ];

    private static ImmutableArray<Claim> Disorganised =>
    [
        new()
        {
            Id = "F35", Statement = "The disorganised shift erratically between gas and brake", Status = EvidenceStatus.Contested, Kind = ClaimKind.Target,
            Evidence = "Little direct evidence.",
            Experiment = Same("changes a minute in reunions between gas (sympathetic tone leads the vagal brake and shutdown by .1) and brake (it lies .1 below one of them), after frightening less after consistent care; spread of the brake beside it", TypicalChildren.GasAndBrake,
                new("rate and spread of the brake both above those of the secure", m => m.Value > 0 && m[TypicalChildren.BrakeSpread] > 0), m => m.Value > 0 && m[TypicalChildren.BrakeSpread] > 0,
                Ablation.Of("retreat by acute fear, shutdown by need with fear, noise of shutdown by learned fright", ("x_fear", 0), ("D_fear", 0), ("sigma_D", 0))),
        },
        new()
        {
            Id = "F36", Statement = "The disorganised have much cortisol and recover poorly", Status = EvidenceStatus.Mixed, Kind = ClaimKind.Emergent,
            Evidence = "Mixed; the sources are not yet verified.",
            Experiment = Same("share of the rise of cortisol left two hours after a strain, after frightening care and with such a carer, who goes on frightening; the same after consistent care with a consistent carer", RelationalStress.LeftWithTheOwnCarer,
                new("more than .80 left", m => m.Value > Unrecovered), m => m.Value > m[RelationalStress.LeftInSecure],
                Ablation.Structural("the carer in whose company recovery is measured is set to go on frightening")),
        },
    ];

    private const string Left = "share left in secure adults";
    private const string RiseOfSecure = "largest rise in secure adults, baselines";
    private const string Assay = "in the set evidence the error of one cortisol measurement and stress drive by amplifying without reliance, on seeds 1000 to 1009; nothing in the set seed";

    private static Measured CortisolOfTheSecure(ClaimRequest request)
    {
        var left = RelationalStress.LeftInTheSecure(request);
        return ClassesCompared.CortisolRise(request).With([left.AsPart(Left), .. left.Parts.Where(p => p.Name == RelationalStress.Rise).Select(p => p with { Name = RiseOfSecure })]);
    }

    // Where there is no rise, a share of it says nothing.
    private static bool Responds(Measured m) => m[RiseOfSecure] >= RelationalStress.LeastResponse;

    private static bool SecureHighest(Measured m) => "ACD".All(letter => m[ClassesCompared.RestingLnRsa + "B"] > m[ClassesCompared.RestingLnRsa + letter]);

    private static bool Small(Measured m) => Math.Abs(m.Value) < .15;

    private static bool Modest(Measured m) => m.Value is >= .1 and <= .4;

    private static Experiment Same(string statistic, Func<ClaimRequest, Measured> measure, Criterion criterion, Func<Measured, bool> direction, Ablation ablation) =>
        new(statistic, measure, criterion, criterion, direction, ablation);
}
