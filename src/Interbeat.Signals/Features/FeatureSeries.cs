using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Interbeat.Signals.Features;

/// <summary>A feature over the seconds of a session.</summary>
/// <param name="Column">What it is.</param>
/// <param name="Values">One value a second; NaN where absent.</param>
/// <param name="Reasons">Why a value is absent, one a second.</param>
public sealed record FeatureSeries(FeatureColumn Column, ImmutableArray<double> Values, ImmutableArray<AbsentReason> Reasons)
{
    /// <summary>What a stream hands out when everything is pushed and finished.</summary>
    /// <param name="columns">The stream's columns.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <param name="pushAll">Starts a stream with the receiver it is given, pushes everything and finishes.</param>
    internal static ImmutableArray<FeatureSeries> Collect(ImmutableArray<FeatureColumn> columns, int seconds, Action<Action<FeatureValue>> pushAll)
    {
        var values = new double[columns.Length][];
        var reasons = new AbsentReason[columns.Length][];
        for (var c = 0; c < columns.Length; c++)
        {
            values[c] = new double[seconds];
            reasons[c] = new AbsentReason[seconds];
            Array.Fill(values[c], double.NaN);
            Array.Fill(reasons[c], AbsentReason.StillArriving);
        }

        pushAll(value =>
        {
            values[value.Column][value.Second] = value.Value;
            reasons[value.Column][value.Second] = value.Reason;
        });
        return [.. columns.Select((column, c) => new FeatureSeries(
            column, ImmutableCollectionsMarshal.AsImmutableArray(values[c]), ImmutableCollectionsMarshal.AsImmutableArray(reasons[c])))];
    }
}
