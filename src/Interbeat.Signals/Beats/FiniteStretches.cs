using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Beats;

/// <summary>Runs a detection that knows nothing of missing samples on each stretch without them.</summary>
internal static class FiniteStretches
{
    /// <summary>The beats of a signal; missing samples and stretches that stand still are poor, nothing else is judged.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="detector">The detector's name.</param>
    /// <param name="detect">From the samples of a stretch, relative to its first, and their rate to ascending sample numbers.</param>
    public static DetectedBeats Detect(UniformSignal signal, string detector, Func<double[], double, IEnumerable<int>> detect)
    {
        var rate = signal.SamplingRateHz;
        var positions = new List<double>();
        var poor = new List<SampleSpan>();
        var watch = new StandstillWatch(SignalSegments.StandstillSeconds * rate, poor);
        var covered = 0;
        foreach (var range in Stretches.Finite(signal.Samples, 1))
        {
            var first = range.Start.Value;
            var stretch = signal.Samples[range];
            watch.Add(stretch, first);
            watch.End();
            if (rate < InterbeatStream.MinimumRateHz || stretch.Length < SignalSegments.MinimumSeconds * rate)
            {
                continue;
            }

            poor.Add(new SampleSpan(covered, first));
            covered = range.End.Value;
            var relative = stretch.ToArray();
            for (var i = 0; i < relative.Length; i++)
            {
                relative[i] -= stretch[0];
            }

            foreach (var sample in detect(relative, rate))
            {
                positions.Add(first + sample);
            }
        }

        poor.Add(new SampleSpan(covered, signal.Count));
        return TrustedBeats.Make(signal.StartSeconds, rate, signal.Count, positions, poor, detector);
    }

    /// <summary>Local maxima above 0, of two closer than a distance the higher.</summary>
    public static List<int> Maxima(ReadOnlySpan<double> x, double apart)
    {
        var maxima = new List<int>();
        for (var i = 1; i < x.Length - 1; i++)
        {
            if (!(x[i] > x[i - 1] && x[i] >= x[i + 1] && x[i] > 0))
            {
                continue;
            }

            if (maxima.Count == 0 || i - maxima[^1] >= apart)
            {
                maxima.Add(i);
            }
            else if (x[i] > x[maxima[^1]])
            {
                maxima[^1] = i;
            }
        }

        return maxima;
    }

    /// <summary>The mean over a centred window of about <paramref name="length"/> samples, shorter at the ends.</summary>
    public static double[] MovingMean(ReadOnlySpan<double> x, double length)
    {
        var half = Math.Max(1, (int)(length / 2));
        var sums = new double[x.Length + 1];
        for (var i = 0; i < x.Length; i++)
        {
            sums[i + 1] = sums[i] + x[i];
        }

        var mean = new double[x.Length];
        for (var i = 0; i < mean.Length; i++)
        {
            var (from, to) = (Math.Max(0, i - half), Math.Min(x.Length, i + half + 1));
            mean[i] = (sums[to] - sums[from]) / (to - from);
        }

        return mean;
    }

    /// <summary>The largest magnitude within a reach of a sample.</summary>
    public static int Largest(ReadOnlySpan<double> x, int sample, double reachSamples)
    {
        var reach = (int)reachSamples;
        var best = sample;
        for (var i = Math.Max(0, sample - reach); i <= Math.Min(x.Length - 1, sample + reach); i++)
        {
            best = Math.Abs(x[i]) > Math.Abs(x[best]) ? i : best;
        }

        return best;
    }
}
