using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Results;

/// <summary>What a reader must know before the numbers, most important first.</summary>
internal static class Warnings
{
    /// <summary>Above this share of corrected beats a reader is told.</summary>
    private const double MuchCorrected = 0.05;

    /// <summary>Below this share of usable seconds a reader is told.</summary>
    private const double PoorQuality = 0.8;

    /// <summary>Below this length few statements are possible, in s. Chosen.</summary>
    private const double ShortSessionSeconds = 300;

    public static ImmutableArray<string> Of(Dyad dyad, Session session, PersonSignals a, PersonSignals b, PersonStates statesA, PersonStates statesB, CouplingResult coupling)
    {
        var warnings = new List<string>();
        warnings.AddRange(coupling.Warnings);
        warnings.AddRange(dyad.A.Warnings.Select(w => $"{a.Name}: {w}"));
        warnings.AddRange(dyad.B.Warnings.Select(w => $"{b.Name}: {w}"));
        warnings.AddRange(Clock(dyad));
        warnings.AddRange(Signal(a));
        warnings.AddRange(Signal(b));
        if (session.DurationSeconds < ShortSessionSeconds)
        {
            warnings.Add(FormattableString.Invariant($"Only {session.DurationSeconds:0} s were recorded of both: little can be said."));
        }

        warnings.AddRange(new[] { statesA.WhyUnknown, statesB.WhyUnknown }.OfType<string>());
        warnings.AddRange(Weak(a, statesA).Concat(Weak(b, statesB)));
        if (a.Modality == Modality.Heart && (dyad.A.Companion(SignalKind.Breathing) is null || dyad.B.Companion(SignalKind.Breathing) is null))
        {
            warnings.Add("Breathing was not recorded: changes of heart rate and RSA may come from breathing or speech.");
        }

        return [.. warnings.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Clock(Dyad dyad)
    {
        if (dyad.Alignment.Basis == AlignmentBasis.CommonStart)
        {
            yield return FormattableString.Invariant($"Neither file tells when it began: both are assumed to have begun together, to within ±{dyad.Alignment.UncertaintyMs / 1000:0.#} s. Nothing finer can be said about who came first.");
        }
    }

    private static IEnumerable<string> Signal(PersonSignals person)
    {
        if (person.Grid.All(double.IsNaN))
        {
            yield return $"{person.Name}: nothing of the signal is usable.";
        }
        else if (PairedSeries.IsConstant(person.Grid))
        {
            yield return $"{person.Name}: the signal is constant; nothing can be compared.";
        }

        if (person.QualityShare < PoorQuality)
        {
            yield return FormattableString.Invariant($"{person.Name}: only {100 * person.QualityShare:0} % of the session has a usable signal.");
        }

        if (person.Beats is { CorrectedShare: > MuchCorrected } beats)
        {
            yield return FormattableString.Invariant($"{person.Name}: {100 * beats.CorrectedShare:0.#} % of the beats were corrected; RSA and RMSSD are unreliable where they cluster.");
        }
    }

    private static IEnumerable<string> Weak(PersonSignals person, PersonStates states)
    {
        if (states.Baseline is { Marked: false })
        {
            yield return $"{person.Name}: no baseline was marked; the session's start stands in, so the states are weak.";
        }
    }
}
