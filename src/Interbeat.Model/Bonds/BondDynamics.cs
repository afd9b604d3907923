using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Bonds;

/// <summary>What bonds are computed with: the fast equations and the values for meetings.</summary>
/// <param name="Fast">The equations of two people in a room.</param>
/// <param name="Bonds">The values for meetings, distance and signs.</param>
public sealed record BondDynamics(Dynamics Fast, BondConstants Bonds)
{
    /// <summary>The values of a parameter set.</summary>
    public static BondDynamics Of(ParameterSet set) => new(Dynamics.Of(set), new BondConstants(set));

    /// <summary>The values for learning.</summary>
    public LearningConstants Learning => Fast.Constants.Learning;

    /// <summary>Whether a person is inside the window: load below its upper border and no shutdown.</summary>
    public bool Inside(in Equations.PersonState<Real> state, Real capacity)
    {
        var upper = Fast.Constants.Drives.WindowBase + (Fast.Constants.Drives.WindowCapacity * capacity);
        return state.Tones.Shutdown.Value < Bonds.ShutdownInside && state.Tones.Load.Value < upper.Value;
    }
}
