using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Learning;

/// <summary>What a child may do about a need.</summary>
public enum NeedAction
{
    /// <summary>Signal it.</summary>
    Signal,

    /// <summary>Amplify it.</summary>
    Amplify,

    /// <summary>Minimise it.</summary>
    Minimise,
}

/// <summary>How a carer answers each action: probabilities of soothing, rejecting and frightening.</summary>
/// <param name="Soothe">Probability of soothing, in the order of <see cref="NeedAction"/>.</param>
/// <param name="Reject">Probability of rejecting where not soothed.</param>
/// <param name="Frighten">Probability of frightening, whatever else happens.</param>
public sealed record CareAnswers(ImmutableArray<double> Soothe, ImmutableArray<double> Reject, ImmutableArray<double> Frighten)
{
    // An answer that a regime all but excludes does not vary between carers (prototype).
    private const double Excluded = .005;
    private const double MostLikely = .97;

    /// <summary>One carer of this kind: each probability with an individual deviation.</summary>
    public CareAnswers Individual(double standardDeviation, ref CounterRandom random) => new(
        Vary(Soothe, standardDeviation, ref random),
        Vary(Reject, standardDeviation, ref random),
        Vary(Frighten, standardDeviation, ref random));

    /// <summary>The same as numbers of the equations.</summary>
    public CareChances<T> As<T>()
        where T : struct, IReal<T> => new(Each<T>(Soothe), Each<T>(Reject), Each<T>(Frighten));

    private static PerAction<T> Each<T>(ImmutableArray<double> chances)
        where T : struct, IReal<T> => new(chances[(int)NeedAction.Signal], chances[(int)NeedAction.Amplify], chances[(int)NeedAction.Minimise]);

    private static ImmutableArray<double> Vary(ImmutableArray<double> means, double standardDeviation, ref CounterRandom random)
    {
        var varied = ImmutableArray.CreateBuilder<double>(means.Length);
        foreach (var mean in means)
        {
            var deviation = standardDeviation * random.NextNormal();
            varied.Add(mean > Excluded ? Math.Clamp(mean + deviation, 0, MostLikely) : mean);
        }

        return varied.MoveToImmutable();
    }
}

/// <summary>How likely each answer of a carer is; a lane holds a carer for each of its children.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Soothe">Probability of soothing.</param>
/// <param name="Reject">Probability of rejecting where not soothed.</param>
/// <param name="Frighten">Probability of frightening.</param>
public readonly record struct CareChances<T>(PerAction<T> Soothe, PerAction<T> Reject, PerAction<T> Frighten)
    where T : struct, IReal<T>;

/// <summary>The four regimes of care.</summary>
/// <param name="Name">The regime's name.</param>
/// <param name="Answers">The answers of its average carer; chosen in the numpy prototype.</param>
public sealed record CareRegime(string Name, CareAnswers Answers)
{
    /// <summary>Soothes, whatever the child does.</summary>
    public static CareRegime Consistent { get; } = new("consistent", new([.88, .88, .45], [.03, .05, .02], [0, 0, 0]));

    /// <summary>Soothes sometimes, more when need is amplified.</summary>
    public static CareRegime Inconsistent { get; } = new("inconsistent", new([.30, .62, .10], [.10, .12, .05], [.01, .01, 0]));

    /// <summary>Rejects shown need.</summary>
    public static CareRegime Rejecting { get; } = new("rejecting", new([.12, .08, .30], [.60, .80, .08], [.02, .03, 0]));

    /// <summary>Soothes and frightens.</summary>
    public static CareRegime Frightening { get; } = new("frightening", new([.45, .40, .20], [.15, .15, .10], [.40, .45, .25]));

    /// <summary>All four.</summary>
    public static ImmutableArray<CareRegime> All { get; } = [Consistent, Inconsistent, Rejecting, Frightening];
}
