using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Measures;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests.Measures;

/// <summary>Runs a measure on a pair as <c>sync</c> does, without files.</summary>
internal static class MeasureRun
{
    public static readonly (string A, string B) Names = ("Ann", "Ben");

    /// <summary>A task of one measure; parameters as KEY=VALUE.</summary>
    public static MeasureTask Task(ICouplingMeasure measure, PairedSeries pair, int surrogates, params string[] parameters) => new()
    {
        Pair = pair,
        Names = Names,
        Settings = MeasureSettings.Resolve(measure, Modality.Movement, pair.RateHz, parameters.Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1])),
        UncertaintyMs = 100,
        Surrogates = surrogates,
        Seed = Simulated.Seed,
        Options = Simulated.OneThread,
    };

    public static CouplingResult Of(string measure, PairedSeries pair, int surrogates, params string[] parameters)
    {
        var found = CouplingMeasures.Find(measure);
        return found.Test(Task(found, pair, surrogates, parameters));
    }

    /// <summary>A figure of one number.</summary>
    public static double Figure(this CouplingResult result, string key) => result.Figures.Single(f => f.Key == key && f.Series.IsDefault).Value;

    /// <summary>A figure that is a row of numbers.</summary>
    public static double[] Row(this CouplingResult result, string key) => [.. result.Figures.Single(f => f.Key == key && !f.Series.IsDefault).Series];

    /// <summary>What a key becomes when the two swap names.</summary>
    public static string Swapped(string key) => key switch
    {
        "aLeads" => "bLeads",
        "bLeads" => "aLeads",
        _ when key.Contains("ALeads", StringComparison.Ordinal) => key.Replace("ALeads", "BLeads", StringComparison.Ordinal),
        _ => key.Replace("BLeads", "ALeads", StringComparison.Ordinal),
    };

    /// <summary>Fails unless two results hold the same figures.</summary>
    public static void AssertSameFigures(CouplingResult expected, CouplingResult actual, double tolerance, Func<string, string>? rename = null)
    {
        Assert.Equal(expected.Figures.Length, actual.Figures.Length);
        foreach (var figure in expected.Figures)
        {
            var key = rename is null ? figure.Key : rename(figure.Key);
            var other = actual.Figures.Single(f => f.Key == key);
            double[] one = figure.Series.IsDefault ? [figure.Value] : [.. figure.Series], two = other.Series.IsDefault ? [other.Value] : [.. other.Series];
            Assert.True(one.Zip(two, (x, y) => double.IsNaN(x) ? double.IsNaN(y) : Math.Abs(x - y) <= tolerance).All(same => same) && one.Length == two.Length, $"{figure.Key} against {key}, seed {Simulated.Seed}");
        }
    }
}
