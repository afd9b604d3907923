using System.Collections.Immutable;
using Interbeat.Model.Claims.Experiments;

namespace Interbeat.Model.Claims.Rows;

/// <summary>What one person's state does to another's.</summary>
public static class LentCalmClaims
{
    private const double TwiceAsLong = 2;
    private const double NoDifference = .2;

    /// <summary>The rows.</summary>
    public static ImmutableArray<Claim> All { get; } =
    [
        new()
        {
            Id = "F11",
            Statement = "What practitioners can offer is set by their own state",
            Status = EvidenceStatus.Mixed,
            Evidence = "Therapists are reported to account for five to eight per cent of the variance of outcomes; the source is not yet verified.",
            Kind = ClaimKind.Emergent,
            Experiment = new(
                "client's sympathetic tone after 400 s with a helper of capacity 0.3 less with one of 0.9",
                LentCalmExperiment.HelperCapacityOn,
                new("it falls with each step of the helper's capacity, and the share recovered goes from under a quarter to over three quarters within 0.2 of capacity", LentCalmExperiment.HasThreshold),
                m => m.Value > 0,
                Ablation.Of("relief of arousal by capacity", ("E_K", 0))),
        },
        new()
        {
            Id = "F44",
            Statement = "Two people settle each other, wind each other up, or one steadies the other",
            Status = EvidenceStatus.Supported,
            Evidence = "Damping and amplifying between two people are described as dynamics.",
            Source = "Butler",
            Kind = ClaimKind.Emergent,
            CalibratedOn = "how far shutdown lowers arousal, holds itself and where it begins were chosen so that three states exist",
            Experiment = new(
                "sympathetic tone of two aroused people after twenty minutes together less apart; tones of calm, aroused and shut-down pairs as parts",
                StateExperiment.Regimes,
                new("calm: S and D < 0.3; aroused: S > 0.5, D < 0.3, and S above that of the same people apart, with D within 0.1; shut down: S < 0.4, D > 0.6", StateExperiment.AreThree),
                StateExperiment.AreThree,
                Ablation.Of("shutdown holding itself and lowering arousal", ("D_self", 0), ("k_DS", 0))),
        },
        new()
        {
            Id = "F45",
            Statement = "A calm person's calm helps a dysregulated one down",
            Status = EvidenceStatus.Supported,
            Evidence = "The reaction to threat is smaller beside a partner, not beside a stranger (N 110).",
            Source = "Coan and others 2017",
            Kind = ClaimKind.Emergent,
            CalibratedOn = "how slowly need fades alone, and how far it drives arousal (seeds 1000 and above)",
            Experiment = new(
                "recovery time alone over that with a calm partner; the same for separated as a part",
                LentCalmExperiment.Ratio,
                new("both ratios are above 2", m => m.Value > TwiceAsLong && m["separated over with partner"] > TwiceAsLong),
                m => m.Value > 1 && m["separated over with partner"] > 1,
                Ablation.Of("need soothed by a safe presence, and relief by touch", ("A_soothe", 0), ("E_touch", 0))),
        },
        new()
        {
            Id = "F48",
            Statement = "A partner's hand brings two bodies into step and eases pain",
            Status = EvidenceStatus.Mixed,
            Evidence = "Correlations: 22 couples (heart and breathing, 2017), about 20 couples (EEG, 2018), where the women were the ones in pain.",
            Source = "Goldstein and others 2017; Goldstein and others 2018",
            Kind = ClaimKind.ByConstruction,
            CalibratedOn = "in evidence: how far pain narrows attention to seen cues (seeds 1000 and above)",
            Experiment = new(
                "rating of pain beside the partner less with the partner's hand; correlation of analgesia with breathing in step and with coupling",
                HandExperiment.Partner,
                new("the hand lowers pain, and analgesia rises with phase locking (r > 0)", HandLowers),
                new("hand < present < alone, and analgesia rises with coupling and phase locking", m => HandLowers(m) && m["partner present"] < m["alone"] && m["r of analgesia with coupling"] > 0),
                HandLowers,
                Ablation.Of("what touch does to safety, arousal, attention, the oxytocin trace and breathing", ("touch", 0), ("E_touch", 0), ("u_narrow", 0), ("O_touch", 0), ("c_r_touch", 0))),
        },
        new()
        {
            Id = "F49",
            Statement = "A stranger's hand eases pain less than a partner's",
            Status = EvidenceStatus.Supported,
            Evidence = "Limited in 2006 (n 16), and none in 2017.",
            Source = "Coan and others 2006; Coan and others 2017",
            Kind = ClaimKind.ByConstruction,
            CalibratedOn = "in evidence: how much safety is received without trust (seeds 1000 and above)",
            Experiment = new(
                "rating of pain with a stranger's hand less with the partner's; stranger's hand against alone in standard deviations",
                HandExperiment.Stranger,
                new("the partner's hand eases more", m => m.Value > 0),
                new("the partner's hand eases more, and the stranger's is within 0.2 SD of alone", m => m.Value > 0 && Math.Abs(m["stranger's hand against alone, SD"]) < NoDifference),
                m => m.Value > 0,
                Ablation.Structural("the experiment gives the stranger less trust and weaker coupling")),
        },
        new()
        {
            Id = "F73",
            Statement = "A practitioner who is worn out has less calm to lend",
            Status = EvidenceStatus.Mixed,
            Evidence = "Therapists are reported to account for five to eight per cent of the variance of outcomes; the source is not yet verified.",
            Kind = ClaimKind.Target,
            Experiment = new(
                "recovery of the sixth client less of the first without breaks, s; the same with breaks as a part",
                LentCalmExperiment.Day,
                new("recovery slows without breaks, and with breaks by less than a tenth as much", LentCalmExperiment.BreaksRestore),
                m => m.Value > 0 && m["slowing with breaks, s"] < m.Value,
                Ablation.Of("capacity lost by depletion", ("dep_K", 0))),
        },
    ];

    private static bool HandLowers(Measured m) => m.Value > 0 && m["r of analgesia with phase locking"] > 0;
}
