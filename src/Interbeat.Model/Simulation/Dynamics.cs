using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Simulation;

/// <summary>What a run is computed with: the values of a parameter set and the gains of a time step.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Constants">The values.</param>
/// <param name="Gains">The integrator.</param>
public sealed record Dynamics<T>(ModelConstants<T> Constants, StepGains<T> Gains)
    where T : struct, IReal<T>
{
    /// <summary>The model proper: exponential steps.</summary>
    public static Dynamics<T> Of(ParameterValues<T> values, double stepSeconds = StepGains<T>.DefaultStepSeconds)
    {
        var constants = new ModelConstants<T>(values);
        return new(constants, StepGains<T>.Exponential(constants, stepSeconds));
    }

    /// <summary>The numpy prototype's equations and steps, for comparison with its figures only.</summary>
    public static Dynamics<T> Prototype()
    {
        var constants = new ModelConstants<T>(ParameterSets.Prototype);
        return new(constants, StepGains<T>.Prototype(constants));
    }
}
