using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;

namespace Interbeat.Model.Tests;

/// <summary>One helper sees all six clients of a day.</summary>
public sealed class DayOfSixClientsTests
{
    private const int Helpers = 3;

    private static readonly ScenarioRequest Request = new(ParameterSets.Seed, Helpers, 1005);

    [Theory]
    [InlineData(0)]
    [InlineData(DayOfSixClients.BreakSeconds)]
    public void The_helper_is_the_same_person_for_every_client_of_a_day_and_another_on_another_day(double breakSeconds)
    {
        var people = DayOfSixClients.Days(Request, breakSeconds, default)
            .Select(day => day.Select(session => session.Helper.Traits with { Capacity = 0 }).Distinct().ToList()).ToList();

        Assert.All(people, day => Assert.Single(day));
        Assert.Equal(Helpers, people.Select(day => day[0]).Distinct().Count());
    }

    [Fact]
    public void Without_a_break_the_helper_goes_on_as_the_last_client_left_them_and_after_one_from_rest()
    {
        var (without, with) = (DayOfSixClients.Days(Request, 0, default)[0], DayOfSixClients.Days(Request, DayOfSixClients.BreakSeconds, default)[0]);
        var rest = PersonState<Real>.AtRest.Tones.Brake.Value;

        Assert.Equal(rest, without[0].Brakes[0]);
        Assert.All(without.Zip(without.Skip(1)), c => Assert.Equal(c.First.Brakes[^1], c.Second.Brakes[0]));
        Assert.All(with, session => Assert.Equal(rest, session.Brakes[0]));
    }
}
