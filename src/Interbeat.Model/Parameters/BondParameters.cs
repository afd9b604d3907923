namespace Interbeat.Model.Parameters;

/// <summary>What happens between two people over meetings and days: the declarations.</summary>
internal static class BondParameters
{
    private const string Chosen = "chosen for a plausible size; no published figure read";
    private const string SixSigns = "calibrated together on seed 1001: each of six signs differs by more than half a standard deviation; no published figure";
    private const string AsCare = "chosen: as the regimes of care have it, where a carer all but never has this quality";

    public static IReadOnlyList<Parameter> All { get; } = [.. Meetings, .. Traces, .. Distance, .. Signs];

    private static IReadOnlyList<Parameter> Meetings =>
    [
        new("m_bids", "bids for contact in a meeting, mean", 8, "1/meeting", 2, 20, ParameterMark.Assumption, Chosen),
        new("m_length", "length of a meeting", 3000, "s", 600, 7200, ParameterMark.Assumption, "chosen: fifty minutes, a usual therapy hour"),
        new("m_fast", "mean latency of an answer to the cue", 1, "s", 0.3, 3, ParameterMark.Assumption, Chosen),
        new("m_slow", "mean time between answers that follow no cue", 60, "s", 20, 300, ParameterMark.Assumption, Chosen),
        new("m_window", "latency within which an answer belongs to its cue", 5, "s", 1, 10, ParameterMark.Assumption, Chosen),
        new("m_hidden", "share of minimised need that an attuned companion notices", 0.5, "1", 0, 1, ParameterMark.Assumption, "chosen: as consistent care answers minimised need about half as often as shown need"),
        new("m_warmth", "warmth of a steady companion's answer", 0.9, "1", 0.5, 1, ParameterMark.Assumption, Chosen),
        new("m_reject", "chance that a companion without acceptance rejects shown need", 0.6, "1", 0, 1, ParameterMark.Assumption, AsCare),
        new("m_fright", "chance that a companion without safety frightens", 0.45, "1", 0, 1, ParameterMark.Assumption, AsCare),
        new("m_ruptures", "ruptures of a meeting that no answer causes, mean", 0.5, "1/meeting", 0, 3, ParameterMark.Assumption, Chosen),
        new("m_hurt", "chance that a missed or hurting answer is a rupture", 0.3, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("m_repair", "mean time until a repair", 120, "s", 30, 900, ParameterMark.Assumption, Chosen),
        new("m_repair_worth", "time in which the worth of a repair falls to 37 %", 600, "s", 120, 3600, ParameterMark.Assumption, Chosen),
        new("m_stress", "stressor of a meeting: what is spoken of", 0.1, "1", 0, 0.5, ParameterMark.Assumption, Chosen),
        new("m_explore", "stressor of painful matter that is explored", 0.25, "1", 0, 0.6, ParameterMark.Assumption, Chosen),
        new("eta_window", "share of learning in a bond that needs the window", 1, "1", 0, 1, ParameterMark.Assumption, "chosen: outside the window nothing new is learned"),
        new("D_window", "shutdown below which one is inside the window", 0.3, "1", 0.1, 0.6, ParameterMark.Assumption, Chosen),
        new("S_window", "sympathetic tone below which closeness and separateness are borne", 0.4, "1", 0.3, 0.7, ParameterMark.Calibrated, "calibrated with E_close_mini, E_close_fear and E_apart_amp: each insecure pattern bears its own dose worst"),
    ];

    private static IReadOnlyList<Parameter> Traces =>
    [
        new("tau_P", "time constant of the trace of unanswered need", 86400, "s", 21600, 604800, ParameterMark.Assumption, "chosen: a day; no duration is claimed, only an order"),
        new("k_P", "load that full unanswered need adds to shutdown", 3.2, "1", 0, 6, ParameterMark.Calibrated, "calibrated: days without an answer bring shutdown"),
        new("tau_M", "time constant of detachment", 259200, "s", 86400, 1209600, ParameterMark.Assumption, "chosen: three days, slower than the trace that feeds it"),
        new("k_M", "detachment by unanswered need", 3, "1", 0, 6, ParameterMark.Calibrated, "calibrated: a third of full unanswered need ends in full detachment"),
    ];

    private static IReadOnlyList<Parameter> Distance =>
    [
        new("tau_d", "time constant of a partner's distance", 60, "s", 20, 300, ParameterMark.Assumption, Chosen),
        new("d_mini", "distance by minimising while unsafe", 1, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("d_protest", "protest shown for each unit of amplified need", 1, "1", 0, 2, ParameterMark.Assumption, Chosen),
    ];

    private static IReadOnlyList<Parameter> Signs =>
    [
        new("b_bids", "bids for nearness at full need", 60, "1/h", 5, 120, ParameterMark.Calibrated, SixSigns),
        new("b_reassure", "bids for reassurance at full need without reliance", 60, "1/h", 5, 120, ParameterMark.Calibrated, SixSigns),
        new("b_protest", "protests at full amplified need while the partner is away", 60, "1/h", 5, 120, ParameterMark.Calibrated, SixSigns),
        new("b_amp", "how much more often fully amplified need bids", 1, "1", 0, 3, ParameterMark.Calibrated, SixSigns),
        new("b_loss", "slope of giving in by fear of loss", 12, "1", 0, 24, ParameterMark.Calibrated, SixSigns),
        new("b_loss_from", "fear of loss at which half is given in", 0.3, "1", 0.05, 0.8, ParameterMark.Calibrated, SixSigns),
        new("cue_noise", "noise of a cue as read without vigilance", 0.3, "1", 0.05, 1, ParameterMark.Assumption, Chosen),
        new("vigilance", "how far amplifying sharpens the reading of cues", 1.5, "1", 0, 4, ParameterMark.Assumption, "chosen: attention to the other as the gain of amplified need; reported as accuracy apart from bias"),
    ];
}
