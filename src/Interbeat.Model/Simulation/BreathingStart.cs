using Interbeat.Core;

namespace Interbeat.Model.Simulation;

/// <summary>The moment of the breathing cycle at which a person's run begins: any, and its own for each person of each pair.</summary>
public static class BreathingStart
{
    private const string Purpose = "model/breathing-phase";

    /// <summary>The person with a breathing phase of 0 to 2 pi.</summary>
    /// <param name="person">The person.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="pair">Number of the pair under that seed.</param>
    /// <param name="second">Whether it is the second person of the pair.</param>
    public static Person Of(Person person, ulong seed, long pair, bool second)
    {
        var random = CounterRandom.Stream(seed, Purpose, (2 * (ulong)pair) + (second ? 1UL : 0));
        return person with { State = person.State with { BreathingPhase = 2 * Math.PI * random.NextUniform() } };
    }
}
