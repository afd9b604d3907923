using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;
using MathNet.Numerics.LinearAlgebra;

namespace Interbeat.Dyads.Damping;

/// <summary>Two coupled linear oscillators fitted to a pair, and whether the system that they make damps or amplifies.</summary>
/// <remarks>
/// Per person x'' = eta x + zeta x' + eta_p y + zeta_p y', derivatives by generalised local linear approximation (Boker, Deboeck, Edler and Keel
/// 2010) on embedded windows. The system damps where the largest real part of the eigenvalues of its 4 x 4 matrix is below zero. Smoothing alone makes
/// white noise look like an oscillation, so the value counts only outside the 95 % band of phase-randomised pairs put through the same fit.
/// </remarks>
public static class CoupledOscillator
{
    /// <summary>Samples in an embedded window. Set in advance, never fitted. Chosen.</summary>
    private const int Embedding = 5;

    /// <summary>Rate of the series that is fitted, in Hz at most. Chosen: one value a second.</summary>
    private const double LargestRateHz = 1;

    /// <summary>Surrogate pairs at most: a 95 % band needs no more than this for five values beyond each end.</summary>
    private const int LargestSurrogates = 199;

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
        if (observed is null || surrogates == 0)
        {
            return new DampingResult(DampingVerdict.Undecided, observed, null, observed is null ? "Too few complete samples to fit." : "No surrogates were asked for.");
        }

        var band = Band(pair, settings, block, step, surrogates, seed ^ pair.Key, options);
        if (band is not { } interval)
        {
            return new DampingResult(DampingVerdict.Undecided, observed, null, "Too few surrogates could be fitted.");
        }

        var verdict = observed < interval.Low && observed < 0 ? DampingVerdict.Damping
            : observed > interval.High && observed > 0 ? DampingVerdict.Amplifying
            : DampingVerdict.Undecided;
        return new DampingResult(verdict, observed, interval, verdict == DampingVerdict.Undecided ? "No different from surrogates that share no system." : "Outside what surrogates that share no system give.");
    }

    /// <summary>The largest real part of the fitted system's eigenvalues per second, or null where it cannot be fitted.</summary>
    public static double? LargestRealEigenvalue(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double stepSeconds)
    {
        var sums = new NormalEquations();
        for (var first = 0; first + Embedding <= Math.Min(a.Length, b.Length); first++)
        {
            sums.Add(LocalQuadratic(a.Slice(first, Embedding), stepSeconds), LocalQuadratic(b.Slice(first, Embedding), stepSeconds));
        }

        if (sums.Rows < 4 * Embedding)
        {
            return null;
        }

        var gram = Matrix<double>.Build.DenseOfArray(sums.Gram);
        var decomposition = gram.Svd();
        if (decomposition.Rank < 4)
        {
            return null;
        }

        Vector<double> forA = decomposition.Solve(Vector<double>.Build.Dense(sums.ToA)), forB = decomposition.Solve(Vector<double>.Build.Dense(sums.ToB));
        var system = Matrix<double>.Build.DenseOfRowArrays([0, 1, 0, 0], [.. forA], [0, 0, 0, 1], [.. forB]);
        return system.Evd().EigenValues.Max(value => value.Real);
    }

    private static (double Low, double High)? Band(PairedSeries pair, CouplingSettings settings, int block, double step, int surrogates, ulong seed, ParallelOptions options)
    {
        var count = Math.Min(surrogates, LargestSurrogates);
        var kind = new PhaseRandomisedNull();
        ISurrogateSource drawsA = kind.Prepare(pair.A, settings.ForSurrogates, count), drawsB = kind.Prepare(pair.B, settings.ForSurrogates, count);
        var values = new double[count];
        Workers.Run((count + 1) / 2, options, () => Enumerable.Range(0, 4).Select(_ => new double[pair.Count]).ToArray(), (index, work) =>
        {
            drawsA.Fill(CounterRandom.Stream(seed, "damping/a", (ulong)index), index, work[0], work[1]);
            drawsB.Fill(CounterRandom.Stream(seed, "damping/b", (ulong)index), index, work[2], work[3]);
            for (var i = 0; i < 2 && (2 * index) + i < count; i++)
            {
                values[(2 * index) + i] = LargestRealEigenvalue(Coarse(work[i], block), Coarse(work[2 + i], block), step) ?? double.NaN;
            }
        });
        var sorted = values.Where(v => !double.IsNaN(v)).Order().ToArray();
        return sorted.Length < 39 ? null : (sorted[(int)(0.025 * (sorted.Length + 1)) - 1], sorted[(int)Math.Ceiling(0.975 * (sorted.Length + 1)) - 1]);
    }

    /// <summary>Block means with the line through them removed, over the present values.</summary>
    private static double[] Coarse(double[] series, int block)
    {
        var means = new double[series.Length / block];
        for (var i = 0; i < means.Length; i++)
        {
            double sum = 0;
            foreach (var value in series.AsSpan(i * block, block))
            {
                sum += value;
            }

            means[i] = sum / block;
        }

        var slope = States.ArousalTrend.Slope(means);
        var present = Enumerable.Range(0, means.Length).Where(i => !double.IsNaN(means[i])).ToArray();
        if (present.Length < 2)
        {
            return means;
        }

        double centre = present.Average(), level = present.Average(i => means[i]);
        return [.. means.Select((v, i) => v - level - (slope * (i - centre)))];
    }

    /// <summary>Least-squares fit of x + x' u + x'' u^2 / 2 over a centred window.</summary>
    private static (double Value, double First, double Second) LocalQuadratic(ReadOnlySpan<double> window, double step)
    {
        const int Half = Embedding / 2;
        double s2 = 0, s4 = 0, sum = 0, sumU = 0, sumUu = 0;
        for (var i = 0; i < Embedding; i++)
        {
            var u = (i - Half) * step;
            s2 += u * u;
            s4 += u * u * u * u;
            sum += window[i];
            sumU += u * window[i];
            sumUu += u * u * window[i];
        }

        var second = 2 * ((Embedding * sumUu) - (s2 * sum)) / ((Embedding * s4) - (s2 * s2));
        return ((sum - (second / 2 * s2)) / Embedding, sumU / s2, second);
    }

    /// <summary>Sums over all complete windows: the state is (a, a', b, b'), the right-hand sides are both second derivatives.</summary>
    private sealed class NormalEquations
    {
        private readonly double[] state = new double[4];

        public int Rows { get; private set; }

        public double[,] Gram { get; } = new double[4, 4];

        public double[] ToA { get; } = new double[4];

        public double[] ToB { get; } = new double[4];

        public void Add((double Value, double First, double Second) a, (double Value, double First, double Second) b)
        {
            if (double.IsNaN(a.Value + b.Value))
            {
                return;
            }

            Rows++;
            (state[0], state[1], state[2], state[3]) = (a.Value, a.First, b.Value, b.First);
            for (var i = 0; i < 4; i++)
            {
                ToA[i] += state[i] * a.Second;
                ToB[i] += state[i] * b.Second;
                for (var j = 0; j < 4; j++)
                {
                    Gram[i, j] += state[i] * state[j];
                }
            }
        }
    }
}
