using Interbeat.Model.Parameters;

namespace Interbeat.Model.Tests;

/// <summary>A number of the model is never bare.</summary>
public sealed class ParameterTests
{
    public static TheoryData<string> Sets => ["seed", "evidence"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_parameter_states_its_unit_its_source_and_its_meaning(string set) =>
        Assert.All(ParameterSets.Find(set).All, p => Assert.All([p.Symbol, p.Unit, p.Source, p.Meaning], text => Assert.False(string.IsNullOrWhiteSpace(text), p.Symbol)));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_value_lies_inside_its_prior(string set) =>
        Assert.All(ParameterSets.Find(set).All, p => Assert.True(p.Low < p.High && p.Low <= p.Value && p.Value <= p.High, $"{p.Symbol}: {p.Value} in {p.Low}..{p.High}"));

    [Fact]
    public void A_literature_mark_names_a_year() =>
        Assert.All(ParameterSets.All.SelectMany(s => s.All).Where(p => p.Mark == ParameterMark.Literature), p => Assert.Matches(@"\b(19|20)\d\d\b", p.Source));

    [Fact]
    public void The_evidence_set_differs_from_the_seed_set_only_where_it_names_a_publication()
    {
        var changed = ParameterSets.Evidence.All.Where(p => p.Value != ParameterSets.Seed[p.Symbol].Value).ToList();

        Assert.NotEmpty(changed);
        Assert.All(changed, p => Assert.True(p.Mark is ParameterMark.Literature or ParameterMark.Calibrated, p.Symbol));
        Assert.All(changed, p => Assert.Matches(@"\b(19|20)\d\d\b", p.Source));
        Assert.DoesNotContain(ParameterSets.Evidence.All, p => p.Mark == ParameterMark.Assumption);
    }

    [Fact]
    public void A_calibrated_value_names_its_target() =>
        Assert.All(ParameterSets.All.SelectMany(s => s.All).Where(p => p.Mark == ParameterMark.Calibrated), p => Assert.StartsWith("calibrated", p.Source, StringComparison.Ordinal));

    [Fact]
    public void A_replaced_parameter_must_exist() =>
        Assert.Throws<KeyNotFoundException>(() => ParameterSets.Seed.WithValues("other", "a reason", ("no_such_symbol", 1)));
}
