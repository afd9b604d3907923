namespace Interbeat.Model.Numbers;

/// <summary>A dual number: a value with its derivative in one direction, carried forward through every operation.</summary>
/// <remarks>
/// Forward-mode differentiation: seed <see cref="Slope"/> with 1 in the variable of interest and 0 elsewhere, and each result's slope is its
/// partial derivative. At a kink (minimum, maximum, choice) the slope is that of the side taken.
/// </remarks>
/// <param name="Value">The number.</param>
/// <param name="Slope">Its derivative.</param>
public readonly record struct Dual(double Value, double Slope) : IReal<Dual>
{
    /// <inheritdoc/>
    public static implicit operator Dual(double value) => new(value, 0);

    /// <inheritdoc/>
    public static Dual operator +(Dual left, Dual right) => new(left.Value + right.Value, left.Slope + right.Slope);

    /// <inheritdoc/>
    public static Dual operator -(Dual left, Dual right) => new(left.Value - right.Value, left.Slope - right.Slope);

    /// <inheritdoc/>
    public static Dual operator -(Dual value) => new(-value.Value, -value.Slope);

    /// <inheritdoc/>
    public static Dual operator *(Dual left, Dual right) => new(left.Value * right.Value, (left.Slope * right.Value) + (left.Value * right.Slope));

    /// <inheritdoc/>
    public static Dual operator /(Dual left, Dual right)
    {
        var quotient = left.Value / right.Value;
        return new(quotient, (left.Slope - (quotient * right.Slope)) / right.Value);
    }

    /// <inheritdoc/>
    public static Dual Exp(Dual value)
    {
        var power = Real.Exp(value.Value).Value;
        return new(power, power * value.Slope);
    }

    /// <inheritdoc/>
    public static Dual Log(Dual value) => new(Real.Log(value.Value), value.Slope / value.Value);

    /// <inheritdoc/>
    public static Dual Tanh(Dual value)
    {
        var tanh = Real.Tanh(value.Value).Value;
        return new(tanh, (1 - (tanh * tanh)) * value.Slope);
    }

    /// <inheritdoc/>
    public static Dual Sqrt(Dual value)
    {
        var root = Math.Sqrt(value.Value);
        return new(root, value.Slope / (2 * root));
    }

    /// <inheritdoc/>
    public static (Dual Sin, Dual Cos) SinCos(Dual value)
    {
        var (sin, cos) = Real.SinCos(value.Value);
        return (new(sin, cos * value.Slope), new(cos, -sin * value.Slope));
    }

    /// <inheritdoc/>
    public static Dual Sin(Dual value) => SinCos(value).Sin;

    /// <inheritdoc/>
    public static Dual Min(Dual left, Dual right) => left.Value <= right.Value ? left : right;

    /// <inheritdoc/>
    public static Dual Max(Dual left, Dual right) => left.Value >= right.Value ? left : right;

    /// <inheritdoc/>
    public static Dual SelectGreater(Dual left, Dual right, Dual then, Dual otherwise) => left.Value > right.Value ? then : otherwise;

    /// <inheritdoc/>
    public static Dual FusedMultiplyAdd(Dual left, Dual right, Dual addend) =>
        new(Math.FusedMultiplyAdd(left.Value, right.Value, addend.Value), (left.Slope * right.Value) + (left.Value * right.Slope) + addend.Slope);
}
