using Interbeat.Model.Parameters;

namespace Interbeat.Model.Learning;

/// <summary>What a day of helping has used up in the helper. It carries over from session to session, and a break restores it.</summary>
/// <param name="Share">0 for fresh, 1 for all.</param>
public readonly record struct Depletion(double Share)
{
    /// <summary>After a session that cost brake.</summary>
    /// <param name="brakeSecondsLost">How far the brake was below its rest, as a share of it, summed over the session, in seconds.</param>
    /// <param name="constants">The parameter set.</param>
    public Depletion AfterSession(double brakeSecondsLost, DayConstants constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        return new(1 - ((1 - Share) * Math.Exp(-constants.Use * brakeSecondsLost)));
    }

    /// <summary>After a break of some seconds.</summary>
    public Depletion AfterBreak(double seconds, DayConstants constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        return new(Share * Math.Exp(-seconds / constants.Restoration));
    }

    /// <summary>What is left of a capacity.</summary>
    public double Left(double capacity, DayConstants constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        return capacity * (1 - (constants.CapacityLost * Share));
    }
}
