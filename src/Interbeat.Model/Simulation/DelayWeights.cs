using System.Collections.Immutable;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Simulation;

/// <summary>Weights of a delay line for one step.</summary>
public static class DelayWeights
{
    /// <summary>An Erlang delay, exact for an input that is constant over the step.</summary>
    /// <remarks>A chain z_i' = (k / delay)(z_(i-1) - z_i) with constant input has z_i(t + dt) - input = exp(-h) sum of h^j / j! (z_(i-j)(t) - input), h = k dt / delay.</remarks>
    /// <param name="meanSeconds">Mean delay in seconds.</param>
    /// <param name="stages">Number of stages.</param>
    /// <param name="stepSeconds">Time step in seconds.</param>
    public static ImmutableArray<T> Erlang<T>(T meanSeconds, int stages, double stepSeconds)
        where T : struct, IReal<T>
    {
        var h = stages * stepSeconds / meanSeconds;
        var weights = ImmutableArray.CreateBuilder<T>(stages);
        var term = T.Exp(-h);
        for (var j = 0; j < stages; j++)
        {
            weights.Add(term);
            term *= h / (j + 1);
        }

        return weights.ToImmutable();
    }

    /// <summary>A queue: what enters leaves unchanged after <paramref name="steps"/> steps.</summary>
    public static ImmutableArray<T> Queue<T>(int steps)
        where T : struct, IReal<T> => [.. Enumerable.Range(0, steps).Select(j => (T)(j == 1 ? 1.0 : 0.0))];
}
