using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Reports.Pictures;

/// <summary>The shape of a mark, which tells its kind without colour.</summary>
public enum MarkShape
{
    /// <summary>A dot.</summary>
    Dot,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A triangle that stands.</summary>
    Triangle,

    /// <summary>A diamond.</summary>
    Diamond,
}

/// <summary>Marks of one kind on a trace.</summary>
/// <param name="Name">What they mark, in the plural.</param>
/// <param name="Shape">Their shape.</param>
/// <param name="Seconds">When, ascending, in seconds on the recording's clock.</param>
/// <param name="Values">At which value of the trace; NaN or absent at the foot.</param>
public sealed record Marks(string Name, MarkShape Shape, ImmutableArray<double> Seconds, ImmutableArray<double> Values);

/// <summary>A stretch of time in which something happened.</summary>
/// <param name="Span">When, in seconds on the recording's clock.</param>
/// <param name="Name">What.</param>
public sealed record NamedStretch(TimeSpanSeconds Span, string Name);
