using Interbeat.Core;
using Interbeat.Dyads;
using Interbeat.Dyads.Clocks;
using Interbeat.Dyads.Results;
using Interbeat.Formats;
using Interbeat.Tests.Shared;

namespace Interbeat.Validation;

/// <summary>Whole analyses of real recordings whose answer is known in part.</summary>
public sealed class RealSessionTests
{
    [SharedDataFact]
    public void Two_strangers_over_a_day_are_not_coupled_and_never_in_co_regulation()
    {
        Recording a = Beats("nsr001"), b = Beats("nsr004");
        var options = new AnalysisOptions { Seed = Scale.Seed, BaselineA = Marked, BaselineB = Marked };
        var result = SessionAnalysis.Run(new Dyad(a, b, Alignments.Of(a, b), EventTrack.Empty), options);
        Assert.NotEqual(CouplingVerdict.Present, result.Coupling.Verdict);
        Assert.Null(result.Coupling.Lead.Leader);
        Assert.DoesNotContain(Regime.CoRegulation, result.Timeline.Regime);

        // Silence is no answer: both have states here, and most of the day is told.
        Assert.Contains(AutonomicState.Settled, result.Timeline.A.State);
        Assert.Contains(AutonomicState.Settled, result.Timeline.B.State);
    }

    [SharedDataFact]
    public void A_session_of_motion_beside_nine_others_is_told_with_too_few_pseudo_dyads_to_decide()
    {
        var (patient, therapist) = Motion("200_01.txt");
        var others = Enumerable.Range(201, 9).Select(number => Motion($"{number}_01.txt")).ToArray();
        var pseudo = new PseudoPartners([.. others.Select(o => o.Patient)], [.. others.Select(o => o.Therapist)]);
        var result = SessionAnalysis.Run(
            new Dyad(patient, therapist, Alignments.Of(patient, therapist), EventTrack.Empty),
            new AnalysisOptions { Modality = Modality.Movement, Pseudo = pseudo, Seed = Scale.Seed });
        Assert.Equal(["phase", "circular", "pseudo"], result.Coupling.Nulls.Select(n => n.Name));
        var never = result.Coupling.Nulls[2];
        Assert.Equal((18, (double?)null), (never.N, never.P));
        Assert.Contains("too few pseudo-dyads (18)", never.Note, StringComparison.Ordinal);
    }

    /// <summary>Ten minutes an hour into the record, past its start, where the electrodes were still being set.</summary>
    private static BaselineRequest Marked => new(new TimeSpanSeconds(3600, 4200), false);

    private static Recording Beats(string record)
    {
        var file = RecordingReader.Read(SharedData.Path("nsr2db", record + ".hea"), ReadOptions.Default);
        return new Recording(record, ChannelSelection.Choose(file, null, Modality.Heart), file.TimeBase, file.Sources);
    }

    private static (Recording Patient, Recording Therapist) Motion(string name)
    {
        var file = RecordingReader.Read(SharedData.Path("rmea-psychotherapy", name), new ReadOptions { RateHz = 25 });
        Recording Person(string channel) => new(channel, ChannelSelection.Choose(file, channel, Modality.Movement), file.TimeBase, file.Sources);
        return (Person("pat"), Person("th"));
    }
}
