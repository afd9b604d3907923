using System.Diagnostics;
using System.Globalization;
using Interbeat.Benchmarks;

// Usage: Interbeat.Benchmarks [words that a name must hold]. Prints a Markdown table: the median of five runs after one to warm up, in ms.
const int Runs = 5;
int[] scales = [1, 2, 4];
var chosen = BenchmarkRegistry.All.Where(b => args.All(word => b.Name.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
Console.WriteLine($"{Environment.ProcessorCount} processors, median of {Runs}");
Console.WriteLine();
Console.WriteLine("| benchmark | 1x ms | 2x ms | 4x ms | 2x / 1x | 4x / 2x | 4x / 1x | peers |");
Console.WriteLine("|---|---|---|---|---|---|---|---|");
foreach (var benchmark in chosen)
{
    var times = scales.Select(scale => MedianMs(benchmark.Prepare(scale))).ToArray();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {benchmark.Name} | {times[0]:F1} | {times[1]:F1} | {times[2]:F1} | {times[1] / times[0]:F1} | {times[2] / times[1]:F1} | {times[2] / times[0]:F1} | {benchmark.Peer} |"));
}

static double MedianMs(Action work)
{
    work();
    var times = new double[Runs];
    for (var i = 0; i < Runs; i++)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    Array.Sort(times);
    return times[Runs / 2];
}
