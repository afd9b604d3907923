using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Regression;

namespace Interbeat.Dyads.Nulls;

/// <summary>Autoregressive surrogates of order 1: the level, line, spread and lag-1 autocorrelation of a series are kept, and nothing else.</summary>
/// <remarks>
/// What a series that merely forgets slowly gives: no rhythm, no partner. The coefficient is the lag-1 autocorrelation of the series without its line, freed of its bias
/// -(2 + 4 phi) / n (van Giersbergen 2005, for a fitted trend), and every surrogate starts in the stationary law. The process runs through gaps, which stay on the clock.
/// It backs no verdict on coupling: a series that is smoother than such a process, or oscillates, differs from its surrogates without any partner.
/// </remarks>
public sealed class Ar1Null : ISurrogateNull
{
    /// <summary>The largest size of the coefficient; beyond it the series would wander off. Chosen.</summary>
    private const double LargestCoefficient = 0.9995;

    /// <summary>Fewer pairs of neighbours tell nothing of the coefficient.</summary>
    private const int LeastNeighbours = 10;

    /// <inheritdoc/>
    public string Name => "ar1";

    /// <inheritdoc/>
    public ProcessingStep Step(SurrogateSettings settings) => new(
        "AR(1) null",
        1,
        "Gaussian surrogates with the line, spread and bias-corrected lag-1 autocorrelation of the series; its rhythm and its partner are destroyed.",
        "Autoregression of order 1; bias after van Giersbergen 2005",
        ImmutableSortedDictionary<string, string>.Empty);

    /// <inheritdoc/>
    public ISurrogateSource Prepare(double[] series, SurrogateSettings settings, int count) => new Source(series, count);

    /// <summary>The coefficient of the process that a series' surrogates follow, within -1 to 1; 0 where too little is present.</summary>
    public static double Coefficient(ReadOnlySpan<double> series) => Of(LinearTrend.Removed(series)).Coefficient;

    private static (double Coefficient, double Sd) Of(double[] rest)
    {
        double product = 0, squares = 0;
        int present = 0, neighbours = 0;
        for (var t = 0; t < rest.Length; t++)
        {
            if (double.IsNaN(rest[t]))
            {
                continue;
            }

            present++;
            squares += rest[t] * rest[t];
            if (t > 0 && !double.IsNaN(rest[t - 1]))
            {
                neighbours++;
                product += rest[t] * rest[t - 1];
            }
        }

        var spread = present > 2 ? Math.Sqrt(squares / (present - 2)) : 0;
        if (neighbours < LeastNeighbours || !(squares > 0))
        {
            return (0, spread);
        }

        // Neighbours are fewer than values by one, and by one more for each gap.
        var raw = product / neighbours / (squares / present);
        var coefficient = ((present * raw) + 2) / (present - 4);
        return (Math.Clamp(coefficient, -LargestCoefficient, LargestCoefficient), spread);
    }

    private sealed class Source : ISurrogateSource
    {
        private readonly double[] line;
        private readonly double coefficient;
        private readonly double sd;

        public Source(double[] series, int count)
        {
            Count = count;
            var rest = LinearTrend.Removed(series);
            (coefficient, sd) = Of(rest);
            line = [.. series.Zip(rest, (value, left) => value - left)];
        }

        public int Count { get; }

        public (int First, int Second) Fill(CounterRandom random, int pairIndex, Span<double> first, Span<double> second)
        {
            Fill(ref random, first);
            Fill(ref random, second);
            return (0, 0);
        }

        private void Fill(ref CounterRandom random, Span<double> target)
        {
            var innovation = Math.Sqrt(1 - (coefficient * coefficient));
            var state = random.NextNormal();
            for (var t = 0; t < target.Length; t++)
            {
                // NaN in the line is a gap: it stays one.
                target[t] = line[t] + (sd * state);
                state = (coefficient * state) + (innovation * random.NextNormal());
            }
        }
    }
}
