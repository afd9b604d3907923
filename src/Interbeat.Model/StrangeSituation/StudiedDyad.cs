using Interbeat.Model.Numbers;

namespace Interbeat.Model.StrangeSituation;

/// <summary>What a study keeps of one dyad.</summary>
/// <param name="MainCare">Main kind of the parent's care, in the order of the regimes.</param>
/// <param name="RatedSensitivity">The parent's sensitivity as observed.</param>
/// <param name="Behaviour">Behaviour in the reunions, before coding.</param>
/// <param name="Rated">The scales as coded.</param>
/// <param name="Class">The class by the first coder.</param>
/// <param name="SecondClass">The class by a second coder.</param>
/// <param name="Body">Arousal, crying and physiology.</param>
/// <param name="PersonSteps">Steps in which the infant or the parent was advanced.</param>
public readonly record struct StudiedDyad(
    int MainCare, double RatedSensitivity, BehaviourScales<Real> Behaviour, BehaviourScales<Real> Rated, AttachmentClass Class, AttachmentClass SecondClass, InfantSigns Body, int PersonSteps);

/// <summary>Arousal, crying and physiology of an infant in the procedure.</summary>
/// <param name="EarlyCrying">Mean crying in episodes 2 and 3, 0 to 1.</param>
/// <param name="SeparationCrying">Mean crying in episodes 4, 6 and 7, 0 to 1.</param>
/// <param name="SeparationArousal">Mean sympathetic tone in these, 0 to 1.</param>
/// <param name="ArousalDrop">Share of the sympathetic tone at the end of a separation that is gone at the end of the reunion after it; mean of both reunions.</param>
/// <param name="AloneHeartRate">Mean heart rate in episode 6, 1/min.</param>
/// <param name="RestingLnRsa">ln RSA in the quiet time before, ln ms²: the logarithm at the mean brake, not the mean of logarithms.</param>
/// <param name="ReunionLnRsaFall">Fall of ln RSA from then to the reunions, ln ms².</param>
/// <param name="BaselineCortisol">Logarithm of one measured baseline of cortisol.</param>
/// <param name="CortisolRise">Logarithm of the last measured cortisol over the measured baseline.</param>
/// <param name="Switches">Changes between near and away a minute, in the reunions.</param>
/// <param name="Shifts">Changes a minute between gas (sympathetic tone leads) and brake (the vagal brake or shutdown leads), in the reunions.</param>
/// <param name="BrakeSpread">Standard deviation of the brake in the reunions.</param>
public readonly record struct InfantSigns(
    double EarlyCrying,
    double SeparationCrying,
    double SeparationArousal,
    double ArousalDrop,
    double AloneHeartRate,
    double RestingLnRsa,
    double ReunionLnRsaFall,
    double BaselineCortisol,
    double CortisolRise,
    double Switches,
    double Shifts,
    double BrakeSpread);
