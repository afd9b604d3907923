using System.Globalization;

namespace Interbeat.Benchmarks;

/// <summary>One benchmark as a Markdown table: ours at 1x, 2x and 4x, and what others need.</summary>
internal static class SpeedTable
{
    private static readonly int[] Scales = [1, 2, 4];

    /// <summary>Runs the benchmark and writes its table row by row.</summary>
    public static void Write(Benchmark benchmark, TextWriter output)
    {
        output.WriteLine($"### {benchmark.Name}");
        output.WriteLine();
        output.WriteLine("| program, work | wall, ms | processor, ms | memory, MB | per doubling |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        double? before = null;
        foreach (var scale in Scales)
        {
            var measured = Measurement.Of(benchmark.Prepare(scale));
            output.WriteLine(Text($"| **Interbeat**, {benchmark.Work(scale)} | {measured.WallMs:F1} | {measured.ProcessorMs:F1} | {measured.AllocatedMegabytes:F1} | {(before is { } b ? Text($"{measured.ProcessorMs / b:F2}") : "")} |"));
            before = measured.ProcessorMs;
        }

        foreach (var peer in benchmark.Peers)
        {
            var name = peer.Work.Length == 0 ? peer.Program : $"{peer.Program}, {peer.Work}";
            output.WriteLine(Text($"| {name} * | {(peer.Seconds is { } s ? Text($"{s * 1000:F0}") : "")} | | {(peer.PeakMegabytes is { } m ? Text($"{m:F0} peak") : "")} | |"));
        }

        output.WriteLine();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
