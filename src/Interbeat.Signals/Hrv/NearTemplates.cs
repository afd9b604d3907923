namespace Interbeat.Signals.Hrv;

/// <summary>How many others are near each template of two and of three successive values, which both entropies are made of.</summary>
/// <param name="Pairs">Of two, for the templates that begin at 0 to n - 2.</param>
/// <param name="Triples">Of three, for those that begin at 0 to n - 3.</param>
internal sealed record NearTemplates(int[] Pairs, int[] Triples)
{
    /// <summary>The counts of a series of at least three values.</summary>
    public static NearTemplates Of(ReadOnlySpan<double> values, double tolerance)
    {
        var series = new SortedSeries(values, tolerance);
        return new NearTemplates(PairNeighbours.Count(series), TripleNeighbours.Count(series));
    }
}
