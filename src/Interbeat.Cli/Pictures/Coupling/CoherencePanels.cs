using System.Collections.Immutable;
using Interbeat.Dyads.Measures;
using Interbeat.Reports.Pictures;
using Interbeat.Reports.Words;

namespace Interbeat.Cli.Pictures.Coupling;

/// <summary>Wavelet coherence: the scalogram, and its mean by period.</summary>
internal static class CoherencePanels
{
    /// <summary>The panels.</summary>
    public static IEnumerable<Panel> Of(PicturedPair pictured)
    {
        var reading = pictured.Reading;
        var scalogram = CoherenceMeasure.Scalogram(reading.Pair, reading.Settings, Row(pictured, "ar1BoundPerPeriod"), pictured.Options);
        yield return new ScalogramPanel(
            "Coherence by moment and period",
            Share(pictured, "significantShare") is { } share ? $"{NumberText.Percent(share)} of the cells that can be read are outlined, of unrelated series 5 % would be" : "strong colour where the two keep step",
            scalogram,
            reading.Names,
            reading.Coupling.AlignmentUncertaintyMs);
        if (Row(pictured, "periodsSeconds") is { IsEmpty: false } periods)
        {
            yield return ProfilePanel.OfPeriods(
                "Coherence by period",
                Share(pictured, "strongestPeriodSeconds") is { } strongest ? $"strongest at {NumberText.Three(strongest)} s" : "no period can be read",
                "mean squared coherence inside the cone",
                periods,
                Lines(pictured));
        }
    }

    private static ImmutableArray<(string Name, ImmutableArray<double> Values, bool Dashed)> Lines(PicturedPair pictured)
    {
        var mean = Row(pictured, "meanCoherencePerPeriod");
        var bound = Row(pictured, "ar1BoundPerPeriod");
        return bound.IsEmpty ? [("mean", mean, false)] : [("mean", mean, false), ("one cell of unrelated series stays below this 95 times of 100", bound, true)];
    }

    private static ImmutableArray<double> Row(PicturedPair pictured, string key) =>
        pictured.Reading.Coupling.Figures.Where(f => f.Key == key && !f.Series.IsDefault).Select(f => f.Series).FirstOrDefault([]);

    private static double? Share(PicturedPair pictured, string key) =>
        pictured.Reading.Coupling.Figures.Where(f => f.Key == key && double.IsFinite(f.Value)).Select(f => (double?)f.Value).FirstOrDefault();
}
