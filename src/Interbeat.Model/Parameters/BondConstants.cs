namespace Interbeat.Model.Parameters;

/// <summary>What happens between two people over meetings and days: the values of one set, read once. Units and sources stand with the parameters.</summary>
public sealed class BondConstants(ParameterSet set)
{
    /// <summary>Bids for contact in a meeting, mean (1/meeting).</summary>
    public double Bids { get; } = set["m_bids"].Value;

    /// <summary>Length of a meeting (s).</summary>
    public double MeetingSeconds { get; } = set["m_length"].Value;

    /// <summary>Mean latency of an answer to the cue (s).</summary>
    public double AttunedLatency { get; } = set["m_fast"].Value;

    /// <summary>Mean time between answers that follow no cue (s).</summary>
    public double UnattunedInterval { get; } = set["m_slow"].Value;

    /// <summary>Latency within which an answer belongs to its cue (s).</summary>
    public double AnswerWindow { get; } = set["m_window"].Value;

    /// <summary>Share of minimised need that an attuned companion notices.</summary>
    public double HiddenNoticed { get; } = set["m_hidden"].Value;

    /// <summary>Warmth of a steady companion's answer.</summary>
    public double Warmth { get; } = set["m_warmth"].Value;

    /// <summary>Chance that a companion without acceptance rejects shown need.</summary>
    public double Rejects { get; } = set["m_reject"].Value;

    /// <summary>Chance that a companion without safety frightens.</summary>
    public double Frightens { get; } = set["m_fright"].Value;

    /// <summary>Ruptures of a meeting that no answer causes, mean (1/meeting).</summary>
    public double Ruptures { get; } = set["m_ruptures"].Value;

    /// <summary>Chance that a missed or hurting answer is a rupture.</summary>
    public double HurtRuptures { get; } = set["m_hurt"].Value;

    /// <summary>Mean time until a repair (s).</summary>
    public double RepairSeconds { get; } = set["m_repair"].Value;

    /// <summary>Time in which the worth of a repair falls to 37 % (s).</summary>
    public double RepairWorthSeconds { get; } = set["m_repair_worth"].Value;

    /// <summary>Stressor of a meeting: what is spoken of.</summary>
    public double MeetingStress { get; } = set["m_stress"].Value;

    /// <summary>Stressor of painful matter that is explored.</summary>
    public double ExploringStress { get; } = set["m_explore"].Value;

    /// <summary>Share of learning in a bond that needs the window.</summary>
    public double LearningNeedsWindow { get; } = set["eta_window"].Value;

    /// <summary>Shutdown below which one is inside the window.</summary>
    public double ShutdownInside { get; } = set["D_window"].Value;

    /// <summary>Sympathetic tone below which closeness and separateness are borne.</summary>
    public double ArousalInside { get; } = set["S_window"].Value;

    /// <summary>Time constant of the trace of unanswered need (s).</summary>
    public double UnansweredSeconds { get; } = set["tau_P"].Value;

    /// <summary>Load that full unanswered need adds to shutdown.</summary>
    public double UnansweredLoad { get; } = set["k_P"].Value;

    /// <summary>Time constant of detachment (s).</summary>
    public double DetachmentSeconds { get; } = set["tau_M"].Value;

    /// <summary>Detachment by unanswered need.</summary>
    public double DetachmentByUnanswered { get; } = set["k_M"].Value;

    /// <summary>Time constant of a partner's distance (s).</summary>
    public double DistanceSeconds { get; } = set["tau_d"].Value;

    /// <summary>Distance by minimising while unsafe.</summary>
    public double DistanceByMinimising { get; } = set["d_mini"].Value;

    /// <summary>Protest shown for each unit of amplified need.</summary>
    public double ProtestShown { get; } = set["d_protest"].Value;

    /// <summary>Bids for nearness at full need (1/h).</summary>
    public double BidsAtFullNeed { get; } = set["b_bids"].Value;

    /// <summary>Bids for reassurance at full need without reliance (1/h).</summary>
    public double ReassuranceAtFullNeed { get; } = set["b_reassure"].Value;

    /// <summary>Protests at full amplified need while the partner is away (1/h).</summary>
    public double ProtestsAtFullNeed { get; } = set["b_protest"].Value;

    /// <summary>How much more often fully amplified need bids.</summary>
    public double AmplifiedBids { get; } = set["b_amp"].Value;

    /// <summary>Slope of giving in by fear of loss.</summary>
    public double LossSlope { get; } = set["b_loss"].Value;

    /// <summary>Fear of loss at which half is given in.</summary>
    public double LossFrom { get; } = set["b_loss_from"].Value;

    /// <summary>Noise of a cue as read without vigilance.</summary>
    public double CueNoise { get; } = set["cue_noise"].Value;

    /// <summary>How far amplifying sharpens the reading of cues.</summary>
    public double Vigilance { get; } = set["vigilance"].Value;
}
