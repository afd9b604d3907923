namespace Interbeat.Signals.Features;

/// <summary>One finished second of one column.</summary>
/// <param name="Column">Place of the column among those of its stream.</param>
/// <param name="Second">The second, counted from the stream's start.</param>
/// <param name="Value">The value in the column's unit; NaN where absent.</param>
/// <param name="Reason">Why it is absent.</param>
public readonly record struct FeatureValue(int Column, int Second, double Value, AbsentReason Reason);
