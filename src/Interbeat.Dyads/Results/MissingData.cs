using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Results;

/// <summary>Lists what was missing, for whom, when and why, so that an absent result is never taken for a result of zero.</summary>
internal static class MissingData
{
    /// <summary>A shorter hole is no row, in s. Chosen: one value of the timeline.</summary>
    private const double LeastSeconds = 1;

    public static ImmutableArray<MissingItem> Of(Session session, PersonSignals a, PersonSignals b, PersonStates statesA, PersonStates statesB, CouplingResult coupling, ImmutableArray<ConfoundResult> confounds, double rateHz) =>
    [
        .. Signal(a, session.StartOnClockA, rateHz),
        .. Signal(b, session.StartOnClockB, rateHz),
        .. States(a, statesA),
        .. States(b, statesB),
        .. Coupling(coupling),
        .. confounds.SelectMany(Covariate),
    ];

    private static IEnumerable<MissingItem> Signal(PersonSignals person, double startOnClock, double rateHz) =>
        new UniformSignal(person.Grid, rateHz, "").Gaps(LeastSeconds).Select(hole =>
        {
            var moved = person.Motion.Any(span => span.Intersect(hole) is not null);
            var reason = moved && person.Modality == Modality.Eda ? MissingReason.Motion
                : IsRecorded(person.Recording.Channel, hole.Shift(startOnClock)) ? MissingReason.PoorSignal
                : MissingReason.Gap;
            return new MissingItem(person.Name, "signal", reason, hole, reason switch
            {
                MissingReason.Motion => "The person moved; skin conductance is masked there.",
                MissingReason.PoorSignal => "Something was recorded, but it is not usable.",
                _ => "Nothing was recorded.",
            });
        });

    private static bool IsRecorded(Channel channel, TimeSpanSeconds span)
    {
        if (channel is not SampledChannel { Signal: var signal })
        {
            return false;
        }

        var from = (int)Math.Clamp(Math.Ceiling((span.StartSeconds - signal.StartSeconds) * signal.SamplingRateHz), 0, signal.Count);
        var to = (int)Math.Clamp(Math.Floor((span.EndSeconds - signal.StartSeconds) * signal.SamplingRateHz), from, signal.Count);
        return to > from && !signal.Samples[from..to].Contains(double.NaN);
    }

    private static IEnumerable<MissingItem> States(PersonSignals person, PersonStates states)
    {
        if (states.WhyUnknown is { } why)
        {
            yield return new MissingItem(person.Name, "states", person.Heart is null ? MissingReason.ModalityAbsent : MissingReason.NoBaseline, null, why);
        }
    }

    private static IEnumerable<MissingItem> Coupling(CouplingResult coupling)
    {
        if (coupling.Value is null)
        {
            yield return new MissingItem(null, "coupling", MissingReason.TooShort, null, coupling.VerdictRule);
        }

        foreach (var row in coupling.Nulls.Where(n => n is { P: null, Note: not null }))
        {
            yield return new MissingItem(null, $"null {row.Name}", MissingReason.TooShort, null, $"It does not decide: {row.Note}.");
        }
    }

    private static IEnumerable<MissingItem> Covariate(ConfoundResult confound) =>
        confound.NotRecordedFor.Select(person => new MissingItem(person, confound.Name, MissingReason.CovariateNotRecorded, null, $"{confound.Title} was not recorded."));
}
