using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Beats;

/// <summary>The detector of Pan and Tompkins, for comparison.</summary>
/// <remarks>
/// J. Pan, W. J. Tompkins: A real-time QRS detection algorithm. IEEE Transactions on Biomedical Engineering 32 (1985) 230-236. Two things differ
/// from the paper: a Butterworth filter run forward and backward, for any sampling rate and without delay, stands for its integer filters of 200 Hz, and the beat
/// is placed on the largest magnitude of the filtered signal near the peak of the integral. It judges no quality.
/// </remarks>
public sealed class PanTompkinsDetector : IBeatDetector
{
    private const double LowHz = 5;
    private const double HighHz = 15;
    private const double DerivativeStepSeconds = 0.005;
    private const double IntegrationSeconds = 0.15;
    private const double TrainingSeconds = 2;
    private const double RefractorySeconds = 0.2;
    private const double TWaveSeconds = 0.36;
    private const double PlaceReachSeconds = 0.075;

    /// <summary>The search-back reaches back no further, peaks. Chosen, so that time stays in proportion to the number of samples.</summary>
    private const int SearchBackPeaks = 50;

    /// <inheritdoc/>
    public string Name => "pan-tompkins";

    /// <inheritdoc/>
    public double LowestRateHz => InterbeatStream.MinimumRateHz;

    /// <inheritdoc/>
    public ProcessingStep Step { get; } = new(
        "R peaks (pan-tompkins)",
        1,
        "Band-pass 5 to 15 Hz, slope, square, integral over 0.15 s; running thresholds on the integral and on the filtered signal, search-back, T-wave check.",
        "Pan and Tompkins 1985, with zero-phase filters for any rate",
        ImmutableSortedDictionary<string, string>.Empty);

    /// <inheritdoc/>
    public DetectedBeats Detect(UniformSignal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return FiniteStretches.Detect(signal, Name, (samples, rate) => new Walk(samples, rate).Beats());
    }

    private sealed class Walk
    {
        private readonly double rate;
        private readonly double[] filtered;
        private readonly double[] integral;
        private readonly double[] slope;
        private readonly List<int> peaks;
        private readonly List<int> beats = [];
        private readonly List<double> recent = [];
        private readonly List<double> regular = [];
        private double signalI;
        private double noiseI;
        private double signalF;
        private double noiseF;
        private int lastIndex = -1;

        public Walk(double[] samples, double rate)
        {
            this.rate = rate;
            filtered = ZeroPhase.Filter(Butterworth.BandPass(2, LowHz, HighHz, rate), samples, (int)(rate / 2));
            slope = Slope();
            integral = FiniteStretches.MovingMean([.. slope.Select(s => s * s)], IntegrationSeconds * rate);
            peaks = FiniteStretches.Maxima(integral, RefractorySeconds * rate);
            var training = (int)Math.Min(samples.Length, TrainingSeconds * rate);
            (signalI, noiseI) = (integral[..training].Max() / 3, integral[..training].Average() / 2);
            (signalF, noiseF) = (filtered[..training].Max(Math.Abs) / 3, filtered[..training].Average(Math.Abs) / 2);
        }

        private double ThresholdI => noiseI + (0.25 * (signalI - noiseI));

        private double ThresholdF => noiseF + (0.25 * (signalF - noiseF));

        public List<int> Beats()
        {
            for (var p = 0; p < peaks.Count; p++)
            {
                if (regular.Count > 0 && Since(p) > 1.66 * regular.Average() && StrongestSince(p) is var found && found >= 0)
                {
                    Accept(found, 0.25);
                }

                if (IsAbove(p, 1) && !IsTWave(p))
                {
                    Accept(p, 0.125);
                }
                else
                {
                    noiseI += 0.125 * (integral[peaks[p]] - noiseI);
                    noiseF += 0.125 * (Amplitude(p) - noiseF);
                }
            }

            return beats;
        }

        private double[] Slope()
        {
            var step = Math.Max(1, (int)Math.Round(DerivativeStepSeconds * rate));
            var derivative = new double[filtered.Length];
            for (var i = 2 * step; i < filtered.Length - (2 * step); i++)
            {
                derivative[i] = ((2 * (filtered[i + step] - filtered[i - step])) + filtered[i + (2 * step)] - filtered[i - (2 * step)]) / 8;
            }

            return derivative;
        }

        private int Place(int p) => FiniteStretches.Largest(filtered, peaks[p], PlaceReachSeconds * rate);

        private double Amplitude(int p) => Math.Abs(filtered[Place(p)]);

        private double Steepest(int p) => Math.Abs(slope[FiniteStretches.Largest(slope, peaks[p], PlaceReachSeconds * rate)]);

        private double Since(int p) => lastIndex < 0 ? double.PositiveInfinity : (peaks[p] - peaks[lastIndex]) / rate;

        private bool IsAbove(int p, double share) => integral[peaks[p]] > share * ThresholdI && Amplitude(p) > share * ThresholdF;

        private bool IsTWave(int p) => Since(p) < TWaveSeconds && Steepest(p) < 0.5 * Steepest(lastIndex);

        private int StrongestSince(int now)
        {
            var best = -1;
            for (var p = Math.Max(lastIndex + 1, now - SearchBackPeaks); p < now; p++)
            {
                if (IsAbove(p, 0.5) && Since(p) >= TWaveSeconds && (best < 0 || integral[peaks[p]] > integral[peaks[best]]))
                {
                    best = p;
                }
            }

            return best;
        }

        private void Accept(int p, double gain)
        {
            signalI += gain * (integral[peaks[p]] - signalI);
            signalF += gain * (Amplitude(p) - signalF);
            if (lastIndex >= 0)
            {
                Remember(Since(p));
            }

            lastIndex = p;
            var place = Place(p);
            if (beats.Count == 0 || place > beats[^1])
            {
                beats.Add(place);
            }
        }

        /// <summary>The last eight intervals, and the last eight within 92 to 116 % of their mean.</summary>
        private void Remember(double interval)
        {
            recent.Add(interval);
            if (recent.Count > 8)
            {
                recent.RemoveAt(0);
            }

            var mean = regular.Count > 0 ? regular.Average() : recent.Average();
            if (interval >= 0.92 * mean && interval <= 1.16 * mean)
            {
                regular.Add(interval);
                if (regular.Count > 8)
                {
                    regular.RemoveAt(0);
                }
            }
            else if (recent.Count == 8 && regular.Count > 0 && Math.Abs(recent.Average() - mean) > 0.3 * mean)
            {
                regular.Clear();
                regular.AddRange(recent);
            }
        }
    }
}
