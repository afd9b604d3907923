using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Regimes;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Words;

/// <summary>The words for what was planted in a simulated session, beside what was found in it.</summary>
public static class TruthWords
{
    private const int Percent = 100;

    /// <summary>That the two are simulated, and how far the estimate agrees with what was planted.</summary>
    public static string Sentence(PlantedTruth truth, SessionResult result)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(result);
        var agreement = RegimeAgreement.Of(truth.Regimes.AsSpan(), result.Timeline.Regime.AsSpan());
        var kappa = agreement.Kappa is { } value ? string.Create(CultureInfo.InvariantCulture, $" Cohen's kappa is {value:0.00} (1 is full agreement, 0 is chance).") : "";
        return $"{result.A.Name} and {result.B.Name} are simulated, so what they amount to together is known: the row “truth” under the estimate. "
            + string.Create(CultureInfo.InvariantCulture, $"In {Percent * agreement.Share:0} % of {agreement.CountedSeconds} seconds the estimate has the word of the truth.{kappa} ")
            + $"Unknown counts as wrong; the {RegimeAgreement.FreeAroundChange} seconds on either side of a change of the truth do not count.";
    }

    /// <summary>A planted regime; it is no candidate.</summary>
    internal static string Text(Regime regime, SessionResult result) =>
        regime == Regime.CoRegulation ? RegimeWords.Label(regime) : RegimeWords.Text(regime, result.A.Name, result.B.Name);
}
