using Interbeat.Model.Parameters;

namespace Interbeat.Model.Simulation;

/// <summary>What a run is computed with: the values of a parameter set and the gains of a time step.</summary>
/// <param name="Constants">The values.</param>
/// <param name="Gains">The integrator.</param>
public sealed record Dynamics(ModelConstants Constants, StepGains Gains)
{
    /// <summary>The model proper: exponential steps.</summary>
    public static Dynamics Of(ParameterSet set, double stepSeconds = StepGains.DefaultStepSeconds)
    {
        var constants = new ModelConstants(set);
        return new(constants, StepGains.Exponential(constants.Times, stepSeconds));
    }

    /// <summary>The numpy prototype's equations and steps, for comparison with its figures only.</summary>
    public static Dynamics Prototype()
    {
        var constants = new ModelConstants(ParameterSets.Prototype);
        return new(constants, StepGains.Prototype(constants.Times));
    }
}
