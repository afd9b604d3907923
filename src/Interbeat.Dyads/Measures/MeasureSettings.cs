using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Dyads.Measures;

/// <summary>The resolved values of a measure's parameters, fixed before any data is seen.</summary>
/// <param name="Modality">What is compared.</param>
/// <param name="RateHz">Rate of the common grid, Hz.</param>
/// <param name="Values">Every parameter's value, as text.</param>
public sealed record MeasureSettings(Modality Modality, double RateHz, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>Name of the parameter that every measure takes: the rate of the common grid.</summary>
    public const string GridKey = "gridHz";

    private const double LeastGridHz = 0.01;

    /// <summary>That parameter as a list shows it; its default depends on the recordings.</summary>
    public static MeasureParameter GridParameter(MeasureGrid grid) => MeasureParameter.Number(GridKey, "Hz", "rate of the common grid", 0, LeastGridHz) with
    {
        Default = _ => grid == MeasureGrid.Channels ? "the channels' own where shared" : "the modality's",
    };

    /// <summary>The settings of a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="modality">What is compared; defaults depend on it.</param>
    /// <param name="rateHz">Rate of the common grid, Hz.</param>
    /// <param name="given">What the user set; anything else takes its default.</param>
    /// <exception cref="InputException">A parameter is unknown, or its value is not one that it takes.</exception>
    public static MeasureSettings Resolve(ICouplingMeasure measure, Modality modality, double rateHz, IReadOnlyDictionary<string, string> given)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(given);
        foreach (var (key, value) in given)
        {
            var parameter = measure.Parameters.FirstOrDefault(p => p.Key == key);
            if (parameter is null && key != GridKey)
            {
                throw new InputException("--param", key, $"{measure.Name} knows no such parameter; it knows {string.Join(", ", measure.Parameters.Select(p => p.Key).Append(GridKey))}");
            }

            if (parameter is not null && !parameter.Accepts(value))
            {
                throw new InputException("--param", key, $"found '{value}'; {parameter.Expected} is expected");
            }
        }

        var values = measure.Parameters.ToImmutableSortedDictionary(p => p.Key, p => given.GetValueOrDefault(p.Key) ?? p.Default(modality), StringComparer.Ordinal);
        return new MeasureSettings(modality, rateHz, values);
    }

    /// <summary>A number.</summary>
    public double Number(string key) => double.Parse(Values[key], NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public int Whole(string key) => int.Parse(Values[key], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Yes or no.</summary>
    public bool Flag(string key) => bool.Parse(Values[key]);

    /// <summary>A word, in small letters.</summary>
    public string Word(string key) => Values[key].ToLowerInvariant();

    /// <summary>A length in seconds as a number of grid samples, rounded.</summary>
    public int Samples(string key) => (int)Math.Round(Number(key) * RateHz);

    /// <summary>All values with the grid's rate, for provenance.</summary>
    public ImmutableSortedDictionary<string, string> ToParameters() => Values.SetItem(GridKey, RateHz.ToString("R", CultureInfo.InvariantCulture));
}
