using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Signals.Spectra;

namespace Interbeat.Dyads.Nulls;

/// <summary>Iterative amplitude-adjusted Fourier surrogates: the values are kept exactly, the power spectrum nearly, the phases are random.</summary>
/// <remarks>
/// <para>
/// After Schreiber and Schmitz (1996), Physical Review Letters 77, 635-638: a random order of the values, then by turns the amplitudes of the original spectrum are imposed and the values are restored by
/// rank, until no rank changes or <see cref="MostIterations"/> are done. The values come last, so that every surrogate holds exactly those of the series.
/// </para>
/// <para>
/// Each run between gaps is taken whole, unlike in <see cref="PhaseRandomisedNull"/>: tapered blocks that overlap would not give back the values, which is what this null is for. A run is continued by its
/// reflection, since a jump from its end to its beginning would be taken for fast power. Limit: a passage of strong oscillation is spread over its whole run.
/// </para>
/// </remarks>
public sealed class AmplitudeAdjustedNull : ISurrogateNull
{
    /// <summary>Iterations at most. Chosen: the order of an autoregressive series settles within about ten, and the last changes move single samples.</summary>
    public const int MostIterations = 12;

    /// <summary>Name of the null.</summary>
    public const string ShortName = "iaaft";

    /// <inheritdoc/>
    public string Name => ShortName;

    /// <inheritdoc/>
    public ProcessingStep Step(SurrogateSettings settings) => new(
        "amplitude-adjusted null",
        1,
        "Surrogates of one partner with exactly its values and nearly its power spectrum, each run between gaps as a whole and continued by its reflection; alignment is destroyed.",
        "Schreiber and Schmitz 1996, Phys Rev Lett 77, 635-638; reflection chosen",
        ImmutableSortedDictionary<string, string>.Empty.Add("mostIterations", MostIterations.ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public ISurrogateSource Prepare(double[] series, SurrogateSettings settings, int count) => new Source(series, settings.Window, count);

    private sealed class Source : ISurrogateSource
    {
        private readonly double[] series;
        private readonly ImmutableArray<RunSpectrum> runs;

        public Source(double[] series, int window, int count)
        {
            this.series = series;
            Count = count;

            // No valid window lies in a run shorter than a window: it is left as it is.
            runs = [.. PairedSeries.Runs(series).Where(run => run.End.Value - run.Start.Value >= window).Select(run => new RunSpectrum(series.AsSpan(run), run.Start.Value))];
        }

        public int Count { get; }

        public (int First, int Second) Fill(CounterRandom random, int pairIndex, Span<double> first, Span<double> second)
        {
            series.CopyTo(first);
            series.CopyTo(second);
            foreach (var run in runs)
            {
                run.Fill(ref random, first);
                run.Fill(ref random, second);
            }

            return (0, 0);
        }
    }

    /// <summary>The values of one run in order of size, and the amplitudes of its spectrum.</summary>
    private sealed class RunSpectrum
    {
        private readonly int start;
        private readonly double[] sorted;
        private readonly double[] reflected;
        private readonly double[] amplitudes;
        private readonly FourierTransform plan;
        private readonly ConcurrentBag<Room> rooms = [];

        public RunSpectrum(ReadOnlySpan<double> run, int start)
        {
            this.start = start;
            sorted = run.ToArray();
            Array.Sort(sorted);
            plan = new FourierTransform(FourierTransform.SmallestLengthFrom(2 * run.Length));
            double[] re = new double[plan.Length], im = new double[plan.Length];
            for (var i = 0; i < re.Length; i++)
            {
                re[i] = run[Reflect(i, run.Length)];
            }

            reflected = [.. re];
            Array.Sort(reflected);
            plan.Forward(re, im, new double[re.Length], new double[re.Length]);
            amplitudes = [.. re.Zip(im, (x, y) => Math.Sqrt((x * x) + (y * y)))];
        }

        public void Fill(ref CounterRandom random, Span<double> target)
        {
            var room = rooms.TryTake(out var free) ? free : new Room(plan.Length);
            Shuffle(ref random, room.Re);
            for (var iteration = 0; iteration < MostIterations; iteration++)
            {
                Array.Clear(room.Im);
                plan.Forward(room.Re, room.Im, room.WorkRe, room.WorkIm);
                ImposeAmplitudes(room.Re, room.Im);
                plan.Inverse(room.Re, room.Im, room.WorkRe, room.WorkIm);
                if (iteration < MostIterations - 1 && !RestoreValues(room) && iteration > 0)
                {
                    break;
                }
            }

            var run = target.Slice(start, sorted.Length);
            var keys = room.WorkRe.AsSpan(0, run.Length);
            room.Re.AsSpan(0, run.Length).CopyTo(keys);
            Rank(keys, room.Order.AsSpan(0, run.Length));
            for (var rank = 0; rank < run.Length; rank++)
            {
                run[room.Order[rank]] = sorted[rank];
            }

            rooms.Add(room);
        }

        /// <summary>Fisher and Yates.</summary>
        private void Shuffle(ref CounterRandom random, double[] values)
        {
            reflected.CopyTo(values, 0);
            for (var i = values.Length - 1; i > 0; i--)
            {
                var j = random.NextInt(i + 1);
                (values[i], values[j]) = (values[j], values[i]);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void ImposeAmplitudes(double[] re, double[] im)
        {
            for (var k = 0; k < re.Length; k++)
            {
                var size = Math.Sqrt((re[k] * re[k]) + (im[k] * im[k]));
                var gain = size > 0 ? amplitudes[k] / (size * re.Length) : 0;
                re[k] *= gain;
                im[k] *= gain;
            }
        }

        /// <summary>Puts the values in the order of the filtered series; false where no rank has changed.</summary>
        private bool RestoreValues(Room room)
        {
            room.Re.CopyTo(room.WorkRe, 0);
            Rank(room.WorkRe, room.Order);
            var changed = false;
            for (var rank = 0; rank < room.Order.Length; rank++)
            {
                changed |= room.Order[rank] != room.Before[rank];
                room.Re[room.Order[rank]] = reflected[rank];
            }

            (room.Order, room.Before) = (room.Before, room.Order);
            return changed;
        }

        private static void Rank(Span<double> keys, Span<int> order)
        {
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = i;
            }

            keys.Sort(order);
        }

        /// <summary>Index into a run that goes back and forth beyond its ends.</summary>
        private static int Reflect(int index, int length)
        {
            var i = index % (2 * length);
            return i < length ? i : (2 * length) - 1 - i;
        }
    }

    /// <summary>Room for one surrogate, lent to one thread at a time.</summary>
    private sealed class Room(int length)
    {
        public double[] Re { get; } = new double[length];

        public double[] Im { get; } = new double[length];

        public double[] WorkRe { get; } = new double[length];

        public double[] WorkIm { get; } = new double[length];

        public int[] Order { get; set; } = new int[length];

        public int[] Before { get; set; } = new int[length];
    }
}
