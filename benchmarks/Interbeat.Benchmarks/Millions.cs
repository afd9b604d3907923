using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using Interbeat.Core;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;

namespace Interbeat.Benchmarks;

/// <summary>A million childhoods and a million Strange Situations on all processors, as the program computes them: in lanes of doubles. Progress goes to the error stream.</summary>
internal static class Millions
{
    private const int Children = 1_000_000;
    private const int Events = 600;
    private const double CarerSpread = .06;
    private const ulong Seed = 1;
    private const double BytesPerMegabyte = 1e6;

    // Children of one progress message.
    private const int Part = 50_000;

    /// <summary>Measures and writes a table.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(Text($"| work, {Environment.ProcessorCount} processors | s | largest memory of the process so far, MB |"));
        output.WriteLine("| --- | --- | --- |");
        Row("before", () => { });
        Row($"a million childhoods of {Events} events, singles", Vector512.IsHardwareAccelerated ? Childhoods<SingleLane512> : Childhoods<SingleLane256>);
        Row($"a million childhoods of {Events} events, doubles as the program has them", Vector512.IsHardwareAccelerated ? Childhoods<DoubleLane512> : Childhoods<DoubleLane256>);
        Row("a million Strange Situations with their childhoods, `simulate strange-situation --n 1000000 --set evidence`", StrangeSituations);

        void Row(string name, Action work)
        {
            var seconds = Seconds(work);
            output.WriteLine(Text($"| {name} | {seconds:F1} | {PeakMegabytes():F0} |"));
        }
    }

    private static void Childhoods<T>()
        where T : struct, ILane<T>, IReal<T>
    {
        var constants = new LearningConstants<T>(ParameterSets.Seed);
        var capacity = new double[Children];
        for (var done = 0; done < Children; done += Part)
        {
            var from = done;
            Parallel.For(0, Part / T.Count, lane =>
            {
                var first = from + (lane * T.Count);
                var care = new CareChances<Real>[T.Count];
                for (var i = 0; i < care.Length; i++)
                {
                    var random = CounterRandom.Stream(Seed, "benchmark/carer", (ulong)(first + i));
                    care[i] = CareRegime.All[(first + i) % CareRegime.All.Length].Answers.Individual(CarerSpread, ref random).As<Real>();
                }

                var chances = LaneTransfer.Pack<CareChances<Real>, CareChances<T>, T>(care);
                var grown = Childhood.After(Learner<T>.AtBirth(constants), chances, Events, Childhood.Keys(Seed, first, care.Length), constants);
                T.Store(grown.Capacity, capacity.AsSpan(first, care.Length));
            });
            Console.Error.WriteLine(Text($"{done + Part} of {Children} childhoods; mean capacity {capacity.Take(done + Part).Average():F3}"));
        }
    }

    private static void StrangeSituations()
    {
        var totals = StrangeSituationScenario.Study(new(ParameterSets.Evidence, Children, Seed), null, new Told("Strange Situations"), default);
        Console.Error.WriteLine(Text($"{totals.Count} dyads, {totals.PersonSteps} person-steps"));
    }

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / BytesPerMegabyte;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // Writes at once and in order, which Progress<T> does not.
    private sealed class Told(string what) : IProgress<double>
    {
        private int told;

        public void Report(double value)
        {
            var parts = (int)(value * (Children / Part));
            if (parts > told)
            {
                told = parts;
                Console.Error.WriteLine(Text($"{value:P0} of {Children} {what}"));
            }
        }
    }
}
