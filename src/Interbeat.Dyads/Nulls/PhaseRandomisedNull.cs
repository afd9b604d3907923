using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Signals.Spectra;

namespace Interbeat.Dyads.Nulls;

/// <summary>Phase-randomised surrogates, block by block: the local power spectrum and the trend are kept, the phases are random.</summary>
/// <remarks>
/// <para>
/// After Theiler, Eubank, Longtin, Galdrikian and Farmer (1992), Physica D 58, 77-94, applied to half-overlapping blocks of <see cref="BlockWindows"/> windows
/// of the measure, tapered by a sine before and after; the squared tapers of two overlapping blocks add to one. A block's mean is taken out before the taper and put back
/// after it, since a taper would turn the level of a series into a slow wave. Randomising the whole record at once would
/// spread a passage of strong oscillation over all of it, and would keep any rhythm in step with itself from end to end; people do neither.
/// What is kept: the spectrum within some minutes, how it changes, and the block means. What is destroyed: the alignment with the partner.
/// </para>
/// <para>Each run between gaps is treated by itself, reflected at its ends, so that the gaps stay on the clock. Limit: a rhythm that keeps time for longer than a
/// block (paced breathing) is kept less long in the surrogates; two such rhythms at one rate can pass for coupling, and only pseudo-dyads tell.</para>
/// </remarks>
public sealed class PhaseRandomisedNull : ISurrogateNull
{
    /// <summary>Length of a block in windows of the measure. Chosen: long enough to hold every frequency that a window sees.</summary>
    public const int BlockWindows = 3;

    /// <summary>Phases are drawn from this many equal steps of the circle: finer than any sum of them shows, and far cheaper than a sine each.</summary>
    private const int PhaseSteps = 4096;

    private static readonly ImmutableArray<(double Sin, double Cos)> Phases =
        [.. Enumerable.Range(0, PhaseSteps).Select(step => Math.SinCos(2 * Math.PI * (step + 0.5) / PhaseSteps))];

    /// <summary>Name of the null.</summary>
    public const string ShortName = "phase";

    /// <inheritdoc/>
    public string Name => ShortName;

    /// <inheritdoc/>
    public ProcessingStep Step(SurrogateSettings settings)
    {
        return new ProcessingStep(
            "phase-randomised null",
            1,
            "Surrogates of one partner with random phases in half-overlapping sine-tapered blocks, run by run between gaps: local power spectrum and block means are kept, alignment is destroyed.",
            "Theiler et al. 1992, Physica D 58, 77-94; block-wise form chosen",
            ImmutableSortedDictionary<string, string>.Empty.Add(
                "blockSeconds", (BlockWindows * settings.WindowSeconds).ToString(CultureInfo.InvariantCulture)));
    }

    /// <inheritdoc/>
    public ISurrogateSource Prepare(double[] series, SurrogateSettings settings, int count)
    {
        return new Source(series, BlockWindows * settings.Window, settings.Window, count);
    }

    private sealed class Source : ISurrogateSource
    {
        private readonly double[] series;
        private readonly ImmutableArray<RunBlocks> runs;
        private readonly FourierTransform plan;
        private readonly ConcurrentBag<Room> rooms = [];

        public Source(double[] series, int blockLength, int window, int count)
        {
            this.series = series;
            Count = count;
            plan = new FourierTransform(2 * FourierTransform.LargestLengthUpTo(Math.Max(1, (blockLength + 1) / 2)));
            // No valid window lies in a run shorter than a window: it is left as it is.
            runs = [.. PairedSeries.Runs(series).Where(run => run.End.Value - run.Start.Value >= window).Select(run => new RunBlocks(series.AsSpan(run), run.Start.Value, plan))];
        }

        public int Count { get; }

        public (int First, int Second) Fill(CounterRandom random, int pairIndex, Span<double> first, Span<double> second)
        {
            series.CopyTo(first);
            series.CopyTo(second);
            var room = rooms.TryTake(out var free) ? free : new Room(plan.Length);
            foreach (var run in runs)
            {
                run.Fill(ref random, first, second, room);
            }

            rooms.Add(room);
            return (0, 0);
        }
    }

    /// <summary>The amplitude spectra of the blocks of one run.</summary>
    private sealed class RunBlocks
    {
        private readonly int start;
        private readonly int length;
        private readonly FourierTransform plan;
        private readonly double[] taper;
        private readonly double[][] amplitudes;
        private readonly double[] means;

