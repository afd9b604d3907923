using Interbeat.Model.Parameters;

namespace Interbeat.Model.Scenarios;

/// <summary>A question put to the model: people, events, and what is read off.</summary>
public interface IScenario
{
    /// <summary>The word for it on the command line.</summary>
    string Name { get; }

    /// <summary>What happens, in one sentence.</summary>
    string WhatHappens { get; }

    /// <summary>Pairs (or children) in each condition unless the user says otherwise.</summary>
    int DefaultPairs { get; }

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
