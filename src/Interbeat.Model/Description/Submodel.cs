using System.Collections.Immutable;
using Interbeat.Model.Bonds;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Observation;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Description;

/// <summary>A part of the model in words, beside the type that computes it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Code">The type that computes it.</param>
/// <param name="Equations">What it computes, a line each, in the symbols of the states, traits and situations.</param>
public sealed record Submodel(string Name, Type Code, ImmutableArray<string> Equations)
{
    /// <summary>All of them, in the order of a step: what shows, what arrives, what it does, what is learned, what is read.</summary>
    /// <remarks>sg is the logistic curve, [x]+ the part of x between 0 and 1, ~ the partner's value; trust tr = r (1 - j)(1 - f); restlessness am = amp (1 - r).</remarks>
    public static ImmutableArray<Submodel> All { get; } =
    [
        new("Expression", typeof(Expression), [
            "safe = V (1 - D)(1 - S)",
            "threat = [S - threat_from]+ (1 - mask mini)(1 - D)",
            "flat = D",
            "arriving = sum of w m over prosody, face, gaze, orientation and pacing, over the sum of the w"]),
        new("Neuroception", typeof(Neuroception), [
            "seen safe = arriving safe~; seen threat = threat~ + rho_threat rho + g_protest pr",
            "attention = max(0, 1 - u_narrow u (1 - T)); reach = 1 - k_x f (1 - x), and p stands for p times reach",
            "received = attention p c { g_cue safe (1 + touch T tr)(trust_floor + (1 - trust_floor) tr) - g_thr threat - g_flat flat~ }",
            "misread = g_amb (1 - |safe - threat|)( p S (amb_base + amp) + p (f + k_F F) )",
            "n moves in tau_n towards tanh( received + verbal p v - misread - g_fright fr reach (fright_base + f + k_F F) - n_stress (u + rho_stress rho) + n_capacity K )"]),
        new("Attachment", typeof(AttachmentSystem), [
            "A moves in tau_Aon (up) or tau_Aoff (down) towards A_stress (u + rho_stress rho) + A_sep sep (1 + A_sep_amp amp) + A_fright fr (fright_base + f) + A_arousal [S - arousal_from]+ + A_anxious am - A_soothe p [n]+ tr, not below A_floor and not above 1"]),
        new("Tones", typeof(ToneDrives), [
            "drive = E_stress (u + rho_stress rho) + E_danger [-n]+ + E_A A (E_A_base + E_A_amp amp) + E_anxious am + E_fright fr + [cl]+ (E_close_mini mini + E_close_fear f) + [-cl]+ E_apart_amp amp - E_K K - E_V V - E_O O sg(V_on_slope (V - V_on)) - E_touch T p c [n]+ - k_DS D",
            "S moves in tau_S towards sg( k_S (drive - E_0) ), after the delay",
            "V moves in tau_V towards Vmax sg( k_V (V_0 + V_n n + V_K K - V_S S - V_D D - (V_mini_A A + V_mini) mini - V_anxious am) )",
            "L moves in tau_L towards S",
            "D moves in tau_Don (up) or tau_Doff (down) towards sg( k_D (L + P + D_fear A (f + D_acute (F - f)) + D_mini mini A + D_self D - (W_0 + W_K K) - D_above) )"]),
        new("Slow states", typeof(SlowDrives), [
            "O' = k_O sg(O_slope (V - S - O_from))(1 - D) p [n]+ (O_present + O_touch T)(1 - O) - (O - O_0)/tau_O",
            "H moves in tau_H towards [S - arousal_from]+ + H_fear A f + H_anxious am; C moves in tau_C towards 1 + k_C H",
            "rho' = R (1 - rho)/tau_rho_up - rep rho/tau_rho_down",
            "x moves in tau_x towards sg( x_slope (A - x_from - x_fear F + x_self (x - .5)) ); F moves in tau_F towards f x",
            "phi' = 2 pi f_r wr + c_r c p (c_r_present + c_r_touch T) tr (1 - c_r_stress [u]+) sin(phi~ - phi)"]),
        new("Delay", typeof(DelayWeights), ["the drive of S passes delay_stages stages of mean delta in all (an Erlang delay), exact for an input that is constant over a step"]),
        new("Step", typeof(PersonStep), ["a state moves by 1 - exp(-dt/tau) of its distance; noise sigma sqrt(dt) is added to n, S, V, D (times f) and phi; then the range is clipped"]),
        new("Learning", typeof(Learner<>), [
            "an action is drawn from softmax(Q/T); its pay is what the carer's answer brings less the action's cost",
            "Q moves by eta_Q towards the pay; r, j and f move by eta towards what happened, less when minimising (k_min), faster into fright than out of it (k_fr)",
            "K rises by eta_K towards K_top when soothed without fright, and falls when rejected, frightened (K_hurt) or left alone (K_alone)"]),
        new("Old and new trace", typeof(TwoTraces), [
            "practice N' = sum over meetings of the geometric mean of six qualities",
            "weight of the new trace w = (1 - exp(-N'/w_sessions)) sg( w_slope (1 - exp(-N'/w_sessions) - w_from) - w_stress [S - w_stress_from]+ )"]),
        new("Six qualities", typeof(QualityReading), ["consistency, attunement, repair, safety, acceptance and presence, each 0 to 1, are read from the bids and answers of a meeting"]),
        new("Pursuit and withdrawal", typeof(Pursuit), ["the one's amplified need is seen as threat by the other, whose minimising turns threat into distance, which the first misses"]),
        new("Long separation", typeof(Separation), ["a trace of unanswered need adds to load where shutdown is decided, and turns need into minimised need"]),
        new("Heart", typeof(HeartObservation), [
            "rate = HR_0 (1 + h_S S)(1 - h_V V)(1 - h_D D) per min",
            "RSA = rsa_0 V (1 + rsa_res exp(-((f_r wr - f_res)/f_res_width)^2)) ms; period = 60000/rate + RSA sin(phi) ms"]),
        new("Beats", typeof(Heartbeats), ["a beat falls whenever the integral of 1/period passes a whole number"]),
        new("Skin conductance", typeof(SkinConductance), ["level SCL_0 + SCL_S S; responses at a rate of SCR_0 + SCR_S S per s, lognormal in size, with the filter exp(-t/SCR_slow) - exp(-t/SCR_fast)"]),
        new("Breathing belt", typeof(BreathingBelt), ["-sin(phi) with noise"]),
        new("Saliva", typeof(SalivaryCortisol), ["C of sal_delay earlier, lognormal scatter, a sample every ten minutes"]),
        new("Behaviour", typeof(ExpressedBehaviour), ["each second: smile with probability smile_0 (1 - flat) + smile_safe safe; gaze at the partner with gaze_0 (1 - flat) + gaze_safe safe; crying with cry_threat threat"]),
    ];
}
