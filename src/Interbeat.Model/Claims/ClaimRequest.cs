using Interbeat.Model.Parameters;

namespace Interbeat.Model.Claims;

/// <summary>How the experiment of a claim is run.</summary>
/// <param name="Set">The parameter set.</param>
/// <param name="N">Pairs (or children, people) in each condition.</param>
/// <param name="Seed">Root seed.</param>
/// <param name="Threads">Threads that may work at once; 0 for one a processor. The result does not depend on it.</param>
/// <param name="CancellationToken">Breaks the run off.</param>
public sealed record ClaimRequest(ParameterSet Set, int N, ulong Seed, int Threads, CancellationToken CancellationToken);
