using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Cli.Analysis;
using Interbeat.Cli.Output;
using Interbeat.Cli.Pictures.Coupling;
using Interbeat.Core;
using Interbeat.Dyads.Measures;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Pictures;
using Interbeat.Reports.Words;

namespace Interbeat.Cli.Pictures;

/// <summary>The picture of <c>sync</c>: the two series on one clock, the measure's own panels, its nulls, and every figure with its meaning.</summary>
internal static class SyncPicture
{
    /// <summary>A missing stretch shorter than this is not hatched: the line simply breaks. As in the report, seconds.</summary>
    private const double HatchedFromSeconds = 5;

    private const double LeastPrintedShare = 0.001;

    /// <summary>The picture.</summary>
    public static Picture Of(LoadedDyad loaded, PicturedPair pictured)
    {
        var (reading, names) = (pictured.Reading, pictured.Reading.Names);
        var coupling = reading.Coupling;
        var kind = MeasurePictures.Of(pictured.Measure);
        return new Picture(
            $"{names.A} and {names.B}: {pictured.Measure.Title}",
            Caption(coupling),
            [.. loaded.Dyad.A.Sources.Concat(loaded.Dyad.B.Sources).Select(s => s.FileName).Distinct(), Figures.Length(reading.Session.DurationSeconds), $"{reading.Pair.RateHz.ToString("G6", CultureInfo.InvariantCulture)} Hz", $"seed {pictured.Seed}"],
            new TimeSpanSeconds(0, Math.Max(1, reading.Session.DurationSeconds)),
            [
                Series(names.A, reading.Pair.A, reading.Units.A, reading),
                Series(names.B, reading.Pair.B, reading.Units.B, reading),
                .. OverTime(coupling, kind.ByLag),
                .. coupling.Value is null ? [] : kind.Panels(pictured),
                .. coupling.Nulls.Where(row => row.Values.Any(double.IsFinite)).Select(row => new NullPanel(row, kind.Statistic)),
                FigureTable.Of(pictured, kind.Statistic),
                NullTable(coupling),
            ])
        {
            Events = loaded.Dyad.Events,
            Warnings = coupling.Warnings,
            Steps = reading.Steps,
            Inputs = [.. loaded.Dyad.A.Sources.Concat(loaded.Dyad.B.Sources).DistinctBy(s => s.Sha256)],
        };
    }

    private static string Caption(CouplingResult coupling)
    {
        var verdict = coupling.Value is null
            ? "Nothing could be computed."
            : coupling.Nulls.IsEmpty
                ? "Not held against chance: no surrogates were computed."
                : $"{VerdictWords.Verdict(coupling.Verdict)}. Rule: {VerdictWords.Rule(coupling)}";
        return $"{verdict} {coupling.Lead.Reason}";
    }

    private static TracePanel Series(string name, double[] samples, string unit, PairReading reading)
    {
        var signal = new UniformSignal([.. samples], reading.Pair.RateHz, unit);
        var gaps = signal.Gaps(HatchedFromSeconds);
        var what = reading.Settings.Modality == Modality.Heart && unit == "ms" ? "intervals between beats" : "";
        var missing = samples.Count(double.IsNaN) / (double)Math.Max(1, samples.Length);
        return new TracePanel(name, $"{what}{(what.Length > 0 && missing > 0 ? ", " : "")}{(missing > 0 ? $"{(missing < LeastPrintedShare ? "less than 0.1 %" : Figures.Percent(missing))} missing" : "")}", unit, new SampledTrace(signal))
        {
            Gaps = [.. gaps],
        };
    }

    /// <summary>The measure over time; nothing where it has fewer than two windows.</summary>
    private static IEnumerable<TracePanel> OverTime(CouplingResult coupling, string what)
    {
        if (coupling.Epochs.Length < 2 || !coupling.Epochs.Any(e => double.IsFinite(e.Value)))
        {
            yield break;
        }

        var present = coupling.Epochs.Count(e => e.Verdict == CouplingVerdict.Present);
        var says = coupling.Epochs.Any(e => double.IsFinite(e.NullBound))
            ? present == 0 ? "no window is told apart from chance" : $"more than chance in {present} of {coupling.Epochs.Length} windows"
            : "windows are not held against chance one by one";
        yield return new TracePanel("Coupling over time", says, what, Windows(coupling.Epochs)) { Marks = Present(coupling.Epochs) };
    }

    private static SampledTrace Windows(ImmutableArray<CouplingEpoch> windows)
    {
        var step = windows[1].Span.StartSeconds - windows[0].Span.StartSeconds;
        var first = (windows[0].Span.StartSeconds + windows[0].Span.EndSeconds) / 2;
        // Windows that could not be read leave their place empty.
        var values = new double[(int)Math.Round((windows[^1].Span.StartSeconds - windows[0].Span.StartSeconds) / step) + 1];
        Array.Fill(values, double.NaN);
        foreach (var window in windows)
        {
            values[(int)Math.Round((window.Span.StartSeconds - windows[0].Span.StartSeconds) / step)] = window.Value;
        }

        return new SampledTrace(new UniformSignal([.. values], 1 / step, "", first));
    }

    private static ImmutableArray<Marks> Present(ImmutableArray<CouplingEpoch> windows)
    {
        var present = windows.Where(e => e.Verdict == CouplingVerdict.Present).ToList();
        return present.Count == 0 ? [] : [new Marks("windows with more than chance, after adjustment for all of them", MarkShape.Square, [.. present.Select(e => (e.Span.StartSeconds + e.Span.EndSeconds) / 2)], [])];
    }

    private static TablePanel NullTable(CouplingResult coupling) => new(
        "Against chance",
        coupling.Nulls.IsEmpty ? "No surrogates were computed, so nothing can be said about chance." : "No p is derived from the surrogate z.",
        ["null", "meaning", "values", "mean", "SD", "observed", "surrogate z", "p", "limits"],
        [.. coupling.Nulls.Select(row => (ImmutableArray<string>)[NullWords.Short(row.Name), NullWords.Meaning(row.Name), NumberText.Whole(row.N), NumberText.Three(row.Mean), NumberText.Three(row.Sd), NumberText.Three(row.Observed), NumberText.Three(row.Z), NumberText.P(row.P), row.Note ?? ""])]);
}
