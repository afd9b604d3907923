using System.Collections.Immutable;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.StrangeSituation;

/// <summary>What is kept of a study of any size: counts and sums, no dyad.</summary>
/// <remarks>Dyads are added in the order of their numbers, so that sums do not depend on threads.</remarks>
public sealed class StudyTotals
{
    private const int ScaleCount = 5;

    // Two-sided 95 % of the normal distribution.
    private const double Normal95 = 1.959964;

    private static readonly int Classes = Enum.GetValues<AttachmentClass>().Length;

    private readonly int[,] coders = new int[Classes, Classes];
    private readonly int[] byCoefficients = new int[Classes];
    private readonly double[] scales = new double[ScaleCount];
    private readonly double[] squares = new double[ScaleCount];

    /// <summary>Dyads so far.</summary>
    public int Count { get; private set; }

    /// <summary>Steps in which a person was advanced, over all dyads so far.</summary>
    public long PersonSteps { get; private set; }

    /// <summary>Adds dyads.</summary>
    /// <param name="dyads">The dyads.</param>
    /// <param name="functions">Published functions by which they are also classified; null for none.</param>
    public void Add(ReadOnlySpan<StudiedDyad> dyads, DiscriminantFunctions? functions = null)
    {
        foreach (var dyad in dyads)
        {
            Count++;
            PersonSteps += dyad.PersonSteps;
            coders[(int)dyad.Class, (int)dyad.SecondClass]++;
            var rated = dyad.Rated;
            ReadOnlySpan<Real> values = [rated.ProximitySeeking, rated.ContactMaintaining, rated.Resistance, rated.Avoidance, rated.Disorganisation];
            for (var i = 0; i < values.Length; i++)
            {
                scales[i] += values[i];
                squares[i] += values[i] * values[i];
            }

            if (functions is not null)
            {
                byCoefficients[(int)functions.Classify(rated)]++;
            }
        }
    }

    /// <summary>Dyads of a class by the first coder.</summary>
    public int Of(AttachmentClass kind) => Enumerable.Range(0, Classes).Sum(second => coders[(int)kind, second]);

    /// <summary>Dyads of a class by the published functions.</summary>
    public int ByCoefficients(AttachmentClass kind) => byCoefficients[(int)kind];

    /// <summary>Means of the coded scales.</summary>
    public BehaviourScales<Real> MeanScales => new(scales[0] / Count, scales[1] / Count, scales[2] / Count, scales[3] / Count, scales[4] / Count);

    /// <summary>Half the width of the 95 % interval of each mean (normal, by the spread over dyads); 0 for a single dyad.</summary>
    public BehaviourScales<Real> ScalesReach => new(Reach(0), Reach(1), Reach(2), Reach(3), Reach(4));

    private double Reach(int scale)
    {
        var mean = scales[scale] / Count;
        return Normal95 * Math.Sqrt(Math.Max(0, (squares[scale] / Count) - (mean * mean)) / Math.Max(1, Count - 1));
    }

    /// <summary>Agreement of the two coders beyond chance (Cohen 1960).</summary>
    public double Kappa
    {
        get
        {
            double n = Count;
            var agreed = Enumerable.Range(0, Classes).Sum(k => coders[k, k]) / n;
            var chance = Enumerable.Range(0, Classes).Sum(k => Of((AttachmentClass)k) / n * Enumerable.Range(0, Classes).Sum(first => coders[first, k]) / n);
            return chance < 1 ? (agreed - chance) / (1 - chance) : 1;
        }
    }
}
