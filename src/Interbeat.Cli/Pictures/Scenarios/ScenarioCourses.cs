using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Model.Scenarios;
using Interbeat.Reports.Charts;
using Interbeat.Reports.Pictures;
using Interbeat.Reports.Words;

namespace Interbeat.Cli.Pictures.Scenarios;

/// <summary>What goes on over time: one small chart a condition, under each other where they share a clock, all of one number on one axis.</summary>
/// <param name="Panels">The charts.</param>
/// <param name="Span">The clock that they share.</param>
/// <param name="LeftOut">What is not drawn, in sentences.</param>
internal sealed record ScenarioCourses(ImmutableArray<Panel> Panels, TimeSpanSeconds Span, ImmutableArray<string> LeftOut)
{
    // A clock reads well up to a day; what lasts longer is counted in days or weeks.
    private const double LongestOnClock = 26 * 3600.0;
    private const double Day = 86_400;
    private const double LongestInDays = 60 * Day;

    // Chosen: more charts than this are no comparison any more.
    private const int MostCharts = 24;

    // A share of 0 to 1 that stays low is drawn to its own height.
    private const double LowShare = .4;
    private const double Room = .05;
    private const int PlaceMarks = 5;

    /// <summary>The charts of a result.</summary>
    public static ScenarioCourses Of(ImmutableArray<ScenarioSeries> series)
    {
        var drawn = series.Take(MostCharts).ToList();
        var onClock = drawn.Where(IsOnClock).ToList();
        ImmutableArray<string> leftOut = series.Length > MostCharts ? [string.Create(CultureInfo.InvariantCulture, $"{MostCharts} of {series.Length} series are drawn; --json has all.")] : [];
        var first = drawn.Count == 0 ? "" : drawn[0].Name;
        return new(
            [.. drawn.GroupBy(s => (s.Name, s.Unit, s.Across, IsOnClock(s))).SelectMany(group => Charts(group, group.Key.Name == first))],
            new TimeSpanSeconds(0, onClock.Count == 0 ? 1 : onClock.Max(Length)),
            leftOut);
    }

    private static double Length(ScenarioSeries series) => series.StepSeconds * Math.Max(1, series.Values.Length - 1);

    private static bool IsOnClock(ScenarioSeries series) => series.Across == ScenarioSeries.Time && Length(series) <= LongestOnClock;

    // What happens is named under the charts of the first number only: it is the same under the others.
    private static IEnumerable<Panel> Charts(IEnumerable<ScenarioSeries> conditions, bool names)
    {
        var ends = Ends([.. conditions.SelectMany(s => s.Values).Where(double.IsFinite)]);
        foreach (var series in conditions)
        {
            if (!IsOnClock(series))
            {
                yield return Profile(series, ends);
                continue;
            }

            yield return new TracePanel(series.Condition, series.Name, Unit(series), new SampledTrace(new UniformSignal([.. series.Values], 1 / series.StepSeconds, series.Unit == "1" ? "" : series.Unit)))
            {
                Ends = ends,
                Stretches = Stretches(series),
                NamesStretches = names,
            };
        }
    }

    // What lasts the whole time, or is over in a moment, is told by the condition's name.
    private static ImmutableArray<NamedStretch> Stretches(ScenarioSeries series) =>
        [.. series.Events.Where(e => e.DurationSeconds > 0 && e.DurationSeconds < Length(series)).Select(e => new NamedStretch(e.Span, e.Label))];

    private static (double Low, double High) Ends(double[] values)
    {
        var (least, most) = (values.DefaultIfEmpty(0).Min(), values.DefaultIfEmpty(1).Max());
        return least >= 0 && most is <= 1 and >= LowShare ? (0, 1)
            : least >= 0 ? (0, most > 0 ? most * (1 + Room) : 1)
            : (least - (Room * (most - least)), most + (Room * (most - least)));
    }

    private static ProfilePanel Profile(ScenarioSeries series, (double Low, double High) ends)
    {
        var (scale, across) = series.Across != ScenarioSeries.Time ? (1.0, series.Across) : Length(series) <= LongestInDays ? (Day, "days") : (7 * Day, "weeks");
        var length = Length(series) / scale;
        return new ProfilePanel(
            $"{series.Condition}: {series.Name}",
            "",
            $"{(series.Unit == "1" ? "" : series.Unit + "; ")}against {across}",
            across,
            Axis.Exact(0, length, PlaceMarks).Ticks,
            [new ProfileLine("", [.. series.Values.Select((value, i) => new ProfilePoint(i / (double)Math.Max(1, series.Values.Length - 1), value, $"{NumberText.Three(i * series.StepSeconds / scale)} {across}"))])])
        {
            Ends = ends,
        };
    }

    private static string Unit(ScenarioSeries series) => series.Unit == "1" ? "" : series.Unit;
}
