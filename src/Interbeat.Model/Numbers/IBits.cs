namespace Interbeat.Model.Numbers;

/// <summary>What the elementary functions need to know of a number's binary form.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface IBits<TSelf> : IReal<TSelf>
    where TSelf : struct, IBits<TSelf>
{
    /// <summary>2^k for a whole number k that was shifted, that is to which the precision's <c>Shift</c> was added.</summary>
    static abstract TSelf PowerOfTwo(TSelf shifted);

    /// <summary>A positive number as m 2^k with m from sqrt(1/2) to sqrt(2).</summary>
    static abstract (TSelf Exponent, TSelf Mantissa) Split(TSelf value);

    /// <summary><paramref name="then"/> where the shifted whole number is odd, else <paramref name="otherwise"/>.</summary>
    static abstract TSelf SelectOdd(TSelf shifted, TSelf then, TSelf otherwise);

    /// <summary>The value with its sign turned where the second bit of the shifted whole number is set.</summary>
    static abstract TSelf NegateBySecondBit(TSelf shifted, TSelf value);
}
