using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Recurrence;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>What the two recurrence measures share: parameters, figures, and the refusal of a plot in which nearly everything recurs.</summary>
internal static class RecurrenceParameters
{
    private const string RadiusKey = "radius";
    private const string AutoRadius = "auto";

    /// <summary>The nulls that move whole stretches of a series: the others would make values that are no categories.</summary>
    private static readonly ImmutableArray<string> NullsForCategories = [CircularShiftNull.ShortName, "segment"];

    /// <summary>The parameters that both take.</summary>
    public static ImmutableArray<MeasureParameter> Shared { get; } =
    [
        MeasureParameter.Whole("delay", "samples", "from one number of a vector to the next", 1, least: 1),
        MeasureParameter.Whole("embedding", "", "numbers that each series gives to a vector", 1, least: 1, most: 100),
        new MeasureParameter(
            RadiusKey,
            "",
            "two moments recur when no further apart: in SD with normalize=zscore, a fraction with rescale; auto takes it from targetRate",
            "auto, or a number of at least 0",
            text => text == AutoRadius || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && value >= 0),
            _ => AutoRadius),
        new MeasureParameter(
            "targetRate",
            "%",
            "with radius=auto: the share of pairs that are to recur",
            FormattableString.Invariant($"a number above 0 and below {RecurrenceSettings.MostPercent}"),
            text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 && value < RecurrenceSettings.MostPercent,
            _ => RecurrenceSettings.DefaultRatePercent.ToString(CultureInfo.InvariantCulture)),
        MeasureParameter.Word("rescale", "what distances are divided by before they meet a given radius", "none", "mean", "max"),
        MeasureParameter.Word("normalize", "zscore: each series by its own mean and SD", "zscore", "none"),
        MeasureParameter.Whole("minDiagonal", "samples", "shortest diagonal line", 2, least: 2),
        MeasureParameter.Whole("minVertical", "samples", "shortest vertical line", 2, least: 2),
        MeasureParameter.Flag("categorical", "numbers are names: two moments recur where equal; no radius", false),
    ];

    /// <summary>The settings as the computation takes them.</summary>
    public static RecurrenceSettings Settings(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new RecurrenceSettings
        {
            Delay = settings.Whole("delay"),
            Embedding = settings.Whole("embedding"),
            Radius = settings.Values[RadiusKey] == AutoRadius ? null : settings.Number(RadiusKey),
            RatePercent = settings.Number("targetRate"),
            Rescale = Enum.Parse<DistanceScale>(settings.Word("rescale"), ignoreCase: true),
            ZScore = settings.Word("normalize") == "zscore",
            MinDiagonal = settings.Whole("minDiagonal"),
            MinVertical = settings.Whole("minVertical"),
            Categorical = settings.Flag("categorical"),
        };
    }

    /// <summary>What the nulls must know: the modality's window, and the largest lag that the measure looks at.</summary>
    public static SurrogateSettings Span(MeasureSettings settings, double maxLagSeconds) =>
        new(settings.RateHz, CouplingSettings.For(settings.Modality, settings.RateHz).WindowSeconds, maxLagSeconds);

    /// <summary>The task with the nulls that such series bear, and a warning for those left out.</summary>
    public static (MeasureTask Task, ImmutableArray<string> Warnings) WithFittingNulls(MeasureTask task, RecurrenceSettings settings)
    {
        var unfit = settings.Categorical ? task.Nulls.Where(n => !NullsForCategories.Contains(n.Name)).ToArray() : [];
        return (task with { Nulls = [.. task.Nulls.Except(unfit)] }, [.. unfit.Select(n => $"Null {n.Name}: not used, since its surrogates of categories would hold values that are none.")]);
    }

    /// <summary>What the two people's series give to surrogates, so that those differ in timing only; null for categories, which have no ranks.</summary>
    public static (ObservedValues? A, ObservedValues? B) ObservedValues(PairedSeries pair, RecurrenceSettings settings) =>
        settings.Categorical ? (null, null) : (new ObservedValues(pair.A), new ObservedValues(pair.B));

    /// <summary>Why nothing can be computed, or null where it can.</summary>
    /// <exception cref="InputException">The vectors are longer than the series.</exception>
    public static string? Hindrance(PairedSeries pair, RecurrenceSettings settings)
    {
        if ((settings.Embedding - 1L) * settings.Delay >= pair.Count)
        {
            throw new InputException("--param", "embedding", FormattableString.Invariant($"vectors of {settings.Embedding} numbers {settings.Delay} samples apart do not fit into {pair.Count} samples; less is expected"));
        }

        return !settings.Categorical && (PairedSeries.IsConstant(pair.A) || PairedSeries.IsConstant(pair.B))
            ? "One of the two signals is constant: nothing in it can recur with the other."
            : null;
    }

    /// <summary>Refuses a plot of continuous series in which more than half of all pairs recur; for categories, warns.</summary>
    /// <param name="rate">The recurrence rate, in %.</param>
    /// <param name="distance">The largest distance that recurs.</param>
    /// <param name="settings">The settings that led to it.</param>
    /// <param name="radiusAtTarget">The radius, in the units of the one given, at which the target rate would be met.</param>
    /// <exception cref="InputException">Continuous series, and the rate is above <see cref="RecurrenceSettings.MostPercent"/>.</exception>
    public static ImmutableArray<string> Judge(double rate, double distance, RecurrenceSettings settings, Func<double> radiusAtTarget)
    {
        if (settings.Categorical)
        {
            return rate > RecurrenceSettings.MostPercent ? [FormattableString.Invariant($"{rate:0.#} % of all pairs of moments are in one category: the figures say more about how often it comes than about the two.")] : [];
        }

        if (rate <= RecurrenceSettings.MostPercent)
        {
            return [.. Limits(rate, distance, settings)];
        }

        throw settings.Radius is { } given
            ? new InputException("--param", RadiusKey, FormattableString.Invariant($"found {given}, at which {rate:0.#} % of all pairs recur, so that lines say nothing; {Unit(settings)} a radius of {radiusAtTarget():G3} gives about {settings.RatePercent:0.##} %, and radius=auto finds it"))
            : new InputException("--param", RadiusKey, FormattableString.Invariant($"{rate:0.#} % of all pairs are equal even at the smallest radius: the series take few values; categorical=true is expected for categories"));
    }

    private static IEnumerable<string> Limits(double rate, double distance, RecurrenceSettings settings)
    {
        if (settings.Radius is null)
        {
            yield return FormattableString.Invariant($"The radius was set so that about {settings.RatePercent:0.##} % of all pairs recur: the recurrence rate is no finding.");
            if (distance == 0)
            {
                yield return FormattableString.Invariant($"{rate:0.##} % of all pairs are equal, so that nothing but equal moments recurs: a larger targetRate or a radius sees more.");
            }
        }
        else if (rate == 0)
        {
            yield return "Nothing recurs at this radius: there are no lines.";
        }
    }

    /// <summary>The figures of a plot, under the names that other programs rely on.</summary>
    public static IEnumerable<MeasureFigure> Figures(RecurrenceQuantification read, RecurrencePlot plot, RecurrenceSettings settings) =>
    [
        MeasureFigure.Of("recurrenceRate", read.RecurrenceRate),
        MeasureFigure.Of("determinism", read.Diagonal.PercentOfPoints),
        MeasureFigure.Of("meanLine", read.Diagonal.Mean),
        MeasureFigure.Of("maxLine", read.Diagonal.Longest),
        MeasureFigure.Of("entropy", read.Diagonal.Entropy),
        MeasureFigure.Of("laminarity", read.Vertical.PercentOfPoints),
        MeasureFigure.Of("trappingTime", read.Vertical.Mean),
        MeasureFigure.Of("relativeEntropy", read.Diagonal.RelativeEntropy),
        MeasureFigure.Of("lines", read.Diagonal.Count),
        MeasureFigure.Of("maxVertical", read.Vertical.Longest),
        MeasureFigure.Of("radiusUsed", settings.Categorical ? double.NaN : plot.LargestDistance),
        MeasureFigure.Of("vectors", plot.CountA),
    ];

    private static string Unit(RecurrenceSettings settings) => settings.Rescale switch
    {
        DistanceScale.Mean => "as a fraction of the mean distance",
        DistanceScale.Max => "as a fraction of the largest distance",
        _ => settings.ZScore ? "in standard deviations" : "in units of the series",
    };
}
