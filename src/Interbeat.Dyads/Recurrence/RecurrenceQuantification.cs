namespace Interbeat.Dyads.Recurrence;

/// <summary>The usual figures of a recurrence plot.</summary>
/// <remarks>Definitions after Zbilut and Webber (1992) and Marwan et al. (2007); entropies in nats.</remarks>
public sealed record RecurrenceQuantification
{
    private RecurrenceQuantification(double recurrenceRate, RecurrenceLines diagonal, RecurrenceLines vertical, RecurrenceLines horizontal) =>
        (RecurrenceRate, Diagonal, Vertical, Horizontal) = (recurrenceRate, diagonal, vertical, horizontal);

    /// <summary>Recurrent points as a share of all pairs of vectors that are there, in %; the pairs inside a Theiler window count among all pairs.</summary>
    public double RecurrenceRate { get; }

    /// <summary>Diagonal lines: their share of the points is the determinism.</summary>
    public RecurrenceLines Diagonal { get; }

    /// <summary>Vertical lines, B near one moment of A: their share of the points is the laminarity, their mean length the trapping time.</summary>
    public RecurrenceLines Vertical { get; }

    /// <summary>Horizontal lines, A near one moment of B.</summary>
    public RecurrenceLines Horizontal { get; }

    /// <summary>The figures of a plot.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="minDiagonal">The shortest diagonal that is a line.</param>
    /// <param name="minVertical">The shortest vertical or horizontal that is a line.</param>
    /// <param name="options">Threads and cancellation; the result does not depend on them.</param>
    public static RecurrenceQuantification Of(RecurrencePlot plot, int minDiagonal, int minVertical, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(plot);
        var diagonals = plot.Diagonals(options);
        var verticals = RecurrenceLines.Of(plot.Verticals(options), minVertical);
        return new RecurrenceQuantification(
            100 * diagonals.Points / plot.Pairs,
            RecurrenceLines.Of(diagonals, minDiagonal),
            verticals,
            plot.IsOfOne ? verticals : RecurrenceLines.Of(plot.Transposed().Verticals(options), minVertical));
    }
}

/// <summary>Lines of a plot in one direction.</summary>
/// <param name="PercentOfPoints">Share of the recurrent points that lie in lines, in %; NaN without points.</param>
/// <param name="Count">Lines.</param>
/// <param name="Mean">Their mean length in samples; NaN without lines.</param>
/// <param name="Longest">The longest, in samples; 0 without lines.</param>
/// <param name="Entropy">Shannon entropy of their lengths, in nats; NaN without lines.</param>
/// <param name="RelativeEntropy">Entropy as a share of the largest with as many different lengths; NaN below two.</param>
public sealed record RecurrenceLines(double PercentOfPoints, long Count, double Mean, int Longest, double Entropy, double RelativeEntropy)
{
    /// <summary>The lines of at least a length.</summary>
    public static RecurrenceLines Of(LineLengths lengths, int least)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        return new RecurrenceLines(lengths.PercentIn(least), lengths.Lines(least), lengths.Mean(least), lengths.Longest(least), lengths.Entropy(least), lengths.RelativeEntropy(least));
    }
}
