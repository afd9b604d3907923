using Interbeat.Model.Parameters;

namespace Interbeat.Model.Scenarios;

/// <summary>A question put to the model: people, events, and what is read off.</summary>
public interface IScenario
{
    /// <summary>Most pairs in each condition where the records of all are kept at once. Chosen: with the longest records, some 160 kB a pair, it is below two gigabytes.</summary>
    const int MostKeptPairs = 10_000;

    /// <summary>The word for it on the command line.</summary>
    string Name { get; }

    /// <summary>What happens, in one sentence.</summary>
    string WhatHappens { get; }

    /// <summary>Pairs (or children) in each condition unless the user says otherwise.</summary>
    int DefaultPairs { get; }

    /// <summary>Most pairs (or children) in each condition.</summary>
    int MostPairs => MostKeptPairs;

    /// <summary>What a written session shows; null where the scenario has no signals.</summary>
    Condition? Session { get; }

    /// <summary>Runs it.</summary>
    ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken);
}

/// <summary>How a scenario is run.</summary>
/// <param name="Set">The parameter set.</param>
/// <param name="Pairs">Pairs in each condition.</param>
/// <param name="Seed">Root seed.</param>
/// <param name="Threads">Threads that may work at once; 0 for one a processor. The result does not depend on it.</param>
public sealed record ScenarioRequest(ParameterSet Set, int Pairs, ulong Seed, int Threads = 0);
