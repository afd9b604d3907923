using Interbeat.Core;
using Interbeat.Dyads.Measures;

namespace Interbeat.Dyads.Tests.Measures;

/// <summary>What a user may set, and what is said of what makes no sense.</summary>
public sealed class MeasureSettingsTests
{
    public static TheoryData<string> All => [.. CouplingMeasures.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void An_unknown_key_lists_the_known_ones(string name)
    {
        var measure = CouplingMeasures.Find(name);
        var refused = Assert.Throws<InputException>(() => Resolve(measure, "windowMinutes", "3"));
        Assert.Contains("windowMinutes", refused.Message, StringComparison.Ordinal);
        Assert.All(measure.Parameters, p => Assert.Contains(p.Key, refused.Message, StringComparison.Ordinal));
        Assert.Contains(MeasureSettings.GridKey, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_parameter_refuses_nonsense_and_takes_its_own_default_for_every_modality(string name)
    {
        var measure = CouplingMeasures.Find(name);
        foreach (var parameter in measure.Parameters)
        {
            var refused = Assert.Throws<InputException>(() => Resolve(measure, parameter.Key, "nonsense"));
            Assert.Contains("'nonsense'", refused.Message, StringComparison.Ordinal);
            Assert.Contains(parameter.Expected, refused.Message, StringComparison.Ordinal);
            Assert.All(Enum.GetValues<Modality>(), modality => Assert.True(parameter.Accepts(parameter.Default(modality)), $"{parameter.Key} {modality}"));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_measure_is_named_explained_and_found_however_it_is_written(string name)
    {
        var measure = CouplingMeasures.Find(name.ToUpperInvariant());
        Assert.Equal(name, measure.Name);
        Assert.NotEmpty(measure.Title);
        Assert.Equal(measure.Parameters.Length, measure.Parameters.Select(p => p.Key).Distinct().Count());
        Assert.All(measure.Parameters, p => Assert.Matches("^[a-z][A-Za-z0-9]*$", p.Key));
        Assert.All(measure.Parameters, p => Assert.NotEmpty(p.Meaning));
        Assert.All(measure.Parameters.Where(p => p.Key.EndsWith("Seconds", StringComparison.Ordinal)), p => Assert.Equal("s", p.Unit));
        var settings = MeasureSettings.Resolve(measure, Modality.Movement, 10, new Dictionary<string, string>());
        Assert.NotEmpty(measure.Step(settings).Definition);
    }

    [Theory]
    [InlineData("windowSeconds", "0.5")]
    [InlineData("windowSeconds", "-3")]
    [InlineData("windowSeconds", "NaN")]
    [InlineData("windowSeconds", "Infinity")]
    [InlineData("windowSeconds", "3,5")]
    [InlineData("fisherZ", "1")]
    [InlineData("placement", "y-fixed")]
    public void A_value_that_is_not_one_is_named(string key, string value)
    {
        var refused = Assert.Throws<InputException>(() => Resolve(CouplingMeasures.Find("wcc"), key, value));
        Assert.Contains(key, refused.Message, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Modality.Heart, 30, 5)]
    [InlineData(Modality.Breathing, 30, 5)]
    [InlineData(Modality.Eda, 15, 5)]
    [InlineData(Modality.Movement, 10, 3)]
    [InlineData(Modality.Rating, 10, 3)]
    public void Defaults_follow_the_modality(Modality modality, double window, double maxLag)
    {
        var settings = MeasureSettings.Resolve(CouplingMeasures.Find("wcc"), modality, 4, new Dictionary<string, string>());
        Assert.Equal(window, settings.Number("windowSeconds"));
        Assert.Equal(maxLag, settings.Number("maxLagSeconds"));
        Assert.Equal(5, settings.Number("stepSeconds"));
        Assert.True(settings.Flag("fisherZ"));
        Assert.False(settings.Flag("absolute"));
        Assert.Equal("shared", settings.Word("placement"));
    }

    [Fact]
    public void What_is_given_rules_and_the_grid_is_kept_with_it()
    {
        var settings = MeasureSettings.Resolve(CouplingMeasures.Find("wcc"), Modality.Heart, 2.5, new Dictionary<string, string> { ["windowSeconds"] = "12.5", ["placement"] = "X-Fixed", ["gridHz"] = "2.5" });
        Assert.Equal(31, settings.Samples("windowSeconds"));
        Assert.Equal("x-fixed", settings.Word("placement"));
        Assert.Equal("2.5", settings.ToParameters()["gridHz"]);
        Assert.Equal(CouplingMeasures.Find("wcc").Parameters.Length + 1, settings.ToParameters().Count);
    }

    [Fact]
    public void An_unknown_measure_lists_those_there_are()
    {
        var refused = Assert.Throws<InputException>(() => CouplingMeasures.Find("telepathy"));
        Assert.All(CouplingMeasures.All, m => Assert.Contains(m.Name, refused.Message, StringComparison.Ordinal));
    }

    private static MeasureSettings Resolve(ICouplingMeasure measure, string key, string value) =>
        MeasureSettings.Resolve(measure, Modality.Movement, 10, new Dictionary<string, string> { [key] = value });
}
