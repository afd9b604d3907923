using System.Collections.Immutable;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Pictures;
using Interbeat.Reports.Words;

namespace Interbeat.Cli.Pictures.Coupling;

/// <summary>Profiles over lags of any measure that gives one: a row of figures for either order of the two, beside that of pseudo pairings where there is one.</summary>
internal static class ProfilePanels
{
    private const string Profile = "profile";

    /// <summary>What follows the name of a profile in the keys of its rows. Rows that end in leads begin after lag 0, the others with it.</summary>
    private static readonly (string A, string B, string? Zero)[] Endings = [("AFirst", "BFirst", null), ("ALeads", "BLeads", "LagZero")];

    /// <summary>One panel for each profile.</summary>
    public static IEnumerable<Panel> Of(PicturedPair pictured)
    {
        var figures = pictured.Reading.Coupling.Figures;
        foreach (var name in (string[])[Profile, Profile + "Signed"])
        {
            if (Line(figures, name, "") is { } line)
            {
                var pseudo = Line(figures, name.Replace(Profile, Profile + "Pseudo", StringComparison.Ordinal), "segments that do not belong together");
                yield return Panel(pictured, name, pseudo is null ? [line] : [line with { Name = "segments that belong together" }, pseudo]);
            }
        }
    }

    private static LagLine? Line(ImmutableArray<MeasureFigure> figures, string name, string words)
    {
        foreach (var (endA, endB, endZero) in Endings)
        {
            if (Row(name + endA) is { } a && Row(name + endB) is { } b)
            {
                ImmutableArray<double> zero = endZero is null ? [] : [Number(name + endZero) ?? Number("lagZero") ?? double.NaN];
                return new LagLine(words, [.. zero, .. a], [.. zero, .. b], Dashed: words.Length > 0);
            }
        }

        return null;

        ImmutableArray<double>? Row(string key) => figures.Where(f => f.Key == key && !f.Series.IsDefault && f.Series.Any(double.IsFinite)).Select(f => (ImmutableArray<double>?)f.Series).FirstOrDefault();
        double? Number(string key) => figures.Where(f => f.Key == key && f.Series.IsDefault).Select(f => (double?)f.Value).FirstOrDefault();
    }

    private static ProfilePanel Panel(PicturedPair pictured, string name, ImmutableArray<LagLine> lines)
    {
        var reading = pictured.Reading;
        var signed = name != Profile;
        var known = lines[0].AFirst.Concat(lines[0].BFirst).Where(double.IsFinite).ToArray();
        var statistic = MeasurePictures.Of(pictured.Measure).ByLag;
        return ProfilePanel.OfLags(
            signed ? "By lag, with sign" : "By lag",
            signed ? $"{NumberText.Three(known.Min())} to {NumberText.Three(known.Max())}" : $"highest {NumberText.Three(known.Max())}",
            signed ? statistic + ", with sign" : statistic,
            reading.Names,
            1 / reading.Pair.RateHz,
            reading.Coupling.AlignmentUncertaintyMs,
            lines);
    }
}
