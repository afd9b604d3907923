using System.Collections.Immutable;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.StrangeSituation;

/// <summary>How parents of the four regimes behave in the laboratory; chosen in the numpy prototype.</summary>
public static class LaboratoryConduct
{
    /// <summary>In the order of <see cref="CareRegime.All"/>: touch in reunions and how far cues arrive; how far the last kind frightens is a parameter.</summary>
    public static ImmutableArray<CareConduct<Real>> Of(ParameterSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return [new(1, 1, 0), new(.5, .6, 0), new(0, .55, 0), new(.5, .6, set["ss_fright"].Value)];
    }

    /// <summary>A mixture of two ways to behave.</summary>
    public static CareConduct<Real> Between(in CareConduct<Real> from, in CareConduct<Real> to, Real share) => new(
        Curve.Towards(from.Touch, to.Touch, share),
        Curve.Towards(from.Coupling, to.Coupling, share),
        Curve.Towards(from.Fright, to.Fright, share));
}
