using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Cli.Features;

/// <summary>A column of <c>features</c>: one value a second, or the reason why there is none at all.</summary>
/// <param name="Name">Its name in the file, with the unit.</param>
/// <param name="Label">Its name on a screen.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals in the file.</param>
/// <param name="PerSecond">The values, NaN where unknown; empty for an absent column.</param>
/// <param name="From">What it was computed from; why it is absent, for an absent column.</param>
internal sealed record FeatureTableColumn(string Name, string Label, string Unit, int Decimals, ImmutableArray<double> PerSecond, string From)
{
    /// <summary>The ends of its axis; null where the values decide.</summary>
    public (double Low, double High)? Ends { get; init; }

    /// <summary>Whether the recording holds nothing to compute it from.</summary>
    public bool Absent => PerSecond.IsEmpty;

    /// <summary>Seconds with a value over all seconds, 0 to 1.</summary>
    public double Coverage => Absent ? 0 : PerSecond.Count(double.IsFinite) / (double)PerSecond.Length;
}

/// <summary>What <c>features</c> found in one person's recording.</summary>
/// <param name="StartSecond">The first second, on the recording's clock.</param>
/// <param name="Seconds">How many.</param>
/// <param name="Columns">The columns, in the file's order, absent ones among them.</param>
/// <param name="Warnings">What limits them, in sentences.</param>
/// <param name="Steps">The methods.</param>
internal sealed record FeatureTable(int StartSecond, int Seconds, ImmutableArray<FeatureTableColumn> Columns, ImmutableArray<string> Warnings, ImmutableArray<ProcessingStep> Steps);
