using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests.Measures;

/// <summary>Measures whose other nulls are too lenient are present only against shifts in time.</summary>
public sealed class RequiredShiftsTests
{
    [Fact]
    public void Transfer_entropy_is_not_present_by_random_phases_alone()
    {
        var pair = Simulated.Led(Simulated.Seed, 6000, 1, 0.3);
        var measure = Dyads.Measures.CouplingMeasures.Find("transfer-entropy");
        var task = MeasureRun.Task(measure, pair, 39);

        var alone = measure.Test(task with { Nulls = [new PhaseRandomisedNull()] });
        Assert.True(alone.Nulls[0].P <= 0.05, $"seed {Simulated.Seed}: p {alone.Nulls[0].P}");
        Assert.Equal(CouplingVerdict.Undecided, alone.Verdict);
        Assert.Contains("shifts in time", alone.VerdictRule, StringComparison.Ordinal);
        Assert.Equal(CouplingVerdict.Present, measure.Test(task).Verdict);
    }
}
