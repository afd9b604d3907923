using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.States;

/// <summary>A person's own baseline, and how far each moment lies from it.</summary>
/// <remarks>
/// z = (feature - baseline median) / scale. The scale is 1.4826 times the median absolute deviation, carried from the baseline's length to half an hour, shrunk to a population value by the effective number of
/// observations and floored: a short or unusually steady baseline must not make every later moment look extreme. The baseline is marked by a
/// person, or, when asked for, is the session's first stretch; the calmest stretch is never searched for, since that alone calls a large part of rest
/// activated (dyads, section 4).
/// </remarks>
public static class OwnBaseline
{
    /// <summary>The least length of a baseline, in s; 300 s are advised (dyads, section 4).</summary>
    public const double LeastSeconds = 120;

    /// <summary>The length of an automatic baseline, in s; at most a quarter of the session but never below the least length.</summary>
    public const double AutomaticSeconds = 300;

    /// <summary>Heart rate is averaged over this much before it is compared, in s, so that breathing does not flicker in it. Chosen.</summary>
    public const int HeartRateSmoothingSeconds = 15;

    /// <summary>Prior for the standard deviation of one person's resting heart rate after smoothing, in bpm. Chosen.</summary>
    public const double HeartRatePriorBpm = 4;

    /// <summary>Prior for the standard deviation of one person's resting ln RSA in 30 s epochs, in ln(ms^2). Chosen.</summary>
    public const double LnRsaPrior = 0.7;

    /// <summary>
    /// The stretch whose spread the scale stands for, in s. The heart's slow wander has a 1/f spectrum (Kobayashi and Musha 1982), whose variance over a stretch of length T grows as ln(T / w), w being what was averaged:
    /// the spread within five minutes is less than that of the rest that follows. Half an hour: chosen, the order of a session.
    /// </summary>
    public const double SpreadOverSeconds = 1800;

    /// <summary>What one value of ln RSA averages over, in s.</summary>
    private const double LnRsaWindowSeconds = 30;

    /// <summary>How many effective observations the prior is worth. Chosen.</summary>
    private const double PriorObservations = 10;

    /// <summary>The scale is never below this share of the prior. Chosen.</summary>
    private const double FloorShare = 0.7;

    /// <summary>Least share of the baseline with a usable signal. Chosen.</summary>
    private const double LeastCoverage = 0.8;

    /// <summary>1 / the 75 % quantile of the standard normal: turns a median absolute deviation into a standard deviation.</summary>
    private const double MadToSd = 1.4826;

    /// <summary>The baseline of one person, or null with the reason why there is none.</summary>
    public static (BaselineResult? Baseline, string? Reason) Of(PersonSignals person, BaselineRequest request, EventTrack events, Func<SessionEvent, bool> isAbout)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(events);
        if (person.Heart is null)
        {
            return (null, $"{person.Name}: states are read from heartbeats, and there are none in this channel.");
        }

        var marked = request.Span ?? events.Events.FirstOrDefault(e => isAbout(e) && EventWords.Is(e, EventWords.Baseline))?.Span;
        if (marked is null && !request.Automatic)
        {
            return (null, $"{person.Name}: no baseline was marked, so states are unknown.");
        }

        if (!person.Grid.All(double.IsNaN) && PairedSeries.IsConstant(person.Grid))
        {
            return (null, $"{person.Name}: the heart rate is constant, which no heart's is, so states are unknown.");
        }

        var recorded = new TimeSpanSeconds(-person.LeadInSeconds, person.Heart.HeartRateBpm.Length - person.LeadInSeconds);
        var span = marked ?? new TimeSpanSeconds(0, Math.Max(LeastSeconds, Math.Min(AutomaticSeconds, recorded.EndSeconds / 4)));
        return span.Intersect(recorded) is { } inside && inside.DurationSeconds >= LeastSeconds
            ? Measure(person, inside, marked is not null)
            : (null, FormattableString.Invariant($"{person.Name}: the baseline from {span.StartSeconds:0} to {span.EndSeconds:0} s has less than {LeastSeconds:0} s inside the recording, so states are unknown."));
    }

    /// <summary>Heart rate and ln RSA of the session as z scores above the own baseline; both point up with arousal.</summary>
    public static (double[] HeartRateZ, double[] LnRsaZ) Deviations(PersonSignals person, BaselineResult baseline)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(baseline);
        var (rate, rsa) = Features(person);
        var (rateBaseline, rsaBaseline) = (baseline.Features[0], baseline.Features[1]);
        return (
            [.. rate[person.LeadInSeconds..].Select(v => (v - rateBaseline.Median) / rateBaseline.Scale)],
            [.. rsa[person.LeadInSeconds..].Select(v => -(v - rsaBaseline.Median) / rsaBaseline.Scale)]);
    }

    private static (BaselineResult? Baseline, string? Reason) Measure(PersonSignals person, TimeSpanSeconds span, bool marked)
    {
        var (rate, rsa) = Features(person);
        var from = (int)Math.Clamp(Math.Ceiling(span.StartSeconds) + person.LeadInSeconds, 0, rate.Length);
        var to = (int)Math.Clamp(Math.Floor(span.EndSeconds) + person.LeadInSeconds, from, rate.Length);
        var heartRate = Feature("heart rate", "bpm", rate.AsSpan(from, to - from), HeartRatePriorBpm, HeartRateSmoothingSeconds);
        var lnRsa = Feature("ln RSA", "ln(ms^2)", rsa.AsSpan(from, to - from), LnRsaPrior, LnRsaWindowSeconds);
        return heartRate is null
            ? (null, $"{person.Name}: less than {100 * LeastCoverage:0} % of the baseline have a usable signal, so states are unknown.")
            : (new BaselineResult(span, marked, [heartRate, lnRsa ?? new FeatureBaseline("ln RSA", "ln(ms^2)", double.NaN, double.NaN)]), null);
    }

    private static (double[] HeartRate, double[] LnRsa) Features(PersonSignals person) =>
        (Smoothing.CentredMean(person.Heart!.HeartRateBpm.AsSpan(), HeartRateSmoothingSeconds), [.. person.Heart.LnRsa]);

    private static FeatureBaseline? Feature(string name, string unit, ReadOnlySpan<double> values, double prior, double averagedSeconds)
    {
        var present = values.ToArray().Where(v => !double.IsNaN(v)).ToArray();
        if (present.Length < LeastCoverage * values.Length)
        {
            return null;
        }

        var median = Median(present);
        var sd = MadToSd * Median([.. present.Select(v => Math.Abs(v - median))]);
        var effective = EffectiveObservations(present);
        var variance = sd * sd * Math.Max(1, Math.Log(SpreadOverSeconds / averagedSeconds) / Math.Log(values.Length / averagedSeconds));
        var shrunk = Math.Sqrt(((effective * variance) + (PriorObservations * prior * prior)) / (effective + PriorObservations));
        return new FeatureBaseline(name, unit, median, Math.Max(shrunk, FloorShare * prior));
    }

    /// <summary>n (1 - r) / (1 + r), with r the correlation of successive values: the number of independent values that an autoregressive series of order 1 is worth.</summary>
    private static double EffectiveObservations(double[] values)
    {
        var mean = values.Average();
        double variance = 0, covariance = 0;
        for (var i = 0; i < values.Length; i++)
        {
            variance += (values[i] - mean) * (values[i] - mean);
            covariance += i == 0 ? 0 : (values[i] - mean) * (values[i - 1] - mean);
        }

        var r = variance > 0 ? Math.Clamp(covariance / variance, 0, 1) : 1;
        return values.Length * (1 - r) / (1 + r);
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
