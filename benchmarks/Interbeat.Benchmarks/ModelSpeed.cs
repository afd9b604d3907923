using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;

namespace Interbeat.Benchmarks;

/// <summary>The speed of the model on one core: each row is the best of many short turns, which the rows take one after the other.</summary>
/// <remarks>The best and not the median: other work on the machine can only slow a turn down. Turns alternate, so that every row meets the same disturbance.</remarks>
internal static class ModelSpeed
{
    // Chosen: a turn of about a millisecond fits between two switches of the processor; 300 turns meet a quiet one.
    private const int Turns = 300;
    private const int StepsATurn = 2000;

    private const double Million = 1e6;

    /// <summary>Measures and writes a table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="withMillions">Whether a million childhoods and a million Strange Situations are measured as well; minutes.</param>
    public static void Write(TextWriter output, bool withMillions)
    {
        using var kernel = KernelInC.Compiled();
        List<Row> rows = [Full<SingleLane512>("full model, 16 singles"), Full<SingleLane256>("full model, 8 singles"), Full<DoubleLane512>("full model, 8 doubles"), Full<DoubleLane256>("full model, 4 doubles"), Full<Real>("full model, one double"), Core<SingleLane512>("ten-state core, 16 singles"), Core<SingleLane256>("ten-state core, 8 singles")];
        var inC = 0.0;
        for (var turn = 0; turn < Turns; turn++)
        {
            rows.ForEach(row => row.Turn());
            inC = Math.Max(inC, kernel?.Turn() ?? 0);
        }

        output.WriteLine(Text($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, lanes of 512 bits {(Vector512.IsHardwareAccelerated ? "in hardware" : "emulated")}; best of {Turns} turns, noise included."));
        output.WriteLine();
        output.WriteLine("| work | million person-steps a second and core |");
        output.WriteLine("| --- | --- |");
        rows.ForEach(row => output.WriteLine(Text($"| {row.Name} | {row.Best / Million:F1} |")));
        if (kernel is null)
        {
            output.WriteLine("| the kernel in C | not measured: no C compiler, or no ../shared/prototype/avx2_bench.c |");
        }
        else
        {
            output.WriteLine(Text($"| the kernel in C, `gcc -O3 -mavx2 -mfma`, 8 singles, another and simpler noise | {inC:F1} |"));
            output.WriteLine(Text($"| ten-state core over the kernel in C | {rows.Max(row => row.Name.StartsWith("ten", StringComparison.Ordinal) ? row.Best : 0) / Million / inC:P0} |"));
        }

        if (withMillions)
        {
            Millions.Write(output);
        }
    }

    private static Row Full<T>(string name)
        where T : struct, ILane<T>, IReal<T>
    {
        var lane = new PairLane<T>(Dynamics<T>.Of(ParameterSets.Seed), 1, 0, pairs: T.Count);
        lane.TraitsA = new Traits<T>(.35, .85, .02, 0, .12, .04, 1, 1);
        lane.TraitsB = new Traits<T>(.85, .85, .02, 0, .12, .04, 1, 1);
        (lane.StateA, lane.StateB) = (PersonState<T>.AtRest, PersonState<T>.AtRest);
        var now = Situation<T>.Together;
        return new(name, 2 * T.Count * StepsATurn, () => lane.Advance(now, now, StepsATurn));
    }

    private static Row Core<T>(string name)
        where T : struct, ILane<T>, IReal<T>
    {
        var lane = new CoreLane<T>(0);
        return new(name, 2 * T.Count * StepsATurn, () => lane.Advance(StepsATurn));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(string Name, int PersonSteps, Action Work)
    {
        public double Best { get; private set; }

        public void Turn()
        {
            var start = Stopwatch.GetTimestamp();
            Work();
            Best = Math.Max(Best, PersonSteps / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
    }
}
