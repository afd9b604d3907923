using System.Diagnostics;
using System.Globalization;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Benchmarks;

/// <summary>A million childhoods and a million Strange Situations on all processors, with progress on the error stream.</summary>
internal static class Millions
{
    private const int Children = 1_000_000;
    private const int Events = 600;
    private const double CarerSpread = .06;
    private const double BytesPerMegabyte = 1e6;

    // Dyads of one progress message.
    private const int Part = 50_000;

    /// <summary>Measures and writes.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine(Text($"| a million childhoods of {Events} events, all processors | {Seconds(Childhoods):F1} s |"));
        output.WriteLine(Text($"| a million Strange Situations with their childhoods, singles, all processors | {Seconds(StrangeSituations<SingleLane512>):F1} s |"));
        output.WriteLine(Text($"| largest memory of the process | {Process.GetCurrentProcess().PeakWorkingSet64 / BytesPerMegabyte:F0} MB |"));
    }

    private static void Childhoods()
    {
        var constants = new LearningConstants<SingleLane512>(ParameterSets.Seed);
        var capacity = new double[Children];
        Parallel.For(0, Children / SingleLane512.Count, lane =>
        {
            var first = lane * SingleLane512.Count;
            var care = new CareChances<Real>[SingleLane512.Count];
            for (var i = 0; i < care.Length; i++)
            {
                var random = Core.CounterRandom.Stream(1, "benchmark/carer", (ulong)(first + i));
                care[i] = CareRegime.All[(first + i) % CareRegime.All.Length].Answers.Individual(CarerSpread, ref random).As<Real>();
            }

            var chances = LaneTransfer.Pack<CareChances<Real>, CareChances<SingleLane512>, SingleLane512>(care);
            var grown = Childhood.After(Learner<SingleLane512>.AtBirth(constants), chances, Events, Childhood.Keys(1, first, care.Length), constants);
            SingleLane512.Store(grown.Capacity, capacity.AsSpan(first, care.Length));
        });
    }

    private static void StrangeSituations<T>()
        where T : struct, ILane<T>, IReal<T>
    {
        var study = new StrangeSituationStudy(ParameterSets.Evidence);
        var part = new StudiedDyad[Part];
        var classes = new int[Enum.GetValues<AttachmentClass>().Length];
        for (var first = 0; first < Children; first += Part)
        {
            study.Many<T>(1, part, first);
            foreach (var dyad in part)
            {
                classes[(int)dyad.Class]++;
            }

            Console.Error.WriteLine(Text($"{first + Part} of {Children} dyads; A {classes[0]}, B {classes[1]}, C {classes[2]}, D {classes[3]}"));
        }
    }

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
