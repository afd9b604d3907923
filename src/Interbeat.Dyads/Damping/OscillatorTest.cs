using System.Collections.Immutable;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Regression;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Damping;

/// <summary>Holds what a coupled oscillator says of each person and of the two as a system against surrogates put through the same fit.</summary>
/// <remarks>
/// Smoothing alone makes white noise look like an oscillation with a high R². A person is said to oscillate only where the R² of the own oscillator, less that of an
/// AR(1) process with the series' own coefficient, exceeds the same of AR(1) surrogates with p at most <see cref="OscillatesBelow"/>; without that the chance error of the coefficient would hide it. R², period and zeta are given as an excess over the surrogates' mean, beside their 95 % band. Phase-randomised surrogates keep the
/// spectrum, and with it most of a person's own R² and period: against them only what joins the two can stand out.
/// </remarks>
public sealed class OscillatorTest
{
    /// <summary>Largest p at which a person's oscillation counts: .05 shared by the two people.</summary>
    public const double OscillatesBelow = 0.025;

    private readonly ImmutableArray<(int Tau, int Embedding)> settings;
    private readonly bool detrend;

    /// <summary>A test with embeddings set in advance.</summary>
    /// <param name="settings">Tau and embedding in samples. Of several, the one with the largest R² of both sides is taken, in each surrogate anew.</param>
    /// <param name="detrend">Whether each person's least-squares line is removed first; else the mean.</param>
    public OscillatorTest(ImmutableArray<(int Tau, int Embedding)> settings, bool detrend)
    {
        ArgumentOutOfRangeException.ThrowIfZero(settings.Length);
        (this.settings, this.detrend) = (settings, detrend);
    }

    /// <summary>Makes the function that fits a pair, in time of one sample; it belongs to one thread.</summary>
    public PairFit NewFit()
    {
        CoupledOscillator[] oscillators = [.. settings.Select(s => new CoupledOscillator(s.Tau, s.Embedding))];
        return (a, b) =>
        {
            double[] restA = Rest(a), restB = Rest(b);
            OscillatorFit? best = null;
            foreach (var oscillator in oscillators)
            {
                var fit = oscillator.Fit(restA, restB);
                best = best is null || fit?.R2 > best.R2 ? fit ?? best : best;
            }

            return best;
        };
    }

    /// <summary>The test of a pair.</summary>
    /// <param name="pair">The two series.</param>
    /// <param name="span">What the phase-randomised null must know.</param>
    /// <param name="surrogates">Pairs of each kind at most; never more than 199.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="options">Threads and cancellation.</param>
    public OscillatorTestResult? Of(PairedSeries pair, SurrogateSettings span, int surrogates, ulong seed, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (NewFit()(pair.A, pair.B) is not { } observed)
        {
            return null;
        }

        var values = OscillatorFigures.Of(observed, pair.A, pair.B, pair.RateHz);
        var ar1 = Against(new Ar1Null(), pair, span, surrogates, seed, options);
        var phase = Against(new PhaseRandomisedNull(), pair, span, surrogates, seed, options);
        var excesses = Enumerable.Range(0, OscillatorFigures.Keys.Length).Select(i =>
            new OscillatorExcess(OscillatorFigures.Keys[i], values[i], SurrogateBand.Of(ar1.Select(v => v[i])), SurrogateBand.Of(phase.Select(v => v[i]))));
        return new OscillatorTestResult(
            observed,
            [.. excesses],
            P(ar1, values, OscillatorFigures.AboveOwnAr1A),
            P(ar1, values, OscillatorFigures.AboveOwnAr1B),
            SystemDamping.Judge(values[OscillatorFigures.LargestRealEigenvalue], SurrogateBand.Of(phase.Select(v => v[OscillatorFigures.LargestRealEigenvalue])), surrogates));
    }

    /// <summary>p of each person's oscillation against AR(1) surrogates alone; null without surrogates.</summary>
    /// <param name="pair">The two series.</param>
    /// <param name="surrogates">Pairs at most; never more than 199.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="options">Threads and cancellation.</param>
    public (double? A, double? B) Oscillation(PairedSeries pair, int surrogates, ulong seed, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (NewFit()(pair.A, pair.B) is not { } observed)
        {
            return (null, null);
        }

        var values = OscillatorFigures.Of(observed, pair.A, pair.B, pair.RateHz);
        var ar1 = Against(new Ar1Null(), pair, default, surrogates, seed, options);
        return (P(ar1, values, OscillatorFigures.AboveOwnAr1A), P(ar1, values, OscillatorFigures.AboveOwnAr1B));
    }

    private double[][] Against(ISurrogateNull kind, PairedSeries pair, SurrogateSettings span, int surrogates, ulong seed, ParallelOptions options)
    {
        if (surrogates == 0)
        {
            return [];
        }

        // The larger first, so that naming does not matter; what is read is turned back.
        var swap = pair.AIsLarger;
        var ordered = swap ? new PairedSeries(pair.B, pair.A, pair.RateHz) : pair;
        var count = Math.Min(surrogates, SystemDamping.LargestSurrogates);
        return [.. SurrogatePairs.Read<double[]?>(kind, ordered, span, count, seed, "oscillator/" + kind.Name, options, NewReading).OfType<double[]>()];

        Func<double[], double[], double[]?> NewReading()
        {
            var fit = NewFit();
            return (x, y) =>
            {
                var (a, b) = swap ? (y, x) : (x, y);
                return fit(a, b) is { } found ? OscillatorFigures.Of(found, a, b, pair.RateHz) : null;
            };
        }
    }

    private static double? P(double[][] surrogates, double[] observed, int figure) =>
        surrogates.Length < SurrogateBand.LeastValues ? null : (1.0 + surrogates.Count(v => v[figure] >= observed[figure])) / (1 + surrogates.Length);

    private double[] Rest(ReadOnlySpan<double> series) => detrend ? LinearTrend.Removed(series) : LinearTrend.Centred(series);
}

/// <summary>A fit beside its surrogates.</summary>
/// <param name="Fit">The fit, in time of one sample.</param>
/// <param name="Excesses">Each figure beside its surrogates.</param>
/// <param name="OscillationPA">p of what A's own R² has above its AR(1) process, against AR(1) surrogates; null without enough of them.</param>
/// <param name="OscillationPB">The same for B.</param>
/// <param name="Damping">Whether the system damps or amplifies, per second.</param>
public sealed record OscillatorTestResult(OscillatorFit Fit, ImmutableArray<OscillatorExcess> Excesses, double? OscillationPA, double? OscillationPB, DampingResult Damping);

/// <summary>One figure of a fit beside what surrogates give.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Observed">Its value.</param>
/// <param name="Ar1">What AR(1) surrogates give; null without enough of them.</param>
/// <param name="Phase">What phase-randomised surrogates give; null without enough of them.</param>
public sealed record OscillatorExcess(string Key, double Observed, SurrogateBand? Ar1, SurrogateBand? Phase);
