using Interbeat.Core;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Regimes;

/// <summary>How firmly a second's regime stands: the least of five parts, each 0 to 1. It is not a probability.</summary>
/// <param name="Coverage">Share of the minute around with both signals.</param>
/// <param name="Quality">Quality of the poorer signal over the same minute.</param>
/// <param name="Margin">Distance of the arousal from the bound where the state would change, over half a z.</param>
/// <param name="NullAgreement">How well the nulls agree, where the regime rests on coupling; else 1.</param>
/// <param name="AlignmentShare">1 - U over the largest lag, where the regime rests on coupling; else 1.</param>
public readonly record struct Confidence(double Coverage, double Quality, double Margin, double NullAgreement, double AlignmentShare)
{
    /// <summary>Below this the regime is unknown.</summary>
    public const double Least = 0.5;

    /// <summary>Distance to a bound, in z, from which the margin is full.</summary>
    public const double FullMargin = 0.5;

    /// <summary>Two nulls whose p differ by this much do not agree at all; above it every p says the same, no more than chance. Chosen: twice the bound of absence.</summary>
    private const double FullDisagreement = 0.2;

    /// <summary>The least of the five.</summary>
    public double Value => Math.Min(Math.Min(Coverage, Quality), Math.Min(Margin, Math.Min(NullAgreement, AlignmentShare)));

    /// <summary>The margin of a state: how far the arousal is from where the state would be left (with hysteresis). 1 for a state that a person marked.</summary>
    public static double MarginOf(AutonomicState state, double arousal) => state switch
    {
        AutonomicState.Settled => Clip((StateSequence.MobilisedFrom - arousal) / FullMargin),
        AutonomicState.Mobilised => Clip((arousal - StateSequence.SettledBelow) / FullMargin),
        AutonomicState.Unknown => 0,
        _ => 1,
    };

    /// <summary>1 where the nulls' p say the same, falling to 0 where one is near 0 and the other 0.2 or more.</summary>
    public static double AgreementOf(double largestP, double smallestP) =>
        Clip(1 - ((Math.Min(largestP, FullDisagreement) - Math.Min(smallestP, FullDisagreement)) / FullDisagreement));

    /// <summary>Cuts to 0..1; NaN becomes 0.</summary>
    public static double Clip(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, 0, 1);
}
