using System.Collections.Immutable;

namespace Interbeat.Dyads.Results;

/// <summary>One number, or one row of numbers, that a measure gives beside its headline.</summary>
/// <param name="Key">Name in camelCase, with the unit where it has one.</param>
/// <param name="Value">The number; NaN where it could not be computed. Not used where there is a series.</param>
/// <param name="Series">A row of numbers; default where the figure is one number.</param>
public readonly record struct MeasureFigure(string Key, double Value, ImmutableArray<double> Series)
{
    /// <summary>Whether it is there to reproduce another program only: such a figure stays in the file and is not shown.</summary>
    public bool OnlyToReproduce => Key.EndsWith("NotForInference", StringComparison.Ordinal);

    /// <summary>A figure of one number.</summary>
    public static MeasureFigure Of(string key, double value) => new(key, value, default);

    /// <summary>A figure that is a row of numbers.</summary>
    public static MeasureFigure OfSeries(string key, IEnumerable<double> values) => new(key, double.NaN, [.. values]);
}
