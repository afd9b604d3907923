namespace Interbeat.Core;

/// <summary>Random numbers that are a function of a key and a counter, so that order, threads and machine do not matter.</summary>
/// <remarks>
/// The generator is SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"): the n-th number is a bijective mix of
/// <c>key + n * 0x9E3779B97F4A7C15</c>. A stream for one purpose is keyed by hashing the root seed with what the stream is for, so that two
/// streams never depend on how many numbers another drew. Not for cryptography.
/// </remarks>
public struct CounterRandom
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15UL;

    private readonly ulong key;
    private ulong counter;

    private CounterRandom(ulong key)
    {
        this.key = key;
        counter = 0;
    }

    /// <summary>The stream for one purpose and index under a root seed.</summary>
    /// <param name="seed">The root seed.</param>
    /// <param name="purpose">What the stream is for, for example <c>null/phase</c>.</param>
    /// <param name="index">Which of several streams for that purpose.</param>
    public static CounterRandom Stream(ulong seed, string purpose, ulong index = 0)
    {
        ArgumentNullException.ThrowIfNull(purpose);

        // FNV-1a over the purpose, then mixed with seed and index; constants of Fowler, Noll and Vo.
        var hash = 14695981039346656037UL;
        foreach (var c in purpose)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return new CounterRandom(Mix(Mix(Mix(seed) ^ hash) + (index * GoldenGamma)));
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits() => Mix(key + (++counter * GoldenGamma));

    /// <summary>Uniform in [0, 1), with 53 random bits.</summary>
    public double NextUniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform integer in [0, <paramref name="exclusiveUpper"/>), by multiply-shift (Lemire 2019, without rejection: bias below 2^-32 for ranges below 2^32).</summary>
    public int NextInt(int exclusiveUpper)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exclusiveUpper);
        return (int)Math.BigMul(NextBits(), (ulong)exclusiveUpper, out _);
    }

    /// <summary>A standard normal number, by the Box-Muller transform (cosine branch).</summary>
    public double NextNormal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextUniform()));
        return radius * Math.Cos(2 * Math.PI * NextUniform());
    }

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
