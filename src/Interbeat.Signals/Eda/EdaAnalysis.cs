using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Eda;

/// <summary>Skin conductance: artefacts, level (tonic), remainder (phasic) and responses, by two methods side by side.</summary>
/// <remarks>
/// Artefacts become missing samples. Each stretch between them is low-passed at 3 Hz (Butterworth, order 4, forward and backward). Method
/// one takes the part below 0.05 Hz as the level (order 2, forward and backward); the remainder then dips below zero around a
/// response, and amplitudes come out smaller than they are. Method two takes the smooth lower envelope, see <see cref="LowerEnvelope"/>. Both
/// phasic series are searched with the same absolute threshold. Time grows in proportion to the number of samples.
/// </remarks>
public static class EdaAnalysis
{
    /// <summary>Smallest amplitude of a response, uS. Chosen.</summary>
    public const double DefaultThresholdUs = 0.05;

    /// <summary>Edge of the smoothing filter, Hz (customary in open software).</summary>
    public const double SmoothHz = 3;

    /// <summary>Edge between level and remainder, Hz (customary in open software).</summary>
    public const double TonicHz = 0.05;

    /// <summary>Shortest stretch that is parted, seconds. Chosen: half a period of the edge between level and remainder.</summary>
    public const double MinimumStretchSeconds = 10;

    /// <summary>Peaks of two methods this close are one response, seconds. Chosen.</summary>
    public const double MatchSeconds = 1;

    /// <summary>Order of the smoothing filter.</summary>
    internal const int SmoothOrder = 4;

    /// <summary>Order of the filter between level and remainder.</summary>
    internal const int TonicOrder = 2;

    /// <summary>Reflection at the ends of a stretch before smoothing, seconds.</summary>
    internal const double SmoothPaddingSeconds = 1;

    /// <summary>Reflection at the ends of a stretch before the level is taken, seconds.</summary>
    internal const double TonicPaddingSeconds = 20;

    /// <summary>A slower signal is not smoothed: it holds next to nothing above the smoothing filter's edge, Hz.</summary>
    internal const double LowestSmoothedHz = 2 * SmoothHz / 0.9;

    /// <summary>A slower signal is not parted, Hz.</summary>
    internal const double LowestRateHz = LowerEnvelope.RateHz;

    /// <summary>The analysis of one signal.</summary>
    /// <param name="signal">Skin conductance in uS.</param>
    /// <param name="thresholdUs">Smallest amplitude of a response, above zero.</param>
    /// <param name="sensorMaximumUs">The sensor's range; values above are artefacts.</param>
    public static EdaResult Of(UniformSignal signal, double thresholdUs = DefaultThresholdUs, double sensorMaximumUs = EdaArtifacts.DefaultSensorMaximumUs)
    {
        ArgumentNullException.ThrowIfNull(signal);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thresholdUs);
        var rate = signal.SamplingRateHz;
        var artifacts = EdaArtifacts.Mark(signal, sensorMaximumUs, out var usable);
        var low = Missing(signal.Count);
        var envelope = Missing(signal.Count);
        var lowPhasic = Missing(signal.Count);
        var envelopePhasic = Missing(signal.Count);
        var used = 0L;
        if (rate >= LowestRateHz)
        {
            foreach (var stretch in Stretches.Finite(usable, (int)Math.Ceiling(MinimumStretchSeconds * rate)))
            {
                var smooth = Smooth(usable.AsSpan(stretch), rate);
                Tonic(smooth, rate).CopyTo(low, stretch.Start.Value);
                Envelope(smooth, rate, envelope.AsSpan(stretch));
                Subtract(smooth, low.AsSpan(stretch), lowPhasic.AsSpan(stretch));
                Subtract(smooth, envelope.AsSpan(stretch), envelopePhasic.AsSpan(stretch));
                used += smooth.Length;
            }
        }

