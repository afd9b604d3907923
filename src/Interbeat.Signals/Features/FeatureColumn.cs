using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Signals.Features;

/// <summary>What one continuous feature is: a value for each second, from a window centred on that second.</summary>
/// <remarks>
/// Second <c>s</c> goes from <c>start + s</c> to <c>start + s + 1</c>. Its value depends on nothing later than
/// <c>start + s + 1 + DelaySeconds</c>, and is final by then.
/// </remarks>
/// <param name="Name">The feature's name, unique within a person.</param>
/// <param name="Unit">The unit of a value.</param>
/// <param name="WindowSeconds">Length of the window, seconds.</param>
/// <param name="DelaySeconds">How long after the end of a second its value is final at the latest, seconds.</param>
/// <param name="CoverageNeeded">The share of the window that must be usable, 0 to 1.</param>
/// <param name="Step">Definition, source and constants.</param>
public sealed record FeatureColumn(string Name, string Unit, double WindowSeconds, double DelaySeconds, double CoverageNeeded, ProcessingStep Step)
{
    /// <summary>A value needs this share of its window usable unless its column says otherwise. Chosen.</summary>
    public const double MinimumCoverage = 0.8;

    /// <summary>Constants as the record of a result writes them.</summary>
    internal static ImmutableSortedDictionary<string, string> Parameters(params (string Name, double Value)[] parameters) =>
        parameters.ToImmutableSortedDictionary(p => p.Name, p => p.Value.ToString("R", CultureInfo.InvariantCulture));
}
