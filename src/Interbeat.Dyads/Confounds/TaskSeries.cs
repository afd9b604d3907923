using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Confounds;

/// <summary>The series of a dyad and of other people doing the same task, all from the task's start on one grid.</summary>
/// <param name="A">A's series; NaN where missing.</param>
/// <param name="B">B's series.</param>
/// <param name="InRoleOfA">Those of other people in A's role.</param>
/// <param name="InRoleOfB">Those of other people in B's role.</param>
/// <param name="RateHz">The grid's rate in Hz.</param>
internal sealed record TaskSeries(double[] A, double[] B, ImmutableArray<double[]> InRoleOfA, ImmutableArray<double[]> InRoleOfB, double RateHz)
{
    /// <summary>The dyad.</summary>
    public PairedSeries Pair => new(A, B, RateHz);

    /// <summary>A beside everybody in B's role, and everybody in A's role beside B; each as long as the shorter.</summary>
    public IReadOnlyList<PairedSeries> PseudoPairs => [.. InRoleOfB.Select(other => Cut(A, other)), .. InRoleOfA.Select(other => Cut(other, B))];

    /// <summary>All series without their course over the session.</summary>
    public TaskSeries Without(SessionTrend trend) => trend == SessionTrend.None ? this : Each(series => TrendRemoval.Remove(series, RateHz, trend), series => TrendRemoval.Remove(series, RateHz, trend));

    /// <summary>All series without what the other people of the same role share.</summary>
    /// <exception cref="InputException">There are too few other people.</exception>
    public TaskSeries WithoutTaskMean()
    {
        if (Math.Min(InRoleOfA.Length, InRoleOfB.Length) < TaskMean.LeastOthers)
        {
            throw new InputException("--task-mean", null, $"the task's mean needs recordings of at least {TaskMean.LeastOthers} other people (--pseudo)");
        }

        return Each(
            series => TaskMean.Remove(series, [.. InRoleOfA.Append(A).Where(other => !ReferenceEquals(other, series))]),
            series => TaskMean.Remove(series, [.. InRoleOfB.Append(B).Where(other => !ReferenceEquals(other, series))]));
    }

    private TaskSeries Each(Func<double[], double[]> inRoleOfA, Func<double[], double[]> inRoleOfB) =>
        new(inRoleOfA(A), inRoleOfB(B), [.. InRoleOfA.Select(inRoleOfA)], [.. InRoleOfB.Select(inRoleOfB)], RateHz);

    private PairedSeries Cut(double[] first, double[] second)
    {
        var length = Math.Min(first.Length, second.Length);
        return new PairedSeries(first[..length], second[..length], RateHz);
    }
}
