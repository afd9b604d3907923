using System.Collections.Immutable;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Claims;

/// <summary>How the ledger is run.</summary>
/// <param name="Claims">The rows.</param>
/// <param name="Set">The parameter set.</param>
/// <param name="N">Pairs (or children, people) in each condition.</param>
/// <param name="Seed">Root seed.</param>
/// <param name="Threads">Threads that may work at once; 0 for one a processor. The result does not depend on it.</param>
public sealed record LedgerRequest(ImmutableArray<Claim> Claims, ParameterSet Set, int N, ulong Seed, int Threads = 0)
{
    // Chosen: an ablation asks for a direction only, which three hundred pairs show where it is worth the name.
    private const int MostInAblation = 300;

    /// <summary>Pairs in each condition of the runs without a claim's own terms.</summary>
    public int AblationN => Math.Min(N, MostInAblation);
}
