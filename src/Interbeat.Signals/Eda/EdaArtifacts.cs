using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Interbeat.Core;

namespace Interbeat.Signals.Eda;

/// <summary>Why a stretch of skin conductance is not used.</summary>
public enum EdaArtifactKind
{
    /// <summary>Samples are missing.</summary>
    Missing,

    /// <summary>Zero or below, which no skin is: an electrode is off or the sensor is not zeroed.</summary>
    Negative,

    /// <summary>Above the sensor's range, or held at the recording's highest value.</summary>
    Saturated,

    /// <summary>Faster than skin changes.</summary>
    TooFast,
}

/// <summary>One stretch that is not used.</summary>
/// <param name="Span">When, in seconds on the recording's clock, with the margin.</param>
/// <param name="Kind">The first reason in it.</param>
public readonly record struct EdaArtifact(TimeSpanSeconds Span, EdaArtifactKind Kind);

/// <summary>Marks what cannot be skin conductance. One pass; marked samples become missing, never repaired.</summary>
public static class EdaArtifacts
{
    /// <summary>Skin conductance does not change faster, uS/s. Chosen.</summary>
    public const double MaximumRateUsPerSecond = 8;

    /// <summary>A rate is measured over this time, seconds, so that the steps of a converter at a high rate are not rates. Chosen.</summary>
    public const double RateSpanSeconds = 0.1;

    /// <summary>Highest value of a sensor where none is stated, uS. Chosen.</summary>
    public const double DefaultSensorMaximumUs = 100;

    /// <summary>A signal that stays at its own highest value for so long is saturated, seconds. Chosen.</summary>
    public const double HeldSeconds = 5;

    /// <summary>Left out on both sides of an artefact, seconds. Chosen.</summary>
    public const double MarginSeconds = 0.5;

    /// <summary>The stretches not to be used, in order and apart from each other.</summary>
    /// <param name="signal">Skin conductance in uS.</param>
    /// <param name="sensorMaximumUs">The sensor's range.</param>
    /// <param name="usable">Receives the samples with NaN where they are not to be used.</param>
    public static ImmutableArray<EdaArtifact> Mark(UniformSignal signal, double sensorMaximumUs, out double[] usable)
    {
        ArgumentNullException.ThrowIfNull(signal);
        var marks = new byte[signal.Count];
        MarkValues(signal.Samples, signal.SamplingRateHz, sensorMaximumUs, marks);
        MarkHeld(signal.Samples, (int)(HeldSeconds * signal.SamplingRateHz), sensorMaximumUs, marks);
        usable = signal.Samples.ToArray();
        return Collect(signal, marks, usable);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MarkValues(ReadOnlySpan<double> samples, double rate, double sensorMaximumUs, byte[] marks)
    {
        var span = Math.Max(1, (int)Math.Round(RateSpanSeconds * rate));
        var maximumStep = MaximumRateUsPerSecond * span / rate;
        for (var i = 0; i < samples.Length; i++)
        {
            var x = samples[i];
            if (!double.IsFinite(x))
            {
                marks[i] = 1 + (byte)EdaArtifactKind.Missing;
            }
            else if (x <= 0)
            {
                marks[i] = 1 + (byte)EdaArtifactKind.Negative;
            }
            else if (x > sensorMaximumUs)
            {
                marks[i] = 1 + (byte)EdaArtifactKind.Saturated;
            }
            else if (i >= span && Math.Abs(x - samples[i - span]) > maximumStep)
            {
                for (var k = i - span; k <= i; k++)
                {
                    marks[k] = marks[k] == 0 ? (byte)(1 + (byte)EdaArtifactKind.TooFast) : marks[k];
                }
            }
        }
    }

    /// <summary>Marks long stretches of equal samples at the highest value within the range.</summary>
    private static void MarkHeld(ReadOnlySpan<double> samples, int minimum, double sensorMaximumUs, byte[] marks)
    {
        var highest = double.NegativeInfinity;
        foreach (var x in samples)
        {
            highest = x > highest && x <= sensorMaximumUs ? x : highest;
        }

        var first = 0;
        for (var i = 0; i <= samples.Length; i++)
        {
            if (i < samples.Length && samples[i] == highest)
            {
                continue;
            }

            if (i - first >= minimum && i > first)
            {
                marks.AsSpan(first, i - first).Fill(1 + (byte)EdaArtifactKind.Saturated);
            }

            first = i + 1;
        }
    }

    private static ImmutableArray<EdaArtifact> Collect(UniformSignal signal, byte[] marks, double[] usable)
    {
        var found = ImmutableArray.CreateBuilder<EdaArtifact>();
        var margin = (int)Math.Round(MarginSeconds * signal.SamplingRateHz);
        for (var next = marks.AsSpan().IndexOfAnyExcept((byte)0); next >= 0;)
        {
            var first = next;
            var last = next;
            for (var i = next + 1; i < marks.Length && i - last <= 2 * margin + 1; i++)
            {
                last = marks[i] != 0 ? i : last;
            }

            var from = Math.Max(0, first - margin);
            var to = Math.Min(marks.Length, last + 1 + margin);
            usable.AsSpan(from, to - from).Fill(double.NaN);
            found.Add(new EdaArtifact(new TimeSpanSeconds(signal.TimeAt(from), signal.TimeAt(to)), (EdaArtifactKind)(marks[first] - 1)));
            var further = marks.AsSpan(last + 1).IndexOfAnyExcept((byte)0);
            next = further < 0 ? -1 : last + 1 + further;
        }

        return found.ToImmutable();
    }
}
