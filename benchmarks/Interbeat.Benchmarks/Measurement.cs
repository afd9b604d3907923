using System.Diagnostics;

namespace Interbeat.Benchmarks;

/// <summary>What one piece of work takes: medians of several runs.</summary>
/// <param name="WallMs">Wall-clock time, ms.</param>
/// <param name="ProcessorMs">Processor time of the whole process, all threads, collection of garbage included, ms.</param>
/// <param name="AllocatedMegabytes">All that was ever allocated during one run, MB; what is alive at once is less.</param>
internal sealed record Measurement(double WallMs, double ProcessorMs, double AllocatedMegabytes)
{
    /// <summary>Runs that count. Odd, so that the median is one of them.</summary>
    public const int Runs = 5;

    private const double BytesPerMegabyte = 1e6;

    /// <summary>Work is warmed up for this long, and at least once, so that its code is compiled for good. Chosen.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5);

    /// <summary>The measurement of some work.</summary>
    public static Measurement Of(Action work)
    {
        var warm = Stopwatch.StartNew();
        do
        {
            work();
        }
        while (warm.Elapsed < WarmUp);

        var runs = new Measurement[Runs];
        for (var i = 0; i < Runs; i++)
        {
            GC.Collect();
            runs[i] = Once(work);
        }

        return new Measurement(Median(runs, r => r.WallMs), Median(runs, r => r.ProcessorMs), Median(runs, r => r.AllocatedMegabytes));
    }

    private static Measurement Once(Action work)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        work();
        var wall = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new Measurement(wall.TotalMilliseconds, processor.TotalMilliseconds, allocated / BytesPerMegabyte);
    }

    private static double Median(Measurement[] runs, Func<Measurement, double> what) => runs.Select(what).Order().ElementAt(Runs / 2);
}
