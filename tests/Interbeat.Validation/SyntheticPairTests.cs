using Interbeat.Core;
using Interbeat.Dyads;
using Interbeat.Dyads.Clocks;
using Interbeat.Dyads.Results;
using Interbeat.Formats;
using Interbeat.Tests.Shared;

namespace Interbeat.Validation;

/// <summary>A pair of known truth: x leads y by 1.25 s for the first 128 s, then they have nothing in common.</summary>
public sealed class SyntheticPairTests
{
    private const double CoupledUntilSeconds = 128;

    [SharedDataFact]
    public void The_coupled_half_is_found_with_its_leader_and_the_other_half_is_not()
    {
        var result = Analyse();
        Assert.Equal(CouplingVerdict.Present, result.Coupling.Verdict);
        Assert.Equal("x", result.Coupling.Lead.Leader);
        Assert.InRange(result.Coupling.Lead.LagSeconds!.Value, 1.0, 1.5);

        var inside = result.Coupling.Epochs.Where(e => e.Span.EndSeconds <= CoupledUntilSeconds).ToArray();
        var after = result.Coupling.Epochs.Where(e => e.Span.StartSeconds >= CoupledUntilSeconds).ToArray();
        Assert.NotEmpty(inside);
        Assert.NotEmpty(after);
        Assert.All(inside, epoch => Assert.Equal(CouplingVerdict.Present, epoch.Verdict));
        Assert.All(after, epoch => Assert.NotEqual(CouplingVerdict.Present, epoch.Verdict));
    }

    [SharedDataFact]
    public void With_clocks_two_seconds_apart_no_leader_is_named()
    {
        var result = Analyse(uncertaintyMs: 2000);
        Assert.Null(result.Coupling.Lead.Leader);
        Assert.Contains("cannot be told", result.Coupling.Lead.Reason, StringComparison.Ordinal);
    }

    private static SessionResult Analyse(double? uncertaintyMs = null)
    {
        var file = RecordingReader.Read(SharedData.Path("synthetic-pair", "synthetic-known-pair.csv"), ReadOptions.Default);
        var x = new Recording("x", ChannelSelection.Choose(file, "x", Modality.Movement), file.TimeBase, file.Sources);
        var y = new Recording("y", ChannelSelection.Choose(file, "y", Modality.Movement), file.TimeBase, file.Sources);
        var dyad = new Dyad(x, y, Alignments.Of(x, y, uncertaintyMs is null ? null : 0, uncertaintyMs), EventTrack.Empty);
        return SessionAnalysis.Run(dyad, new AnalysisOptions { Modality = Modality.Movement, Seed = Scale.Seed });
    }
}
