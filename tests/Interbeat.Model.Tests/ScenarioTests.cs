using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;

namespace Interbeat.Model.Tests;

/// <summary>Every scenario of the registry, and what it is for.</summary>
public sealed class ScenarioTests
{
    private const ulong Seed = 3;

    public static TheoryData<string> Names => [.. ScenarioRegistry.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_figure_has_a_name_a_unit_a_finite_value_and_an_interval_around_it(string name)
    {
        var result = ScenarioRegistry.Find(name).Run(new(ParameterSets.Evidence, 3, Seed), default);

        Assert.Equal(result.Figures.Length, result.Figures.Select(f => (f.Condition, f.Name)).Distinct().Count());
        Assert.All(result.Figures, f => Assert.True(f.Unit.Length > 0 && double.IsFinite(f.Value) && f.Low <= f.Value + 1e-12 && f.High >= f.Value - 1e-12, $"seed {Seed}: {f}"));
        Assert.All(result.Series, s => Assert.True(s.StepSeconds > 0 && s.Values.Length > 10 && s.Values.All(double.IsFinite), s.Name));
    }

    [Fact]
    public void Slow_breathing_raises_RSA_and_togetherness_locks_it()
    {
        var figures = new ResonanceBreathing().Run(new(ParameterSets.Seed, 6, Seed), default).Figures;
        double Of(string condition, string name) => figures.Single(f => f.Condition == condition && f.Name == name).Value;

        Assert.True(Of("paced alone", "RSA amplitude") > Of("at rest", "RSA amplitude"));
        Assert.Equal(15, Of("at rest", "breathing rate"), .5);
        Assert.Equal(6, Of("paced alone", "breathing rate"), .5);
    }

    [Fact]
    public void A_written_session_begins_with_a_quiet_baseline()
    {
        foreach (var scenario in ScenarioRegistry.All.Where(s => s.Session is not null))
        {
            var session = SimulatedSession.Of(scenario.Session!, ParameterSets.Seed, Seed);

            Assert.Equal(("baseline", 0, SimulatedSession.BaselineSeconds), (session.Events.Events[0].Label, session.Events.Events[0].OnsetSeconds, session.Events.Events[0].DurationSeconds));
            Assert.Equal(session.A.Track.DurationSeconds, session.A.Beats.Times[^1], 2.0);
            Assert.Equal(session.B.Track.DurationSeconds, session.B.Skin.DurationSeconds, .2);
        }
    }
}
