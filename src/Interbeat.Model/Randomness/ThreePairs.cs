using Interbeat.Model.Numbers;

namespace Interbeat.Model.Randomness;

/// <summary>Two random numbers of each of three blocks.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="FirstA">The first of block 0.</param>
/// <param name="SecondA">The second of block 0.</param>
/// <param name="FirstB">The first of block 1.</param>
/// <param name="SecondB">The second of block 1.</param>
/// <param name="FirstC">The first of block 2.</param>
/// <param name="SecondC">The second of block 2.</param>
public readonly record struct ThreePairs<T>(T FirstA, T SecondA, T FirstB, T SecondB, T FirstC, T SecondC)
    where T : struct, IReal<T>;
