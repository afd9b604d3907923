using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Measures;

/// <summary>What the measures share that have no window but take a session as one.</summary>
internal static class WholeSession
{
    /// <summary>What nulls must know: the modality's own window, so that all measures meet the same surrogates.</summary>
    /// <param name="settings">The measure's settings.</param>
    /// <param name="reachSamples">How many samples the measure looks back.</param>
    public static SurrogateSettings Span(MeasureSettings settings, int reachSamples)
    {
        var window = CouplingSettings.For(settings.Modality, settings.RateHz).WindowSeconds;
        return new SurrogateSettings(settings.RateHz, window, reachSamples / settings.RateHz);
    }

    /// <summary>The reading of a size that is NaN where there is too little data.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="span">What the nulls are told.</param>
    /// <param name="size">The size, which is also the headline.</param>
    /// <param name="figures">Everything else.</param>
    /// <param name="told">What else is to be said.</param>
    public static CouplingReading Reading(PairedSeries pair, SurrogateSettings span, double size, IEnumerable<Results.MeasureFigure> figures, IEnumerable<string>? told = null)
    {
        string? obstacle = PairedSeries.IsConstant(pair.A) || PairedSeries.IsConstant(pair.B) ? "One of the two signals is constant: nothing in it can vary together with the other."
            : double.IsNaN(size) ? "Too few samples that both have, without a gap between them, for these parameters."
            : null;
        return new CouplingReading
        {
            Value = obstacle is null ? size : null,
            Size = obstacle is null ? size : double.NaN,
            IndependentWindows = Windows(pair, span),
            Figures = [.. figures],
            Warnings = obstacle is null ? [.. told ?? []] : [obstacle],
        };
    }

    /// <summary>How many windows the samples that both have would fill.</summary>
    private static double Windows(PairedSeries pair, SurrogateSettings span)
    {
        var both = 0;
        for (var t = 0; t < pair.Count; t++)
        {
            both += double.IsNaN(pair.A[t] + pair.B[t]) ? 0 : 1;
        }

        return both / pair.RateHz / span.WindowSeconds;
    }
}
