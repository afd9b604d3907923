namespace Interbeat.Dyads.Nulls;

/// <summary>Spreads numbered work over a fixed number of threads, each with room of its own that is made once.</summary>
/// <remarks>Which thread takes which number varies; a body that writes only to its own number's place gives the same result on any number of threads.</remarks>
internal static class Workers
{
    /// <summary>Calls <paramref name="body"/> once for each number from 0 to <paramref name="count"/> (outside).</summary>
    public static void Run<TWork>(int count, ParallelOptions options, Func<TWork> makeWork, Action<int, TWork> body)
    {
        var threads = options.MaxDegreeOfParallelism > 0 ? options.MaxDegreeOfParallelism : Environment.ProcessorCount;
        var next = -1;
        Parallel.For(0, Math.Min(threads, count), options, _ =>
        {
            var work = makeWork();
            for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
            {
                options.CancellationToken.ThrowIfCancellationRequested();
                body(index, work);
            }
        });
    }
}
