using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Coupling;

/// <summary>Whether two series moved together more than their nulls explain: statistic, surrogates, pseudo-dyads, verdict, leader, epochs.</summary>
/// <remarks>
/// The statistic is the largest size, over all lags, of the mean Fisher z over all valid windows. The same maximum is taken inside every surrogate, so
/// that searching for a lag costs nothing in honesty; p = (1 + number at least as large) / (1 + n).
/// </remarks>
public static class CouplingTest
{
    /// <summary>Name of the measure.</summary>
    public const string Measure = "wcc";

    /// <summary>The measure as a step, for the record of a result.</summary>
    public static ProcessingStep Step(CouplingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ProcessingStep(
            "windowed lagged cross-correlation",
            1,
            $"Pearson's r of windows that are each demeaned by themselves, for every lag; {Term(settings)} averaged over the complete windows; the statistic is the largest size of that mean over the lags. The value is given back as a correlation.",
            "After Boker, Xu, Rotondo and King 2002; " + (settings.Placement == WindowPlacement.Shared ? "lag shared between the two series, defaults chosen" : "defaults chosen"),
            settings.ToParameters());
    }

    private static string Term(CouplingSettings settings) => (settings.FisherZ, settings.Absolute) switch
    {
        (true, false) => "Fisher z",
        (true, true) => "the size of Fisher's z",
        (false, false) => "r",
        _ => "the size of r",
    };

    /// <summary>Tests one pair.</summary>
    /// <param name="pair">The two series.</param>
    /// <param name="names">The two people's names.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="uncertaintyMs">Alignment uncertainty U on the grid, in ms.</param>
    /// <param name="pseudoPairs">Pairs of one of the two with a person who was not there.</param>
    /// <param name="surrogates">Surrogates of each null; 0 for none.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="options">Threads and cancellation.</param>
    /// <param name="progress">Told after each null, with the share done.</param>
    /// <param name="nulls">The nulls whose surrogates are drawn, or null for those that back a verdict by default.</param>
    public static CouplingResult Run(
        PairedSeries pair,
        (string A, string B) names,
        CouplingSettings settings,
        double uncertaintyMs,
        IReadOnlyList<PairedSeries> pseudoPairs,
        int surrogates,
        ulong seed,
        ParallelOptions options,
        IProgress<double>? progress = null,
        ImmutableArray<ISurrogateNull>? nulls = null)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(pseudoPairs);
        var statistic = new CouplingStatistic(pair, settings);
        if (statistic.ValidWindows == 0)
        {
            return NotComputed(uncertaintyMs, $"No window of {settings.WindowSeconds:0.#} s has all its samples in both people.");
        }

        if (PairedSeries.IsConstant(pair.A) || PairedSeries.IsConstant(pair.B))
        {
            return NotComputed(uncertaintyMs, "One of the two signals is constant: nothing in it can vary together with the other.");
        }

        var correlations = new float[statistic.Correlation.Windows, statistic.Correlation.Lags];
        var observed = statistic.Pass(statistic.Correlation.Prepare(pair.A), statistic.Correlation.Prepare(pair.B), statistic.NewWork(), Range.All, correlations);
        var distributions = SurrogatesOf(nulls ?? SurrogateNulls.Default, pair, statistic, surrogates, seed, options, progress);
        var autocorrelation = LagOneAutocorrelation.OfSlower(pair);
        var rows = distributions.ConvertAll(n => NullRows.Row(n.Null.Name, n.Session, observed.Size, VerdictRule.Limit(n.Null, settings.ForSurrogates, statistic.IndependentWindows, autocorrelation, n.Session.Length, surrogates)));
        if (pseudoPairs.Count > 0)
        {
            rows.Add(PseudoDyadNull.Row(pseudoPairs.Select(other => Size(other, settings)), observed.Size));
        }

        var (verdict, rule, warnings) = VerdictRule.Decide(rows, statistic.IndependentWindows, rows.All(r => r.Name != CircularShiftNull.ShortName || r.P is null) && SteadyRhythm.InBoth(pair, settings.ForSurrogates));
        var lead = LeadRule.Decide(correlations, statistic, observed, verdict, uncertaintyMs, names, seed);
        var usable = distributions.Where((_, i) => rows[i].P is not null).ToArray();
        return new CouplingResult(
            Measure,
            observed.Value,
            observed.Signed,
            observed.Absolute,
            EpochVerdicts.Of(statistic, observed, usable, verdict),
            verdict,
            rule,
            lead,
            uncertaintyMs,
            null,
            [.. rows],
            Map(statistic, correlations),
            [],
            warnings);
    }

    private static List<NullDistribution> SurrogatesOf(ImmutableArray<ISurrogateNull> kinds, PairedSeries pair, CouplingStatistic statistic, int surrogates, ulong seed, ParallelOptions options, IProgress<double>? progress)
    {
        var nulls = new List<NullDistribution>();
        foreach (var source in surrogates > 0 ? kinds : [])
        {
            nulls.Add(NullDistribution.Of(source, pair, pair.AIsLarger, statistic, surrogates, seed, options));
            progress?.Report((double)nulls.Count / kinds.Length);
        }

        return nulls;
    }

    /// <summary>Size of the session statistic of one pair; NaN where it has no valid window.</summary>
    public static double Size(PairedSeries pair, CouplingSettings settings)
    {
        var statistic = new CouplingStatistic(pair, settings);
        return statistic.ValidWindows == 0
            ? double.NaN
            : statistic.Pass(statistic.Correlation.Prepare(pair.A), statistic.Correlation.Prepare(pair.B), statistic.NewWork(), Range.All).Size;
    }

    private static LagMap Map(CouplingStatistic statistic, float[,] correlations) => new(
        [.. Enumerable.Range(0, statistic.Correlation.Windows).Select(statistic.Correlation.CentreSeconds)],
        [.. Enumerable.Range(0, statistic.Correlation.Lags).Select(lag => statistic.Correlation.LagSamples(lag) / statistic.Settings.RateHz)],
        correlations);

    internal static CouplingResult NotComputed(double uncertaintyMs, string reason) => new(
        Measure, null, null, null, [], CouplingVerdict.Undecided, reason, new LeadResult(null, null, null, reason), uncertaintyMs, null, [], null, [], [reason]);
}
