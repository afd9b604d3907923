using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Voice;

/// <summary>Pitch and intensity of a sound, frame by frame, in one pass.</summary>
/// <remarks>
/// Before the period is looked for, the sound passes 40 to 3000 Hz (Butterworth, forward only): rumble and hiss carry no pitch, and the
/// dip of the difference function becomes wide enough for its parabola. Intensity is that of the unfiltered sound. Each stretch between missing samples is filtered for itself.
/// </remarks>
public static class VoiceTracking
{
    /// <summary>Lower edge of the band in which a period is looked for, Hz. Chosen: below the lowest voices.</summary>
    public const double RumbleHz = 40;

    /// <summary>Upper edge of that band, Hz. Chosen: three harmonics of the highest pitch of an infant.</summary>
    public const double HissHz = 3000;

    private const int HighPassOrder = 2;
    private const int LowPassOrder = 4;

    /// <summary>Frames filtered ahead, about ten seconds.</summary>
    private const int FramesAhead = 1000;

    /// <summary>The frames that lie wholly inside the signal.</summary>
    /// <param name="sound">Sound as a share of full scale, at 4000 Hz or more.</param>
    /// <param name="settings">How it is measured; null for adults.</param>
    /// <exception cref="ArgumentException">The rate is too low for the highest pitch, or a frame too short for the lowest.</exception>
    public static VoiceFrames Track(UniformSignal sound, VoiceSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(sound);
        var chosen = settings ?? VoiceSettings.Adult;
        var pass = new Pass(sound, chosen);
        pass.Run();
        return new VoiceFrames(
            sound.StartSeconds + (chosen.FrameSeconds / 2),
            chosen.HopSeconds,
            ImmutableCollectionsMarshal.AsImmutableArray(pass.F0Hz),
            ImmutableCollectionsMarshal.AsImmutableArray(pass.Aperiodicity),
            ImmutableCollectionsMarshal.AsImmutableArray(pass.Intensity),
            ImmutableCollectionsMarshal.AsImmutableArray(pass.Level));
    }

    private static double Decibels(double variance) =>
        Math.Max(VoiceFrames.SilenceDbfs, 10 * Math.Log10(variance));

    /// <summary>The working state of one pass.</summary>
    private sealed class Pass
    {
        private readonly UniformSignal sound;
        private readonly VoiceSettings settings;
        private readonly Yin yin;
        private readonly RunningFilter filter;
        private readonly double[] filtered;
        private int filteredFrom;
        private int filteredTo;

        public Pass(UniformSignal sound, VoiceSettings settings)
        {
            this.sound = sound;
            this.settings = settings;
            var rate = sound.SamplingRateHz;
            yin = new Yin(settings, rate);
            filter = new RunningFilter([.. Butterworth.HighPass(HighPassOrder, RumbleHz, rate), .. Butterworth.LowPass(LowPassOrder, Math.Min(HissHz, 0.45 * rate), rate)]);
            filtered = new double[yin.FrameLength + (int)Math.Ceiling(FramesAhead * settings.HopSeconds * rate)];
            var count = (int)Math.Max(0, Math.Floor((sound.Count - yin.FrameLength) / (settings.HopSeconds * rate)) + 1);
            (F0Hz, Aperiodicity, Intensity, Level) = (Unknown(count), Unknown(count), Unknown(count), Unknown(count));
        }

        public double[] F0Hz { get; }

        public double[] Aperiodicity { get; }

        public double[] Intensity { get; }

        public double[] Level { get; }

        public void Run()
        {
            var knownFrom = 0;
            var frame = 0;
            while (frame < F0Hz.Length)
            {
                var start = StartOf(frame);
                if (LastMissing(start, start + yin.FrameLength) is { } missing)
                {
                    knownFrom = missing + 1;
                    frame = Math.Max(frame + 1, FrameFrom(knownFrom));
                    continue;
                }

                frame = RunStretch(knownFrom, frame);
            }
        }

        private static double[] Unknown(int count)
        {
            var values = new double[count];
            Array.Fill(values, double.NaN);
            return values;
        }

        private int StartOf(int frame) => (int)Math.Min(Math.Round(frame * settings.HopSeconds * sound.SamplingRateHz), sound.Count - yin.FrameLength);

        private int FrameFrom(int sample)
        {
            var frame = (int)Math.Floor(sample / (settings.HopSeconds * sound.SamplingRateHz));
            while (frame < F0Hz.Length && StartOf(frame) < sample)
            {
                frame++;
            }

            return frame;
        }

        private int? LastMissing(int from, int to)
        {
            for (var i = to - 1; i >= from; i--)
            {
                if (!double.IsFinite(sound.Samples[i]))
                {
                    return i;
                }
            }

            return null;
        }

        /// <summary>Frames until a sample is missing; returns the first frame that was not done.</summary>
        private int RunStretch(int knownFrom, int frame)
        {
            var ahead = sound.Samples[knownFrom..];
            var end = knownFrom;
            foreach (var x in ahead)
            {
                if (!double.IsFinite(x))
                {
                    break;
                }

                end++;
            }

            filter.Reset();
            (filteredFrom, filteredTo) = (knownFrom, knownFrom);
            while (frame < F0Hz.Length && StartOf(frame) + yin.FrameLength <= end)
            {
                var isPair = frame + 1 < F0Hz.Length && StartOf(frame + 1) + yin.FrameLength <= end;
                var second = isPair ? frame + 1 : frame;
                FilterUntil(StartOf(frame), StartOf(second) + yin.FrameLength, end);
                var found = yin.Pair(Filtered(frame), Filtered(second));
                Store(second, found.Second);
                Store(frame, found.First);
                frame = second + 1;
            }

            return frame;
        }

        private ReadOnlySpan<double> Filtered(int frame) => filtered.AsSpan(StartOf(frame) - filteredFrom, yin.FrameLength);

        private void FilterUntil(int from, int to, int end)
        {
            while (filteredTo < to)
            {
                var keptFrom = Math.Min(from, filteredTo);
                filtered.AsSpan(keptFrom - filteredFrom, filteredTo - keptFrom).CopyTo(filtered);
                filteredFrom = keptFrom;
                var next = filtered.AsSpan(filteredTo - filteredFrom, Math.Min(filtered.Length - (filteredTo - filteredFrom), end - filteredTo));
                sound.Samples.Slice(filteredTo, next.Length).CopyTo(next);
                filter.Run(next);
                filteredTo += next.Length;
            }
        }

        private void Store(int frame, (double F0Hz, double Aperiodicity) found)
        {
            var samples = sound.Samples.Slice(StartOf(frame), yin.FrameLength);
            (F0Hz[frame], Aperiodicity[frame]) = found;
            Intensity[frame] = Decibels(Variance(samples));
            Level[frame] = Decibels(Variance(samples.Slice(yin.FrameLength / 4, yin.FrameLength / 2)));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static double Variance(ReadOnlySpan<double> samples)
        {
            var origin = samples[0];
            double sum = 0, squares = 0;
            foreach (var x in samples)
            {
                sum += x - origin;
                squares += (x - origin) * (x - origin);
            }

            return Math.Max(0, (squares - (sum * sum / samples.Length)) / samples.Length);
        }
    }
}
