using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Features;

namespace Interbeat.Signals.Hrv;

/// <summary>What is known of a person's breathing beside the beats, for the values of respiratory sinus arrhythmia to stand with.</summary>
/// <param name="Source">What it was taken from; never the intervals themselves, which would be circular.</param>
/// <param name="StartSeconds">The start of the first second, on the recording's clock.</param>
/// <param name="RatePerMinute">One rate a second, in breaths per minute; NaN where it cannot be told.</param>
/// <param name="Breaths">Breath by breath, where the source tells inspiration from expiration; else null.</param>
/// <param name="AbsentBecause">Why there is no rate at all; null where there is one.</param>
public sealed record BreathingRecord(
    BreathingSource Source,
    double StartSeconds,
    ImmutableArray<double> RatePerMinute,
    Breaths? Breaths,
    string? AbsentBecause)
{
    /// <summary>How the rate came about, for the record of a result.</summary>
    public ProcessingStep? Step { get; init; }

    /// <summary>The breathing of a belt or another sensor of breathing itself.</summary>
    public static BreathingRecord OfBelt(UniformSignal belt, BreathingPreset preset)
    {
        ArgumentNullException.ThrowIfNull(belt);
        var breaths = BreathDetector.FromBelt(belt, preset);
        var rates = BreathingSeconds.Of(breaths, belt.StartSeconds, (int)Math.Ceiling(belt.DurationSeconds)).RatePerMinute;
        return new BreathingRecord(breaths.Source, belt.StartSeconds, rates, breaths, breaths.AbsentBecause)
        {
            Step = BreathingSeconds.ColumnsFor(breaths.Source, preset)[BreathingSeconds.RateColumn].Step with { Name = $"breathing rate per second ({breaths.Source.Label()}, preset {preset.Name})" },
        };
    }

    /// <summary>The breathing rate read from the heights of the QRS complexes, which do not tell inspiration from expiration.</summary>
    /// <param name="ecg">The electrocardiogram.</param>
    /// <param name="beats">Its beats before correction.</param>
    /// <param name="preset">Limits of the age.</param>
    public static BreathingRecord OfEcg(UniformSignal ecg, BeatSeries beats, BreathingPreset preset)
    {
        ArgumentNullException.ThrowIfNull(ecg);
        var rates = HeartDerivedBreathing.FromEcg(ecg, beats, ecg.StartSeconds, (int)ecg.DurationSeconds, preset);
        var absent = rates.RatePerMinute.Any(double.IsFinite) ? null : "the heights of the QRS complexes show no clear rhythm of breathing in any 30 s";
        return new BreathingRecord(rates.Source, rates.StartSeconds, rates.RatePerMinute, null, absent)
        {
            Step = new ProcessingStep(
                $"breathing rate per second ({rates.Source.Label()}, preset {preset.Name})",
                1,
                "Spectral peak in the band of breathing of the 30 s around each second, on which the amplitude of the R wave and the steepest slopes of the QRS complex agree.",
                "after L\u00e1zaro and others 2014; agreement chosen",
                ImmutableSortedDictionary<string, string>.Empty),
        };
    }

    /// <summary>The seconds and breaths that lie wholly between two moments.</summary>
    public BreathingRecord Within(double fromSeconds, double toSeconds)
    {
        var first = Math.Clamp((int)Math.Ceiling(fromSeconds - StartSeconds), 0, RatePerMinute.Length);
        var end = Math.Clamp((int)Math.Floor(toSeconds - StartSeconds), first, RatePerMinute.Length);
        var breaths = Breaths is null ? null : Breaths with
        {
            Items = [.. Breaths.Items.Where(b => b.StartSeconds >= fromSeconds && b.EndSeconds <= toSeconds)],
        };
        return this with
        {
            StartSeconds = StartSeconds + first,
            RatePerMinute = RatePerMinute[first..end],
            Breaths = breaths,
            AbsentBecause = AbsentBecause ?? (breaths is null or { Items.IsEmpty: false } ? null : "no whole breath lies in the stretch"),
        };
    }

    /// <summary>Mean rate in breaths per minute: over the time under breaths where they are known, else over the seconds; null where there is none.</summary>
    public double? MeanPerMinute
    {
        get
        {
            var mean = Breaths?.MeanRatePerMinute ?? RatePerMinute.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
            return double.IsFinite(mean) ? mean : null;
        }
    }

    /// <summary>Seconds with a rate inside a band over seconds with a rate, 0 to 1; null where no second has one.</summary>
    public double? ShareInside(FrequencyBand band)
    {
        var known = RatePerMinute.Where(double.IsFinite).ToArray();
        return known.Length == 0 ? null : known.Count(r => r >= 60 * band.LowHz && r <= 60 * band.HighHz) / (double)known.Length;
    }
}
