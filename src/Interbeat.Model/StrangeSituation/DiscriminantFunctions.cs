using System.Collections.Immutable;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.StrangeSituation;

/// <summary>Linear classification functions over the coded scales, one for each class: a dyad belongs where its function is largest.</summary>
/// <remarks>The form in which discriminant analyses of the Strange Situation are published. No coefficients come with this program; a user who has them supplies them.</remarks>
/// <param name="Functions">One function for each class that they distinguish.</param>
public sealed record DiscriminantFunctions(ImmutableArray<ClassificationFunction> Functions)
{
    /// <summary>The class whose function is largest; the first of equals.</summary>
    public AttachmentClass Classify(in BehaviourScales<Real> rated)
    {
        var best = Functions[0];
        foreach (var function in Functions)
        {
            best = function.Of(rated) > best.Of(rated) ? function : best;
        }

        return best.Class;
    }
}

/// <summary>The function of one class: constant + sum of coefficient x scale.</summary>
/// <param name="Class">The class.</param>
/// <param name="Constant">The constant.</param>
/// <param name="Coefficients">The coefficient of each scale.</param>
public sealed record ClassificationFunction(AttachmentClass Class, double Constant, BehaviourScales<Real> Coefficients)
{
    /// <summary>Its value for coded scales.</summary>
    public double Of(in BehaviourScales<Real> rated) => Constant
        + (Coefficients.ProximitySeeking * rated.ProximitySeeking)
        + (Coefficients.ContactMaintaining * rated.ContactMaintaining)
        + (Coefficients.Resistance * rated.Resistance)
        + (Coefficients.Avoidance * rated.Avoidance)
        + (Coefficients.Disorganisation * rated.Disorganisation);
}
