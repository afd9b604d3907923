using Interbeat.Core;
using Interbeat.Model.Description;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Scenarios.Written;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Tests;

/// <summary>At what times states are recorded, and what is read off them.</summary>
public sealed class RecordingTests
{
    private const double Step = 2;
    private const double Slope = .01;

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    public void The_end_of_a_ramp_is_its_value_when_the_stretch_ends(double end)
    {
        Assert.Equal(Slope * end, Read("end", 0, end), 1e-12);
        Assert.Equal(Slope * end, Read("end", end - 1, end), 1e-12);
    }

    [Fact]
    public void A_mean_counts_each_state_for_the_time_until_the_next() => Assert.Equal(Slope * (20 - Step) / 2, Read("mean", 0, 20), 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(-.5)]
    [InlineData(.1)]
    [InlineData(.75)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void States_are_recorded_at_whole_steps_only(double recordSeconds)
    {
        var condition = ScenarioRegistry.Find("couple-conflict").Session!;

        Assert.Throws<ArgumentOutOfRangeException>(() => ConditionRun.One(condition, Dynamics<Real>.Of(ParameterSets.Seed), 1000, 0, recordSeconds));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConditionRun.Of(condition, new(ParameterSets.Seed, 2, 1000, 1), recordSeconds, default));
    }

    // Sympathetic tone that rises by .01 a second for 40 s.
    private static double Read(string figure, double from, double to)
    {
        var rest = PersonState<Real>.AtRest;
        var track = new PersonTrack([.. Enumerable.Range(0, 21).Select(i => rest with { Tones = rest.Tones with { Sympathetic = Slope * Step * i } })], People.Secure, Step);
        var state = StateVariables.All.Single(s => s.Name == "sympathetic");
        return new WrittenFigure(StretchFigure.All.Single(f => f.Name == figure), state, false, new TimeSpanSeconds(from, to), 0, null).Of(new(track, track));
    }
}