        var minutes = used / rate / 60;
        var first = Split("low-pass 0.05 Hz", low, lowPhasic, signal, thresholdUs, minutes);
        var second = Split("lower envelope", envelope, envelopePhasic, signal, thresholdUs, minutes);
        var because = rate < LowerEnvelope.RateHz ? $"the sampling rate of {rate:G4} Hz is below {LowerEnvelope.RateHz} Hz"
            : used == 0 ? $"no {MinimumStretchSeconds} s without artefact or missing samples" : null;
        return new EdaResult(
            signal.StartSeconds, rate, first, second, Compare(first, second), artifacts, signal.Count == 0 ? 0 : used / (double)signal.Count, thresholdUs, because);
    }

    private static double[] Missing(int count)
    {
        var series = GC.AllocateUninitializedArray<double>(count);
        Array.Fill(series, double.NaN);
        return series;
    }

    private static double[] Smooth(ReadOnlySpan<double> samples, double rate) => rate > LowestSmoothedHz
        ? ZeroPhase.Filter(Butterworth.LowPass(SmoothOrder, SmoothHz, rate), samples, (int)(SmoothPaddingSeconds * rate))
        : samples.ToArray();

    private static double[] Tonic(double[] smooth, double rate) =>
        ZeroPhase.Filter(Butterworth.LowPass(TonicOrder, TonicHz, rate), smooth, (int)(TonicPaddingSeconds * rate));

    /// <summary>The envelope of block means at 4 Hz, on straight lines between the blocks' middles.</summary>
    private static void Envelope(double[] smooth, double rate, Span<double> envelope)
    {
        var block = rate / LowerEnvelope.RateHz;
        var coarse = new double[(int)(smooth.Length / block)];
        for (var b = 0; b < coarse.Length; b++)
        {
            var from = (int)(b * block);
            var to = Math.Max(from + 1, (int)((b + 1) * block));
            for (var i = from; i < to; i++)
            {
                coarse[b] += smooth[i] / (to - from);
            }
        }

        Spread(LowerEnvelope.Of(coarse), block, envelope);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Spread(double[] curve, double block, Span<double> envelope)
    {
        var perSample = 1 / block;
        for (var i = 0; i < envelope.Length; i++)
        {
            var at = ((i + 0.5) * perSample) - 0.5;
            var before = Math.Clamp((int)at, 0, curve.Length - 2);
            envelope[i] = curve[before] + ((at - before) * (curve[before + 1] - curve[before]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Subtract(ReadOnlySpan<double> from, ReadOnlySpan<double> what, Span<double> rest)
    {
        for (var i = 0; i < from.Length; i++)
        {
            rest[i] = from[i] - what[i];
        }
    }

    private static EdaSplit Split(string method, double[] tonic, double[] phasic, UniformSignal signal, double thresholdUs, double minutes)
    {
        var found = ImmutableArray.CreateBuilder<SkinResponse>();
        var finder = new SkinResponseFinder(signal.SamplingRateHz, thresholdUs, _ => { }, found.Add);
        foreach (var stretch in Stretches.Finite(phasic, 3))
        {
            finder.Begin(signal.TimeAt(stretch.Start.Value));
            foreach (var value in phasic.AsSpan(stretch))
            {
                finder.Push(value);
            }

            finder.End();
        }

        var responses = found.ToImmutable();
        return new EdaSplit(
            method,
            ImmutableCollectionsMarshal.AsImmutableArray(tonic),
            ImmutableCollectionsMarshal.AsImmutableArray(phasic),
            responses,
            minutes > 0 ? responses.Length / minutes : double.NaN);
    }

    private static EdaDisagreement Compare(EdaSplit lowPass, EdaSplit envelope)
    {
        var sum = 0.0;
        var count = 0;
        for (var i = 0; i < lowPass.TonicUs.Length; i++)
        {
            if (!double.IsNaN(lowPass.TonicUs[i]))
            {
                sum += Math.Abs(lowPass.TonicUs[i] - envelope.TonicUs[i]);
                count++;
            }
        }

        var matched = Matched(lowPass.Responses, envelope.Responses);
        return new EdaDisagreement(count == 0 ? double.NaN : sum / count, matched, lowPass.Responses.Length - matched, envelope.Responses.Length - matched);
    }

    /// <summary>Pairs in order of time, one to one.</summary>
    private static int Matched(ImmutableArray<SkinResponse> a, ImmutableArray<SkinResponse> b)
    {
        int i = 0, k = 0, matched = 0;
        while (i < a.Length && k < b.Length)
        {
            var apart = a[i].PeakSeconds - b[k].PeakSeconds;
            if (Math.Abs(apart) <= MatchSeconds)
            {
                matched++;
                i++;
                k++;
            }
            else if (apart < 0)
            {
                i++;
            }
            else
            {
                k++;
            }
        }

        return matched;
    }
}
