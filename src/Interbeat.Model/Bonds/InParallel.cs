namespace Interbeat.Model.Bonds;

/// <summary>Runs one person or pair after the other on several threads; each depends on its number alone, so the result does not depend on the threads.</summary>
public static class InParallel
{
    /// <summary>The results by number.</summary>
    /// <param name="count">How many.</param>
    /// <param name="threads">Threads that may work at once; 0 for one a processor.</param>
    /// <param name="one">Runs the one of a number.</param>
    /// <param name="cancellationToken">Breaks the run off.</param>
    public static TResult[] Of<TResult>(int count, int threads, Func<int, TResult> one, CancellationToken cancellationToken)
    {
        var results = new TResult[count];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads };
        Parallel.For(0, count, options, i => results[i] = one(i));
        return results;
    }
}
