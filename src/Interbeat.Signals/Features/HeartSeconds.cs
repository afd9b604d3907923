using System.Collections.Immutable;

namespace Interbeat.Signals.Features;

/// <summary>One person's heart, second by second; NaN where a value cannot be told, with the reason in its column.</summary>
/// <remarks>Entry <c>s</c> belongs to the second from <c>start + s</c> to <c>start + s + 1</c>. All columns have the same length.</remarks>
/// <param name="Columns">The columns in the order of <see cref="HeartFeatures.ColumnsFor"/>.</param>
public sealed record HeartSeconds(ImmutableArray<FeatureSeries> Columns)
{
    /// <summary>Time-weighted mean of 60000 / IBI over the second, in beats per minute.</summary>
    public ImmutableArray<double> HeartRateBpm => Columns[HeartFeatures.HeartRate].Values;

    /// <summary>Respiratory sinus arrhythmia of the 30 s around the second's middle, ln(ms^2).</summary>
    public ImmutableArray<double> LnRsa => Columns[HeartFeatures.LnRsa].Values;

    /// <summary>Root mean square of successive differences in the same 30 s, in ms.</summary>
    public ImmutableArray<double> RmssdMs => Columns[HeartFeatures.Rmssd].Values;

    /// <summary>The same in the 60 s around the second's middle, in ms.</summary>
    public ImmutableArray<double> RmssdLongMs => Columns[HeartFeatures.RmssdLong].Values;

    /// <summary>Share of the second under usable intervals times one minus the share of corrected beats around, 0 to 1.</summary>
    public ImmutableArray<double> Quality => Columns[HeartFeatures.Quality].Values;
}
