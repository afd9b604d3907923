namespace Interbeat.Signals.Filters;

/// <summary>One second-order section of a digital filter, normalised so that a0 = 1.</summary>
/// <remarks>y[n] = B0 x[n] + B1 x[n-1] + B2 x[n-2] - A1 y[n-1] - A2 y[n-2].</remarks>
/// <param name="B0">Numerator coefficient of x[n].</param>
/// <param name="B1">Numerator coefficient of x[n-1].</param>
/// <param name="B2">Numerator coefficient of x[n-2].</param>
/// <param name="A1">Denominator coefficient of y[n-1].</param>
/// <param name="A2">Denominator coefficient of y[n-2].</param>
public readonly record struct Biquad(double B0, double B1, double B2, double A1, double A2)
{
    /// <summary>Output over input for a constant input.</summary>
    public double GainAtZero => (B0 + B1 + B2) / (1 + A1 + A2);

    /// <summary>The same section with its output multiplied by <paramref name="gain"/>.</summary>
    public Biquad Scale(double gain) => this with { B0 = B0 * gain, B1 = B1 * gain, B2 = B2 * gain };
}
