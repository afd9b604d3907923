using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Regression;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Damping;

/// <summary>Whether the system that two people make damps or amplifies over a session, against pairs that share no system.</summary>
/// <remarks>The system damps where the largest real part of its eigenvalues is below zero and below the 95 % band of phase-randomised pairs put through the same fit.</remarks>
public static class SystemDamping
{
    /// <summary>Samples in an embedded window. Set in advance, never fitted. Chosen.</summary>
    private const int Embedding = 5;

    /// <summary>Rate of the series that is fitted, in Hz at most. Chosen: one value a second.</summary>
    private const double LargestRateHz = 1;

    /// <summary>Surrogate pairs at most: a 95 % band needs no more than this for five values beyond each end.</summary>
    internal const int LargestSurrogates = 199;

    /// <summary>The step, for the record of a result.</summary>
    public static ProcessingStep Step { get; } = new(
        "damping of the coupled system",
        1,
        "Largest real part, per second, of the eigenvalues of two coupled linear oscillators fitted by generalised local linear approximation; judged against the 95 % band of pairs whose phases were both randomised.",
        "Boker, Deboeck, Edler and Keel 2010; surrogate band chosen",
        new Dictionary<string, string> { ["embedding"] = Embedding.ToString(CultureInfo.InvariantCulture), ["tauSeconds"] = "1" }.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>The damping of a pair.</summary>
    /// <param name="pair">The two series on the coupling grid.</param>
    /// <param name="settings">The coupling settings.</param>
    /// <param name="surrogates">Surrogate pairs; 0 for none.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="options">Threads and cancellation.</param>
    public static DampingResult Of(PairedSeries pair, CouplingSettings settings, int surrogates, ulong seed, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(settings);
        pair = pair.AIsLarger ? new PairedSeries(pair.B, pair.A, pair.RateHz) : pair;
        var block = Math.Max(1, (int)Math.Round(settings.RateHz / LargestRateHz));
        var step = block / settings.RateHz;
        var observed = LargestRealEigenvalue(Coarse(pair.A, block), Coarse(pair.B, block), step);
        double[] values = double.IsNaN(observed) || surrogates == 0
            ? []
            : SurrogatePairs.Read<double>(
                new PhaseRandomisedNull(),
                pair,
                settings.ForSurrogates,
                Math.Min(surrogates, LargestSurrogates),
                seed,
                "damping",
                options,
                () => (a, b) => LargestRealEigenvalue(Coarse(a, block), Coarse(b, block), step));
        return Judge(observed, SurrogateBand.Of(values), surrogates);
    }

    /// <summary>Damping, amplifying or undecided: a value counts only outside the surrogates' band.</summary>
    /// <param name="observed">The largest real part, per second; NaN where it could not be fitted.</param>
    /// <param name="band">The surrogates' band, or null where there is none.</param>
    /// <param name="surrogates">How many surrogates were asked for.</param>
    public static DampingResult Judge(double observed, SurrogateBand? band, int surrogates)
    {
        if (double.IsNaN(observed))
        {
            return new DampingResult(DampingVerdict.Undecided, null, null, "Too few complete samples to fit.");
        }

        if (band is not { } found)
        {
            return new DampingResult(DampingVerdict.Undecided, observed, null, surrogates == 0 ? "No surrogates were asked for." : "Too few surrogates could be fitted.");
        }

        var verdict = observed < found.Low && observed < 0 ? DampingVerdict.Damping
            : observed > found.High && observed > 0 ? DampingVerdict.Amplifying
            : DampingVerdict.Undecided;
        return new DampingResult(verdict, observed, (found.Low, found.High), verdict == DampingVerdict.Undecided ? "No different from surrogates that share no system." : "Outside what surrogates that share no system give.");
    }

    /// <summary>The largest real part of the fitted system's eigenvalues per second; NaN where it cannot be fitted.</summary>
    /// <param name="a">A's series about 0, one value a step; NaN where missing.</param>
    /// <param name="b">B's series, as long.</param>
    /// <param name="stepSeconds">Seconds from one value to the next.</param>
    public static double LargestRealEigenvalue(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double stepSeconds) =>
        new CoupledOscillator(1, Embedding, stepSeconds).Fit(a, b)?.LargestRealEigenvalue() ?? double.NaN;

    /// <summary>Block means with the line through them removed, over the present values.</summary>
    private static double[] Coarse(double[] series, int block) => LinearTrend.Removed(BlockMeans.Of(series, block));
}
