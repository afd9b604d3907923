namespace Interbeat.Model.Randomness;

/// <summary>From a random word to a number above 0 and up to 1: its upper 31 bits, in the middle of their step, so that the least one is 2^-32 and not 0.</summary>
internal static class UniformNumbers
{
    /// <summary>Distance between neighbours, 2^-31.</summary>
    public const double Step = 1.0 / (1u << 31);

    /// <summary>Half of it.</summary>
    public const double HalfStep = Step / 2;
}
