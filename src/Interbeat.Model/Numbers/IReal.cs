namespace Interbeat.Model.Numbers;

/// <summary>The number type over which the equations are written once: a number, a dual number with its derivative, or a lane of several people.</summary>
/// <remarks>
/// The equations never branch on a value: a lane holds several people, who may need different answers. They choose with <see cref="SelectGreater"/>.
/// Curves are polynomials of this library with explicit fused products, the same for a number and a lane of its precision, so that they agree bit for bit
/// and a run does not depend on the mathematics library of a machine (docs/decisions/0006-own-elementary-functions.md).
/// </remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IReal<TSelf>
    where TSelf : struct, IReal<TSelf>
{
    /// <summary>The constant <paramref name="value"/>.</summary>
    static abstract implicit operator TSelf(double value);

    /// <summary>Sum.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Difference.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>The number with its sign turned.</summary>
    static abstract TSelf operator -(TSelf value);

    /// <summary>Product.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>Quotient.</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>The exponential, held within the finite numbers of the precision.</summary>
    static abstract TSelf Exp(TSelf value);

    /// <summary>The natural logarithm of a positive number.</summary>
    static abstract TSelf Log(TSelf value);

    /// <summary>The hyperbolic tangent.</summary>
    static abstract TSelf Tanh(TSelf value);

    /// <summary>The square root.</summary>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary>Sine and cosine of an angle in radians.</summary>
    static abstract (TSelf Sin, TSelf Cos) SinCos(TSelf value);

    /// <summary>The sine of an angle in radians.</summary>
    static abstract TSelf Sin(TSelf value);

    /// <summary>The smaller one.</summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>The larger one.</summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary><paramref name="then"/> where <paramref name="left"/> is greater than <paramref name="right"/>, else <paramref name="otherwise"/>.</summary>
    static abstract TSelf SelectGreater(TSelf left, TSelf right, TSelf then, TSelf otherwise);

    /// <summary><paramref name="left"/> x <paramref name="right"/> + <paramref name="addend"/>, rounded once.</summary>
    static abstract TSelf FusedMultiplyAdd(TSelf left, TSelf right, TSelf addend);
}