        public RunBlocks(ReadOnlySpan<double> run, int start, FourierTransform plan)
        {
            this.start = start;
            this.plan = plan;
            length = run.Length;
            var n = plan.Length;
            taper = [.. Enumerable.Range(0, n).Select(t => Math.Sin(Math.PI * (t + 0.5) / n))];
            amplitudes = new double[(length / (n / 2)) + 2][];
            means = new double[amplitudes.Length];
            for (var j = 0; j < amplitudes.Length; j++)
            {
                (means[j], amplitudes[j]) = Spectrum(run, (j - 1) * (n / 2));
            }
        }

        /// <summary>Two real surrogates at once, as real and imaginary part of one complex series.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Fill(ref CounterRandom random, Span<double> first, Span<double> second, Room room)
        {
            var n = plan.Length;
            double[] re = room.Re, im = room.Im;
            first.Slice(start, length).Clear();
            second.Slice(start, length).Clear();
            for (var j = 0; j < amplitudes.Length; j++)
            {
                Randomise(amplitudes[j], ref random, re, im);
                plan.Inverse(re, im, room.WorkRe, room.WorkIm);
                var begin = (j - 1) * (n / 2);
                for (var t = Math.Max(0, -begin); t < n && begin + t < length; t++)
                {
                    var level = taper[t] * means[j];
                    first[start + begin + t] += taper[t] * (level + re[t]);
                    second[start + begin + t] += taper[t] * (level + im[t]);
                }
            }
        }

        /// <summary>The tapered mean of one block, and |FFT| over n of what is left of it; times sqrt(2), since a sine taper halves the power.</summary>
        private (double Mean, double[] Amplitude) Spectrum(ReadOnlySpan<double> run, int begin)
        {
            var n = plan.Length;
            double[] re = new double[n], im = new double[n];
            double sum = 0, weight = 0;
            for (var t = 0; t < n; t++)
            {
                re[t] = run[Reflect(begin + t, run.Length)];
                sum += taper[t] * re[t];
                weight += taper[t];
            }

            var mean = sum / weight;
            for (var t = 0; t < n; t++)
            {
                re[t] = taper[t] * (re[t] - mean);
            }

            plan.Forward(re, im, new double[n], new double[n]);
            var amplitude = new double[(n / 2) + 1];
            for (var k = 1; k < amplitude.Length; k++)
            {
                amplitude[k] = Math.Sqrt(2 * ((re[k] * re[k]) + (im[k] * im[k]))) / n;
            }

            return (mean, amplitude);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Randomise(double[] amplitude, ref CounterRandom random, double[] re, double[] im)
        {
            var n = re.Length;
            (re[0], im[0]) = (amplitude[0], amplitude[0]);
            // Nyquist is real; its sign is drawn for each of the two.
            var signs = random.NextBits();
            re[n / 2] = (signs & 1) == 0 ? amplitude[n / 2] : -amplitude[n / 2];
            im[n / 2] = (signs & 2) == 0 ? amplitude[n / 2] : -amplitude[n / 2];
            for (int k = 1, mirror = n - 1; k < mirror; k++, mirror--)
            {
                var bits = random.NextBits();
                var (s1, c1) = Phases[(int)(bits & (PhaseSteps - 1))];
                var (s2, c2) = Phases[(int)((bits >> 32) & (PhaseSteps - 1))];
                // Z = S1 + i S2, with both S1 and S2 Hermitian.
                re[k] = amplitude[k] * (c1 - s2);
                im[k] = amplitude[k] * (s1 + c2);
                re[mirror] = amplitude[k] * (c1 + s2);
                im[mirror] = amplitude[k] * (c2 - s1);
            }
        }

        /// <summary>Index into a run that goes back and forth beyond its ends.</summary>
        private static int Reflect(int index, int length)
        {
            var period = 2 * length;
            var i = ((index % period) + period) % period;
            return i < length ? i : period - 1 - i;
        }
    }

    /// <summary>Room for one block of two surrogates, lent to one thread at a time.</summary>
    private sealed class Room(int length)
    {
        public double[] Re { get; } = new double[length];

        public double[] Im { get; } = new double[length];

        public double[] WorkRe { get; } = new double[length];

        public double[] WorkIm { get; } = new double[length];
    }
}
