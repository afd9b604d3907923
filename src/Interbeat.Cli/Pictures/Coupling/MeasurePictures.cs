using System.Collections.Frozen;
using Interbeat.Dyads.Measures;
using Interbeat.Reports.Pictures;

namespace Interbeat.Cli.Pictures.Coupling;

/// <summary>How a measure is drawn beside its series, nulls and figures.</summary>
/// <param name="Statistic">What is compared with chance, in a few words.</param>
/// <param name="ByLag">What it is by lag and over time.</param>
/// <param name="Panels">Its own panels; called only where the measure has a value.</param>
internal sealed record MeasurePicture(string Statistic, string ByLag, Func<PicturedPair, IEnumerable<Panel>> Panels);

/// <summary>The registry of the measures' own panels. A measure that is not in it is drawn by its series, nulls and figures.</summary>
internal static class MeasurePictures
{
    private static readonly MeasurePicture Plain = new("value of the measure", "value of the measure", ProfilePanels.Of);

    private static readonly FrozenDictionary<string, MeasurePicture> ByName = new Dictionary<string, MeasurePicture>(StringComparer.Ordinal)
    {
        ["wcc"] = new("size of the mean correlation", "mean correlation", LagMapPanels.Of),
        ["susy"] = new("mean absolute Fisher z", "Fisher z", ProfilePanels.Of),
        ["marci"] = new("concordance index", "concordance index", ProfilePanels.Of),
        ["coherence"] = new("mean squared coherence", "squared coherence", CoherencePanels.Of),
        ["crqa"] = new("share of recurrent pairs at the best lag", "share of recurrent pairs", RecurrencePanels.OfTwo),
        ["mdrqa"] = new("recurrence rate, %", "recurrence rate, %", RecurrencePanels.OfBoth),
        ["plv"] = new("phase locking index", "phase locking index", ProfilePanels.Of),
        ["granger"] = new("Granger causality of the stronger direction, nats", "Granger causality, nats", ProfilePanels.Of),
        ["transfer-entropy"] = new("transfer entropy of the stronger direction, nats", "transfer entropy, nats", ProfilePanels.Of),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How a measure is drawn.</summary>
    public static MeasurePicture Of(ICouplingMeasure measure) => ByName.GetValueOrDefault(measure.Name, Plain);
}
