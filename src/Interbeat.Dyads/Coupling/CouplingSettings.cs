using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Coupling;

/// <summary>Grid, window, lags and epochs of windowed lagged cross-correlation; fixed by the modality before any data is seen.</summary>
/// <param name="RateHz">Rate of the common grid, in Hz.</param>
/// <param name="WindowSeconds">Length of a window, in s.</param>
/// <param name="StepSeconds">From one window to the next, in s.</param>
/// <param name="MaxLagSeconds">Lags from minus to plus this, in s.</param>
/// <param name="EpochSeconds">Length of an epoch, in s.</param>
/// <param name="EpochStepSeconds">From one epoch to the next, in s.</param>
public sealed record CouplingSettings(double RateHz, double WindowSeconds, double StepSeconds, double MaxLagSeconds, double EpochSeconds, double EpochStepSeconds)
{
    /// <summary>An epoch is at least this long, in s (dyads, section 4).</summary>
    private const double LeastEpochSeconds = 60;

    /// <summary>An epoch holds at least this many windows that do not overlap; with fewer, nearly everything lies inside the null. Chosen by simulation.</summary>
    private const double EpochWindows = 4;

    private const double EpochShiftSeconds = 10;

    /// <summary>A window holds at least this many samples, however slow the channel. Chosen.</summary>
    private const int LeastWindowSamples = 30;

    /// <summary>tanh 10: |z| is not larger than 10 where the windows lie as in rMEA, which cuts it there.</summary>
    private const double LargestCorrelationLeaderFixed = 0.99999999587769276;

    /// <summary>|r| is cut here before Fisher's z, so that z stays finite.</summary>
    private const double LargestCorrelationElsewhere = 1 - 1e-12;

    /// <summary>Which of the two windows moves with the lag.</summary>
    public WindowPlacement Placement { get; init; } = WindowPlacement.Shared;

    /// <summary>What becomes of windows that reach beyond the record.</summary>
    public WindowEdges Edges { get; init; } = WindowEdges.Complete;

    /// <summary>Whether correlations are averaged through Fisher's z; else as they are.</summary>
    public bool FisherZ { get; init; } = true;

    /// <summary>Whether the statistic, its search for a lag and its surrogates go by the size of the correlation in each window, so that in-phase and anti-phase add up.</summary>
    public bool Absolute { get; init; }

    /// <summary>|r| is cut here before Fisher's z.</summary>
    public double LargestCorrelation => Placement == WindowPlacement.LeaderFixed ? LargestCorrelationLeaderFixed : LargestCorrelationElsewhere;

    /// <summary>Samples in a window.</summary>
    public int Window => Samples(WindowSeconds);

    /// <summary>Samples from one window to the next.</summary>
    public int Step => Math.Max(1, Samples(StepSeconds));

    /// <summary>The largest lag in samples.</summary>
    public int MaxLag => Samples(MaxLagSeconds);

    /// <summary>What the nulls must know.</summary>
    public SurrogateSettings ForSurrogates => new(RateHz, WindowSeconds, MaxLagSeconds);

    /// <summary>
    /// The settings of a modality. Sources: heart and skin conductance windows and lags follow the defaults chosen in the dyad design
    /// (heart 4 Hz, 30 s, +-5 s; skin conductance 4 Hz, 15 s, +-5 s; motion 10 Hz, 10 s, +-3 s; step 5 s); breathing takes the heart's, ratings the motion's. A channel
    /// too slow for 30 samples in a window has all its times stretched in proportion.
    /// </summary>
    /// <param name="modality">The modality.</param>
    /// <param name="sampleRateHz">The slower of the two channels' rates in Hz; the grid is never finer. Ignored for the heart.</param>
    public static CouplingSettings For(Modality modality, double sampleRateHz) => modality switch
    {
        Modality.Heart => Stretched(4, 30, 5, 5),
        Modality.Breathing => Stretched(Math.Min(4, sampleRateHz), 30, 5, 5),
        Modality.Eda => Stretched(Math.Min(4, sampleRateHz), 15, 5, 5),
        Modality.Movement => Stretched(Math.Min(10, sampleRateHz), 10, 5, 3),
        _ => Stretched(Math.Min(10, sampleRateHz), 10, 5, 3),
    };

    /// <summary>Settings with windows and lags as given, and epochs that hold enough of them.</summary>
    public static CouplingSettings Of(double rateHz, double windowSeconds, double stepSeconds, double maxLagSeconds) => new(
        rateHz, windowSeconds, stepSeconds, maxLagSeconds, Math.Max(LeastEpochSeconds, EpochWindows * windowSeconds), Math.Max(EpochShiftSeconds, stepSeconds));

    /// <summary>The term that a correlation adds to a mean: Fisher's z or r itself, with its sign.</summary>
    public double ToTerm(double r) => FisherZ ? Math.Atanh(Math.Clamp(r, -LargestCorrelation, LargestCorrelation)) : r;

    /// <summary>A mean of such terms as a correlation.</summary>
    public double ToCorrelation(double term) => FisherZ ? Math.Tanh(term) : term;

    /// <summary>The values as text, for provenance; what departs from the definition is named only where it does.</summary>
    public ImmutableSortedDictionary<string, string> ToParameters() => Departures().Concat(new Dictionary<string, string>
    {
        ["gridRateHz"] = Text(RateHz),
        ["windowSeconds"] = Text(WindowSeconds),
        ["stepSeconds"] = Text(StepSeconds),
        ["maxLagSeconds"] = Text(MaxLagSeconds),
        ["epochSeconds"] = Text(EpochSeconds),
        ["epochStepSeconds"] = Text(EpochStepSeconds),
    }).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private IEnumerable<KeyValuePair<string, string>> Departures()
    {
        if (Placement != WindowPlacement.Shared)
        {
            yield return new("placement", Placement.ToString());
        }

        if (Edges != WindowEdges.Complete)
        {
            yield return new("edges", Edges.ToString());
        }

        if (!FisherZ)
        {
            yield return new("fisherZ", "false");
        }

        if (Absolute)
        {
            yield return new("absolute", "true");
        }
    }

    /// <summary>Window, step and lags, stretched in proportion where the channel is too slow for them.</summary>
    private static CouplingSettings Stretched(double rateHz, double window, double step, double maxLag)
    {
        var stretch = Math.Max(1, LeastWindowSamples / (rateHz * window));
        return Of(rateHz, stretch * window, stretch * step, stretch * maxLag);
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private int Samples(double seconds) => (int)Math.Round(seconds * RateHz);
}
